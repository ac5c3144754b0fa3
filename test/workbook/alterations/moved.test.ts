/** Rows and columns inserted, deleted and sorted: told as such, and nothing else is taken for changed. */
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { alterationsOf } from '../../../src/workbook/alterations/alterations';
import { formulaForm } from '../../../src/workbook/alterations/formula-form';
import type { SheetFacts, WorkbookFacts } from '../../../src/workbook/alterations/workbook-facts';
import { cellRef, parseRange } from '../../../src/workbook/address';
import type { GridCell } from '../../../src/workbook/grid';
import { readReceived } from '../../../src/workbook/received';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { wellFilled } from '../../checklist/well-filled';
import { WARD_EDITION } from '../formulas-equal-engine';
import { byVendor, IDENTITY, issuedFile, ONE, told } from './issued-file';

let edition: Edition;
let issued: WorkbookFacts;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  issued = readWorkbook(await issuedFile(edition, { identity: IDENTITY, answers: byVendor(wellFilled()) }));
});

const found = (workbook: WorkbookFacts) =>
  alterationsOf(edition, readReceived(edition, workbook), workbook).alterations.map(told);

/** Where a row and a column of a sheet go; undefined when they go away. */
type Going = (row: number, column: number) => readonly [row: number, column: number] | undefined;

/** As Excel does it: cells, validations and every reference of every formula move along. */
function moved(sheetName: string, going: Going): WorkbookFacts {
  const references = (formula: string, own: string) =>
    formulaForm(formula, own, (sheet, row, column) => {
      const to = sheet === sheetName ? going(row, column) : ([row, column] as const);
      return to === undefined ? undefined : { sheet, row: to[0], column: to[1] };
    });
  const sheets = issued.sheets.map((sheet): SheetFacts => {
    const cells = new Map<string, GridCell>();
    for (const cell of sheet.cells.values()) {
      const to = sheet.name === sheetName ? going(cell.row, cell.column) : ([cell.row, cell.column] as const);
      if (to === undefined) continue;
      const [row, column] = to;
      const { formula, ...rest } = cell;
      const rewritten = formula === undefined ? {} : { formula: references(formula, sheet.name) };
      cells.set(cellRef(row, column), { ...rest, ...rewritten, row, column });
    }
    if (sheet.name !== sheetName) return { ...sheet, cells };
    const validations = sheet.validations.map((each) => ({
      ...each,
      ranges: each.ranges.flatMap((range) => {
        const area = parseRange(range);
        const from = area === undefined ? undefined : going(area.top, area.left);
        const to = area === undefined ? undefined : going(area.bottom, area.right);
        return from === undefined || to === undefined ? [] : [`${cellRef(...from)}:${cellRef(...to)}`];
      }),
    }));
    return { ...sheet, cells, validations };
  });
  return { ...issued, sheets };
}

it.each<[string, string, Going, string[]]>([
  ['two rows above the table', ONE, (row, column) => [row + 2, column], [`row-moved harmless ${ONE} A3`]],
  [
    'a row in the table',
    ONE,
    (row, column) => [row < 9 ? row : row + 1, column],
    [`row-moved harmless ${ONE} A10`],
  ],
  [
    'a column among the answers',
    ONE,
    (row, column) => [row, column < 8 ? column : column + 1],
    [`column-moved harmless ${ONE} I1`],
  ],
  [
    'a row in 詳細回答',
    '詳細回答',
    (row, column) => [row < 20 ? row : row + 1, column],
    ['row-moved harmless 詳細回答 A21'],
  ],
  [
    'a row in サービス概要',
    'サービス概要',
    (row, column) => [row < 3 ? row : row + 1, column],
    ['row-moved harmless サービス概要 A4'],
  ],
])('inserted: %s', (_, sheet, going, expected) => {
  expect(found(moved(sheet, going))).toEqual(expected);
});

it('a deleted row is missing, and the rows behind it are not taken for it', () => {
  const going: Going = (row, column) => (row === 7 ? undefined : [row < 7 ? row : row - 1, column]);
  expect(found(moved(ONE, going))).toEqual([`row-missing reject ${ONE}`, `row-moved harmless ${ONE} A7`]);
});

it('two rows that changed places', () => {
  const places = new Map([
    [7, 12],
    [12, 7],
  ]);
  const told = found(moved(ONE, (row, column) => [places.get(row) ?? row, column]));
  expect(told.sort()).toEqual([`row-moved harmless ${ONE} A12`, `row-moved harmless ${ONE} A7`].sort());
});

it('a text changed in a moved row is told at the cell where it stands now', () => {
  const workbook = moved(ONE, (row, column) => [row + 2, column]);
  const sheets = workbook.sheets.map((sheet) => {
    const cell = sheet.cells.get('D9');
    if (sheet.name !== ONE || cell === undefined) return sheet;
    return { ...sheet, cells: new Map([...sheet.cells, ['D9', { ...cell, value: '別の本文' }]]) };
  });
  expect(found({ ...workbook, sheets })).toEqual([
    `text-changed reject ${ONE} D9`,
    `row-moved harmless ${ONE} A3`,
  ]);
});
