/** What each thing costs: requests to Excel, and steps that write. The table is printed, and each line holds its limit. */
import type { Blueprint } from '../../../src/workbook/blueprint';
import { familiar, FAMILIAR } from './familiar';
import { wellFilled } from '../../checklist/well-filled';
import { open, value } from './open';
import { openPane } from './pane';
import { issued, PROVIDER_SHEET, TODAY } from './ward';

type Opened = Awaited<ReturnType<typeof open>>;

interface Line {
  readonly what: string;
  readonly workbook: () => Promise<Blueprint>;
  /** before the counting begins */
  readonly first?: (opened: Opened) => Promise<unknown>;
  readonly act: (opened: Opened) => Promise<unknown>;
  readonly trips: number;
  readonly writes: boolean;
}

const ours = () => issued({ protect: false });
const filled = () => issued({ protect: false, answers: wellFilled({}) });
const request = { evaluatedOn: TODAY };
const notes = [{ sheet: PROVIDER_SHEET, cell: 'F5', severity: 'error', text: '判定が空欄です。' }] as const;
const read = ({ workbook }: Opened) => workbook.read();
const structured = async (opened: Opened) => {
  value(await opened.workbook.structure(request));
};
const listen = async (opened: Opened) => {
  await read(opened);
  opened.workbook.onChanged(() => undefined);
  await opened.host.settle();
};
const pass = async ({ host, clock }: Pick<Opened, 'host' | 'clock'>) => {
  await host.settle();
  clock.turn();
  await host.settle();
};

const LINES: readonly Line[] = [
  { what: 'はじめの読取り（発行したブック）', workbook: ours, act: read, trips: 1, writes: false },
  {
    what: 'はじめの読取り（見慣れたチェックリスト）',
    workbook: () => familiar(),
    act: read,
    trips: 2,
    writes: false,
  },
  { what: '全行を点検', workbook: ours, first: read, act: read, trips: 1, writes: false },
  {
    what: '全行を点検（見慣れたチェックリスト）',
    workbook: () => familiar(),
    first: read,
    act: read,
    trips: 1,
    writes: false,
  },
  { what: '全行を点検（記入済み）', workbook: filled, first: read, act: read, trips: 1, writes: false },
  {
    what: '全行を点検（構造化したチェックリスト）',
    workbook: () => familiar(),
    first: structured,
    act: read,
    trips: 1,
    writes: false,
  },
  {
    what: 'セルの編集（記入済み）',
    workbook: filled,
    first: listen,
    act: async (opened) => {
      opened.host.user.clear(PROVIDER_SHEET, 'F5:G9');
      await pass(opened);
    },
    trips: 1,
    writes: false,
  },
  {
    what: 'セルの編集（構造化したチェックリスト）',
    workbook: () => familiar(),
    first: async (opened) => {
      await structured(opened);
      await listen(opened);
    },
    act: async (opened) => {
      opened.host.user.type(FAMILIAR, 'H7', '契約書のとおり');
      await pass(opened);
    },
    trips: 1,
    writes: false,
  },
  {
    what: '集計シート作成（記入済み）',
    workbook: filled,
    first: read,
    act: ({ workbook }) => workbook.makeSummary(request),
    trips: 4,
    writes: true,
  },
  {
    what: '集計シート作成（構造化したチェックリスト）',
    workbook: () => familiar(),
    first: structured,
    act: ({ workbook }) => workbook.makeSummary(request),
    trips: 4,
    writes: true,
  },
  {
    what: 'セルの編集',
    workbook: ours,
    first: listen,
    act: async (opened) => {
      opened.host.user.type(PROVIDER_SHEET, 'H5', '契約書のとおり');
      await pass(opened);
    },
    trips: 1,
    writes: false,
  },
  {
    what: 'セルの編集（見慣れたチェックリスト）',
    workbook: () => familiar(),
    first: listen,
    act: async (opened) => {
      opened.host.user.type(FAMILIAR, 'F7', '○');
      await pass(opened);
    },
    trips: 1,
    writes: false,
  },
  {
    what: '一覧から選んで次のセルへ',
    workbook: ours,
    first: listen,
    act: async (opened) => {
      opened.host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '適合');
      opened.host.user.select(PROVIDER_SHEET, 'F6');
      await pass(opened);
    },
    trips: 1,
    writes: false,
  },
  {
    what: '構造化',
    workbook: () => familiar(),
    act: ({ workbook }) => workbook.structure(request),
    trips: 6,
    writes: true,
  },
  {
    what: '構造化（2回目）',
    workbook: () => familiar(),
    first: ({ workbook }) => workbook.structure(request),
    act: ({ workbook }) => workbook.structure(request),
    trips: 6,
    writes: true,
  },
  {
    what: '集計シート作成',
    workbook: ours,
    first: read,
    act: ({ workbook }) => workbook.makeSummary(request),
    trips: 4,
    writes: true,
  },
  {
    what: '集計シート作成（見慣れたチェックリスト）',
    workbook: () => familiar(),
    first: read,
    act: ({ workbook }) => workbook.makeSummary(request),
    trips: 4,
    writes: true,
  },
  {
    what: '点検結果の書き込み',
    workbook: ours,
    first: read,
    act: ({ workbook }) => workbook.writeFindings({ notes, heading: '点検結果' }),
    trips: 2,
    writes: true,
  },
  {
    what: 'セルの選択',
    workbook: ours,
    first: read,
    act: ({ workbook }) => workbook.select({ sheet: PROVIDER_SHEET, cell: 'F9' }),
    trips: 2,
    writes: false,
  },
];

const measured: { what: string; trips: number; limit: number; writes: number }[] = [];

it.each(LINES)('$what: at most $trips', async ({ what, workbook, first, act, trips, writes }) => {
  const opened = await open({ workbook: await workbook() });
  await first?.(opened);
  opened.host.resetCounts();
  await act(opened);
  const cost = { trips: opened.host.roundTrips, writes: opened.host.writes };
  opened.host.close();
  measured.push({ what, ...cost, limit: trips });
  expect(cost.trips).toBeGreaterThan(0);
  expect(cost.trips).toBeLessThanOrEqual(trips);
  expect(cost.writes > 0).toBe(writes);
});

describe('the pane', () => {
  it.each<[string, () => Promise<Blueprint>, string, string]>([
    ['発行したブック', ours, PROVIDER_SHEET, 'H5'],
    ['記入済み', filled, PROVIDER_SHEET, 'H5'],
    ['見慣れたチェックリスト', () => familiar(), FAMILIAR, 'F7'],
  ])('an edit in %s is one trip until it shows, 全行を点検 another', async (what, workbook, sheet, cell) => {
    const { host } = await open({ workbook: await workbook() });
    const { controller, clock } = await openPane();
    await controller.start();
    await host.settle();
    host.resetCounts();
    const before = controller.state.look;
    host.user.type(sheet, cell, '契約書のとおり');
    await pass({ host, clock });
    expect(controller.state.look).not.toBe(before);
    measured.push({
      what: `作業ウィンドウ：編集（${what}）`,
      trips: host.roundTrips,
      limit: 1,
      writes: host.writes,
    });
    expect([host.roundTrips, host.writes]).toEqual([1, 0]);
    host.resetCounts();
    await controller.command('checkAll');
    measured.push({
      what: `作業ウィンドウ：全行を点検（${what}）`,
      trips: host.roundTrips,
      limit: 1,
      writes: host.writes,
    });
    expect([host.roundTrips, host.writes]).toEqual([1, 0]);
    controller.stop();
    await host.settle();
    host.close();
  });
});

afterAll(() => {
  console.table(measured);
});
