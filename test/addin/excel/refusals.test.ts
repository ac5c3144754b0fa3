/** Everything that Excel can refuse comes out as a code with words for it, in both languages, and nothing rejects. */
import en from '../../../src/addin/taskpane/wording.en.json';
import ja from '../../../src/addin/taskpane/wording.ja.json';
import type { HostProblemCode, NoticeCode, Outcome, WorkbookPort } from '../../../src/addin/workbook-port';
import type { ExcelHost } from '../../excel-host';
import { open, problem, value } from './open';
import { issued, PROVIDER_SHEET, TODAY } from './ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

async function openIssued() {
  const opened = await open({ workbook: await issued({ protect: false }) });
  ({ host } = opened);
  await opened.workbook.read();
  host.resetCounts();
  return opened;
}

describe.each([
  [5004, 'cell-editing', true, 4],
  [5102, 'throttled', true, 4],
  [5012, 'session-lost', false, 1],
  [5103, 'too-large', false, 1],
  [5104, 'too-large', false, 1],
  [7000, 'refused', false, 1],
] as const)('fault %i of the channel', (code, expected, retry, attempts) => {
  it.each<[string, (workbook: WorkbookPort) => Promise<Outcome<unknown>>]>([
    ['read', (workbook) => workbook.read()],
    ['makeSummary', (workbook) => workbook.makeSummary({ evaluatedOn: TODAY })],
    ['writeFindings', (workbook) => workbook.writeFindings({ notes: [], heading: '点検結果' })],
    ['structure', (workbook) => workbook.structure({ evaluatedOn: TODAY })],
    ['select', (workbook) => workbook.select({ sheet: PROVIDER_SHEET, cell: 'F5' })],
  ])(`%s says ${expected}`, async (_, command) => {
    const { workbook } = await openIssued();
    host.fail({ code, times: attempts });
    expect(problem(await command(workbook))).toMatchObject({ code: expected, retry });
    expect([host.roundTrips, host.writes]).toEqual([attempts, 0]);
    // And the next time all is well.
    expect((await command(workbook)).ok).toBe(true);
  });
});

it('what is refused for a moment is tried again, later each time, and then done', async () => {
  const { workbook, clock } = await openIssued();
  host.fail({ code: 5102, times: 3 });
  expect(value(await workbook.read()).kind).toBe('issued');
  expect(clock.waited).toEqual([1000, 3000, 8000]);
});

it('while somebody types in a cell, a command says so; when the entry is done, it works', async () => {
  const { workbook } = await openIssued();
  host.user.startEditing();
  expect(problem(await workbook.makeSummary({ evaluatedOn: TODAY })).code).toBe('cell-editing');
  host.user.stopEditing();
  expect((await workbook.makeSummary({ evaluatedOn: TODAY })).ok).toBe(true);
});

describe('select', () => {
  it('brings the cell forward', async () => {
    const { workbook } = await openIssued();
    await workbook.select({ sheet: PROVIDER_SHEET, cell: 'G9' });
    expect(value(await workbook.read()).selection).toEqual({ sheet: PROVIDER_SHEET, cell: 'G9' });
  });

  it.each([
    ['a sheet that is gone', '削除したシート'],
    ['a sheet that is hidden', '_kijun'],
  ])('says when it is on %s', async (_, sheet) => {
    const { workbook } = await openIssued();
    expect(problem(await workbook.select({ sheet, cell: 'A1' }))).toMatchObject({
      code: 'gone',
      params: { where: sheet },
    });
  });

  it('gets by when a chart is in front and Excel knows no active cell', async () => {
    const { workbook } = await openIssued();
    host.fail({ code: 'InvalidSelection', where: ({ member }) => member === 'getActiveCell' });
    const snapshot = value(await workbook.read());
    expect([snapshot.kind, snapshot.selection]).toEqual(['issued', undefined]);
  });
});

it('an error that nobody foresaw is told with its code and place', async () => {
  const { workbook } = await openIssued();
  host.fail({
    code: 'GeneralException',
    where: ({ type, member }) => type === 'Worksheet' && member === 'activate',
  });
  expect(problem(await workbook.makeSummary({ evaluatedOn: TODAY }))).toMatchObject({
    code: 'unexpected',
    params: { code: 'GeneralException', where: 'Worksheet.activate' },
  });
});

describe('the wording', () => {
  const problems: Readonly<Record<HostProblemCode, readonly string[]>> = {
    'no-checklist': ['sheets'],
    'sheet-protected': ['sheet'],
    'structure-protected': [],
    'read-only': [],
    refused: ['where'],
    'cell-editing': [],
    throttled: [],
    'session-lost': [],
    'too-large': [],
    gone: ['where'],
    'not-active': [],
    'name-taken': ['sheet'],
    'no-room': ['sheet'],
    'not-supported': ['where'],
    undecided: ['count'],
    unexpected: ['code', 'where'],
  };
  const notices: Readonly<Record<NoticeCode, readonly string[]>> = {
    'cannot-be-undone': [],
    'already-structured': [],
    'criteria-added': ['count', 'sheet'],
    'summary-static': ['sheet'],
    'summary-live': ['sheet'],
    'findings-without-row': ['count'],
    'not-all-looked-at': ['sheet'],
  };
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

  it.each([
    ['Japanese', ja],
    ['English', en],
  ])('in %s knows every code, and names what the code is about', (_, table) => {
    const said = Object.entries(table.problems).map(([code, { what, action }]) => [
      code,
      holes(what + action),
    ]);
    expect(Object.fromEntries(said)).toEqual(problems);
    const noted = Object.entries(table.notices).map(([code, text]) => [code, holes(text)]);
    expect(Object.fromEntries(noted)).toEqual(notices);
  });
});
