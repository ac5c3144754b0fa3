import type { SheetPlan } from '../../src/workbook/blueprint';
import type { RefusalCode } from '../../src/xlsx/author-refusal';
import { refusalOf } from './refusal-of';
import { plainBlueprint } from './sample-blueprint';

const text = (length: number) => 'あ'.repeat(length);
const any = { kind: 'any' } as const;
const put = (value: string | number, row = 1, column = 1) => ({
  row,
  column,
  style: 'answer',
  content: { value },
});

describe('a sheet is refused', () => {
  const rows: [string, Partial<SheetPlan>, RefusalCode, string][] = [
    [
      'a prompt of 256 characters',
      { validations: [{ range: 'B2:B9', rule: any, prompt: { title: '', text: text(256) } }] },
      'message-too-long',
      "'表'!B2:B9",
    ],
    [
      'a prompt title of 33',
      { validations: [{ range: 'B2', rule: any, prompt: { title: text(33), text: '' } }] },
      'message-too-long',
      "'表'!B2",
    ],
    [
      'an error of 226',
      { validations: [{ range: 'B2', rule: any, error: { severity: 'stop', title: '', text: text(226) } }] },
      'message-too-long',
      "'表'!B2",
    ],
    [
      'an error title of 33',
      {
        validations: [{ range: 'B2', rule: any, error: { severity: 'warning', title: text(33), text: '' } }],
      },
      'message-too-long',
      "'表'!B2",
    ],
    [
      'a list that has no name',
      { validations: [{ range: 'B2', rule: { kind: 'list', name: 'k_gone' } }] },
      'validation-list',
      "'表'!B2",
    ],
    [
      'dates in the wrong order',
      { validations: [{ range: 'B2', rule: { kind: 'date', from: 2, to: 1 } }] },
      'validation-rule',
      "'表'!B2",
    ],
    [
      'a date that is no whole day',
      { validations: [{ range: 'B2', rule: { kind: 'date', from: 1.5, to: 2 } }] },
      'validation-rule',
      "'表'!B2",
    ],
    [
      'a length no cell can hold',
      { validations: [{ range: 'B2', rule: { kind: 'length', max: 32_768 } }] },
      'validation-rule',
      "'表'!B2",
    ],
    [
      'validations that overlap',
      {
        validations: [
          { range: 'B2:C9', rule: any },
          { range: 'C9:D12', rule: any },
        ],
      },
      'validation-overlap',
      "'表'!C9:D12",
    ],
    ['a validation of a whole column', { validations: [{ range: 'B:B', rule: any }] }, 'range', "'表'!B:B"],
    [
      'a range from its wrong corner',
      { validations: [{ range: 'C9:B2', rule: any }] },
      'range',
      "'表'!C9:B2",
    ],
    ['two ranges in one', { formats: [{ range: 'A1 B2', rules: [] }] }, 'range', "'表'!A1 B2"],
    [
      'a flag with a leading =',
      { formats: [{ range: 'A1', rules: [{ formula: '=TRUE', style: {} }] }] },
      'formula',
      "'表'!A1",
    ],
    [
      'a flag in a named colour',
      { formats: [{ range: 'A1', rules: [{ formula: 'TRUE', style: { hatch: 'red' } }] }] },
      'colour',
      "'表'!A1",
    ],
    [
      'a flag with an empty number format',
      { formats: [{ range: 'A1', rules: [{ formula: 'TRUE', style: { numberFormat: '' } }] }] },
      'style',
      "'表'!A1",
    ],
    [
      'a flag with the format of no format',
      { formats: [{ range: 'A1', rules: [{ formula: 'TRUE', style: { numberFormat: 'General' } }] }] },
      'style',
      "'表'!A1",
    ],
    ['a tab in #RRGGBB', { tabColor: '#112233' }, 'colour', "'表'!tab"],
    ['a text of 32,768 characters', { cells: [put(text(32_768), 7, 6)] }, 'text-too-long', "'表'!F7"],
    ['a number that is none', { cells: [put(NaN)] }, 'number', "'表'!A1"],
    [
      'an infinite result',
      { cells: [{ row: 1, column: 1, style: 'answer', content: { formula: '1/0', result: Infinity } }] },
      'number',
      "'表'!A1",
    ],
    [
      'an empty formula',
      { cells: [{ row: 1, column: 1, style: 'answer', content: { formula: ' ', result: 0 } }] },
      'formula',
      "'表'!A1",
    ],
    [
      'a formula too long',
      { cells: [{ row: 1, column: 1, style: 'answer', content: { formula: `"${text(8192)}"`, result: 0 } }] },
      'formula',
      "'表'!A1",
    ],
    [
      'a formula with a control character',
      { cells: [{ row: 1, column: 1, style: 'answer', content: { formula: '"\u0001"', result: 0 } }] },
      'formula',
      "'表'!A1",
    ],
    ['row 0', { cells: [put('a', 0)] }, 'cell-address', "'表'!row 0, column 1"],
    ['column 16385', { cells: [put('a', 1, 16_385)] }, 'cell-address', "'表'!row 1, column 16385"],
    ['a row between rows', { cells: [put('a', 1.5)] }, 'cell-address', "'表'!row 1.5, column 1"],
    ['one cell twice', { cells: [put('a'), put('b')] }, 'cell-repeated', "'表'!A1"],
    [
      'a style nobody defined',
      { cells: [{ row: 1, column: 1, style: 'toString' }] },
      'style-unknown',
      "'表'!A1",
    ],
    ['a merge of one cell', { merges: ['A1'] }, 'range', "'表'!A1"],
    ['merges that overlap', { merges: ['A1:B2', 'B2:C3'] }, 'merge-overlap', "'表'!B2:C3"],
    ['a text under a merge', { merges: ['A1:B2'], cells: [put('a', 1, 2)] }, 'merge-content', "'表'!B1"],
    ['a column without width', { columns: [{ width: 8 }, { width: 0 }] }, 'column', "'表'!B1"],
    ['a column of 256 characters', { columns: [{ width: 256 }] }, 'column', "'表'!A1"],
    ['a height of 410 points', { heights: [{ row: 1, height: 410 }] }, 'height', "'表'!row 1"],
    [
      'one row with two heights',
      {
        heights: [
          { row: 1, height: 20 },
          { row: 1, height: 30, grows: true },
        ],
      },
      'height',
      "'表'!row 1",
    ],
    ['panes of half a row', { freeze: { rows: 0.5, columns: 0 } }, 'freeze', "'表'!panes"],
    ['a filter that is no range', { filter: 'A4:' }, 'range', "'表'!A4:"],
    [
      'an area beyond the sheet',
      { print: { area: 'A1:XFE2', landscape: true, fitHeight: 1, footer: '' } },
      'range',
      "'表'!A1:XFE2",
    ],
    [
      'titles that are columns',
      { print: { area: 'A1:B2', titleRows: 'A:B', landscape: true, fitHeight: 1, footer: '' } },
      'print',
      "'表'!titles",
    ],
    [
      'half a page',
      { print: { area: 'A1:B2', landscape: true, fitHeight: 0.5, footer: '' } },
      'print',
      "'表'!pages",
    ],
    [
      'a footer of 256 characters',
      { print: { area: 'A1:B2', landscape: true, fitHeight: 1, footer: text(256) } },
      'print',
      "'表'!header and footer",
    ],
  ];

  it.each(rows)('for %s', async (_, sheet, code, where) => {
    expect(await refusalOf(plainBlueprint(sheet))).toEqual({ code, where });
  });
});

it('writes what is just within the limits', async () => {
  const message = { title: text(32), text: text(225) };
  const sheet: Partial<SheetPlan> = {
    cells: [put(text(32_767)), put('a', 1_048_576, 16_384)],
    columns: [{ width: 255 }],
    heights: [{ row: 1, height: 409 }],
    validations: [
      {
        range: 'A1:B2',
        rule: { kind: 'date', from: 0, to: 2_958_465 },
        prompt: { title: text(32), text: text(255) },
        error: { severity: 'stop', ...message },
      },
    ],
  };
  const { sheets } = plainBlueprint({ name: text(31), ...sheet });
  const names = [{ name: 'k_list', refersTo: `'${text(31)}'!$A$1` }];
  expect(await refusalOf(plainBlueprint({}, { sheets, names }))).toBe('written');
});
