/** Files damaged at random: what can be read can be marked, and reads again; whatever cannot is refused with a code. */
import fc from 'fast-check';
import { patchWorkbook } from '../../../src/xlsx/patch/patch-workbook';
import { PackageError } from '../../../src/xlsx/package-error';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { baseOf, inBytes, inWords } from '../fuzz/damage';
import { richWorkbook } from '../rich-workbook';
import { planOf } from './plan-of';

const SHEET = '①クラウドサービス提供者';
const PLAN = planOf([
  [SHEET, 'A1'],
  [SHEET, 'B5', 'warning'],
  [SHEET, 'F30', 'question'],
]);

function outcome(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof PackageError) return 'refused';
    throw error;
  }
  try {
    const { bytes: marked } = patchWorkbook(bytes, PLAN);
    readWorkbook(marked);
    return 'marked';
  } catch (error) {
    // What no reader looks into: the list of types, what stands behind the root of a part.
    if (error instanceof PackageError) return 'not editable';
    throw error;
  }
}

it.each([
  ['in its bytes', inBytes, 700],
  ['in its words', inWords, 700],
] as const)('a file damaged %s', async (_, damage, numRuns) => {
  const once = patchWorkbook(await richWorkbook(), PLAN).bytes;
  const base = baseOf(once);
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(damage, (damaged) => {
      const result = outcome(damaged(base));
      seen.set(result, (seen.get(result) ?? 0) + 1);
    }),
    { numRuns },
  );
  expect(seen.get('marked')).toBeGreaterThan(0);
  expect(seen.get('refused')).toBeGreaterThan(0);
});
