import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Edition } from '../../src/checklist/edition';
import { EditionError } from '../../src/editions/edition-error';
import { findEditions, loadEdition, templatesRoot } from '../../src/editions/load';
import { TINY_EDITION, WARD_EDITION } from '../workbook/formulas-equal-engine';

/** Loads a copy of the edition in which one file was changed; gives the error's code. */
async function spoiled(
  file: string,
  change: (json: never) => unknown,
  source = WARD_EDITION,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kijun-edition-'));
  cpSync(source, folder, { recursive: true });
  const at = path.join(folder, file);
  const changed = change(JSON.parse(readFileSync(at, 'utf8')) as never);
  if (changed === undefined) rmSync(at);
  else writeFileSync(at, typeof changed === 'string' ? changed : JSON.stringify(changed));
  try {
    await loadEdition(folder);
    return 'accepted';
  } catch (error) {
    return error instanceof EditionError ? error.code : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ["the ward's edition", WARD_EDITION],
  ['the tiny edition', TINY_EDITION],
])('%s is sound', async (_, folder) => {
  const edition = await loadEdition(folder);
  expect(edition.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(edition.criteria.map(({ id }) => id)).size).toBe(edition.criteria.length);
});

it('finds the editions beside the code', async () => {
  expect((await findEditions(templatesRoot())).map((folder) => path.basename(folder))).toEqual([
    'cloud-selection-criteria',
  ]);
});

it('the hash follows the content, not its formatting', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kijun-edition-'));
  cpSync(TINY_EDITION, folder, { recursive: true });
  const { hash } = await loadEdition(TINY_EDITION);
  const notices = path.join(folder, 'notices.json');
  writeFileSync(notices, '\uFEFF[\r\n]\r\n');
  expect((await loadEdition(folder)).hash).toBe(hash);
  const edition = path.join(folder, 'edition.json');
  writeFileSync(edition, readFileSync(edition, 'utf8').replace('外部サービス', '外部クラウド'));
  expect((await loadEdition(folder)).hash).not.toBe(hash);
});

it.each<[string, string, (json: never) => unknown, string]>([
  ['a missing file', 'bases.json', () => undefined, 'file-missing'],
  ['a file that is no JSON', 'facts.json', () => '[{', 'not-json'],
  ['an unknown property', 'gate.json', (gate: object) => ({ ...gate, extra: 1 }), 'schema-violated'],
  [
    'a condition of an unknown shape',
    'definitions.json',
    (all: object[]) => [
      ...all,
      { name: 'x', scope: 'workbook', label: { ja: 'x', en: 'x' }, when: { either: [] } },
    ],
    'schema-violated',
  ],
  [
    'a prompt that Excel would cut',
    'profile.json',
    ([first, ...rest]: Edition['profile'][number][]) => [
      { ...first, prompt: { ja: 'あ'.repeat(256), en: 'a' } },
      ...rest,
    ],
    'schema-violated',
  ],
  [
    'a route to a basis that does not exist',
    'bases.json',
    (bases: { id: string }[]) => bases.filter(({ id }) => id !== 'ISMAP'),
    'reference-unresolved',
  ],
  [
    'a condition on a field that does not exist',
    'profile.json',
    (fields: { id: string }[]) => fields.filter(({ id }) => id !== 'model'),
    'reference-unresolved',
  ],
])('%s is refused with its code', async (_, file, change, code) => {
  expect(await spoiled(file, change)).toBe(code);
});
