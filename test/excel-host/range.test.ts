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

describe('what is written into a cell', () => {
  it.each([
    // entry, number format, value, text
    ['1-6', 'General', 46028, '1月6日'],
    ['1-6', '@', '1-6', '1-6'],
    ["'1-6", 'General', '1-6', '1-6'],
    ["'=A1", 'General', '=A1', '=A1'],
    ['2026/4/1', 'yyyy"年"m"月"d"日"', 46113, '2026年4月1日'],
    ['R8.4.1', 'yyyy/mm/dd', 46113, '2026/04/01'],
    ['令和8年4月1日', 'General', 46113, 'R8.4.1'],
    ['1,234.5', '#,##0.00', 1234.5, '1,234.50'],
    ['12%', 'General', 0.12, '12%'],
    ['true', 'General', true, 'TRUE'],
    ['○', '"▲ "@', '○', '▲ ○'],
    [0, '0;;"－"', 0, '－'],
    ['-', 'General', '-', '-'],
    ['99/99', 'General', '99/99', '99/99'],
    ['', 'General', '', ''],
  ])('%j as %s is %j and shows %j', async (entry, numberFormat, value, text) => {
    await run(async (context, home) => {
      const cell = home.getRange('B2');
      cell.numberFormat = [[numberFormat]];
      cell.values = [[entry]];
      cell.load('values,text');
      await context.sync();
      expect([cell.values, cell.text]).toEqual([[[value]], [[text]]]);
    });
  });

  it.each([['-予定'], ['@社'], ['+81']])(
    '%s is taken for a formula, or a number, as Excel does',
    async (entry) => {
      await run(async (context, home) => {
        home.getRange('A1').values = [[entry]];
        if (entry === '+81') await context.sync();
        else await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      });
    },
  );

  it('must fit the range, unless it is one value for all', async () => {
    await run(async (context, home) => {
      home.getRange('A1:B2').values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      const all = home.getRange('A1:B2');
      all.formulas = '=1+1' as unknown as string[][];
      all.load('values');
      await context.sync();
      expect(all.values).toEqual([
        [2, 2],
        [2, 2],
      ]);
    });
  });
});

describe('ranges', () => {
  it('lead to others, or to none', async () => {
    await run(async (context, home) => {
      const range = home.getRange('B2:C3');
      const found = {
        offset: range.getOffsetRange(1, 1),
        resized: range.getResizedRange(1, 0),
        row: range.getEntireRow(),
        column: range.getColumn(1),
        cell: range.getCell(0, 1),
        both: range.getIntersectionOrNullObject('C3:D4'),
        around: range.getBoundingRect('E5'),
        indexes: home.getRangeByIndexes(3, 0, 2, 3),
      };
      const apart = range.getIntersectionOrNullObject('F1');
      const used = home.getUsedRangeOrNullObject(true);
      for (const each of Object.values(found)) each.load('address');
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([name, { address }]) => [name, address]))).toEqual(
        {
          offset: 'Sheet1!C3:D4',
          resized: 'Sheet1!B2:C4',
          row: 'Sheet1!2:3',
          column: 'Sheet1!C2:C3',
          cell: 'Sheet1!C2',
          both: 'Sheet1!C3',
          around: 'Sheet1!B2:E5',
          indexes: 'Sheet1!A4:C5',
        },
      );
      expect([apart.isNullObject, used.isNullObject]).toEqual([true, true]);
      home.getRange('A1').getOffsetRange(-1, 0);
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('say null where their cells differ', async () => {
    await run(async (context, home) => {
      home.getRange('A1').format.fill.color = 'red';
      home.getRange('A1').format.font.bold = true;
      const range = home.getRange('A1:A2').load('format/wrapText,format/fill/color,format/font/bold');
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold, range.format.wrapText]).toEqual([
        null,
        null,
        false,
      ]);
    });
  });

  it('are emptied of contents, looks or all', async () => {
    await run(async (context, home) => {
      const range = home.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      range.format.fill.color = '#00FF00';
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '1,2,3' } };
      home.getRange('A1').clear('Contents');
      home.getRange('A2').clear('Formats');
      home.getRange('A3').clear();
      await context.sync();
    });
    expect(
      Object.entries(sheet()?.cells ?? {}).map(([cell, { value, look }]) => [cell, value, look?.fill]),
    ).toEqual([
      ['A1', undefined, '#00FF00'],
      ['A2', 2, undefined],
    ]);
    expect(sheet()?.validations.map(({ range }) => range)).toEqual(['A1:A2']);
  });

  it('are copied, their references with them', async () => {
    await run(async (context, home) => {
      home.getRange('A1:B1').values = [[2, '=A1*10+$A$1']];
      home.getRange('B2:B3').copyFrom(home.getRange('B1'));
      home.getRange('C1').copyFrom(home.getRange('B1'), 'Values');
      const range = home.getRange('B2:C3').load('formulas');
      const value = home.getRange('C1').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([
        ['=A2*10+$A$1', ''],
        ['=A3*10+$A$1', ''],
      ]);
      expect(value.formulas).toEqual([[22]]);
    });
  });

  it('move what stands below when rows come or go, formulas, names and rules included', async () => {
    await run(async (context, home) => {
      home.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      context.workbook.names.add('合計', home.getRange('A3'));
      home.getRange('A2:A3').dataValidation.rule = {
        wholeNumber: { formula1: '=A1', operator: 'GreaterThan' },
      };
      const rule = home.getRange('A2').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A2>1';
      const kept = home.getRange('A3');
      kept.track();
      await context.sync();
      home.getRange('2:3').insert('Down');
      kept.load('address,values,formulas');
      await context.sync();
      expect([kept.address, kept.values, kept.formulas]).toEqual(['Sheet1!A5', [[3]], [['=SUM(A1:A4)']]]);
    });
    expect(host.describe().names).toMatchObject([{ name: '合計', refersTo: "'Sheet1'!$A$5" }]);
    expect(sheet()?.validations).toMatchObject([{ range: 'A4:A5' }]);
    expect(sheet()?.formats).toMatchObject([{ range: 'A4', condition: '=$A4>1' }]);
  });
});
