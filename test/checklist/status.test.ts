/** 状態 of single rows, drawn as rows: what stands in the cells, and the first status that holds. */
import type { Response } from '../../src/checklist/answers';
import { NO_ANSWERS } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { Evaluation } from '../../src/checklist/evaluate';
import { loadEdition } from '../../src/editions/load';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';

const ON = 46349; // 2026-11-23
let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

/** Everything of the criterion's structured facts is given, so that only the row itself decides. */
function status(id: string, response: Response, profile: Record<string, string> = {}): string {
  const facts = new Map(edition.facts.map((fact) => [fact.id, fact.choices[0] ?? '記入']));
  const answers = {
    ...NO_ANSWERS,
    facts,
    profile: new Map(Object.entries(profile)),
    responses: new Map([[id, response]]),
  };
  return new Evaluation(edition, answers, ON).status(id);
}

const row = ([verdict, basis, document, locator, url, version, wardCheck]: readonly string[]): Response =>
  Object.fromEntries(
    Object.entries({ verdict, basis, document, locator, url, version, wardCheck }).filter(
      ([, value]) => value !== '',
    ),
  );

it.each([
  // No    判定      根拠                 資料名    該当箇所  URL      版・日付   区        状態
  ['1-3', ['', '', '', '', '', '', ''], '未回答'],
  ['1-3', ['○', '契約で規定', '契約書', '第5条', '', '', ''], '未回答'],
  ['1-3', ['適合 ', '契約で規定', '契約書', '第5条', '', '', ''], '未回答'],
  ['1-3', ['不適合', '', '', '', '', '', ''], '不適合'],
  ['1-3', ['確認中', '契約で規定', '契約書', '第5条', '', '', ''], '確認中'],
  ['1-3', ['対象外', '', '', '', '', '', ''], '対象外不可'],
  ['1-3', ['適合', '', '契約書', '第5条', '', '', ''], '根拠未選択'],
  ['1-3', ['適合', 'ISMAP', '契約書', '第5条', '', '', ''], '根拠不可'],
  ['1-3', ['適合', '契約で規定', '', '第5条', '', '', ''], '証跡不足'],
  ['1-3', ['適合', '契約で規定', '契約書', '　', '', '', ''], '証跡不足'],
  ['1-3', ['適合', '契約で規定', '契約書', '－', '', '', ''], '証跡不足'],
  ['1-3', ['適合', '契約で規定', '契約書', '第5条', '', '', ''], '充足'],
  ['1-3', ['適合', '利用規約等で規定', '利用規約', '第5条', '', '', ''], '証跡不足'],
  ['1-3', ['適合', '利用規約等で規定', '利用規約', '第5条', 'https://a.jp', '2026/4/1', ''], '充足'],
  ['1-3', ['適合', '契約で規定', '契約書', '第5条', '', '', '不適合'], '不適合'],
  ['1-3', ['適合', '契約で規定', '契約書', '第5条', '', '', '差戻し'], '確認中'],
  ['1-12', ['適合', '公開資料', 'ホワイトペーパー', 'p.5', '', '第3版', ''], '区確認待ち'],
  ['1-12', ['適合', '公開資料', 'ホワイトペーパー', 'p.5', '', '第3版', '確認済'], '充足'],
  ['1-9', ['適合', '仕様・設定で確認', 'マニュアル', '', '', '', ''], '証跡不足'],
  ['1-9', ['適合', '仕様・設定で確認', 'マニュアル', '', 'https://a.jp', '', ''], '充足'],
  ['1-7', ['適合', 'ISO/IEC 27017', '', '', '', '', ''], '認証不足'],
] as const)('%s with %j is %s', (id, cells, expected) => {
  expect(status(id, row(cells))).toBe(expected);
});

it.each([
  ['SaaS', '利用する', '適合', '対象外'],
  ['IaaS', '利用しない', '', '対象外'],
  ['IaaS', '利用する', '対象外', '対象外不可'],
  ['IaaS', '', '対象外', '確認中'],
  ['', '利用する', '対象外', '確認中'],
  ['IaaS', '利用する', '', '未回答'],
])(
  '鍵管理 (1-14) for %s with the key management %s and the verdict %s is %s',
  (model, keys, verdict, expected) => {
    const profile = { model, providerKeyManagement: keys };
    expect(status('1-14', row([verdict, '', '', '', '', '', '']), profile)).toBe(expected);
  },
);

it('a basis that counts only without Government Cloud is refused with it, and waits while that is unknown', () => {
  const fallback = row(['適合', 'ISO/IEC 27001＋②の充足', '', '', '', '', '']);
  expect(status('1-6', fallback, { governmentCloud: '利用する' })).toBe('根拠不可');
  expect(status('1-6', fallback, {})).toBe('確認中');
});
