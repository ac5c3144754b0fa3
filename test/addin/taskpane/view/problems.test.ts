/** Whatever Excel refuses ends in a sentence that says what to do, and costs nobody what they have typed. */
import ja from '../../../../src/addin/taskpane/wording.ja.json';
import type { HostProblem, HostProblemCode } from '../../../../src/addin/workbook-port';
import { playIssued, playNothing } from './plays';

const problem = (code: HostProblemCode, more: Partial<HostProblem> = {}): HostProblem => ({
  code,
  params: { sheet: '①クラウドサービス提供者', sheets: 'Sheet1', where: '', count: '2', code: 'Boom' },
  retry: false,
  ...more,
});

const CODES = Object.keys(ja.problems).filter(isCode);

function isCode(code: string): code is HostProblemCode {
  return code in ja.problems;
}

it.each(CODES)('tells of %s what it is and what to do, aloud', async (code) => {
  const page = await playIssued();
  page.stage.port.problem = problem(code);
  await page.click('全行を点検');
  const said = page.text('[role="alert"]');
  expect(said.length).toBeGreaterThan(20);
  expect(said).not.toMatch(/[{}]|undefined|（）|\(\)/);
  expect(page.all('[role="alert"] p').length).toBeGreaterThanOrEqual(2);
  await page.click('閉じる');
  expect(page.text('[role="alert"]')).toBe('');
  expect(page.document.activeElement).toBe(page.button('全行を点検'));
  expect(page.failures).toEqual([]);
});

it('offers to try again what may work in a moment, and nothing else', async () => {
  const page = await playIssued();
  page.stage.port.problem = problem('cell-editing', { retry: true });
  await page.click('全行を点検');
  expect(page.text('[role="alert"]')).toContain('Enterキーで入力を確定');
  await page.click('もう一度試す');
  expect(page.text('[role="alert"]')).toBe('');
  expect(page.text('.message')).toContain('点検しました');
  page.stage.port.problem = problem('session-lost');
  await page.click('全行を点検');
  expect(page.all('[role="alert"] button').map((button) => button.textContent.trim())).toEqual(['閉じる']);
});

it('keeps showing what was read last when reading fails', async () => {
  const page = await playIssued({ responses: { '1-3': { verdict: undefined } } });
  const findings = page.all('.finding').length;
  page.stage.port.tell({ kind: 'problem', problem: problem('session-lost') });
  await page.settle();
  expect(page.text('[role="alert"]')).toContain('ブックとの接続が切れました');
  expect(page.all('.finding')).toHaveLength(findings);
});

it('takes back a message about a reading that failed when the next one succeeds', async () => {
  const page = await playIssued();
  page.stage.port.tell({ kind: 'problem', problem: problem('throttled', { retry: true }) });
  await page.settle();
  page.stage.port.tell({ kind: 'changed', snapshot: page.stage.port.snapshot, causes: ['edit'] });
  await page.settle();
  expect(page.text('[role="alert"]')).toBe('');
});

it('can be started again by 「全行を点検」 when the first reading fails', async () => {
  const page = await playNothing();
  page.stage.port.problem = problem('throttled', { retry: true });
  await page.stage.pane.start();
  await page.settle();
  await page.click('もう一度試す');
  expect(page.text('[role="alert"]')).toBe('');
});

it('says that a workbook is read-only and sheets are protected before anybody tries to write', async () => {
  const page = await playIssued({}, { more: { readOnly: true } });
  expect(page.text('.caution')).toContain('読み取り専用');
  await page.open('service');
  await page.enter('#profile-governmentCloud', '利用する');
  expect(page.all('.consequences button').map((button) => button.textContent.trim())).toEqual([
    'シートの値に戻す',
  ]);
});

it('asks before 構造化 with the harmless answer in front, and Escape is a no', async () => {
  const page = await playIssued({}, { more: { kind: 'recognised' } });
  await page.open('actions');
  await page.click('構造化');
  expect(page.one('[role="alertdialog"]').textContent).toContain('取り消せません');
  expect(page.document.activeElement).toBe(page.one('[data-answer="no"]'));
  await page.press('Escape');
  expect(page.all('[role="alertdialog"]')).toEqual([]);
  expect(page.stage.port.asked).not.toContain('structure');
  await page.click('構造化');
  page.one('[data-answer="yes"]').click();
  await page.settle();
  expect(page.stage.port.asked).toContain('structure');
  expect(page.text('.message')).toContain('3項目中 2項目を確認');
});

it('says what was written, and when a write is refused in the middle, that it was', async () => {
  const page = await playIssued({ responses: { '1-3': { verdict: undefined } } });
  await page.open('actions');
  await page.click('点検結果の書き込み');
  expect(page.text('.message')).toContain('点検結果を');
  expect(page.stage.port.written[0]?.notes.length).toBeGreaterThan(0);
  page.stage.port.problemOf.set('writeFindings', problem('refused', { params: { where: 'Range.values' } }));
  await page.click('点検結果の書き込み');
  expect(page.text('[role="alert"]')).toContain('Excelが操作を受け付けませんでした（Range.values）');
  expect(page.all('main[aria-busy="false"]')).toHaveLength(1);
});

it('takes one command at a time', async () => {
  const page = await playIssued();
  const reading = page.stage.pane.command('checkAll');
  void page.stage.pane.command('makeSummary');
  await reading;
  await page.settle();
  expect(page.stage.port.asked).not.toContain('makeSummary');
});
