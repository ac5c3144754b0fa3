/**
 * Real workbooks damaged at random, some twenty thousand a run: each is checked or refused with a code, never anything
 * else. The seed is printed, so that a night's failure can be had again in the morning.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkWorkbook, type CheckOptions } from '../../../src/batch/check-workbook';
import { loadFindingWording } from '../../../src/batch/edition-choice';
import { loadEdition } from '../../../src/editions/load';
import { NotAChecklist } from '../../../src/workbook/received';
import { structure } from '../../../src/workbook/structured';
import { author } from '../../../src/xlsx/author';
import { PackageError } from '../../../src/xlsx/package-error';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { day } from '../../batch/ward-edition';
import { TINY, WARD } from '../../editions/edition-folders';
import { type Base, baseOf, type Damage, inArchive, inBytes, inWords } from './damage';
import { bareChecklist } from './bare-checklist';

const TODAY = day('2026-11-23');
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

type BaseName = 'returned' | 'plain' | 'small' | 'smallest';
const bases = new Map<BaseName, Base & { readonly options: CheckOptions }>();

beforeAll(async () => {
  const [ward, tiny] = [await loadEdition(WARD), await loadEdition(TINY)];
  const wording = await loadFindingWording('ja');
  const optionsOf = (edition: typeof ward) => ({ edition, wording, language: 'ja', today: TODAY }) as const;
  const file = (name: string) => readFileSync(path.join(__dirname, '../../..', name));
  const add = (name: BaseName, bytes: Uint8Array, edition: typeof ward) =>
    bases.set(name, { ...baseOf(bytes), options: optionsOf(edition) });
  add('returned', file('test/demo/returned/V-001.xlsx'), ward);
  add('plain', file('templates/cloud-selection-criteria/checklist.xlsx'), ward);
  const identity = { workbookId: 'W-1', vendorKey: 'V-001', round: 1, issuedOn: TODAY };
  add('small', await author(structure(tiny, { evaluatedOn: TODAY, protect: true, identity })), tiny);
  add('smallest', bareChecklist(tiny), tiny);
});

/** `checked`, or the code of the refusal. Whatever else comes is thrown on. */
function outcome(bytes: Uint8Array, options: CheckOptions): string {
  try {
    const report = checkWorkbook(readWorkbook(bytes), options);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    return 'checked';
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    if (error instanceof NotAChecklist) return 'no-checklist';
    throw error;
  }
}

const KINDS = { 'in its bytes': inBytes, 'in its archive': inArchive, 'in its words': inWords };

/** How many of each: the small ones are cheap, and where the reader goes wrong it goes wrong with them. */
const ROUNDS: readonly (readonly [BaseName, keyof typeof KINDS, number])[] = [
  ['smallest', 'in its bytes', 4000],
  ['smallest', 'in its archive', 5500],
  ['smallest', 'in its words', 6000],
  ['small', 'in its bytes', 1200],
  ['small', 'in its archive', 2500],
  ['small', 'in its words', 2000],
  ['plain', 'in its bytes', 100],
  ['plain', 'in its words', 100],
  ['returned', 'in its bytes', 50],
  ['returned', 'in its archive', 50],
  ['returned', 'in its words', 50],
];

beforeAll(() => {
  const inputs = ROUNDS.reduce((sum, [, , count]) => sum + count, 0);
  console.info(`damaged workbooks: ${String(inputs)}, seed ${String(SEED)} (FUZZ_SEED)`);
});

it.each(ROUNDS)('%s damaged %s is checked or refused with a code (%i)', (name, kind, numRuns) => {
  const base = bases.get(name);
  if (base === undefined) throw new Error(name);
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(KINDS[kind], (damage: Damage) => {
      const end = outcome(damage(base), base.options);
      seen.set(end, (seen.get(end) ?? 0) + 1);
    }),
    { numRuns, seed: SEED },
  );
  // Damage that only ever breaks the whole file would say nothing about what lies deeper, and the other way round.
  if (numRuns >= 1000) expect([...seen.keys()]).toEqual(expect.arrayContaining(['checked', 'corrupt']));
});

it('whole, each is checked', () => {
  for (const { bytes, options } of bases.values()) expect(outcome(bytes, options)).toBe('checked');
});
