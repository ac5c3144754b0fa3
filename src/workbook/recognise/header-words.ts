/**
 * The words that people put over the columns of a checklist, by what the column then holds. Compared folded, without
 * brackets and what stands in them, punctuation, ※ notes and a final 欄. A new word is a new entry here.
 */
import type { ColumnRole } from './recognition';

/** `verdict` here is a column that asks for a mark; `answer` may hold a mark, words, or both. */
export type HeaderRole = Exclude<ColumnRole, 'other' | 'unnamed' | 'choice'> | 'answer';

export const HEADER_WORDS: Readonly<Record<HeaderRole, string>> = {
  number: `no № 項番 項目番号 番号 # 通番 連番 項 整理番号 対応項番 対象項番 質問番号 設問番号 質問no 項目no 管理番号 チェック番号 no番号
    itemno`,
  major: '大区分 大項目 大分類 分類 区分 種別 カテゴリ カテゴリー 章 分野 分類1 category',
  minor: `小区分 小項目 中項目 中区分 小分類 中分類 項目名 項目 項目例 サービスレベル項目例 管理策 対策項目 詳細項目 機能 分類2 観点
    確認観点`,
  requirement: `確認事項 確認事項対策 要件 要件事項 規定内容 詳細チェック項目 チェック項目 チェック内容 対策内容 確認内容 確認項目 設問 設問内容 質問
    質問事項 質問内容 質問項目 評価項目 評価内容 要求事項 要求仕様 要求内容 対策 基準 選定基準 審査項目 点検項目 仕様 遵守事項 requirement
    requirements question questions`,
  note: '補足説明 補足事項 解説 留意事項 判断基準 注記 評価基準 確認のポイント 確認ポイント 参考 note notes',
  verdict: `判定 対応可否 可否 適合状況 適合 適否 適合可否 適合性 対応状況 実施状況 ○× ○△× ○×△ ○×- ○△×- 合否 チェック 自己評価
    自己判定 自己点検 自己点検結果 評価 対応有無 対応の有無 対応要否 有無 遵守状況 準拠状況 充足状況 対応 判定結果 達成状況 達成度 対応区分 実施有無
    yesno yes/no はいいいえ 適合不適合 可不可 状況 済 compliance status result`,
  answer: `回答 事業者回答 貴社回答 御社回答 ご回答 回答結果 事業者記入 ベンダー回答 提案者回答 応札者回答 受託者回答 業者回答 提供者回答
    クラウド事業者回答 事業者の回答 貴社の回答 御社の回答 ベンダーの回答 貴社ご回答 記入 ご記入 回答記入 回答内容または判定 answer response`,
  comment: `回答内容 内容 具体的な内容 具体的内容 具体内容 対応内容 実施内容 説明 コメント 回答詳細 詳細 対応方法 実施方法 回答理由 理由
    具体的な対応内容 具体的な対応 具体的な実施内容 対応の詳細 事業者コメント 貴社コメント 回答コメント 回答補足 特記事項 補足 記述 自由記述 判定理由 状況説明
    対応策 comment comments description`,
  remark: '備考 摘要 remarks',
  grounds: '根拠',
  basis: '適合の根拠 根拠区分 根拠の種類',
  document: `根拠資料 根拠資料名 証跡 エビデンス 参照資料 参照資料名 資料名 規程名 証拠 証憑 根拠規程 根拠文書 添付資料 関連資料 資料 証跡資料
    確認資料 文書名 エビデンス資料 参照文書 証跡名 提出資料 確認書類 証拠書類 証明書類 evidence document`,
  locator: `該当箇所 参照箇所 ページ 頁 条項 該当ページ 参照ページ 記載箇所 該当条項 条番号 章番号 ページ番号 該当頁 記載ページ 根拠条項 根拠箇所
    page`,
  url: 'url urlファイル名 ファイル名 リンク 公開url 参照url 参照先 掲載場所 掲載先 url等 資料url リンク先 link',
  version: '版日付 版 版数 日付 施行日 改定日 発行日 バージョン 版数日付 確認日 更新日 version date',
  status: '状態',
  lacking: '不足項目',
  wardCheck: `区の確認 区確認 審査結果 審査 所管課確認 区判定 区の判定 所管課判定 担当課確認 区確認結果 主管課確認 発注者確認 委託元確認
    区チェック 所管課チェック`,
  wardRemark: '区の所見 所見 審査所見 区所見 区コメント 区備考 所管課コメント 所管課所見 審査コメント',
  importance: `必須 任意 必須任意 必須任意の別 重要項目 重要度 必須項目 優先度 要否 必要性 対象 対象サービス saas paas iaas レベル レベル0 レベル1 レベル2
    レベル3 レベル4 レベル5 メトリクス 測定単位 単位 回答方法 回答形式 カスタマイズ費用 費用 設定例 記入例 回答例 必須区分 配点 該当`,
};

/** Words for those who answer, when they are nobody's name. */
export const NOBODY_IN_PARTICULAR: ReadonlySet<string> = new Set(
  `貴社 御社 弊社 当社 自社 各社 本社 他社 会社 事業者 提供事業者 ベンダー ベンダ 提案者 応札者 受託者 回答者 業者 提供者 クラウド事業者
  クラウドサービス事業者 クラウドサービス提供者 サービス提供者 委託先 受注者 サービス 最終 2次 二次 再 今回 今年度 本年度`.split(
    /\s+/u,
  ),
);

/** Of an answer that another one has replaced since: it is not read. */
export const REPLACED: ReadonlySet<string> = new Set(
  '前回 前年度 昨年度 前期 初回 1次 一次 旧 以前 過去'.split(' '),
);

/** What a company's name begins or ends with. */
export const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|財団法人|社団法人|[^会本支][社者]$|\b(?:inc|corp|ltd|llc|gmbh|k\.k)\b/u;

/** Labels in front of a value of the profile, by the edition's profile field. */
export const PROFILE_WORDS: Readonly<Record<string, string>> = {
  provider:
    '事業者名 会社名 貴社名 御社名 企業名 商号 商号又は名称 商号または名称 事業者名称 提供事業者 提供事業者名 クラウドサービス提供者名 法人名 回答事業者 回答事業者名 回答会社名',
  serviceName:
    'サービス名 クラウドサービス名 サービス名称 クラウドサービス名称 対象サービス 対象サービス名 製品名 製品サービス名',
  model: 'サービス種別 サービス形態 提供形態 クラウド種別',
  respondent: '回答者 記入者 回答者名 記入者名 回答者氏名 記入者氏名 回答担当者',
  answeredOn: '回答日 記入日 回答年月日 記入年月日 回答日付',
};
