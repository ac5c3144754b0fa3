import { wardEdition } from '../../../batch/ward-edition';
import { familiarRows, playIssued, playNothing, playPlain } from './plays';

const FAULTS = {
  responses: {
    '1-3': { verdict: undefined },
    '1-4': { locator: undefined },
    '1-7': { comment: '●を記入します。', url: undefined, locator: undefined },
  },
};

it('shows how far the checklist is, in counts', async () => {
  const page = await playIssued({
    responses: { '1-3': { verdict: undefined }, '1-12': { wardCheck: undefined } },
  });
  const cells = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent.trim());
  expect(page.all('.counts tr').map(cells)).toEqual([
    ['区分', '充足', '要対応', '区の確認待ち', '不適合', '対象外'],
    ['①', '14', '1', '1', '0', '2'],
    ['②', '0', '0', '0', '0', '13'],
  ]);
  expect(page.text('.facts')).toContain('記入が完了していません');
  expect(page.text('[data-live="progress"]')).toContain('要対応 1件、区の確認待ち 1件');
  expect(page.failures).toEqual([]);
});

it('lists findings by criterion in the ward’s order, errors first, each a button that selects its cell', async () => {
  const page = await playIssued(FAULTS);
  const groups = page.all('.group').map(({ dataset }) => dataset['criterion']);
  expect(groups.slice(0, 3)).toEqual(['1-3', '1-4', '1-7']);
  const severities = page
    .all('[data-criterion="1-7"] .badge')
    .map(({ dataset }) => dataset['severity'] ?? '');
  const rank = ['error', 'warning', 'info'];
  expect(severities).toEqual([...severities].sort((left, right) => rank.indexOf(left) - rank.indexOf(right)));
  expect(new Set(severities).size).toBeGreaterThan(1);
  page.one('[data-criterion="1-4"] [data-code="evidence-missing"]').click();
  await page.settle();
  expect(page.stage.port.selected).toEqual([{ sheet: '①クラウドサービス提供者', cell: 'J8' }]);
});

it('can show what lacks evidence only, and says how much that leaves out', async () => {
  const page = await playIssued(FAULTS);
  const all = page.all('.finding').length;
  await page.tick('.check input', true);
  const codes = page.all('.finding').map(({ dataset }) => dataset['code']);
  expect(codes).toContain('evidence-missing');
  expect(codes).not.toContain('unanswered');
  expect(page.text('kijun-findings [role="status"]')).toBe(
    `${String(all)}件のうち ${String(codes.length)}件を表示しています。`,
  );
  await page.tick('.check input', false);
  expect(page.all('.finding')).toHaveLength(all);
});

it('says so when nothing lacks evidence', async () => {
  const page = await playIssued({ responses: { '1-3': { verdict: undefined } } });
  await page.tick('.check input', true);
  expect(page.text('.empty')).toBe('証跡に関する指摘はありません。');
});

it('is one stop of the Tab key, in which the arrows move', async () => {
  const page = await playIssued(FAULTS);
  const buttons = page.all('.groups .finding');
  const stops = () => buttons.filter((button) => button.tabIndex === 0);
  expect(stops()).toEqual([buttons[0]]);
  buttons[0]?.focus();
  await page.press('ArrowDown');
  expect(page.document.activeElement).toBe(buttons[1]);
  expect(stops()).toEqual([buttons[1]]);
  await page.press('End');
  expect(page.document.activeElement).toBe(buttons.at(-1));
  await page.press('ArrowDown');
  expect(page.document.activeElement).toBe(buttons.at(-1));
  await page.press('Home');
  expect(page.document.activeElement).toBe(buttons[0]);
});

it('says what to do next, and goes there', async () => {
  const page = await playIssued(FAULTS);
  expect(page.one('.next [data-next]').dataset['next']).toBe('unanswered');
  await page.click('該当のセルへ');
  expect(page.stage.port.selected).toEqual([{ sheet: '①クラウドサービス提供者', cell: 'F7' }]);
});

it('follows the workbook, and keeps the filter and the open tab while it does', async () => {
  const page = await playIssued(FAULTS);
  const fixed = await playIssued();
  await page.tick('.check input', true);
  page.stage.port.tell({ kind: 'changed', snapshot: fixed.stage.port.snapshot, causes: ['edit'] });
  await page.settle();
  expect(page.text('.counts tbody')).toContain('① 160002');
  expect(Reflect.get(page.one('.check input'), 'checked')).toBe(true);
});

it('asks whose answers are meant where there are two, and reads those', async () => {
  const page = await playPlain(familiarRows(await wardEdition(), { '判定 A社': '○', '判定 B社': '×' }));
  expect(page.one('.next [data-next]').dataset['next']).toBe('decide');
  expect(page.text('.questions')).toContain('回答者が複数います');
  const before = page.stage.port.asked.length;
  page.all('.questions button')[1]?.click();
  await page.settle();
  expect(page.stage.port.asked.slice(before)).toEqual(['read']);
  expect(page.stage.pane.state.decisions).toEqual({ respondent: 1 });
});

it('asks which copy is meant where a book holds two checklists', async () => {
  const edition = await wardEdition();
  const rows = familiarRows(edition, { 判定: '○' });
  const page = await playPlain(rows, rows);
  expect(page.one('.next [data-next]').dataset['next']).toBe('decide');
  expect(page.text('.questions')).toContain('チェックリストが複数あります');
  expect(page.all('.questions button').map((button) => button.textContent.trim())).toEqual(
    expect.arrayContaining(['「チェックリスト1」を読む', '「チェックリスト2」を読む']),
  );
});

it('says that a workbook is of another edition, and what in it differs', async () => {
  const edition = await wardEdition();
  const [first, ...others] = edition.criteria;
  if (first === undefined) throw new Error('The edition has no criteria');
  const changed = { ...first, text: { ...first.text, requirement: '前の年の文言です。' } };
  const page = await playIssued({}, {}, { ...edition, hash: 'another', criteria: [changed, ...others] });
  expect(page.text('.caution')).toContain('いまの版の選定基準から作成したものではありません');
  expect(page.text('details')).toContain('この版の選定基準から作成したブックではありません');
  expect(page.text('details')).toContain('前の年の文言です。');
  expect(page.failures).toEqual([]);
});

it('shows no tabs where there is no checklist, and says what to do', async () => {
  const page = await playNothing();
  expect(page.all('[role="tab"]')).toEqual([]);
  expect(page.text('.next')).toContain('選定基準のチェックリストが見つかりません');
  expect(page.all('[data-command]').map(({ dataset }) => dataset['command'])).toEqual(['checkAll']);
  expect(page.all('main a').map((link) => link.getAttribute('href'))).toEqual(['help.html', 'support.html']);
});
