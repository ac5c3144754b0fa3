import { plainChecklist } from '../../../../src/workbook/plain';
import { columnLetters } from '../../../../src/workbook/address';
import type { BookDescription, ExcelHost } from '../../../excel-host';
import { FAMILIAR, familiar, rowOf } from '../familiar';
import { open, problem, value } from '../open';
import { expectSame } from '../same';
import { issued, PROVIDER_SHEET, TODAY, ward } from '../ward';

let host: ExcelHost;
afterEach(() => {
  host.close();
});

const request = { evaluatedOn: TODAY };

function sheetOf({ sheets }: BookDescription, name: string) {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('the familiar plain checklist', () => {
  it('becomes one that checks itself, and keeps every cell that it had', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    const before = host.describe();
    const result = value(await opened.workbook.structure(request));
    expect(result.missing).toEqual([]);
    expect(result.found).toHaveLength(31);
    expect(result.added).toEqual(['_lists', 'サービス概要', '詳細回答', '_calc', '集計', '_kijun']);
    expect(result.notices).toContainEqual(expect.objectContaining({ code: 'cannot-be-undone' }));
    const [was, is] = [sheetOf(before, FAMILIAR), sheetOf(host.describe(), FAMILIAR)];
    const kept = Object.keys(was.cells).map((cell) => [cell, is.cells[cell]]);
    expectSame(Object.fromEntries(kept), was.cells);
    expect(is.merges).toEqual(was.merges);
    expect(is.rows).toEqual(was.rows);
    expect(is.page).toEqual(was.page);
    expect(result.snapshot.kind).toBe('structured');
  });

  it('offers choices, and its 状態 follows what is answered', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    await opened.workbook.structure(request);
    const row = await rowOf('1-1');
    expect(host.user.dropdown(FAMILIAR, `F${row}`)).toEqual(['適合', '不適合', '対象外', '確認中']);
    expect(host.value(FAMILIAR, `M${row}`)).toBe('未回答');
    host.user.pickFromDropdown(FAMILIAR, `F${row}`, '適合');
    expect(host.value(FAMILIAR, `M${row}`)).toBe('根拠未選択');
    const [basis = ''] = host.user.dropdown(FAMILIAR, `G${row}`) ?? [];
    host.user.pickFromDropdown(FAMILIAR, `G${row}`, basis);
    expect(host.value(FAMILIAR, `M${row}`)).toBe('証跡不足');
    const { received } = value(await opened.workbook.read());
    expect(received?.answers.responses.get('1-1')).toMatchObject({ verdict: '適合', basis });
  });

  it('counts the same as an issued workbook that is answered alike', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    await opened.workbook.structure(request);
    const row = await rowOf('1-1');
    host.user.pickFromDropdown(FAMILIAR, `F${row}`, '不適合');
    const own = sheetOf(host.describe(), '集計');
    host.close();
    const issuedOne = await open({ workbook: await issued({ protect: false }) });
    ({ host } = issuedOne);
    host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '不適合');
    const expected = sheetOf(host.describe(), '集計');
    const values = ({ cells }: typeof own) =>
      Object.fromEntries(Object.entries(cells).map(([cell, each]) => [cell, each.value]));
    expect(values(own)).toEqual(values(expected));
  });

  it('takes at most six round trips', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    value(await opened.workbook.structure(request));
    expect(host.roundTrips).toBeLessThanOrEqual(6);
  });

  it('is as it was when it is structured again, what was answered in between included', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    await opened.workbook.structure(request);
    const row = await rowOf('2-3');
    host.user.pickFromDropdown(FAMILIAR, `F${row}`, '確認中');
    host.user.type(FAMILIAR, `H${row}`, '問い合わせています');
    host.user.type('サービス概要', 'C5', 'みなとクラウド株式会社');
    const once = host.describe();
    const again = value(await opened.workbook.structure(request));
    expect(again.added).toEqual([]);
    expectSame(host.describe(), once);
  });

  it('is read on in its new columns after rows and columns were inserted and the sheet renamed', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    await opened.workbook.structure(request);
    host.user.insertRows(FAMILIAR, 2, 2);
    host.user.insertColumns(FAMILIAR, 'C:C');
    host.user.renameSheet(FAMILIAR, '最終版');
    const row = (await rowOf('1-3')) + 2;
    host.user.pickFromDropdown('最終版', `G${row}`, '不適合');
    const { received, kind } = value(await opened.workbook.read());
    expect(kind).toBe('structured');
    expect(received?.answers.responses.get('1-3')?.verdict).toBe('不適合');
    expect(received?.cellOf({ kind: 'answer', criterion: '1-3', field: 'verdict' })).toEqual({
      sheet: '最終版',
      cell: `G${row}`,
    });
    expect(host.value('最終版', `N${row}`)).toBe('不適合');
  });
});

