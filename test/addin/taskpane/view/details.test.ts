/** The card of a row, the forms and the cipher reader: what comes later than the pane. */
import { playIssued } from './plays';

const at = (sheet: string, cell: string) => ({ more: { selection: { sheet, cell } } });
const PROVIDER = '①クラウドサービス提供者';
const SPECIFIC = '②クラウドサービス特有';

describe('the card of the selected row', () => {
  it('shows the ward’s words, the bases that count with the evidence of each, and what is linked', async () => {
    const page = await playIssued({ responses: { '1-4': { locator: undefined } } }, at(PROVIDER, 'H8'));
    await page.open('row');
    expect(page.text('kijun-row h2')).toContain('①-4');
    expect(page.text('blockquote')).toContain('損害賠償等');
    const routes = page.all('.routes > li');
    expect(routes.map((route) => route.querySelector('strong')?.textContent)).toEqual([
      '契約で規定',
      'SLAで規定',
      '利用規約等で規定',
    ]);
    const chosen = page.one('.routes > li[data-chosen="true"]');
    expect(chosen.textContent).toContain('選択中');
    expect([...chosen.querySelectorAll('[data-missing="true"]')].map((need) => need.textContent)).toEqual([
      expect.stringContaining('該当箇所'),
    ]);
    expect(page.text('kijun-row')).toContain('関係する項目');
    expect(page.all('kijun-row .finding[data-code="evidence-missing"]')).toHaveLength(1);
  });

  it('warns of a defect in the ward’s own text', async () => {
    const page = await playIssued({}, at(SPECIFIC, 'C17'));
    await page.open('row');
    expect(page.text('kijun-row h2')).toContain('②-13');
    expect(page.text('.notice')).toContain('別の項目の文が入っている補足説明');
  });

  it('follows the cursor', async () => {
    const page = await playIssued({}, at(PROVIDER, 'F7'));
    await page.open('row');
    expect(page.text('kijun-row h2')).toContain('①-3');
    const { snapshot } = page.stage.port;
    const moved = { ...snapshot, selection: { sheet: PROVIDER, cell: 'F9' } };
    page.stage.port.tell({ kind: 'changed', snapshot: moved, causes: ['selection'] });
    await page.settle();
    expect(page.text('kijun-row h2')).toContain('①-5');
  });

  it('says how to get one when the cursor is elsewhere', async () => {
    const page = await playIssued({}, at('集計', 'A1'));
    await page.open('row');
    expect(page.text('kijun-row')).toContain('チェックリストの行を選ぶと');
  });

  it('judges the ciphers that the row names', async () => {
    const page = await playIssued({ facts: { '1-11.storage': '3DES' } }, at(PROVIDER, 'F15'));
    await page.open('row');
    expect(page.text('.ciphers')).toContain('3DES');
    expect(page.all('.ciphers [data-worth="bad"]').length).toBeGreaterThan(0);
  });
});

describe('the forms', () => {
  it('say what an edit would change in ②, and write nothing until the button is pressed', async () => {
    const page = await playIssued();
    await page.open('service');
    expect(page.text('.consequences')).toContain('まだ何も変えていません');
    const schemes = page.all('.certificate select[id$="-scheme"]');
    expect(schemes.length).toBeGreaterThan(0);
    await page.enter('#certificate-0-standing', '失効');
    expect(page.text('.consequences')).toContain('②への回答：不要です → 必要です');
    expect(page.text('.consequences')).toContain('②-1～②-13（13項目）：対象外 → 未回答');
    expect(page.stage.port.asked).toEqual(['read']);
    await page.click('変更をシートに書き込む');
    expect(page.stage.port.entries).toEqual([
      expect.objectContaining({ sheet: 'サービス概要', value: '失効' }),
    ]);
    expect(page.text('.message')).toContain('1か所に書き込みました');
    expect(page.text('.consequences')).toContain('まだ何も変えていません');
  });

  it('take an entry back when asked', async () => {
    const page = await playIssued();
    await page.open('service');
    await page.enter('#profile-provider', '別の会社');
    await page.click('シートの値に戻す');
    expect(page.valueOf('#profile-provider')).toBe('みなとクラウド株式会社');
    expect(page.stage.port.entries).toEqual([]);
  });

  it.each(['refused', 'sheet-protected', 'session-lost', 'throttled'] as const)(
    'keep what was entered when Excel says %s',
    async (code) => {
      const page = await playIssued();
      await page.open('service');
      await page.enter('#profile-provider', '別の会社');
      page.stage.port.problem = { code, params: { sheet: 'サービス概要', where: '' }, retry: false };
      await page.click('変更をシートに書き込む');
      expect(page.all('[role="alert"] .message')).toHaveLength(1);
      expect(page.valueOf('#profile-provider')).toBe('別の会社');
      await page.click('変更をシートに書き込む');
      expect(page.stage.port.entries.at(-1)?.value).toBe('別の会社');
      expect(page.failures).toEqual([]);
    },
  );

  it('keep what was entered while the workbook changes and other tabs are open', async () => {
    const page = await playIssued();
    await page.open('service');
    await page.enter('#profile-provider', '別の会社');
    page.stage.port.tell({ kind: 'changed', snapshot: page.stage.port.snapshot, causes: ['remote-edit'] });
    await page.open('findings');
    await page.stage.pane.refresh();
    await page.open('service');
    expect(page.valueOf('#profile-provider')).toBe('別の会社');
    await page.open('ciphers');
    await page.enter('#cipher-text', 'AES-256-GCM', 'input');
    await page.open('actions');
    await page.open('ciphers');
    expect(page.valueOf('#cipher-text')).toBe('AES-256-GCM');
  });

  it('show a date that cannot be read as it was written', async () => {
    const page = await playIssued({ profile: { contractStart: '来年の春' } });
    await page.open('service');
    expect(page.text('#profile-contractStart-unreadable')).toContain('来年の春');
  });

  it('try one more certificate', async () => {
    const page = await playIssued();
    await page.open('service');
    const before = page.all('.certificate').length;
    await page.click('行を加えて試す');
    expect(page.all('.certificate')).toHaveLength(before + 1);
  });
});

describe('the cipher reader', () => {
  it.each([
    ['AES-256-GCM', 'good', '推奨暗号リストに載っています'],
    ['3DES', 'bad', '運用監視'],
    ['SSL3.0', 'bad', '使ってはならない'],
    ['最高水準の暗号化', 'ask', '方式の名前がありません'],
    ['RC4は使用していません', 'other', '使わないと書かれている'],
  ])('says of %s that it is %s, and why', async (text, worth, reason) => {
    const page = await playIssued();
    await page.open('ciphers');
    await page.enter('#cipher-text', text, 'input');
    expect(page.all('.ciphers .badge').map(({ dataset }) => dataset['worth'])).toContain(worth);
    expect(page.text('.ciphers')).toContain(reason);
  });

  it('reads what the answers say', async () => {
    const page = await playIssued();
    await page.open('ciphers');
    await page.click('回答から読み込む');
    expect(page.valueOf('#cipher-text')).toContain('AES-256-GCM');
    expect(page.text('kijun-ciphers [role="status"]')).toContain('件の記載が見つかりました');
  });
});
