import type { Blueprint } from '../../src/workbook/blueprint';
import { author } from '../../src/xlsx/author';
import { lintPackage } from '../../src/xlsx/package-lint';
import { openZip } from '../../src/xlsx/zip-read';
import { writeZip } from '../../src/xlsx/zip-write';
import { sdkErrors } from './ooxml-validator';
import { plainBlueprint, plainSheet, sampleBlueprint } from './sample-blueprint';

const hostile = 'a&b <\'"> ]]> \u0000\uffff _x0041_ \r\n\t 👍';

const BLUEPRINTS: [string, Blueprint][] = [
  ['that uses everything', sampleBlueprint()],
  ['that holds nothing yet', plainBlueprint()],
  ['without names', plainBlueprint({}, { names: [] })],
  [
    'full of text that breaks XML',
    plainBlueprint(
      {
        name: "a&b <'>",
        cells: [
          { row: 1, column: 1, style: 'answer', content: { value: hostile } },
          { row: 2, column: 1, style: 'answer', content: { formula: 'A1&"<&>"', result: hostile } },
        ],
        validations: [
          { range: 'A1', rule: { kind: 'any' }, prompt: { title: '<&">', text: hostile } },
          {
            range: 'A2',
            rule: { kind: 'length', max: 1 },
            error: { severity: 'stop', title: '\n', text: hostile },
          },
        ],
        filter: 'A1:A2',
        print: {
          area: 'A1:A2',
          landscape: true,
          titleRows: '1:2',
          fitHeight: 2,
          header: hostile,
          footer: hostile,
        },
      },
      { title: hostile, names: [{ name: '名前.1', refersTo: "'a&b <''>'!$A$1:$A$2" }] },
    ),
  ],
  [
    'with corners of the sheet',
    plainBlueprint({
      cells: [
        { row: 1_048_576, column: 16_384, style: 'date', content: { value: 1e-300 } },
        { row: 1, column: 1, style: 'shrunk' },
      ],
      formats: [
        { range: 'A1', rules: [] },
        {
          range: 'A1',
          rules: [
            { formula: 'TRUE', style: {}, stop: true },
            { formula: 'A1=1', style: { bold: false } },
          ],
        },
      ],
      heights: [
        { row: 3, height: 30 },
        { row: 4, height: 60, grows: true },
      ],
      freeze: { rows: 0, columns: 3 },
      columns: [{ width: 9 }, { width: 0.5, hidden: true }],
    }),
  ],
  [
    'of many sheets, few of them visible',
    plainBlueprint(
      {},
      {
        sheets: Array.from({ length: 12 }, (_, index) =>
          plainSheet({
            name: index === 7 ? '表' : `s${String(index)}`,
            visibility: index < 7 ? 'veryHidden' : 'visible',
            protected: true,
          }),
        ),
      },
    ),
  ],
];

/** The validator is a program of its own, and slow to start on a busy machine. */
jest.setTimeout(60_000);

describe.each(BLUEPRINTS)('a workbook %s', (_, blueprint) => {
  it('has no error for the Open XML SDK', async () => {
    expect(sdkErrors(await author(blueprint))).toEqual([]);
  });

  it('has no fault for our own lint', async () => {
    expect(lintPackage(await author(blueprint))).toEqual([]);
  });
});

it('would be told of an error by the Open XML SDK', async () => {
  const zip = openZip(await author(plainBlueprint()));
  const broken = zip.names.map((name) => {
    const data = zip.read(name);
    const xml = new TextDecoder().decode(data).replace('<sheetData', '<sheetDate');
    return { name, data: name.includes('worksheets') ? new TextEncoder().encode(xml) : data };
  });
  expect(sdkErrors(writeZip(broken))).not.toEqual([]);
});
