/** Sheets made after the service level checklist of the ministry of economy (2010): no column is where the ward has it. */
import { sheetOf, workbookOf } from '../drawn-workbook';
import type { WildCase } from './wild-case';

export const W01: WildCase = {
  name: 'W1 種別 merged, band rows, 測定単位 and 設定例, nobody has answered',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'サービスレベルチェックリスト',
        `
        | クラウドサービスのチェックリスト |
        |
        | No. | 種別 | 項目例 | 規定内容 | 測定単位 | 設定例 | 備考 |
        | アプリケーション運用 |
        | 1 | 選定 | {1-1.minor} | {1-1} | 有無 | ○ | |
        | 2 |      | {1-2.minor} | {1-2} | 有無 | ○ | |
        | 3 |      | {1-3.minor} | {1-3} | 時間 | 3か月前 | |
        | サポート |
        | 4 | 契約 | {1-4.minor} | {1-4} | 有無 | | |
        | 5 |      | {1-5.minor} | {1-5} | 有無 | | |
        `,
        { merges: ['B5:B7', 'B9:B10', 'A4:G4', 'A8:G8'] },
      ),
    ),
  expected: {
    tables: ['サービスレベルチェックリスト: ① row 3, 5'],
    missing: 26,
    answers: {},
  },
};

export const W01_FOREIGN: WildCase = {
  name: 'W1 with the questions of another checklist',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'サービスレベルチェックリスト',
        `
        | No. | 種別 | サービスレベル項目例 | 規定内容 | 測定単位 | 設定例 | 備考 |
        | アプリケーション運用 |
        | 1 | 可用性 | サービス時間 | サービスを提供する時間帯（設備やネットワーク等の点検／保守のための計画停止時間の記述を含む） | 時間帯 | 24時間365日 | |
        | 2 | | 計画停止予定通知 | 定期的な保守停止に関する事前連絡確認（事前通知のタイミング／方法の記述を含む） | 有無 | 有 30日前 | |
        | 3 | | サービス提供終了時の事前通知 | サービス提供を終了する場合の事前連絡確認（事前通知のタイミング／方法の記述を含む） | 有無 | 有 15か月前 | |
        | 4 | | 突然のサービス提供停止に対する対処 | プログラムや、システム環境の各種設定データの預託等の措置の有無 | 有無 | 無 | |
        `,
      ),
    ),
  expected: 'not a checklist',
};

export const W02: WildCase = {
  name: 'W2 the answer column is named after the company, 有 and words in one cell',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'チェックリスト',
        `
        | No. | 種別 | 項目 | 規定内容 | みなとクラウド株式会社の↵回答 |
        | 1 | 選定 | {1-1.minor} | {1-1} | 有：↵準拠法は日本法です。東京地方裁判所を専属的合意管轄裁判所とします。 |
        | 2 |      | {1-2.minor} | {1-2} | 有：↵東京リージョンのみに保存します。 |
        | 3 |      | {1-3.minor} | {1-3} | 有：↵契約書第5条。終了の6か月前にメールで告知します。 |
        | 4 |      | {1-4.minor} | {1-4} | 有：↵ただし、損害賠償は月額利用料を上限とします。 |
        | 5 |      | {1-5.minor} | {1-5} | 契約書第7条に定めています。 |
        `,
      ),
    ),
  expected: {
    tables: ['チェックリスト: ① row 1, 5'],
    missing: 26,
    respondents: ['みなとクラウド株式会社'],
    profile: { provider: 'みなとクラウド株式会社' },
    answers: {
      '1-1': 'verdict=適合; comment=有：↵準拠法は日本法です。東京地方裁判所を専属的合意管轄裁判所とします。',
      '1-2': 'verdict=適合; comment=有：↵東京リージョンのみに保存します。',
      '1-3': 'verdict=適合; comment=有：↵契約書第5条。終了の6か月前にメールで告知します。',
      // half a yes is for a person to weigh
      '1-4':
        'verdict=有：↵ただし、損害賠償は月額利用料を上限とします。; comment=有：↵ただし、損害賠償は月額利用料を上限とします。',
      '1-5': 'verdict=契約書第7条に定めています。; comment=契約書第7条に定めています。',
    },
  },
};

export const W03: WildCase = {
  name: 'W3 title and names above, header in row 5, columns dropped, radicals of a PDF file',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'シート1',
        `
        |
        | クラウドサービス選定基準チェックリスト | | | 記入日: | 2026年11月20日 |
        | 会社名：さくら情報サービス株式会社 |
        |
        | No. | 種別 | 項目例 | 規定内容 | 回答 |
        | クラウドサービス提供者 |
        | "1" | 選定 | {1-1.minor} | ⽇本の法令の範囲内で運⽤できるサービスであること。↵また、⽇本国内の裁判所を合意管轄裁判所に指定できること。 | 有 |
        | "2" | 選定 | {1-2.minor} | {1-2} | 無 |
        | "3" | 選定 | {1-3.minor} | {1-3} | 有 90日以上前にメールにて通達。 |
        | "5" | 選定 | {1-5.minor} | {1-5} | |
        `,
      ),
    ),
  expected: {
    tables: ['シート1: ① row 5, 4'],
    missing: 27,
    profile: { provider: 'さくら情報サービス株式会社', answeredOn: 46346 },
    answers: {
      '1-1': 'verdict=適合',
      '1-2': 'verdict=不適合',
      '1-3': 'verdict=適合; comment=有 90日以上前にメールにて通達。',
    },
  },
};

export const W04: WildCase = {
  name: 'W4 対応可否 and 内容, and the evidence in three columns',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '回答',
        `
        | No | 種別 | 項目例 | 確認事項 | 対応可否↵（○・×） | 内容 | 根拠資料 | 該当箇所 | 版・日付 |
        | 1 | {1-1.major} | {1-1.minor} | {1-1} | ◯ | 準拠法は日本法 | 利用規約 | 第30条 | 2026/4/1 |
        | 2 | {1-1.major} | {1-2.minor} | {1-2} | 〇 | 東京・大阪 | ホワイトペーパー | p.5 | 第3版 |
        | 3 | {1-1.major} | {1-3.minor} | {1-3} | ✕ | 規定なし | | | |
        | 4 | {1-1.major} | {1-4.minor} | {1-4} | △ | 一部のみ | | | |
        | 5 | {1-1.major} | {1-5.minor} | {1-5} | － | | | | |
        | 6 | {1-1.major} | {1-6.minor} | {1-6} | 0 | | | | |
        | 7 | {1-1.major} | {1-7.minor} | {1-7} | 対象外 | | | | |
        | 8 | {1-1.major} | {1-8.minor} | {1-8} | 確認中 | 問合せ中です | | | |
        `,
      ),
    ),
  expected: {
    tables: ['回答: ① row 1, 8'],
    missing: 23,
    answers: {
      '1-1': 'verdict=適合; comment=準拠法は日本法; document=利用規約; locator=第30条; version=2026/4/1',
      '1-2': 'verdict=適合; comment=東京・大阪; document=ホワイトペーパー; locator=p.5; version=第3版',
      '1-3': 'verdict=不適合; comment=規定なし',
      '1-4': 'verdict=△; comment=一部のみ',
      '1-5': 'verdict=－',
      '1-6': 'verdict=0',
      '1-7': 'verdict=対象外',
      '1-8': 'verdict=確認中; comment=問合せ中です',
    },
  },
};
