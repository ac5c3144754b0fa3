/** Formulas that mean the same have one form; those that do not have two. */
import fc from 'fast-check';
import { formulaForm, formulaShape, withoutQuotes } from '../../../src/workbook/alterations/formula-form';

describe('the same formula, by another program', () => {
  it.each([
    ["'_calc'!$B$3", '_calc!$B$3'],
    ['IF(\'詳細回答\'!$G$9=1,"a b",0)', 'if( 詳細回答!G9 = 1 , "a b" , 0 )'],
    ["SUM('_calc'!$A$1:'_calc'!$A$9)", 'SUM(_calc!$A$1:$A$9)'],
    ['COUNTIF(\'①\'!$M$5:$M$22,"x")', 'COUNTIF(①!M5:M22,"x")'],
    ['IFERROR(A1,0.5)', '_xlfn.IFERROR(A1,.5)'],
    ["'it''s'!A1", "'IT''S'!a1"],
  ])('%s is %s', (left, right) => {
    expect(formulaForm(left)).toBe(formulaForm(right));
  });

  it('names its own sheet or does not', () => {
    expect(formulaForm("'①'!$M$5&B2", '①')).toBe(formulaForm('M5&①!B2', '①'));
    expect(formulaForm("'①'!$M$5", '②')).not.toBe(formulaForm('M5', '②'));
  });
});

describe('another formula', () => {
  it.each([
    ['A1', 'A2'],
    ['"a b"', '"ab"'],
    ['"a"', '"A"'],
    ['SUM(A1:A9)', 'SUM(A1,A9)'],
    ["'①'!A1", "'②'!A1"],
    ["'①'!A1:B2", "'①'!A1:'②'!B2"],
    ['LOG10(A1)', 'LOG(A1)'],
    ['1', '10'],
    ['A1=1', 'A1<>1'],
  ])('%s is not %s', (left, right) => {
    expect(formulaForm(left)).not.toBe(formulaForm(right));
  });
});

it('references go where their cells went, both ends of a range, in their own sheet', () => {
  const down = (sheet: string, row: number, column: number) =>
    sheet === '①' ? { sheet: '回答', row: row + 2, column } : { sheet, row, column };
  expect(formulaForm('SUM(\'①\'!$A$1:$A$9)+B1&"A1"', '集計', down)).toBe('SUM(回答!A3:A11)+集計!B1&"A1"');
});

it('the shape is what is left when nobody looks at the cells', () => {
  expect(formulaShape("SUM('①'!A1:A9)+LOG10(B1)")).toBe(formulaShape('SUM(#REF!)+LOG10(②!C3)'));
  expect(formulaShape('SUM(A1:A9)')).not.toBe(formulaShape('SUM(A1:A9)+1'));
});

it('quotes around sheet names alone are taken off without a closer look', () => {
  expect(withoutQuotes("IF('_calc'!A1=1,'①'!B2,\"\")")).toBe('IF(_calc!A1=1,①!B2,"")');
});

it('whatever stands there is read in time that grows with its length, and twice the same', () => {
  const pieces = fc.constantFrom(
    'A1',
    "'",
    '"',
    '!',
    ':',
    '$',
    '(',
    ')',
    'シート',
    '1',
    '.',
    'e',
    ' ',
    '#REF!',
    ',',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const formula = parts.join('');
      expect(formulaForm(formula)).toBe(formulaForm(formula));
      expect(formulaForm(formula).length).toBeLessThan(10 * formula.length + 10);
    }),
  );
  for (const piece of ['1a', "'", '"', 'A1:', 'a.', '!']) formulaForm(piece.repeat(50_000));
});
