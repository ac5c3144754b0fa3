/** However much somebody puts in, a sheet full of it is told in few words. Slowness shows as a test that does not end. */
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { alterationsOf } from '../../../src/workbook/alterations/alterations';
import type { SheetFacts, WorkbookFacts } from '../../../src/workbook/alterations/workbook-facts';
import { cellRef } from '../../../src/workbook/address';
import type { GridCell } from '../../../src/workbook/grid';
import { readReceived } from '../../../src/workbook/received';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { WARD_EDITION } from '../formulas-equal-engine';
import { IDENTITY, issuedFile, ONE } from './issued-file';

let edition: Edition;
let issued: WorkbookFacts;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
  issued = readWorkbook(await issuedFile(edition, { identity: IDENTITY }));
});

function counted(change: (sheet: SheetFacts) => Partial<SheetFacts>) {
  const sheets = issued.sheets.map((sheet) => (sheet.name === ONE ? { ...sheet, ...change(sheet) } : sheet));
  const workbook = { ...issued, sheets };
  const { alterations } = alterationsOf(edition, readReceived(edition, workbook), workbook);
  const counts = new Map<string, number>();
  for (const { kind } of alterations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const far = (count: number, value: string): [string, GridCell][] =>
  Array.from({ length: count }, (_, index) => {
    const [row, column] = [100 + 2 * Math.floor(index / 50), 20 + (index % 50)];
    return [cellRef(row, column), { row, column, value }];
  });

it('100,000 cells in the margin', () => {
  expect(counted(({ cells }) => ({ cells: new Map([...cells, ...far(100_000, 'x')]) }))).toEqual({
    'text-added': 1,
  });
});

it('every other one of 100,000 rows hidden', () => {
  const hidden = counted(({ cells }) => ({
    cells: new Map([...cells, ...far(100_000, 'x')]),
    hiddenRows: Array.from({ length: 100_000 }, (_, index) => ({
      first: 2 * index + 2,
      last: 2 * index + 2,
    })),
  }));
  expect(hidden).toEqual({ 'text-added': 1, 'hidden-content': 1 });
});

it('50,000 comments, hyperlinks and validations', () => {
  const all = Array.from({ length: 50_000 }, (_, index) => cellRef(index + 1, 30));
  expect(
    counted(({ validations }) => ({
      comments: all.map((cell) => ({ cell, text: 'x' })),
      hyperlinks: all.map((range) => ({ range, target: 'file:///C:/a' })),
      validations: [
        ...validations.filter(({ type }) => type !== 'list'),
        { ranges: all, type: 'list', showErrorMessage: true, arrowHidden: false, errorStyle: 'stop' },
      ],
    })),
  ).toEqual({ 'comment-added': 1, 'external-link': 1, 'dropdown-removed': 3 });
});

it('long headings, and long formulas in every cell that has one', () => {
  const long = (piece: string) => piece.repeat(32_000 / piece.length);
  const filled = counted(({ cells }) => ({
    cells: new Map(
      [...cells].map(([ref, cell]) => [
        ref,
        cell.formula === undefined
          ? { ...cell, value: cell.row < 4 ? long('あ ') : cell.value }
          : { ...cell, formula: long('1a') },
      ]),
    ),
  }));
  expect(filled['formula-changed']).toBeLessThan(3);
});
