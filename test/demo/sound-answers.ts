/**
 * Answers without fault, written as a vendor would write them: what every returned workbook of the demo begins with.
 * A line is `criterion | 適合の根拠 | 回答内容 | 資料名 | 該当箇所 | URL・ファイル名 | 版・日付`; the verdict is 適合.
 */

const SECTION_1 = `
1-1  | 契約で規定 | 契約書に準拠法を日本法、合意管轄裁判所を東京地方裁判所と定めています。 | 業務委託契約書（案） | 第30条 | | 第1版
1-2  | 契約で規定 | 本番・バックアップ・ログのすべてを国内のリージョンに保存し、利用者がリージョンを固定できます。 | 業務委託契約書（案） | 第12条 | | 第1版
1-3  | 契約で規定 | 終了と変更の通知の期限と方法、データの移行方法を契約書に定めています。 | 業務委託契約書（案） | 第14条・第15条 | | 第1版
1-4  | SLAで規定 | 改善、追完、損害賠償の手順と範囲をSLAに定めています。 | サービスレベル契約書 | 第6条 | sla.pdf | 第3版
1-5  | 契約で規定 | 業務の目的以外に区のデータを利用しないことを契約書に定めています。 | 業務委託契約書（案） | 第9条 | | 第1版
1-6  | ISO/IEC 27017 | 「サービス概要」の表のとおり認証を取得しています。 | | | |
1-7  | 事業者の報告資料 | 変更は申請、試験、承認、記録の順に行い、作業者と承認者を分けています。 | 変更管理の手順説明書 | 2.3節 | henkou.pdf | 2026/4/1
1-8  | SLAで規定 | 責任の分担、連絡体制、第一報までの時間をSLAに定めています。 | サービスレベル契約書 | 第8条 | sla.pdf | 第3版
1-9  | 仕様・設定で確認 | 職員ごとにアカウントを発行し、多要素認証を必須に設定できます。 | 管理者マニュアル | 3章 | | 第7版
1-10 | 仕様・設定で確認 | フォルダ、文書、機能の単位で閲覧・編集・承認の権限を設定できます。 | 管理者マニュアル | 4章 | | 第7版
1-11 | 仕様・設定で確認 | 通信はTLS 1.2以上、保存データとバックアップはAES-256で暗号化しています。 | セキュリティ仕様書 | 5.1節 | | 第4版
1-12 | 仕様・設定で確認 | 認証、操作、管理者操作、APIのログを取得し、管理画面から出力できます。 | セキュリティ仕様書 | 6.2節 | | 第4版
1-13 | 仕様・設定で確認 | すべてのサーバの時刻を公的な時刻サーバと同期し、日本時間で表示します。 | セキュリティ仕様書 | 6.4節 | | 第4版
1-14 | 仕様・設定で確認 | 鍵の生成から廃棄までを鍵管理システムで行い、職務を分けて管理しています。 | セキュリティ仕様書 | 5.3節 | | 第4版
1-15 | 仕様・設定で確認 | 利用者ごとに識別子を割り当て、データベースとストレージへのアクセスを分けています。 | セキュリティ仕様書 | 7.1節 | | 第4版
1-16 | 仕様・設定で確認 | 仮想ネットワークを利用者ごとに分け、相互の通信を遮断しています。 | セキュリティ仕様書 | 7.2節 | | 第4版
1-17 | 廃棄実施報告書 | 利用終了後にデータを消去し、廃棄の実施報告書を提出します。 | 情報廃棄実施報告書（様式） | 1ページ | haiki.pdf | 第2版
1-18 | 仕様・設定で確認 | 連携用と保守用のアカウントを利用終了時に停止し、鍵とトークンを含めて廃棄します。 | 利用終了手順書 | 2章 | | 第2版
`;

const SECTION_2 = `
2-1  | 事業者の報告資料 | 区と当社の責任の分担を一覧にして示しています。 | 責任分担説明書 | 1章 | sekinin.pdf | 2026/4/1
2-2  | 契約で規定 | 所在地と保存場所を契約書に明示しています。 | 業務委託契約書（案） | 第12条 | | 第1版
2-3  | 事業者の報告資料 | 全従業員にクラウドサービスの教育を年1回行っています。 | 教育実施報告書 | 3ページ | kyouiku.pdf | 2026/6/30
2-4  | 事業者の報告資料 | 情報資産台帳で顧客のデータと派生データを分けて識別しています。 | 情報資産管理規程 | 4.2節 | shisan.pdf | 2026/4/1
2-5  | 事業者の報告資料 | 仮想サーバの作成・削除、バックアップ、復元の手順書を整えています。 | 運用手順書一覧 | 1ページ | unyou.pdf | 2026/4/1
2-6  | 事業者の報告資料 | 稼働状況を専用の画面で顧客が確認できます。 | 監視機能説明書 | 2章 | kanshi.pdf | 2026/4/1
2-7  | 事業者の報告資料 | ネットワーク、ストレージ、仮想サーバを顧客ごとに分離しています。 | 分離構成説明書 | 3章 | bunri.pdf | 2026/4/1
2-8  | 事業者の報告資料 | 仮想マシンの不要なポートを閉じ、マルウェア対策とログ取得を行っています。 | 要塞化基準書 | 2章 | yousai.pdf | 2026/4/1
2-9  | 契約で規定 | 契約終了時のデータの返却と消去を契約書に明記しています。 | 業務委託契約書（案） | 第20条 | | 第1版
2-10 | 契約で規定 | 障害と事故が起きたときの連絡と対処の手順を契約書に定めています。 | 業務委託契約書（案） | 第18条 | | 第1版
2-11 | 事業者の報告資料 | 24時間受け付ける窓口を設けています。 | 窓口案内 | 1ページ | madoguchi.pdf | 2026/4/1
2-12 | 事業者の報告資料 | 記録を改ざんできない領域に保全する手順を定めています。 | 証拠保全手順書 | 2章 | shouko.pdf | 2026/4/1
2-13 | 契約で規定 | 日本法に基づくこと、関係する法令を契約書に示しています。 | 業務委託契約書（案） | 第30条 | | 第1版
`;

