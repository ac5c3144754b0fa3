import { plainChecklist } from '../../../../src/workbook/plain';
import { readReceived } from '../../../../src/workbook/received';
import type { ExcelHost } from '../../../excel-host';
import { gridOf } from '../../../workbook/blueprint-grid';
import { open, value } from '../open';
import { issued, PROVIDER_SHEET, ward } from '../ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

describe('a workbook of ours', () => {
  it('is read in one round trip, the first one too, without a write', async () => {
    const opened = await open({ workbook: await issued() });
    ({ host } = opened);
    for (let time = 1; time <= 3; time++) {
      expect(value(await opened.workbook.read()).kind).toBe('issued');
      expect([host.roundTrips, host.writes]).toEqual([time, 0]);
    }
  });

  it('gives the answers that its file would give', async () => {
    const blueprint = await issued({ protect: false });
    const opened = await open({ workbook: blueprint });
    ({ host } = opened);
    host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '適合');
    host.user.type(PROVIDER_SHEET, 'H5', '契約書のとおり');
    host.user.type('サービス概要', 'C5', 'みなとクラウド株式会社');
    const { received } = value(await opened.workbook.read());
    const changes = {
      [`${PROVIDER_SHEET}!F5`]: '適合',
      [`${PROVIDER_SHEET}!H5`]: '契約書のとおり',
      'サービス概要!C5': 'みなとクラウド株式会社',
    };
    const expected = readReceived(await ward(), gridOf(blueprint, changes));
    expect(received?.answers).toEqual(expected.answers);
    expect(received?.normalisations).toEqual(expected.normalisations);
    expect(received?.alterations).toEqual(expected.alterations);
    expect(received?.identity).toEqual(expected.identity);
  });

  it('says where the cursor is, and what is protected', async () => {
    const opened = await open({ workbook: await issued() });
    ({ host } = opened);
    host.user.select(PROVIDER_SHEET, 'F7');
    const { selection, sheets, readOnly, structureProtected } = value(await opened.workbook.read());
    expect(selection).toEqual({ sheet: PROVIDER_SHEET, cell: 'F7' });
    expect(sheets.find(({ name }) => name === PROVIDER_SHEET)).toMatchObject({
      protected: true,
      visibility: 'visible',
    });
    expect({ readOnly, structureProtected }).toEqual({ readOnly: false, structureProtected: true });
  });

  it('is found again after a sheet of it was renamed, in one round trip', async () => {
    const opened = await open({ workbook: await issued({ protect: false }) });
    ({ host } = opened);
    await opened.workbook.read();
    host.user.renameSheet(PROVIDER_SHEET, '回答用');
    host.resetCounts();
    const { received } = value(await opened.workbook.read());
    expect(host.roundTrips).toBe(1);
    expect(received?.alterations).toContainEqual(
      expect.objectContaining({ kind: 'sheet-renamed', found: '回答用' }),
    );
    expect(received?.cellOf({ kind: 'answer', criterion: '1-1', field: 'verdict' })?.sheet).toBe('回答用');
  });

  it('is looked at anew when a sheet of it was deleted', async () => {
    const opened = await open({ workbook: await issued({ protect: false }) });
    ({ host } = opened);
    await opened.workbook.read();
    host.user.deleteSheet(PROVIDER_SHEET);
    const { received } = value(await opened.workbook.read());
    expect(received?.alterations).toContainEqual(
      expect.objectContaining({ kind: 'sheet-missing', expected: PROVIDER_SHEET }),
    );
  });
});

describe("somebody's own checklist", () => {
  it('takes two round trips at first and one from then on', async () => {
    const opened = await open({ workbook: plainChecklist(await ward()) });
    ({ host } = opened);
    const { kind, recognition } = value(await opened.workbook.read());
    expect([kind, recognition?.missing, host.roundTrips]).toEqual(['recognised', [], 2]);
    await opened.workbook.read();
    expect([host.roundTrips, host.writes]).toEqual([3, 0]);
  });
});

it.each([
  ['an empty workbook', undefined],
  [
    'a workbook about something else',
    [
      ['品名', '数量'],
      ['鉛筆', 12],
    ] as const,
  ],
])('%s holds no checklist', async (_, block) => {
  const opened = await open();
  ({ host } = opened);
  if (block !== undefined) host.user.paste('Sheet1', 'B3', block);
  expect(value(await opened.workbook.read())).toMatchObject({ kind: 'none', sheets: [{ name: 'Sheet1' }] });
});

it.each([
  ['2026/4/1', 46_113, 1900],
  ['2026/4/1', 46_113 - 1462, 1904],
] as const)('a cell that shows %s for %i is of the calendar of %i', async (_, serial, system) => {
  const { dateSystemOf } = await import('../../../../src/addin/excel/read/date-system');
  expect(dateSystemOf([['適合', serial]], [['適合', '2026/4/1']])).toBe(system);
});
