import { ExcelHost } from '.';

let host: ExcelHost;
beforeEach(async () => {
  host = await ExcelHost.start();
});
afterEach(() => {
  host.close();
});

describe('office.js in the test host', () => {
  it('starts as Excel on the web, in Japanese, at ExcelApi 1.14', async () => {
    const { Office } = host.globals;
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(Office.context.displayLanguage).toBe('ja-JP');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  it('reads back what was written, formulas worked out, in one round trip a sync', async () => {
    const { Excel } = host.globals;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 'はい'],
        [2, '=SUM(A1:A2)'],
      ];
      range.load('values,formulas,valueTypes,text,address');
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Sheet1');
      expect(range.address).toBe('Sheet1!A1:B2');
      expect(range.values).toEqual([
        [1, 'はい'],
        [2, 3],
      ]);
      expect(range.formulas[1]).toEqual([2, '=SUM(A1:A2)']);
      expect(range.valueTypes[0]).toEqual(['Double', 'String']);
      range.getCell(0, 0).values = [[5]];
      const sum = range.getLastCell().load('values');
      await context.sync();
      expect(sum.values).toEqual([[7]]);
    });
    expect(host.roundTrips).toBe(2);
    expect(host.log.map(({ writes }) => writes)).toEqual([1, 1]);
    expect(host.log[0]?.steps.find(({ kind }) => kind === 'set')).toMatchObject({
      type: 'Range',
      member: 'values',
      target: 'Sheet1!A1:B2',
    });
  });

  it('leaves the rules of office.js to office.js', async () => {
    const { Excel } = host.globals;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      const none = context.workbook.worksheets.getItemOrNullObject('ない');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('ない').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    expect(host.log.at(-1)?.fault).toBe('ItemNotFound');
  });

  it('has no call above its ExcelApi', async () => {
    const { Excel } = host.globals;
    await Excel.run((context) => {
      expect(() => context.workbook.worksheets.onNameChanged).toThrow(
        expect.objectContaining({ code: 'ApiNotFound' }),
      );
      return Promise.resolve();
    });
  });

  it('says loudly what it does not model', async () => {
    const { Excel } = host.globals;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
    expect(host.takeUnimplemented()).toEqual(['Worksheet.shapes']);
  });

  it('writes many cells in pieces, and still in one round trip', async () => {
    const { Excel } = host.globals;
    const block = Array.from({ length: 1000 }, (_, row) => [row, `${row} 行`, true]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1000');
      range.values = block;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(block);
    });
    expect(host.roundTrips).toBe(1);
  });
});