/** `項目 | 回答` of 詳細回答; a date is written as a day. */
const FACTS_1 = `
1-1.law | 日本法
1-1.court | 東京地方裁判所
1-1.designation | 指定している
1-2.primary | 国内のみ
1-2.backup | 国内のみ
1-2.log | 国内のみ
1-2.region | 本番 東京リージョン、バックアップ 大阪リージョン
1-2.support | 国内のみ
1-2.subprocessor | 該当なし
1-3.notice.termination | 12か月前
1-3.notice.change | 30日前
1-3.notice.method | 書面および電子メール
1-3.migration | CSV形式とPDF形式、終了後60日間、無償
1-4.remedies | 改善、追完、損害賠償、契約解除
1-4.cap | 年間の契約金額を上限とする
1-5.ai | 利用しない
1-5.statistics | 利用しない
1-7.process | 申請、試験、承認、記録の順に行う
1-7.notice | 14日前
1-7.defaults | 無効で提供する
1-8.split | サービスレベル契約書 第8条
1-8.contact | 03-0000-0000（24時間）、security@example.jp
1-8.report | 24時間以内
1-9.lifecycle | 管理者が画面から発行・停止・削除する
1-9.mfa | 必須に設定できる
1-10.granularity | フォルダ、文書、機能
1-10.sharing | 共有リンクと匿名公開を管理者が禁止できる
1-11.transit | TLS 1.2以上（TLS_AES_256_GCM_SHA384）
1-11.storage | AES-256-GCM
1-11.backup | AES-256-GCM
1-11.internal | TLS 1.3（TLS_AES_256_GCM_SHA384）
1-11.certificate | ECDSA P-384（SHA-384）
1-11.list | CRYPTREC LS-0001-2022R2
1-12.kinds | 認証、操作、管理者操作、APIの日時・利用者・接続元
1-12.retention | 1年
1-12.access | 管理画面からCSV形式で出力
1-12.monitoring | 監視している
1-13.timezone | 日本時間で記録し、日本時間で表示
1-13.sync | NTPで公的な時刻サーバに同期
1-14.lifecycle | 鍵管理システムで生成、保管、更新、廃棄する
1-14.protection | HSMで保護し、利用者が管理する鍵も使える
1-15.method | 利用者の識別子による論理分離
1-16.method | 仮想ネットワークの分離
1-16.disclosure | https://example.jp/bunri.pdf
1-17.method | 論理削除の後に暗号化消去
1-17.deadline | 30日以内
1-17.backup | 削除する
1-17.backupExpiry | 90日以内
1-17.certificate | 提出できる
1-18.accounts | API連携用、保守用
1-18.disposal | 停止の後に鍵とトークンを失効させて削除する
`;

const FACTS_2 = `
2-1.document | 責任分担説明書 1章
2-1.agreement | 契約書で合意している
2-2.storage | 国内のみ
2-2.court | 国内
2-2.seat | 日本（東京都）
2-2.countries | 日本
2-2.medium | 契約書 第12条
2-3.frequency | 年1回、全従業員
2-3.last | 2026-06-15
2-4.customer | 識別している
2-4.derived | 識別している
2-5.procedures | 仮想サーバの作成・削除、サービス終了、バックアップ・リストア
2-5.record | 操作を記録し、責任者が毎日確認する
2-6.url | https://status.example.jp/
2-7.tenants | 全て分離している
2-7.management | 分離している
2-7.method | 仮想ネットワークと専用の管理用回線
2-8.ports | 実施している
2-8.malware | 実施している
2-8.log | 実施している
2-9.clause | 業務委託契約書（案）第20条
2-9.backup | 対象とする
2-9.deadline | 30日以内
2-10.procedure | 業務委託契約書（案）第18条
2-11.desk | 03-0000-0001（24時間）、desk@example.jp
2-12.procedure | 証拠保全手順書 2章
2-12.retention | 1年
2-13.law | 日本法
2-13.court | 東京地方裁判所
2-13.medium | 電子メール
`;

const FIELDS = ['basis', 'comment', 'document', 'locator', 'url', 'version'] as const;

/** By place, for example `1-3.document` or `fact.1-3.migration`. */
export type Entries = Readonly<Record<string, string>>;

export const SOUND_SECTION_1: Entries = { ...answers(SECTION_1), ...facts(FACTS_1) };
export const SOUND_SECTION_2: Entries = { ...answers(SECTION_2), ...facts(FACTS_2) };

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function answers(table: string): Entries {
  return Object.fromEntries(
    rows(table).flatMap(([criterion = '', ...cells]) => [
      [`${criterion}.verdict`, '適合'],
      ...FIELDS.map((field, index): [string, string] => [`${criterion}.${field}`, cells[index] ?? '']),
    ]),
  );
}

function facts(table: string): Entries {
  return Object.fromEntries(rows(table).map(([fact = '', value = '']) => [`fact.${fact}`, value]));
}
