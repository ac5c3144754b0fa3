import { cellRef } from '../../src/workbook/address';
import type { CellContent } from '../../src/workbook/blueprint';
import type { GridSheet } from '../../src/workbook/grid';
import { author } from '../../src/xlsx/author';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { openZip } from '../../src/xlsx/zip-read';
import { elementOf, elementsOf, partOf } from './package-parts';
import { plainBlueprint, sampleBlueprint } from './sample-blueprint';

const INSTANTS = ['1999-12-31T23:59:59Z', '2031-07-01T12:00:00Z'];

afterEach(() => {
  jest.useRealTimers();
});

/** Only the clock is false: exceljs needs the real queues. */
function setClock(instant: string): void {
  jest.useFakeTimers({
    now: new Date(instant),
    doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'],
  });
}

it('gives the same bytes for the same Blueprint, whenever it is asked', async () => {
  const files: Uint8Array[] = [];
  for (const instant of INSTANTS) {
    setClock(instant);
    expect(new Date().toISOString().slice(0, 4)).toBe(instant.slice(0, 4));
    files.push(await author(sampleBlueprint()));
  }
  const [first, second] = files;
  expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0);
  expect(first?.length).toBeGreaterThan(5000);
});

it('gives other bytes for another Blueprint', async () => {
  const [plain, titled] = [await author(plainBlueprint()), await author(plainBlueprint({}, { title: '票' }))];
  expect(Buffer.compare(plain, titled)).not.toBe(0);
});

it('holds the parts of a workbook and nothing of the machine or the tool that drew it', async () => {
  const bytes = await author(sampleBlueprint());
  const { names } = openZip(bytes);
  expect(names).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    ...[1, 2, 3, 4].map((id) => `xl/worksheets/sheet${String(id)}.xml`),
    'xl/sharedStrings.xml',
    'xl/theme/theme1.xml',
    'xl/styles.xml',
    'docProps/app.xml',
    'docProps/core.xml',
    'xl/workbook.xml',
  ]);
  for (const name of names) {
    expect(partOf(bytes, name)).not.toContain(process.cwd());
    expect(partOf(bytes, name)).not.toMatch(/exceljs/i);
  }
});

it('names itself as the creator and nobody else', async () => {
  const core = partOf(await author(sampleBlueprint()), 'docProps/core.xml');
  expect(elementOf(core, 'dc:creator').inner).toBe('Kijun');
  expect(elementOf(core, 'cp:lastModifiedBy').inner).toBe('Kijun');
  expect(elementOf(core, 'dc:title').inner).toBe('クラウドサービス確認票 &lt;サンプル&gt; &amp; 試行');
  expect(elementOf(core, 'dcterms:created').inner).toBe(elementOf(core, 'dcterms:modified').inner);
  const app = partOf(await author(sampleBlueprint()), 'docProps/app.xml');
  expect(elementOf(elementOf(app, 'Properties').inner, 'Application').inner).toBe('Kijun');
  expect(app).not.toContain('_lists');
});

it('brings every value, formula and cached result back through the reader', async () => {
  const blueprint = sampleBlueprint();
  const { sheets, dateSystem } = readWorkbook(await author(blueprint));
  expect(dateSystem).toBe(1900);
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    blueprint.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  for (const [index, plan] of blueprint.sheets.entries()) {
    const planned = plan.cells.flatMap(({ row, column, content }) =>
      content === undefined ? [] : [[cellRef(row, column), content] as const],
    );
    const read = planned.map(([ref]) => [ref, contentOf(sheets[index], ref)] as const);
    expect(read).toEqual(planned);
  }
});

it('shows the reader the same rules, locks and names as were planned', async () => {
  const blueprint = sampleBlueprint();
  const reading = readWorkbook(await author(blueprint));
  expect(reading.structureProtected).toBe(true);
  expect(reading.properties).toMatchObject({
    title: blueprint.title,
    creator: 'Kijun',
    application: 'Kijun',
  });
  expect(reading.definedNames.filter(({ sheet }) => sheet === undefined)).toEqual(
    blueprint.names.map((name) => ({ ...name, hidden: false })),
  );
  for (const [index, plan] of blueprint.sheets.entries()) {
    const sheet = reading.sheets[index];
    expect([sheet?.protected, sheet?.merges]).toEqual([plan.protected, plan.merges]);
    const messages = sheet?.validations.map(
      ({ ranges, prompt, promptTitle, error, errorTitle, showErrorMessage }) => [
        ranges,
        [promptTitle, prompt],
        [errorTitle, error],
        showErrorMessage,
      ],
    );
    expect(messages).toEqual(
      plan.validations.map(({ range, prompt, error }) => [
        [range],
        [prompt?.title, prompt?.text],
        [error?.title, error?.text],
        error !== undefined,
      ]),
    );
  }
  expect(reading.sheets[2]?.hiddenColumns).toEqual([{ first: 6, last: 6 }]);
});

it('caches the results 0 and "" of formulas', async () => {
  const sheet = partOf(await author(sampleBlueprint()), 'xl/worksheets/sheet2.xml');
  const cached = elementsOf(sheet, 'c').filter(({ attributes }) =>
    ['B5', 'B6'].includes(attributes['r'] ?? ''),
  );
  expect(cached.map(({ attributes, inner }) => [attributes['t'], inner.replace(/<f>.*<\/f>/, '')])).toEqual([
    [undefined, '<v>0</v>'],
    ['str', '<v></v>'],
  ]);
});

it('stores a date as the plain number of its day', async () => {
  const sheet = partOf(await author(sampleBlueprint()), 'xl/worksheets/sheet2.xml');
  const date = elementsOf(sheet, 'c').find(({ attributes }) => attributes['r'] === 'B4');
  expect(date?.attributes['t']).toBeUndefined();
  expect(date?.inner).toBe('<v>46113</v>');
});

it('writes a workbook that holds nothing yet', async () => {
  const { sheets } = readWorkbook(await author(plainBlueprint()));
  expect(sheets.map(({ name, cells }) => [name, cells.size])).toEqual([['表', 0]]);
});

function contentOf(sheet: GridSheet | undefined, ref: string): CellContent | undefined {
  const cell = sheet?.cells.get(ref);
  if (cell === undefined || (typeof cell.value !== 'string' && typeof cell.value !== 'number'))
    return undefined;
  return cell.formula === undefined ? { value: cell.value } : { formula: cell.formula, result: cell.value };
}
