/** Alterations in the report: in the schema, in words of both languages, and without what only the ward may say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { type CheckOptions, checkWorkbook } from '../../src/batch/check-workbook';
import { loadFindingWording } from '../../src/batch/edition-choice';
import schema from '../../src/batch/validate.schema.json';
import { describeAlteration } from '../../src/batch/wording';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { wellFilled } from '../checklist/well-filled';
import {
  byVendor,
  changed,
  IDENTITY,
  issuedFile,
  ON,
  ONE,
  partOf,
  withText,
} from '../workbook/alterations/issued-file';
import { wardEdition } from './ward-edition';

const KINDS = schema.$defs.checked.properties.alterations.items.properties.kind.enum;

let options: CheckOptions;
let issued: Uint8Array;
beforeAll(async () => {
  const edition = await wardEdition();
  options = { edition, wording: await loadFindingWording('ja'), language: 'ja', today: ON };
  issued = await issuedFile(edition, { identity: IDENTITY, answers: byVendor(wellFilled()) });
});

const inOne = (change: (xml: string) => string) => changed(issued, { [partOf(issued, ONE)]: change });
const confirmed = () =>
  inOne((xml) => withText('O16', '確認済')(withText('O17', '確認済')(withText('P16', '確認しました')(xml))));
const check = (bytes: Uint8Array, more: Partial<CheckOptions> = {}) =>
  checkWorkbook(readWorkbook(bytes), { ...options, ...more });
const statusOf = (id: string, { criteria }: ReturnType<typeof check>) =>
  criteria.find((each) => each.id === id)?.status;

describe('区の確認 filled in by the vendor', () => {
  it('is told with its cell and closes no criterion', () => {
    const report = check(confirmed());
    expect(report.alterations.map(({ kind, cell, found }) => [kind, cell, found])).toEqual([
      ['ward-column-filled', 'O16', '確認済'],
      ['ward-column-filled', 'P16', '確認しました'],
      ['ward-column-filled', 'O17', '確認済'],
    ]);
    expect(statusOf('1-12', report)).toBe('区確認待ち');
    expect(report.overall).toBe(check(issued).overall);
  });

  it('counts when the ward says that it has filled it in', () => {
    const report = check(confirmed(), { wardChecked: true });
    expect(report.alterations).toEqual([]);
    expect(statusOf('1-12', report)).toBe('充足');
  });
});

it('every field of an alteration is in the schema', () => {
  const { alterations } = check(
    inOne((xml) => ['M7', 'M8', 'D7'].reduce((sheet, cell) => withText(cell, '充足')(sheet), xml)),
  );
  const items = { ...schema.$defs.checked.properties.alterations, $defs: schema.$defs };
  const obeys = new Ajv2020({ strict: true }).compile(items);
  expect([obeys(JSON.parse(JSON.stringify(alterations))), obeys.errors]).toEqual([true, null]);
  expect(alterations).toMatchObject([
    { kind: 'text-changed', difference: { found: { start: 0, end: 2 } } },
    { kind: 'formula-overwritten', cell: 'M7', range: 'M7:M8', count: 2 },
  ]);
});

it('every kind that the code knows is in the schema and has words in both languages', () => {
  const source = readFileSync(path.join(__dirname, '../../src/workbook/receive/account.ts'), 'utf8');
  const [, union = ''] = /export type AlterationKind =([^;]+);/.exec(source) ?? [];
  const known = [...union.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind);
  expect([...KINDS].sort()).toEqual(known.sort());
  for (const kind of KINDS) {
    for (const language of ['ja', 'en'] as const)
      expect(describeAlteration(kind, { expected: 'A', found: 'B' }, language)).toMatch(/[。.]$/);
  }
});
