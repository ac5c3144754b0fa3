import { STATUSES } from '../../../../src/checklist/vocabulary';
import type { BookDescription, ExcelHost } from '../../../excel-host';
import { FAMILIAR, familiar, rowOf } from '../familiar';
import { open, problem, value } from '../open';
import { issued, PROVIDER_SHEET, TODAY } from '../ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

const request = { evaluatedOn: TODAY };

async function opened(workbook: Parameters<typeof open>[0]) {
  const all = await open(workbook);
  ({ host } = all);
  await all.workbook.read();
  host.resetCounts();
  return all;
}

function summary({ sheets }: BookDescription) {
  const sheet = sheets.find(({ name }) => name === '集計');
  if (sheet === undefined) throw new Error('no sheet 集計');
  return sheet;
}

const shown = (sheet: ReturnType<typeof summary>) =>
  Object.fromEntries(Object.entries(sheet.cells).map(([cell, each]) => [cell, each.value]));

describe('in a workbook of ours', () => {
  it('is made again as it was issued, with a chart, in four round trips', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    const before = summary(host.describe());
    const result = value(await workbook.makeSummary(request));
    expect(result).toMatchObject({ sheet: '集計', open: 31 });
    expect(host.roundTrips).toBeLessThanOrEqual(4);
    const after = summary(host.describe());
    expect(after.cells).toEqual(before.cells);
    expect(after.formats).toHaveLength(before.formats.length);
    expect(after.charts).toMatchObject([
      {
        type: 'BarStacked',
        seriesBy: 'Columns',
        title: '区分ごとの状態',
        source: expect.stringMatching(/^集計!A\d+:L\d+$/),
      },
    ]);
  });

  it('follows the answers', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    await workbook.makeSummary(request);
    const total = STATUSES.indexOf('不適合') + 2;
    const before = shown(summary(host.describe()));
    host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '不適合');
    const after = shown(summary(host.describe()));
    const changed = Object.keys(after).filter((cell) => after[cell] !== before[cell]);
    expect(changed.length).toBeGreaterThan(3);
    expect(total).toBeGreaterThan(1);
  });

  it('keeps what refers to it, and its one chart, when it is made again', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    await workbook.makeSummary(request);
    host.user.addSheet('決裁');
    host.user.type('決裁', 'A1', "='集計'!A1");
    const title = host.value('決裁', 'A1');
    const once = summary(host.describe());
    await workbook.makeSummary(request);
    expect(host.value('決裁', 'A1')).toBe(title);
    expect(summary(host.describe())).toEqual(once);
  });

  it('is left as it is when it is protected, for it follows the answers by itself', async () => {
    const { workbook } = await opened({ workbook: await issued() });
    const { notices } = value(await workbook.makeSummary(request));
    expect(notices.map(({ code }) => code)).toEqual(['summary-live']);
    expect(host.writes).toBe(0);
  });
});

describe("in somebody's own checklist", () => {
  it('shows the moment, and links each open point to its row', async () => {
    const row = await rowOf('1-1');
    const { workbook } = await opened({
      workbook: await familiar({ [row - 1]: ['判定', '回答'], [row]: ['×', 'できません'] }),
    });
    const result = value(await workbook.makeSummary(request));
    expect(result.notices.map(({ code }) => code)).toContain('summary-static');
    expect(result.open).toBe(31);
    expect(host.roundTrips).toBeLessThanOrEqual(4);
    const { cells } = summary(host.describe());
    expect(Object.values(cells).filter(({ formula }) => formula !== undefined)).toEqual([]);
    const links = Object.values(cells).flatMap(({ hyperlink }) =>
      hyperlink === undefined ? [] : [hyperlink],
    );
    expect(links).toHaveLength(31);
    expect(links[0]).toEqual({ documentReference: `'${FAMILIAR}'!F${row}`, textToDisplay: 'セルへ' });
    expect(Object.values(cells).map((cell) => cell.value)).toContain('不適合');
  });

  it('is no checklist to the next reading', async () => {
    const { workbook } = await opened({ workbook: await familiar() });
    const before = value(await workbook.read());
    await workbook.makeSummary(request);
    const after = value(await workbook.read());
    expect(after.recognition).toEqual({ ...before.recognition, looked: after.recognition?.looked });
  });

  it('counts by the formulas of 構造化 when they are there', async () => {
    const { workbook } = await opened({ workbook: await familiar() });
    await workbook.structure(request);
    const drawn = summary(host.describe());
    const { notices } = value(await workbook.makeSummary(request));
    expect(notices.map(({ code }) => code)).toEqual(['cannot-be-undone']);
    expect(summary(host.describe()).cells).toEqual(drawn.cells);
  });

  it('is not made over a sheet of the same name that is theirs', async () => {
    const { workbook } = await opened({ workbook: await familiar() });
    host.user.addSheet('集計');
    host.user.type('集計', 'A1', '自分の表');
    expect(problem(await workbook.makeSummary(request))).toMatchObject({
      code: 'name-taken',
      params: { sheet: '集計' },
    });
    expect([host.writes, host.value('集計', 'A1')]).toEqual([0, '自分の表']);
  });

  it.each([1, 5, 200])('refused at step %i, it is made when asked again', async (step) => {
    const { workbook } = await opened({ workbook: await familiar() });
    let passed = 0;
    host.fail({
      code: 'AccessDenied',
      where: ({ kind }) => (kind === 'set' || kind === 'act') && ++passed === step,
    });
    expect(problem(await workbook.makeSummary(request)).code).toBe('refused');
    expect(value(await workbook.makeSummary(request)).open).toBe(31);
    expect(summary(host.describe()).charts).toHaveLength(1);
  });
});

it('nothing is made where there is no checklist, or nothing may be written', async () => {
  const empty = await opened({});
  expect(problem(await empty.workbook.makeSummary(request)).code).toBe('no-checklist');
  host.close();
  const readOnly = await opened({ workbook: await familiar(), readOnly: true });
  expect(problem(await readOnly.workbook.makeSummary(request)).code).toBe('read-only');
  expect(host.writes).toBe(0);
});
