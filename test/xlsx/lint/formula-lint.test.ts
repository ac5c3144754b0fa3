/** Formulas that Excel 2010 takes, and formulas that it repairs away. */
import { lintFormula } from '../../../src/xlsx/lint/formula-lint';

const AROUND = {
  sheets: new Set(['回答', "控え's", '①提供者', 'sheet2']),
  names: new Set(['k_verdict', '評価基準日']),
};
const codes = (formula: string) => lintFormula(formula, AROUND).map(([code]) => code);
const nestedIf = (depth: number) => 'IF(1,'.repeat(depth) + '1' + ')'.repeat(depth);

it.each([
  'A1',
  '1',
  '-1.5E+3%',
  '"適合"',
  '"a ""quoted"" word"',
  'TRUE',
  '#N/A',
  'A1+B2*-C3^2&"x"<>D4',
  'IF(A1="","未回答",IF(B1>=1,"充足","証跡不足"))',
  'IF(A1,,1)',
  'IF(A1,1,)',
  'SUM(A1:B2,C:C,3:3,$A$1:B$2)',
  'SUM((A1,B2),C3)',
  'SUM(A1:C3 B2:D4)',
  'TODAY()',
  'SUM( A1 , B1 )',
  '(A1)',
  "'回答'!A1+'控え''s'!$B$2",
  '回答!A1',
  '①提供者!$F$7:$F$24',
  'Sheet2!A1:B2',
  'COUNTIF(①提供者!F7:F24,k_verdict)',
  'LEN(TRIM(CLEAN(SUBSTITUTE(A1,"　",""))))=0',
  'MAX({1,2;3,4})',
  'MATCH("x",{"a","b"},0)',
  'INDEX(A1:B9,MATCH(1,A1:A9,0),2)',
  '評価基準日+30',
  'A1=\n"x"',
  'LOG10(A1)',
  '_xlfn.STDEV.S(A1:A9)',
  'NETWORKDAYS.INTL(A1,B1,1)',
  'Table1[[#This Row],[判定]]',
  'SUMPRODUCT((A1:A9="適合")*(B1:B9<>""))',
  'HYPERLINK("#\'回答\'!A1","→")',
  nestedIf(64),
  `"${'x'.repeat(255)}"`,
])('%s is fine', (formula) => {
  expect(codes(formula)).toEqual([]);
});

it.each([
  ['formula-empty', ' '],
  ['formula-equals', '=A1'],
  ['formula-length', `1${'+1'.repeat(4096)}`],
  ['formula-nesting', nestedIf(65)],
  ['formula-text-length', `"${'x'.repeat(256)}"`],
  ['formula-syntax', 'A1+'],
  ['formula-syntax', '*A1'],
  ['formula-syntax', 'A1 1'],
  ['formula-syntax', '1 A1'],
  ['formula-syntax', 'A1"x"'],
  ['formula-syntax', '(A1'],
  ['formula-syntax', 'A1)'],
  ['formula-syntax', '()'],
  ['formula-syntax', 'SUM(A1,B1'],
  ['formula-syntax', 'SUM(A1+)'],
  ['formula-syntax', 'SUM(A1,+)'],
  ['formula-syntax', '"open'],
  ['formula-syntax', "'open!A1"],
  ['formula-syntax', 'A1,B1'],
  ['formula-syntax', '(A1,)'],
  ['formula-syntax', '%'],
  ['formula-syntax', 'A1:'],
  ['formula-syntax', 'MAX({1,2)'],
  ['formula-syntax', 'MAX({A1})'],
  ['formula-syntax', 'Table1[判定'],
  ['formula-name-unknown', 'A1；B1'],
  ['formula-name-unknown', '＝A1'],
  ['formula-name-unknown', 'A1048577'],
  ['formula-syntax', 'IF(A1,"適合”,1)'],
  ['formula-function-name', '合計(A1)'],
  ['formula-function-unknown', 'XLOOKUP(A1,B1:B9,C1:C9)'],
  ['formula-function-unknown', '_xlfn.XLOOKUP(A1,B1:B9,C1:C9)'],
  ['formula-function-unknown', 'LET(A1,1)'],
  ['formula-function-unknown', 'STDEV.S(A1:A9)'],
  ['formula-function-unknown', 'IFS(A1,1)'],
  ['formula-function-unknown', 'CONSTRUCTOR(1)'],
  ['formula-arguments', 'AND()'],
  ['formula-arguments', 'IF(1)'],
  ['formula-arguments', 'IF(1,2,3,4)'],
  ['formula-arguments', 'ISBLANK(A1,B1)'],
  ['formula-arguments', 'TODAY(1)'],
  ['formula-arguments', 'COUNTIF(,1)'],
  ['formula-volatile', 'INDIRECT("A1")'],
  ['formula-volatile', 'SUM(OFFSET(A1,1,1))'],
  ['formula-volatile', 'NOW()'],
  ['formula-volatile', 'rand()'],
  ['formula-name-unknown', 'k_gone'],
  ['formula-name-unknown', 'XFE1'],
  ['formula-sheet-missing', '集計!A1'],
  ['formula-sheet-missing', "'集計'!A1"],
  ['formula-external', '[1]回答!A1'],
  ['formula-external', "'[book.xlsx]回答'!A1"],
])('%s: %s', (code, formula) => {
  expect(codes(formula)).toContain(code);
});

it('a reference to another sheet crosses, one to its own does not', () => {
  const on = (formula: string) => lintFormula(formula, { ...AROUND, sheet: '回答' }).map(([code]) => code);
  expect(on('回答!A1+B1')).toEqual([]);
  expect(on('Sheet2!A1')).toEqual(['crosses-sheets']);
});

it('commas join references in a defined name only', () => {
  expect(lintFormula('A1,B1', { ...AROUND, unions: true })).toEqual([]);
});
