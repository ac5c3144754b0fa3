import { readMark } from '../../../src/checklist/readers/mark';
import type { MarkKind } from '../../../src/checklist/readers/mark';

const TABLE = `
| yes | ○ ◯ 〇 ⭕ ⭕️ O o Ｏ ☑ ☑️ ✓ ✔ ✔️ レ ㇾ ■ 有 可 済 適 適合 合致 対応 対応可 対応可能 対応済 実施 実施済 実施している はい Yes Y YES 満たす 問題なし 標準 対応済み 有り あり ○。 はい。 対応可能です |
| partly | △ ▲ 一部 一部対応 条件付 要相談 カスタマイズ オプション 有償 代替案 運用で対応 |
| no | × ✕ ✖ ❌ x X ｘ Ｘ 無 否 不可 未 未対応 不適合 非対応 いいえ No N なし 対応していません。 未対応です |
| planned | 予定 検討中 対応予定 準備中 取得予定 審査中 予定です |
| not-applicable | 該当なし 非該当 対象外 不要 N/A NA n/a Ｎ／Ａ n.a. |
| in-progress | 確認中 調査中 |
| ambiguous | － ー ― — – - ‐ --- 空欄 同上 〃 別紙参照 別添のとおり 上記参照 不明 ◎ ● □ ☐ 0 ０ ? ／ ○× ★ 未定 |
| text | ふつうの文章です。 有効期限は来年です 無料で使えます 〇件 二〇二六年 対応策を記載 可用性は高い 標準化しています No.1 適時に実施 |
`;

const ROWS = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [, kind = '', forms = ''] = line.split('|').map((cell) => cell.trim());
    return forms.split(' ').map((form): [string, string] => [form, kind]);
  });

describe('a mark that is the whole answer', () => {
  it.each(ROWS)('%s is %s', (text, kind) => {
    expect(readMark(text).kind).toBe(kind);
  });

  it.each(['', ' ', '\u3000', '\n', '_x000D_\n', '\u200b'])('%p is blank', (text) => {
    expect(readMark(text).kind).toBe('blank');
  });

  it('does not mind white space around and inside', () => {
    expect(readMark(' 対応 済み\n').kind).toBe('yes');
  });
});

describe('a mark in front of an explanation', () => {
  it.each([
    ['有：年1回実施', 'yes', '有', '年1回実施'],
    ['有\n契約書第5条', 'yes', '有', '契約書第5条'],
    ['有 90日以上前にメールにて通達。', 'yes', '有', '90日以上前にメールにて通達。'],
    ['○（別紙参照）', 'yes', '○', '別紙参照'],
    ['○対応済み', 'yes', '○', '対応済み'],
    ['◯AWSの東京リージョンを利用', 'yes', '◯', 'AWSの東京リージョンを利用'],
    ['可：管理画面で設定', 'yes', '可', '管理画面で設定'],
    ['Yes. We do', 'yes', 'Yes', 'We do'],
    ['△ 一部', 'partly', '△', '一部'],
    ['×：未対応', 'no', '×', '未対応'],
    ['No, we do not', 'no', 'No', 'we do not'],
    ['該当なし（SaaSのため）', 'not-applicable', '該当なし', 'SaaSのため'],
    ['オプション（有償）', 'partly', 'オプション', '有償'],
  ])('%s', (text, kind, from, rest) => {
    expect(readMark(text)).toEqual({ kind, from, rest });
  });

  it.each([
    ['○（予定）', 'planned'],
    ['○：取得予定', 'planned'],
    ['○（一部）', 'partly'],
    ['○（確認中）', 'in-progress'],
    ['○未対応', 'ambiguous'],
    ['はい・いいえ', 'ambiguous'],
    ['有・無', 'ambiguous'],
    ['可／不可', 'ambiguous'],
  ])('%s is never a yes but %s', (text, kind) => {
    expect(readMark(text).kind).toBe(kind);
  });

  it.each([
    '●か月前までに●の方法で',
    '○か月前までに通知',
    '●日本国内のみ',
    '■概要\n本文',
    '○ログ取得\n○監視',
    'No.1 の資料',
  ])('%p is no mark', (text) => {
    expect(readMark(text).kind).toBe('text');
  });
});

describe('tick boxes in one cell', () => {
  it.each([
    ['☑有 □無', 'yes'],
    ['□有 ☑無', 'no'],
    ['■無　□有', 'no'],
    ['☑はい\n☐いいえ', 'yes'],
    ['□有 □無', 'ambiguous'],
    ['☑有 ☑無', 'ambiguous'],
    ['■対象外', 'not-applicable'],
  ])('%p is %s', (text, kind) => {
    expect(readMark(text).kind).toBe(kind);
  });
});

describe("a sheet's legend", () => {
  const legend = new Map<string, MarkKind>([
    ['◎', 'yes'],
    ['○', 'partly'],
    ['●', 'yes'],
    ['Ａ', 'yes'],
  ]);
  it.each([
    ['◎', 'yes'],
    ['○', 'partly'],
    ['●', 'yes'],
    ['●：標準で対応', 'yes'],
    ['A', 'yes'],
    ['×', 'no'],
  ])('comes before the common meaning of %s', (text, kind) => {
    expect(readMark(text, legend).kind).toBe(kind);
  });
});
