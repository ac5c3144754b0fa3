import type { ExcelHost } from '../../../excel-host';
import { open, problem, value } from '../open';
import { issued, PROVIDER_SHEET } from '../ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

async function opened(options: { readonly protect: boolean; readonly readOnly?: boolean }) {
  const { protect, readOnly = false } = options;
  const all = await open({ workbook: await issued({ protect }), readOnly });
  ({ host } = all);
  await all.workbook.read();
  host.resetCounts();
  return all;
}

const provider = (text: string | number | undefined) => ({ sheet: 'サービス概要', cell: 'C5', value: text });

it.each([true, false])(
  'cells that people fill in are written, the sheet being protected: %s',
  async (protect) => {
    const { workbook } = await opened({ protect });
    const entries = [provider('１２３株式会社'), { sheet: PROVIDER_SHEET, cell: 'J5', value: '4-2' }];
    value(await workbook.write(entries));
    expect(host.value('サービス概要', 'C5')).toBe('１２３株式会社');
    expect(host.value(PROVIDER_SHEET, 'J5')).toBe('4-2');
    expect(host.roundTrips).toBeLessThanOrEqual(3);
    value(await workbook.write([provider(undefined)]));
    expect(host.value('サービス概要', 'C5')).toBeUndefined();
  },
);

it('a day is written as a day', async () => {
  const { workbook } = await opened({ protect: true });
  const { received } = value(await workbook.read());
  const place = received?.cellOf({ kind: 'profile', field: 'evaluationDate' });
  if (place === undefined) throw new Error('no 評価基準日');
  value(await workbook.write([{ ...place, value: 46_113 }]));
  expect(value(await workbook.read()).received?.answers.profile.get('evaluationDate')).toBe(46_113);
});

it.each([
  ['a locked cell', { sheet: PROVIDER_SHEET, cell: 'A5', value: 'x' }, 'sheet-protected'],
  ['a sheet that is gone', { sheet: 'ない', cell: 'A5', value: 'x' }, 'gone'],
] as const)('%s among them: none is written', async (_, entry, code) => {
  const { workbook } = await opened({ protect: true });
  expect(problem(await workbook.write([provider('みなとクラウド株式会社'), entry])).code).toBe(code);
  expect([host.writes, host.value('サービス概要', 'C5')]).toEqual([0, undefined]);
});

it('nothing is written in a read-only workbook, and nothing is asked for nothing', async () => {
  const { workbook } = await opened({ protect: true, readOnly: true });
  expect(problem(await workbook.write([provider('x')])).code).toBe('read-only');
  host.resetCounts();
  expect((await workbook.write([])).ok).toBe(true);
  expect(host.roundTrips).toBe(0);
});
