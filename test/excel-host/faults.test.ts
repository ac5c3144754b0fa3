import { ExcelHost, type HostOptions } from '.';

let host: ExcelHost;
async function start(options: HostOptions = {}): Promise<ExcelHost> {
  host = await ExcelHost.start(options);
  return host;
}
afterEach(() => {
  host.close();
});

const write = (address: string, value: unknown, options: Excel.RunOptions = {}) =>
  host.globals.Excel.run(options, async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });

describe('a fault that the test orders', () => {
  it.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5012, 'InvalidOrTimedOutSession'],
    [5102, 'ActivityLimitReached'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
  ])('of the channel, %i, comes out of office.js as %s, and nothing is run', async (code, expected) => {
    await start();
    host.fail({ code });
    await expect(write('A1', 1)).rejects.toMatchObject({ code: expected });
    expect(host.value('Sheet1', 'A1')).toBeUndefined();
    expect(host.log).toMatchObject([{ fault: code, writes: 0 }]);
    await write('A1', 2);
    expect(host.value('Sheet1', 'A1')).toBe(2);
  });

  it('of Excel comes at the step that is picked; what was written before it stays', async () => {
    await start();
    host.fail({
      code: 'AccessDenied',
      where: ({ target, kind }) => kind === 'set' && target === 'Sheet1!A2',
    });
    const { Excel } = host.globals;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [['x']];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'AccessDenied',
        message: '要求された操作を実行できません。',
        debugInfo: { errorLocation: 'Range.values' },
      });
    });
    expect(['A1', 'A2', 'A3'].map((cell) => host.value('Sheet1', cell))).toEqual(['x', undefined, undefined]);
  });

  it('comes at the nth request, and as often as ordered', async () => {
    await start();
    host.fail({ code: 5102, at: 2, times: 2 });
    const outcomes: unknown[] = [];
    for (const value of [1, 2, 3, 4])
      outcomes.push(
        await write('A1', value).then(
          () => 'fine',
          (error: unknown) => (error as { readonly code: string }).code,
        ),
      );
    expect(outcomes).toEqual(['fine', 'ActivityLimitReached', 'ActivityLimitReached', 'fine']);
  });

  it('that never comes is a failure of the test', async () => {
    await start();
    host.fail({ code: 5102 });
    expect(() => {
      host.close();
    }).toThrow('never came');
    await start();
  });
});

describe('a protected sheet', () => {
  beforeEach(async () => {
    await start();
    await host.globals.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
  });

  it('takes answers in unlocked cells and refuses the others', async () => {
    await write('B2', 'はい');
    await expect(write('B3', 'はい')).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host.value('Sheet1', 'B2')).toBe('はい');
  });

  it.each<[string, (range: Excel.Range) => void]>([
    [
      'a fill',
      (range) => {
        range.format.fill.color = '#FF0000';
      },
    ],
    [
      'a validation',
      (range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    ],
    ['a conditional format', (range) => range.conditionalFormats.add('Custom')],
    ['a new row', (range) => range.getEntireRow().insert('Down')],
    [
      'a merge',
      (range) => {
        range.getResizedRange(1, 1).merge();
      },
    ],
  ])('refuses %s', async (_, act) => {
    await host.globals.Excel.run(async (context) => {
      act(context.workbook.worksheets.getFirst().getRange('B2'));
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    });
  });

  it('allows what its options allow, and says them', async () => {
    await host.globals.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('C:C').format.columnWidth = 90;
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowSort: false });
      sheet.protection.protect();
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
      sheet.protection.unprotect();
      sheet.getRange('B3').values = [[1]];
      await context.sync();
    });
    expect(host.value('Sheet1', 'B3')).toBe(1);
  });
});

it('a read-only workbook can be read', async () => {
  await start({ readOnly: true });
  await expect(write('A1', 1)).rejects.toMatchObject({ code: 'AccessDenied' });
  await host.globals.Excel.run(async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
});

describe('while a cell is being edited', () => {
  it('a request fails', async () => {
    await start();
    host.user.startEditing();
    await expect(write('A1', 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.user.stopEditing();
  });

  it('a patient one waits', async () => {
    await start();
    host.user.startEditing();
    const written = write('A1', 1, { delayForCellEdit: true });
    await host.settle();
    expect(host.value('Sheet1', 'A1')).toBeUndefined();
    host.user.stopEditing();
    await written;
    expect(host.value('Sheet1', 'A1')).toBe(1);
  });
});

it('errors are told in the language of Excel', async () => {
  await start({ locale: 'en-US' });
  const { Excel, Office } = host.globals;
  expect(Office.context.displayLanguage).toBe('en-US');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('none').delete();
    await expect(context.sync()).rejects.toMatchObject({ message: "The requested resource doesn't exist." });
  });
});