describe('a checklist that somebody answered in columns of their own', () => {
  it('is read; the words stay in 回答内容, and what was read as what is said', async () => {
    const [header, first, second, third] = [
      (await rowOf('1-1')) - 1,
      await rowOf('1-1'),
      await rowOf('1-2'),
      await rowOf('1-3'),
    ];
    const workbook = await familiar({
      [header]: ['判定', '回答'],
      [first]: ['○', '契約書に明記します'],
      [second]: ['×', ''],
      [third]: ['△', '一部のみ'],
    });
    const opened = await open({ workbook });
    ({ host } = opened);
    const result = value(await opened.workbook.structure(request));
    const [block] = result.blocks;
    expect(block?.range).toMatch(/^H/);
    const at = (offset: number, row: number) => host.value(FAMILIAR, `${columnLetters(8 + offset)}${row}`);
    expect([at(0, first), at(2, first)]).toEqual(['適合', '○\n契約書に明記します']);
    expect([at(0, second), at(2, second)]).toEqual(['不適合', '×']);
    expect([at(0, third), at(2, third)]).toEqual([undefined, expect.stringContaining('△')]);
    expect(host.value(FAMILIAR, `F${first}`)).toBe('○');
    expect(result.normalisations).toContainEqual({
      sheet: FAMILIAR,
      cell: `F${first}`,
      from: '○',
      to: '適合',
    });
    expect(result.snapshot.received?.answers.responses.get('1-1')).toMatchObject({ verdict: '適合' });
  });
});

describe('a checklist that lacks criteria', () => {
  it('gets them on a sheet of their own, and the result says which', async () => {
    const edition = await ward();
    const own = edition.criteria.filter(({ section, number }) => section === '1' && number !== 7);
    const workbook = plainChecklist({ ...edition, criteria: own, sections: edition.sections.slice(0, 1) });
    const opened = await open({ workbook });
    ({ host } = opened);
    const result = value(await opened.workbook.structure(request));
    expect(result.missing).toContain('1-7');
    expect(result.missing).toHaveLength(14);
    expect(result.added).toEqual(expect.arrayContaining([PROVIDER_SHEET, '②クラウドサービス特有']));
    expect(
      result.notices.filter(({ code }) => code === 'criteria-added').map(({ params }) => params),
    ).toEqual([
      { count: '1', sheet: PROVIDER_SHEET },
      { count: '13', sheet: '②クラウドサービス特有' },
    ]);
    expect(result.snapshot.recognition?.missing).toEqual([]);
    host.user.pickFromDropdown(PROVIDER_SHEET, 'F5', '不適合');
    const { received } = value(await opened.workbook.read());
    expect(received?.answers.responses.get('1-7')?.verdict).toBe('不適合');
  });
});

it('a workbook of ours is left as it is, and the result says so', async () => {
  const opened = await open({ workbook: await issued() });
  ({ host } = opened);
  const result = value(await opened.workbook.structure(request));
  expect(result.notices.map(({ code }) => code)).toEqual(['already-structured']);
  expect(host.writes).toBe(0);
});

describe('nothing is written', () => {
  it('into a workbook without a checklist', async () => {
    const opened = await open();
    ({ host } = opened);
    expect(problem(await opened.workbook.structure(request)).code).toBe('no-checklist');
    expect(host.writes).toBe(0);
  });

  it('into a read-only workbook', async () => {
    const opened = await open({ workbook: await familiar(), readOnly: true });
    ({ host } = opened);
    expect(problem(await opened.workbook.structure(request)).code).toBe('read-only');
    expect(host.writes).toBe(0);
  });

  it('when the sheet is protected', async () => {
    const workbook = await familiar();
    const opened = await open({
      workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: true })) },
    });
    ({ host } = opened);
    expect(problem(await opened.workbook.structure(request))).toMatchObject({
      code: 'sheet-protected',
      params: { sheet: FAMILIAR },
    });
    expect(host.writes).toBe(0);
  });

  it('when the structure is protected', async () => {
    const opened = await open({ workbook: { ...(await familiar()), lockStructure: true } });
    ({ host } = opened);
    expect(problem(await opened.workbook.structure(request)).code).toBe('structure-protected');
    expect(host.writes).toBe(0);
  });

  it('when somebody has a sheet of their own under a name that is needed', async () => {
    const opened = await open({ workbook: await familiar() });
    ({ host } = opened);
    host.user.addSheet('集計');
    host.user.type('集計', 'A1', '自分の表');
    expect(problem(await opened.workbook.structure(request))).toMatchObject({
      code: 'name-taken',
      params: { sheet: '集計' },
    });
    expect(host.writes).toBe(0);
  });
});
