/** The heart of the design: whatever is entered, the workbook's own formulas show what the engine says. */
import path from 'node:path';
import fc from 'fast-check';
import type { Answers } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { dayFromCalendar } from '../../src/checklist/readers/day';
import { structure } from '../../src/workbook/structured';
import { Spreadsheet } from './spreadsheet';

export const WARD_EDITION = path.join(__dirname, '../../templates/cloud-selection-criteria');
export const TINY_EDITION = path.join(__dirname, '../editions/tiny');

/** What TODAY() gives: the formulas fall back on it while 評価基準日 is no date. */
export function today(): number {
  const now = new Date();
  return dayFromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Works every set out both ways; gives all the words that formulas came to, so that a test can see its reach. */
export function formulasEqualEngine(
  edition: Edition,
  sets: fc.Arbitrary<Answers>,
  numRuns: number,
): Set<string | number> {
  const evaluatedOn = today();
  const spreadsheet = new Spreadsheet(structure(edition, { evaluatedOn, protect: true }));
  const results = new Set<string | number>();
  const seed = Date.now() % 2 ** 31;
  console.info(`formulas against engine: ${String(numRuns)} sets, seed ${String(seed)}`);
  fc.assert(
    fc.property(sets, (answers) => {
      const blueprint = structure(edition, { answers, evaluatedOn, protect: true });
      expect(spreadsheet.disagreements(blueprint)).toEqual([]);
      for (const { cells } of blueprint.sheets) {
        for (const { content } of cells)
          if (content !== undefined && 'formula' in content) results.add(content.result);
      }
    }),
    { numRuns, seed },
  );
  return results;
}
