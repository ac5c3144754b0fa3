/**
 * What a mark or a short word in an answer cell means when it stands for the whole answer. Marks are listed
 * by code point where they look alike; all are matched folded (NFKC, no spaces, lower case).
 */
export type MarkKind =
  'yes' | 'partly' | 'no' | 'planned' | 'not-applicable' | 'in-progress' | 'ambiguous' | 'blank' | 'text';

/** Signs, one character each: ○ U+25CB, ◯ U+25EF, 〇 U+3007, ⭕ U+2B55 and so on. */
export const SIGNS: Readonly<Record<string, string>> = {
  yes: '\u25cb\u25ef\u3007\u2b55\u2611\u2705\u2713\u2714\u25a0\u2612レㇾ',
  partly: '\u25b3\u25b2',
  no: '\u00d7\u2715\u2716\u2717\u2718\u274c\u274e\u2613',
  // ◎ and ● need a legend; □ is a box that nobody ticked
  ambiguous: '\u25ce\u25cf\u25a1\u2610\u2b1c',
};

/** Boxes on a form: a ticked one chooses the word after it, an empty one rejects it. */
export const TICKED_BOXES = '\u2611\u25a0\u2612\u2705\u2714\u2713';
export const EMPTY_BOXES = '\u25a1\u2610\u2b1c';

/** Words and letters, matched as a whole or in front of a separator and more text. */
export const WORDS: Readonly<Record<string, string>> = {
  yes: `有 有り あり 可 可能 済 済み 適 適合 適合する 適合している 適合しています 合致 合致する 対応 対応可 対応可能
    対応済 対応済み 対応する 対応している 対応しています 対応しております 実施 実施済 実施済み 実施する 実施している
    実施しています 実施しております はい yes y 満たす 満たしている 満たしています 問題なし 問題ありません 標準
    標準対応 標準機能 取得済 取得済み`,
  partly: `一部 一部対応 一部対応可 一部可 一部可能 一部実施 一部適合 部分対応 条件付 条件付き 条件付対応 条件付きで可 要相談
    カスタマイズ カスタマイズ対応 オプション オプション対応 有償 有償対応 代替案 代替 代替対応 運用で対応 運用対応 partly partial
    partially`,
  no: `無 無し なし 否 不可 不可能 不適 不適合 未 未対応 未実施 未取得 未整備 非対応 対応不可 対応なし 対応していない 対応していません
    対応しておりません 対応できない 対応できません 実施していない 実施していません 実施しておりません 満たさない 満たしていない
    満たしていません いいえ no n ありません`,
  planned: `予定 検討中 検討しています 検討しております 対応予定 対応を予定 対応検討中 実施予定 導入予定 準備中 取得予定
    取得準備中 審査中 計画中 今後対応 今後対応予定 今後実施 planned tbd`,
  'not-applicable': `該当なし 該当無し 該当しない 該当しません 非該当 対象外 適用外 不要 n/a na n.a. 該当せず notapplicable`,
  'in-progress': `確認中 調査中 照会中 問合せ中 問い合わせ中 対応中 作業中 実施中 inprogress`,
  ambiguous: `空欄 同上 〃 同左 同様 上と同じ 別紙参照 別紙のとおり 別紙の通り 別添参照 別添のとおり 別添の通り 上記参照
    上記のとおり 上記の通り 下記参照 資料参照 別途 別途協議 不明 未定 未確認 要確認 0 ? ??`,
};

/** Letters that stand for a mark only when nothing else is in the cell: o for ○, x for ×. */
export const LETTERS: Readonly<Record<string, string>> = { yes: 'o', no: 'x' };
