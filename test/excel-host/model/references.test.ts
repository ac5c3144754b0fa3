import fc from 'fast-check';
import { cellRef } from '../../../src/workbook/address';
import { moved, renamed, shifted } from './references';

describe('references of a formula', () => {
  it.each([
    // formula, rows, columns, result
    ['=A1+$B$2', 1, 1, '=B2+$B$2'],
    ['=SUM(A$1:$C3)', 2, 1, '=SUM(B$1:$C5)'],
    ['=\'①シート\'!A1&"A1"', 1, 0, '=\'①シート\'!A2&"A1"'],
    ['=A1', -1, 0, '=#REF!'],
    ['=LOG10(A1)+k_basis_1', 1, 0, '=LOG10(A2)+k_basis_1'],
    ['=A:A', 0, 1, '=B:B'],
    ['=$4:$4', 3, 0, '=$4:$4'],
  ])('%s copied %i down and %i across is %s', (formula, rows, columns, result) => {
    expect(shifted(formula, rows, columns)).toBe(result);
  });

  it.each([
    // formula on Sheet1, first row, count, result
    ['=A5', 3, 2, '=A7'],
    ['=A2:A5', 3, 1, '=A2:A6'],
    ['=$A$5', 3, -1, '=$A$4'],
    ['=A3', 3, -1, '=#REF!'],
    ['=SUM(A3:A9)', 3, -2, '=SUM(A3:A7)'],
    ['=Sheet2!A5', 3, 1, '=Sheet2!A5'],
    ["='Sheet1'!A5", 3, 1, "='Sheet1'!A6"],
    ['=A:A', 3, 1, '=A:A'],
  ])('%s, rows from %i moved by %i, is %s', (formula, at, count, result) => {
    expect(moved(formula, 'Sheet1', { sheet: 'Sheet1', along: 'row', at, count })).toBe(result);
  });

  it.each([
    ["='旧'!A1+旧!B2+他!C3", "='新'!A1+'新'!B2+他!C3"],
    ["='It''s'!A1", "='It''s'!A1"],
  ])('%s after a sheet is renamed is %s', (formula, result) => {
    expect(renamed(formula, '旧', '新')).toBe(result);
  });

  it('come back when what was inserted is deleted again', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom<'row' | 'column'>('row', 'column'),
        ([row, column], [down, across], at, count, along) => {
          const formula = `=SUM(${cellRef(row, column)}:$${cellRef(row + down, column + across)})+'Sheet1'!$A$${row}`;
          const move = { sheet: 'Sheet1', along, at };
          const inserted = moved(formula, 'Sheet1', { ...move, count });
          expect(moved(inserted, 'Sheet1', { ...move, count: -count })).toBe(formula);
        },
      ),
    );
  });
});
