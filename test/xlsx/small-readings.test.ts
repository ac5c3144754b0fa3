/** The small readers, each by a table: date formats, escapes, shared formulas, overlaps. */
import fc from 'fast-check';
import { cellRef, parseRange } from '../../src/workbook/address';
import { unescapeText } from '../../src/xlsx/cell-text';
import { isDateFormat } from '../../src/xlsx/date-formats-read';
import { overlaps } from '../../src/xlsx/lint/overlaps';
import { translateFormula } from '../../src/xlsx/shared-formula';

it.each([
  ['yyyy-mm-dd', true],
  ['ggge"年"m"月"d"日"', true],
  ['[$-411]ge.m.d;@', true],
  ['[h]:mm', true],
  ['[Red]hh:mm', true],
  ['General', false],
  ['0.00E+00', false],
  ['#,##0"円 (yen)"', false],
  ['[Red]0', false],
  ['[$¥-411]#,##0', false],
  ['0\\d', false],
  ['@', false],
  ['_m0', false],
  ['"d', false],
])('the format %s shows a date: %s', (code, shows) => {
  expect(isDateFormat(code)).toBe(shows);
});

it.each([
  ['_x000D_', '\r'],
  ['_x005F_x000D_', '_x000D_'],
  ['_x3042_い', 'あい'],
  ['_xD83D__xDE00_', '😀'],
  ['_x00_', '_x00_'],
  ['x000D_', 'x000D_'],
])('%s is stored text for %j', (stored, text) => {
  expect(unescapeText(stored)).toBe(text);
});

it.each([
  ['A1+$A1+A$1+$A$1', 1, 2, 'C2+$A2+C$1+$A$1'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'A1 B1'!A1", 1, 0, "'A1 B1'!A2"],
  ['Sheet1!A1', 1, 0, 'Sheet1!A2'],
  ['LOG10(A1)+A1B+MY_A1+A1.B', 1, 1, 'LOG10(B2)+A1B+MY_A1+A1.B'],
  ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
  ['A:B+$A:B', 0, 1, 'B:C+$A:C'],
  ['1:2+$1:2', 1, 0, '2:3+$1:3'],
  ['1.5E3+A1', 1, 0, '1.5E3+A2'],
  ['A1', -1, 0, '#REF!'],
  ['A1', 0, -1, '#REF!'],
  ['XFD1048576', 1, 1, '#REF!'],
  ['判定A1+A1', 1, 0, '判定A1+A2'],
])('%s, %i down and %i right, is %s', (formula, rows, columns, moved) => {
  expect(translateFormula(formula, rows, columns)).toBe(moved);
});

it('a formula moved there and back is the same', () => {
  const ref = fc
    .tuple(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 50, max: 900 }))
    .map(([row, column]) => cellRef(row, column));
  const formula = fc
    .array(fc.oneof(ref, fc.constantFrom('"A1"', "'B 2'!", '+', '$C$3', 'SUM(', ')', '12')), { maxLength: 8 })
    .map((parts) => parts.join(' '));
  const step = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(formula, step, step, (text, rows, columns) => {
      expect(translateFormula(translateFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

it('what never closes takes no longer than its length', () => {
  for (const open of ['[', '"', "'", '("['])
    expect(translateFormula(open.repeat(20_000), 1, 1)).toContain(open);
});

it('ranges overlap exactly where they share a cell', () => {
  const edge = fc.integer({ min: 1, max: 12 });
  const range = fc.tuple(edge, edge, edge, edge).map(([a, b, c, d]) => `${cellRef(a, b)}:${cellRef(c, d)}`);
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const areas = ranges.flatMap((each) => parseRange(each) ?? []);
      const cells = areas.map(({ top, left, bottom, right }) => {
        const held = new Set<string>();
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) held.add(cellRef(row, column));
        return held;
      });
      const expected = areas.flatMap((_, second) =>
        areas.slice(0, second).flatMap((__, first) => {
          const shared = [...(cells[first] ?? [])].some((cell) => cells[second]?.has(cell));
          return shared ? [`${String(first)}-${String(second)}`] : [];
        }),
      );
      const pairs = overlaps(areas, 1000).map(([first, second]) => `${String(first)}-${String(second)}`);
      expect(pairs.sort()).toEqual(expected.sort());
    }),
  );
});
