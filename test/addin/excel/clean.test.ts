/** Every test of this folder ends by closing its Excel: that nothing goes wrong unseen rests on what closing throws. */
import type { ExcelHost } from '../../excel-host';
import { familiar } from './familiar';
import { open, value } from './open';
import { TODAY } from './ward';

it('a look, 構造化, 集計 and 点検結果 touch no member that Excel is not known to have, and say nothing in the console', async () => {
  const { host, workbook } = await open({ workbook: await familiar() });
  value(await workbook.read());
  value(await workbook.structure({ evaluatedOn: TODAY }));
  value(await workbook.makeSummary({ evaluatedOn: TODAY }));
  value(await workbook.writeFindings({ notes: [], heading: '点検結果' }));
  expect(host.unimplemented).toEqual([]);
  host.close();
});

it('a member that is not modelled fails the test by its name', async () => {
  const { host } = await open();
  const asked = host.globals.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').showOutlineLevels(1, 1);
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(() => {
    host.close();
  }).toThrow('unimplemented: Worksheet.showOutlineLevels');
});

/** What closing throws. */
function closing(host: ExcelHost): string {
  const { error } = console;
  console.error = () => undefined;
  try {
    host.close();
    return 'nothing';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    console.error = error;
  }
}

it('an error in the console fails the test: of code under test', async () => {
  const { host } = await open();
  console.error('ours');
  await host.settle();
  expect(closing(host)).toContain('the page failed: Error: console.error: ours');
});

it('an error in the console fails the test: of the page', async () => {
  const { host } = await open();
  host.window.console.error('its own');
  await host.settle();
  expect(closing(host)).toContain('console.error: its own');
});
