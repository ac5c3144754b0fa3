/** Two renderers, one workbook: what Office.js draws of a Blueprint is what exceljs writes of it. */
import { readStanding } from '../../../../src/addin/excel/render/standing';
import { renderBlueprint } from '../../../../src/addin/excel/render/render';
import type { Blueprint } from '../../../../src/workbook/blueprint';
import { plainChecklist } from '../../../../src/workbook/plain';
import { author } from '../../../../src/xlsx/author';
import { type BookDescription, bookFromXlsx, describeBook, ExcelHost } from '../../../excel-host';
import { sampleBlueprint } from '../../../xlsx/sample-blueprint';
import { expectSame } from '../same';
import { issued, ward } from '../ward';

let host: ExcelHost;
beforeEach(async () => {
  host = await ExcelHost.start();
});
afterEach(() => {
  host.close();
});

const BLUEPRINTS: readonly (readonly [string, () => Promise<Blueprint>])[] = [
  ['the sample of everything that a Blueprint can say', () => Promise.resolve(sampleBlueprint())],
  ['the familiar plain checklist', async () => plainChecklist(await ward())],
  ['the workbook for a vendor, locked', async () => issued({ protect: true })],
  ["the ward's own workbook, open", async () => issued({ protect: false })],
];

/** Into a new workbook, whose empty first sheet goes as soon as there is another. */
async function render(blueprint: Blueprint): Promise<void> {
  await host.globals.Excel.run(async (context) => {
    const standing = await readStanding(context);
    if (standing.sheets.has('Sheet1')) context.workbook.worksheets.getItem('Sheet1').name = 'いったん';
    const first = standing.sheets.has('Sheet1');
    renderBlueprint(
      context.workbook,
      { ...blueprint, lockStructure: blueprint.lockStructure && !first },
      standing,
    );
    if (first) context.workbook.worksheets.getItem('いったん').delete();
    if (first && blueprint.lockStructure) context.workbook.protection.protect();
    await context.sync();
  });
}

/** ExcelApi 1.14 has no word for the hatching of a conditional format. */
function withoutHatching(description: BookDescription): BookDescription {
  return {
    ...description,
    sheets: description.sheets.map((sheet) => ({
      ...sheet,
      formats: sheet.formats.map((format) => ({
        ...format,
        look: Object.fromEntries(Object.entries(format.look).filter(([key]) => !key.startsWith('pattern'))),
      })),
    })),
  };
}

it.each(BLUEPRINTS)('%s comes out the same through Office.js as through exceljs', async (_, make) => {
  const blueprint = await make();
  const written = await bookFromXlsx(await author(blueprint));
  written.recalculate();
  await render(blueprint);
  // One to look, one to draw.
  expect(host.roundTrips).toBe(2);
  const [drawn, expected] = [host.describe(), withoutHatching(describeBook(written))];
  for (const [index, sheet] of expected.sheets.entries()) expectSame(drawn.sheets[index], sheet);
  expectSame(drawn, expected);
});

it.each(BLUEPRINTS)('%s, drawn a second time, is as it was', async (_, make) => {
  const blueprint = await make();
  await render(blueprint);
  const once = host.describe();
  await render(blueprint);
  expectSame(host.describe(), once);
});

it('a text is never read as anything else', async () => {
  const texts = [
    '1-6',
    '１２',
    '=SUM(A1)',
    '-',
    '@x',
    "'引用",
    'TRUE',
    '令和8年4月1日',
    '50%',
    '適合',
    '1/2',
    '#N/A',
  ];
  const cells = texts.map((value, index) => ({
    row: index + 1,
    column: 1,
    content: { value },
    style: 'plain',
  }));
  const { styles, title } = sampleBlueprint();
  const bare = { name: '文字', visibility: 'visible', columns: [], heights: [], cells, merges: [] } as const;
  const plan = { ...bare, validations: [], formats: [], protected: false, gridLines: true };
  await render({ title, styles, lockStructure: false, names: [], sheets: [plan] });
  expect(texts.map((_, index) => host.value('文字', `A${index + 1}`))).toEqual(texts);
});
