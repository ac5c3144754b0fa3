import { ExcelHost } from '.';

let host: ExcelHost;
beforeEach(async () => {
  host = await ExcelHost.start();
});
afterEach(() => {
  host.close();
});

const run = <Result>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>) =>
  host.globals.Excel.run((context) => work(context, context.workbook.worksheets.getFirst()));
const sheet = () => host.describe().sheets[0];

describe('sheets', () => {
  it('are added, named, moved, hidden and deleted', async () => {
    await run(async (context, home) => {
      const { worksheets } = context.workbook;
      const summary = worksheets.add('集計');
      const lists = worksheets.add('_lists');
      home.getRange('A1').formulas = [["='集計'!B2+1"]];
      await context.sync();
      summary.name = '集計 2';
      summary.position = 0;
      summary.activate();
      lists.visibility = 'VeryHidden';
      worksheets.load('items/name,items/visibility,items/position');
      const formula = home.getRange('A1').load('formulas,values');
      const active = worksheets.getActiveWorksheet().load('name');
      const count = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['集計 2', 'Visible'],
        ['Sheet1', 'Visible'],
        ['_lists', 'VeryHidden'],
      ]);
      expect(formula.formulas).toEqual([["='集計 2'!B2+1"]]);
      expect([formula.values, active.name, count.value]).toEqual([[[1]], '集計 2', 2]);
      lists.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
      summary.delete();
      formula.load('values');
      await context.sync();
      expect(formula.values).toEqual([['#REF!']]);
    });
  });

  it.each([['a'.repeat(32)], ['a/b'], [''], ["'a"]])('are not called %j', async (name) => {
    await run(async (context, home) => {
      home.name = name;
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});

describe('rules of a sheet', () => {
  it('are read back: a validation, and conditional formats with the newest first', async () => {
    await run(async (context, home) => {
      const range = home.getRange('A1:A5');
      range.dataValidation.rule = {
        date: { formula1: '2026-04-01', formula2: '2027-03-31', operator: 'Between' },
      };
      range.dataValidation.prompt = { showPrompt: true, title: '期限', message: '日付を入力' };
      const older = range.conditionalFormats.add('Custom');
      older.custom.rule.formula = '=A1=1';
      const newer = range.conditionalFormats.add('ContainsText');
      newer.textComparison.rule = { operator: 'Contains', text: '不適合' };
      newer.textComparison.format.font.color = '#C00000';
      range.load('dataValidation/type,dataValidation/rule,dataValidation/prompt');
      range.conditionalFormats.load('items/type,items/priority,items/customOrNullObject/rule/formula');
      await context.sync();
      expect(range.dataValidation.type).toBe('Date');
      expect(range.dataValidation.prompt.title).toBe('期限');
      expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['ContainsText', 0],
        ['Custom', 1],
      ]);
      expect(range.conditionalFormats.items[1]?.customOrNullObject.rule.formula).toBe('=A1=1');
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      await context.sync();
    });
    expect(sheet()).toMatchObject({ formats: [], validations: [] });
  });

  it('are refused when Excel would: a list of 256 characters, a title of 33', async () => {
    await run(async (context, home) => {
      const { dataValidation } = home.getRange('A1');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'あ'.repeat(256) } };
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      dataValidation.prompt = { showPrompt: true, title: 'あ'.repeat(33), message: '' };
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});

it('names of the workbook and of a sheet are added, found, hidden and deleted', async () => {
  await run(async (context, home) => {
    const { names } = context.workbook;
    names.add('判定', '=Sheet1!$A$2:$A$5');
    home.names.add('ここ', home.getRange('B1')).visible = false;
    await context.sync();
    const verdict = names.getItemOrNullObject('判定').load('formula,visible,type');
    const place = names.getItem('判定').getRange().load('address');
    const here = home.names.getItem('ここ').load('visible,scope');
    const none = names.getItemOrNullObject('ない');
    const nowhere = none.getRangeOrNullObject();
    await context.sync();
    expect([verdict.formula, verdict.visible, verdict.type]).toEqual(['=Sheet1!$A$2:$A$5', true, 'Range']);
    expect([place.address, here.visible, here.scope]).toEqual(['Sheet1!A2:A5', false, 'Worksheet']);
    expect([none.isNullObject, nowhere.isNullObject]).toEqual([true, true]);
    verdict.delete();
    names.add('A1', '=1');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  expect(host.describe().names).toEqual([]);
});

it('the workbook keeps properties, settings, XML parts, charts, tables, comments and links', async () => {
  await run(async (context, home) => {
    const { workbook } = context;
    workbook.properties.title = 'チェックリスト';
    workbook.settings.add('kijun', { round: 1 });
    const part = workbook.customXmlParts.add('<k xmlns="urn:kijun"/>');
    home.getRange('A1:B2').values = [
      ['項目', '数'],
      ['適合', 3],
    ];
    const chart = home.charts.add('ColumnClustered', home.getRange('A1:B2'), 'Columns');
    chart.title.text = '集計';
    chart.legend.position = 'Bottom';
    chart.setPosition('D1', 'H12');
    home.tables.add('A1:B2', true).name = 'Counts';
    home.getRange('D20').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: '先頭へ' };
    workbook.properties.load('title');
    const setting = workbook.settings.getItemOrNullObject('kijun').load('value');
    const found = workbook.customXmlParts.getByNamespace('urn:kijun').getOnlyItemOrNullObject();
    const xml = part.getXml();
    const charts = home.charts.load('items/name');
    const link = home.getRange('D20').load('hyperlink,values');
    await context.sync();
    expect([workbook.properties.title, setting.value, found.isNullObject, xml.value]).toEqual([
      'チェックリスト',
      { round: 1 },
      false,
      '<k xmlns="urn:kijun"/>',
    ]);
    expect(charts.items).toHaveLength(1);
    expect([link.hyperlink.documentReference, link.values]).toEqual(["'Sheet1'!A1", [['先頭へ']]]);
  });
  expect(sheet()).toMatchObject({
    charts: [
      {
        title: '集計',
        source: 'Sheet1!A1:B2',
        place: { from: 'D1', to: 'H12' },
        values: { 'legend.position': 'Bottom' },
      },
    ],
    tables: [{ name: 'Counts', range: 'A1:B2' }],
  });
});

it('settings of Office.context.document and of the workbook are the same ones', async () => {
  const { Office } = host.globals;
  Office.context.document.settings.set('kijun', { pane: 'open' });
  await new Promise((resolve) => {
    Office.context.document.settings.saveAsync(resolve);
  });
  await run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject('kijun').load('value');
    await context.sync();
    expect(setting.value).toEqual({ pane: 'open' });
  });
});
