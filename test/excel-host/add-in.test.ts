import { ExcelHost } from '.';

let host: ExcelHost;
beforeEach(async () => {
  host = await ExcelHost.start();
});
afterEach(() => {
  host.close();
});

it('the pane is shown and hidden, by the user and by the add-in, which hears of both', async () => {
  const { Office } = host.globals;
  const heard: unknown[] = [];
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    heard.push(visibilityMode);
  });
  host.showPane(false);
  await host.settle();
  await Office.addin.showAsTaskpane();
  await host.settle();
  expect(heard).toEqual(['Hidden', 'Taskpane']);
  await stop();
  await Office.addin.hide();
  await host.settle();
  expect(heard).toHaveLength(2);
  expect(host.pane.visible).toBe(false);
});

it('the add-in asks to be started with the workbook', async () => {
  const { Office } = host.globals;
  expect(await Office.addin.getStartupBehavior()).toBe('None');
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(host.pane.startsWithWorkbook).toBe(true);
});

it('a ribbon button runs its action, which may use Excel', async () => {
  const { Office, Excel } = host.globals;
  Office.actions.associate('writeSummary', (event: Office.AddinCommands.Event) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[event.source.id]];
      await context.sync();
      event.completed();
    });
  });
  expect(await host.clickRibbon('writeSummary')).toMatchObject({ status: 0 });
  expect(host.value('Sheet1', 'A1')).toBe('writeSummary');
  expect(await host.clickRibbon('unknown')).not.toMatchObject({ status: 0 });
});

it('its globals stand where code looks for them, until the host is closed', () => {
  host.install();
  const seen = globalThis as unknown as Record<string, unknown>;
  expect(seen['Excel']).toBe(host.globals.Excel);
  expect(document.documentElement.lang).toBe('ja');
  host.close();
  expect(seen['Excel']).toBeUndefined();
});

it('several ranges are dressed at once, or each cell in its own way', async () => {
  await host.globals.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges('A1:A2,C3');
    areas.format.fill.color = '#FFE8B3';
    areas.format.borders.getItem('EdgeTop').style = 'Continuous';
    areas.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    areas.load('address,areaCount,format/fill/color');
    sheet
      .getRange('E1:F1')
      .setCellProperties([
        [
          { format: { font: { bold: true }, borders: { bottom: { style: 'Continuous' } } } },
          { format: { fill: { color: '#D5E8D4' } } },
        ],
      ]);
    await context.sync();
    expect([areas.address, areas.areaCount, areas.format.fill.color]).toEqual([
      'Sheet1!A1:A2,Sheet1!C3',
      2,
      '#FFE8B3',
    ]);
  });
  const [sheet] = host.describe().sheets;
  expect(sheet?.validations.map(({ range }) => range)).toEqual(['A1:A2', 'C3']);
  expect(sheet?.cells).toMatchObject({
    C3: { look: { fill: '#FFE8B3', borders: { top: { style: 'Continuous' } } } },
    E1: { look: { bold: true, borders: { bottom: { weight: 'Thin' } } } },
    F1: { look: { fill: '#D5E8D4', bold: false } },
  });
});
