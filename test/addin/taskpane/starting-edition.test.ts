/** What the pane starts with is the edition without the texts that only explain: it has to judge as the whole does. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../../src/checklist/check';
import type { Edition } from '../../../src/checklist/edition';
import { readChecklist } from '../../../src/workbook/recognise';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { wardEdition } from '../../batch/ward-edition';
import { ON } from '../../checklist/well-filled';

interface Loader {
  readonly PARTS: Readonly<Record<'whole' | 'japanese' | 'start', (edition: Edition) => Edition>>;
}
const { PARTS }: Loader = jest.requireActual('../../../src/addin/taskpane/edition-loader.cjs');

const RETURNED = path.join(__dirname, '../../demo/returned');
/** One of them is no workbook, on purpose. */
const files = readdirSync(RETURNED).filter((file) => file.endsWith('.xlsx') && file !== 'V-006.xlsx');

const judged = (edition: Edition, file: string) => {
  const { received } = readChecklist(edition, readWorkbook(readFileSync(path.join(RETURNED, file))));
  const { findings, overall, assessment } = check(edition, received.answers, ON);
  const { alterations, normalisations } = received;
  return {
    findings,
    overall,
    criteria: assessment.criteria,
    gate: assessment.gate,
    alterations,
    normalisations,
  };
};

it.each(files)('reads and judges %s alike without them', async (file) => {
  const whole = await wardEdition();
  // The English halves are empty in both: findings carry the sentences of the edition's own rules.
  expect(judged(PARTS.start(whole), file)).toEqual(judged(PARTS.japanese(whole), file));
});

it('leaves everything in its place, and the hash as it is', async () => {
  const whole = await wardEdition();
  const start = PARTS.start(whole);
  expect(shapeOf(start)).toEqual(shapeOf(whole));
  expect(start.hash).toBe(whole.hash);
  const texts = ({ criteria }: Edition) => criteria.map(({ text }) => text);
  expect(texts(start)).toEqual(texts(whole));
});

it('has the texts of cards and forms once they are fetched', async () => {
  const whole = await wardEdition();
  const { criteria, notices, facts } = PARTS.japanese(whole);
  expect(criteria.map(({ prompt }) => prompt.ja)).toEqual(whole.criteria.map(({ prompt }) => prompt.ja));
  expect(facts.map(({ prompt }) => prompt.ja)).toEqual(whole.facts.map(({ prompt }) => prompt.ja));
  expect(notices.map(({ detail }) => detail.ja)).toEqual(whole.notices.map(({ detail }) => detail.ja));
});

/** Keys and kinds, without the texts. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]));
}
