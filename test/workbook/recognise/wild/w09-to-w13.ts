/** Sheets with hierarchical numbers, boxes to tick, requirements split over rows, and the ward's own one with columns added. */
import { sheetOf, workbookOf } from '../drawn-workbook';
import type { WildCase } from './wild-case';

export const W09: WildCase = {
  name: 'W9 項番 A.1.1.1, three levels of headings, ○ marks what is important',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'グレード表',
        `
        | 項番 | 大項目 | 中項目 | 小項目 | 確認事項 | 重要項目 | レベル0 | レベル1 |
        | A.1.1.1 | 選定 | 法令 | {1-1.minor} | {1-1} | ○ | 不可 | 可 |
        | A.1.1.2 | | | {1-2.minor} | {1-2} | ○ | 国外 | 国内 |
        | A.1.2.1 | | 契約 | {1-3.minor} | {1-3} | | なし | あり |
        `,
        { merges: ['B2:B4', 'C2:C3'] },
      ),
    ),
  expected: { tables: ['グレード表: ① row 1, 3'], missing: 28, answers: {} },
};

export const W10: WildCase = {
  name: 'W10 boxes to tick: what a form control shows is not in its cell, a linked cell says TRUE',
  draw: (edition) => {
    const sheet = sheetOf(
      edition,
      '推奨',
      `
      | No | チェック項目 | 済 | 該当 |
      | 1 | {1-9} | ☑ | ○ |
      | 2 | {1-10} | | |
      | 3 | {1-11} | □済　☑未 | |
      | 4 | {1-12} | TRUE | |
      `,
    );
    return workbookOf(sheet);
  },
  expected: {
    tables: ['推奨: ① row 1, 4'],
    missing: 27,
    answers: { '1-9': 'verdict=適合', '1-11': 'verdict=不適合', '1-12': 'verdict=TRUE; comment=TRUE' },
  },
};

export const W11: WildCase = {
  name: 'W11 one requirement over several rows',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '別紙15',
        `
        | 対応項番 | | 要件 | 回答 | 備考 |
        | 5 | | {1-5} | 可 | |
        | 6 | | クラウドサービス提供者における情報セキュリティ対策の実施内容および管理体制について、公開資料や監査報告書（または内部監査報告書・事業者の報告資料）、各種の認定・認証制度の適用状況から、クラウドサービス提供者の信頼性が十分であることを総合的・客観的に評価し、判断可能なこと。 | 可 | ISMAP登録済 |
        |   | a | ① ISO/IEC 27017 | | |
        |   | b | ② ISMAPクラウドサービスリスト | | C99-0001-2 |
        |   | c | ③ ISMAP-LIUクラウドサービスリスト | | |
        |   | d | ④ SOC報告書 ※ガバメントクラウドを利用する場合は、上記①～④の国際規格またはそれ以上の認定、認証が必須 | | |
        |   | e | 上記を満たさない場合、組織内全ての情報資産を管理するISMSを構築・運用するセキュリティ対策を成していることを示す、ISO27001、ISMS認証を取得済であることを必要要件とし、クラウドサービス特有の事項について、ISO27017またはISMAP管理基準と同等の適切な対策が講じられていることを事業者の報告資料等において確認できること。 | | |
        | 7 | | {1-7} | 可 | |
        `,
      ),
    ),
  expected: {
    tables: ['別紙15: ① row 1, 3'],
    missing: 28,
    answers: {
      '1-5': 'verdict=適合',
      '1-6': 'verdict=適合; comment=ISMAP登録済↵C99-0001-2',
      '1-7': 'verdict=適合',
    },
  },
};

export const W12: WildCase = {
  name: 'W12 hierarchical numbers, radicals in headings and texts, 実施状況',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'ISMAP項目',
        `
        | No | 対策項⽬ | 対策内容 | 実施状況 | 証跡 |
        | 1 | 導⼊・構築 |
        | 1-1 | アクセス制御 |
        | 1-1-1 | {1-9.minor} | {1-9} | 実施済 | アクセス管理規程 |
        | 1-1-2 | {1-10.minor} | {1-10} | 実施している | アクセス管理規程 |
        | 1-2-1 | {1-12.minor} | 必要となる各種ログの取得機能を実装していること。区はクラウドサービスで取得可能なログの種類、範囲を確認すること。（⾒直しを含む） | 未実施 | |
        | 2-1-1 | {1-13.minor} | {1-13} | 同上 | |
        `,
      ),
    ),
  expected: {
    tables: ['ISMAP項目: ① row 1, 4'],
    otherwise: { '1-12': 'similar' },
    missing: 27,
    answers: {
      '1-9': 'verdict=適合; document=アクセス管理規程',
      '1-10': 'verdict=適合; document=アクセス管理規程',
      '1-12': 'verdict=不適合',
      '1-13': 'verdict=同上',
    },
  },
};

export const W13: WildCase = {
  name: 'W13 the ward’s own sheet, its header repeated, three columns added by somebody',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'クラウドサービス選定基準',
        `
        | クラウドサービス選定基準 |
        |
        | ① クラウドサービス提供者に係る事項 |
        |
        | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 | 備考 | 証跡 |
        * 1 1-8: | {no} | {major} | {minor} | {requirement} | {note} | ○ | | 利用規約 |
        |
        | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 | 備考 | 証跡 |
        * 1 9-18: | {no} | {major} | {minor} | {requirement} | {note} | 適合 | 記載どおり | 手順書 |
        |
        | ②クラウドサービス特有確認事項（①クラウドサービス提供者に係る事項No.6において、ISO27017等の認証を保有していない場合の追加確認事項） |
        |
        | No | 大区分 | 確認事項（対策） | 補足説明 | 判定 | 備考 | 証跡 |
        * 2: | {no} | {major} | {requirement} | {note} | はい | | |
        `,
      ),
    ),
  expected: {
    tables: ['クラウドサービス選定基準: ① row 5, 18', 'クラウドサービス選定基準: ② row 29, 13'],
    missing: 0,
    answers: {
      '1-1': 'verdict=適合; document=利用規約',
      '1-18': 'verdict=適合; comment=記載どおり; document=手順書',
      '2-13': 'verdict=適合',
    },
    answered: 31,
    alterations: [],
  },
};
