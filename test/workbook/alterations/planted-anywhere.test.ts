/** Wherever in the workbook somebody changes a text or a formula: it is found there, and no other cell is blamed. */
import fc from 'fast-check';
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { alterationsOf } from '../../../src/workbook/alterations/alterations';
import { type IssuedSheet, issuedWorkbook } from '../../../src/workbook/alterations/issued-workbook';
import type { WorkbookFacts } from '../../../src/workbook/alterations/workbook-facts';
import type { GridCell } from '../../../src/workbook/grid';
import type { Alteration } from '../../../src/workbook/receive/account';
import { readReceived } from '../../../src/workbook/received';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { wellFilled } from '../../checklist/well-filled';
import { WARD_EDITION } from '../formulas-equal-engine';
import { byVendor, IDENTITY, issuedFile } from './issued-file';

let edition: Edition;
let workbook: WorkbookFacts;
let places: { sheet: IssuedSheet; ref: string }[];
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  workbook = readWorkbook(
    await issuedFile(edition, { identity: IDENTITY, answers: byVendor(wellFilled()), due: 46_400 }),
  );
  // Without _kijun, where a lost key makes its value unreadable, and without what only some workbooks are issued with.
  const sheets = issuedWorkbook(edition).sheets.filter(({ role }) => role !== 'identity');
  places = sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ content: each }) => each.kind === 'formula' || (each.kind === 'text' && !each.optional))
      .map(({ ref }) => ({ sheet, ref })),
  );
});

function withChanged(
  sheet: string,
  ref: string,
  change: (cell: GridCell) => GridCell | undefined,
): Alteration[] {
  const sheets = workbook.sheets.map((each) => {
    const cell = each.name === sheet ? each.cells.get(ref) : undefined;
    if (cell === undefined) return each;
    const cells = new Map<string, GridCell>(each.cells);
    const changed = change(cell);
    if (changed === undefined) cells.delete(ref);
    else cells.set(ref, changed);
    return { ...each, cells };
  });
  const facts = { ...workbook, sheets };
  return [...alterationsOf(edition, readReceived(edition, facts), facts).alterations];
}

const CHANGES: Readonly<Record<string, (cell: GridCell) => GridCell | undefined>> = {
  'other words': ({ row, column, value }) => ({ row, column, value: `${JSON.stringify(value)}変` }),
  emptied: () => undefined,
  'another formula': ({ formula = '0', ...cell }) => ({ ...cell, value: '変', formula: `${formula}&"変"` }),
  'another reference': (cell) => {
    const { formula } = cell;
    return formula === undefined
      ? { ...cell, value: '変' }
      : { ...cell, formula: formula.replace(/\d+(?=\D*$)/, (digits) => `${digits}9`) };
  },
};
/** Reading tells of rows, columns and sheets that it can no longer place, not of the cell by which it would have. */
const UNPLACED: readonly Alteration['kind'][] = [
  'row-missing',
  'row-added',
  'column-missing',
  'column-added',
  'sheet-missing',
  'edition-unknown',
];

it.each(Object.entries(CHANGES))('%s', (_, change) => {
  fc.assert(
    fc.property(fc.nat(), (index) => {
      const { sheet, ref } = places[index % places.length] ?? {};
      if (sheet === undefined || ref === undefined) throw new Error('no cells');
      const before = workbook.sheets.find(({ name }) => name === sheet.name)?.cells.get(ref);
      fc.pre(before !== undefined && JSON.stringify(change(before)) !== JSON.stringify(before));
      const found = withChanged(sheet.name, ref, change);
      const blamed = found.filter(({ kind }) => !UNPLACED.includes(kind));
      expect(found.some((each) => each.class !== 'harmless')).toBe(true);
      expect(blamed.filter((each) => each.sheet !== sheet.name || each.cell !== ref)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
