import type { FindingNote } from '../../../../src/addin/workbook-port';
import type { ExcelHost } from '../../../excel-host';
import { FAMILIAR, familiar, rowOf } from '../familiar';
import { open, problem, value } from '../open';
import { issued, PROVIDER_SHEET, TODAY } from '../ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

async function opened(workbook: Parameters<typeof open>[0]) {
  const all = await open(workbook);
  ({ host } = all);
  await all.workbook.read();
  host.resetCounts();
  return all;
}

const heading = '点検結果';
const note = (sheet: string, cell: string, text: string, severity: FindingNote['severity'] = 'error') => ({
  sheet,
  cell,
  text,
  severity,
});

describe('in a workbook of ours', () => {
  it('findings stand beside their rows, one cell a row, in two round trips', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    const notes = [
      note(PROVIDER_SHEET, 'F5', '判定が空欄です。'),
      note(PROVIDER_SHEET, 'I5', '=資料名', 'warning'),
      note(PROVIDER_SHEET, 'F7', '1-6', 'info'),
      note('サービス概要', 'C5', '事業者名が空欄です。'),
      note('ないシート', 'A1', 'どこにもない'),
    ];
    const result = value(await workbook.writeFindings({ notes, heading }));
    expect(result).toMatchObject({
      written: 4,
      columns: [
        { sheet: PROVIDER_SHEET, range: 'Q4:Q7' },
        { sheet: 'サービス概要', range: 'N4:N5' },
      ],
    });
    expect(result.notices).toContainEqual({ code: 'findings-without-row', params: { count: '1' } });
    expect([4, 5, 6, 7].map((row) => host.value(PROVIDER_SHEET, `Q${row}`))).toEqual([
      '点検結果',
      '▲判定が空欄です。\n△=資料名',
      undefined,
      '・1-6',
    ]);
    expect(host.value('サービス概要', 'N5')).toBe('▲事業者名が空欄です。');
    expect(host.roundTrips).toBe(2);
  });

  it('they are no answers, and no alteration, to the next reading', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    const before = value(await workbook.read()).received;
    await workbook.writeFindings({ notes: [note(PROVIDER_SHEET, 'F5', '判定が空欄です。')], heading });
    const after = value(await workbook.read()).received;
    expect(after?.alterations).toEqual(before?.alterations);
    expect(after?.answers).toEqual(before?.answers);
  });

  it('those of last time go; the column stays where it is, moved or not', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    await workbook.writeFindings({
      notes: [
        note(PROVIDER_SHEET, 'F5', 'はじめ'),
        note(PROVIDER_SHEET, 'F20', 'おわり'),
        note('サービス概要', 'C5', '空欄'),
      ],
      heading,
    });
    host.user.insertColumns(PROVIDER_SHEET, 'B:B');
    const { columns } = value(
      await workbook.writeFindings({ notes: [note(PROVIDER_SHEET, 'G9', 'あと')], heading }),
    );
    expect(columns).toEqual([{ sheet: PROVIDER_SHEET, range: 'R4:R9' }]);
    expect([4, 5, 9, 20].map((row) => host.value(PROVIDER_SHEET, `R${row}`))).toEqual([
      '点検結果',
      undefined,
      '▲あと',
      undefined,
    ]);
    expect(host.value('サービス概要', 'N5')).toBeUndefined();
    const once = host.describe();
    await workbook.writeFindings({ notes: [note(PROVIDER_SHEET, 'G9', 'あと')], heading });
    expect(host.describe()).toEqual(once);
  });

  it('without notes everything is taken away again', async () => {
    const { workbook } = await opened({ workbook: await issued({ protect: false }) });
    const before = host.describe();
    await workbook.writeFindings({ notes: [note(PROVIDER_SHEET, 'F5', '空欄')], heading });
    await workbook.writeFindings({ notes: [], heading });
    const after = host.describe();
    expect(after.names).toEqual(before.names);
    expect(after.sheets.map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
  });

  it('nothing is written on a protected sheet', async () => {
    const { workbook } = await opened({ workbook: await issued() });
    const refused = problem(
      await workbook.writeFindings({ notes: [note(PROVIDER_SHEET, 'F5', '空欄')], heading }),
    );
    expect(refused).toMatchObject({ code: 'sheet-protected', params: { sheet: PROVIDER_SHEET } });
    expect(host.writes).toBe(0);
  });
});

it("in somebody's own checklist they stand beside the answers, and 構造化 goes on beside them", async () => {
  const { workbook } = await opened({ workbook: await familiar() });
  const row = await rowOf('1-3');
  await workbook.writeFindings({ notes: [note(FAMILIAR, `D${row}`, '回答がありません。')], heading });
  expect(host.value(FAMILIAR, `F${row}`)).toBe('▲回答がありません。');
  const { blocks, snapshot } = value(await workbook.structure({ evaluatedOn: TODAY }));
  expect(blocks.map(({ range }) => range.replace(/\d.*/, ''))).toEqual(['G', 'G']);
  expect(snapshot.received?.answers.responses.get('1-3')).toEqual({});
});
