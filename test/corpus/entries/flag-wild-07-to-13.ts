/** Layouts with sections on their own sheets, hierarchical numbers, boxes to tick; and the ward's own sheet with columns added. */
import type { Entry } from '../make/entry';
import { all, incomplete, NOT_OURS, partly, PROFILE } from './wild';

const OWN_SHEET = `
  | クラウドサービス選定基準 |
  |
  | ① クラウドサービス提供者に係る事項 |
  | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 | 根拠資料 | 備考 |
  * 1 1-8: | {no} | {major} | {minor} | {requirement} | {note} | ○ | 利用規約 | 別添の資料をご覧ください。 |
  | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 | 根拠資料 | 備考 |
  * 1 9-18: | {no} | {major} | {minor} | {requirement} | {note} | 適合 | 管理者マニュアル | |
  |
  | ②クラウドサービス特有確認事項（①クラウドサービス提供者に係る事項No.6において、ISO27017等の認証を保有していない場合の追加確認事項） |
  | No | 大区分 | 確認事項（対策） | 補足説明 | 判定 | 根拠資料 | 備考 |
  * 2: | {no} | {major} | {requirement} | {note} | はい | 社内規程 | |
`;
export const WILD_07_TO_13: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'wild-07-signed.xlsx',
    writer: 'XlsxWriter',
    what: 'W7: a signature block above, ① and ② on sheets of their own, №, every criterion answered.',
    make: (workshop) =>
      workshop.drawn(
        'XlsxWriter',
        [
          '①提供者',
          `
          | 様式2　仕様確認証明書 |
          | | | 商号 | 株式会社みなと電算 |
          | | | 代表者名 | （印） |
          |
          | ①クラウドサービス提供者に係る事項 |
          | № | 機能 | 要件事項 | 回答 |
          * 1: | {no} | {minor} | {requirement} | ○ |
          `,
        ],
        [
          '②特有',
          `
          | ②クラウドサービス特有確認事項 |
          | № | 機能 | 要件事項 | 回答 |
          * 2: | {no} | {major} | {requirement} | はい |
          `,
        ],
      ),
    expected: incomplete({
      alteredSheets: [NOT_OURS, 'column-missing review ①提供者', 'column-missing review ②特有'],
      verdicts: { ...all(1, '適合'), ...all(2, '適合') },
      counts: { unanswered: PROFILE - 1 },
    }),
  },
  {
    file: 'wild-08-written-once.xlsx',
    writer: 'openpyxl',
    what: 'W8: （1） for 1, 大項目 written once, both sections under one header.',
    make: (workshop) =>
      workshop.drawn('openpyxl', [
        '別紙3',
        `
        | 項番 | 大項目 | 小項目 | 要件 | 対応 |
        | ① クラウドサービス提供者に係る事項 |
        | （1） | {1-1.major} | {1-1.minor} | {1-1} | 可 |
        | （2） | | {1-2.minor} | {1-2} | 不可 |
        | ②クラウドサービス特有確認事項 |
        | （1） | {2-1.major} | | {2-1} | 可 |
        | （2） | {2-2.major} | | {2-2} | 検討中 |
        `,
      ]),
    expected: incomplete({
      alteredSheets: [NOT_OURS, 'row-missing reject 別紙3', 'column-missing review 別紙3'],
      overall: 'nonconforming',
      findings: { '2-2 別紙3 E7': 'ambiguous-mark' },
      verdicts: { '1-1': '適合', '1-2': '不適合', '2-1': '適合', '2-2': '検討中' },
      normalisations: ['別紙3 E3: 可 → 適合', '別紙3 E4: 不可 → 不適合', '別紙3 E6: 可 → 適合'],
      counts: { unanswered: PROFILE + 16 + 11 },
    }),
  },
  {
    file: 'wild-09-importance.xlsx',
    writer: 'exceljs',
    what: 'W9: 項番 A.1.1.1, ○ says what is important, nobody has answered.',
    make: (workshop) =>
      workshop.drawn('exceljs', [
        'グレード表',
        `
        | 項番 | 大項目 | 小項目 | 確認事項 | 重要項目 | レベル0 | レベル1 |
        | A.1.1.1 | 選定 | {1-1.minor} | {1-1} | ○ | 不可 | 可 |
        | A.1.1.2 | | {1-2.minor} | {1-2} | ○ | 国外 | 国内 |
        | A.1.2.1 | | {1-3.minor} | {1-3} | | なし | あり |
        `,
        { merges: ['B2:B4'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('グレード表', 'column-added harmless', 'text-changed reject'),
      verdicts: {},
      normalisations: [],
      counts: { unanswered: PROFILE + 18 },
    }),
  },
  {
    file: 'wild-10-boxes.xlsx',
    writer: 'LibreOffice',
    what: 'W10: boxes to tick, written as characters.',
    make: (workshop) =>
      workshop.drawn('LibreOffice', [
        '推奨',
        `
        | No | チェック項目 | 済 |
        | 1 | {1-9} | ☑ |
        | 2 | {1-10} | |
        | 3 | {1-11} | ✔ |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('推奨', 'text-changed review'),
      verdicts: { '1-9': '適合', '1-11': '適合' },
      normalisations: ['推奨 C2: ☑ → 適合', '推奨 C4: ✔ → 適合'],
      counts: { unanswered: PROFILE + 16 },
    }),
  },
  {
    file: 'wild-11-lettered.xlsx',
    writer: 'SheetJS',
    what: 'W11: rows a, b, c below a requirement, each an answer of its own to part of it.',
    make: (workshop) =>
      workshop.drawn('SheetJS', [
        '別紙15',
        `
        | 対応項番 | | 要件 | 回答 |
        | 5 | | {1-5} | 可 |
        | 7 | | {1-7} | 可 |
        | 9 | | {1-9} | 可 |
        | | a | アカウントの発行から削除までの手順があること。 | 可 |
        | 10 | | {1-10} | 不可 |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('別紙15', 'row-added review'),
      overall: 'nonconforming',
      verdicts: { '1-5': '適合', '1-7': '適合', '1-9': '適合', '1-10': '不適合' },
      counts: { unanswered: PROFILE + 14 },
    }),
  },
  {
    file: 'wild-12-hierarchy.xlsx',
    writer: 'openpyxl',
    what: 'W12: hierarchical numbers, radicals in headings, 実施状況 in words.',
    make: (workshop) =>
      workshop.drawn('openpyxl', [
        'ISMAP項目',
        `
        | No | 対策項⽬ | 対策内容 | 実施状況 | 証跡 |
        | 1 | 導⼊・構築 |
        | 1-1 | アクセス制御 |
        | 1-1-1 | {1-9.minor} | {1-9} | 実施済 | アクセス管理規程 |
        | 1-1-2 | {1-10.minor} | {1-10} | 実施している | アクセス管理規程 |
        | 1-2-1 | {1-13.minor} | {1-13} | 未実施 | |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('ISMAP項目'),
      overall: 'nonconforming',
      verdicts: { '1-9': '適合', '1-10': '適合', '1-13': '不適合' },
      normalisations: [
        'ISMAP項目 D4: 実施済 → 適合',
        'ISMAP項目 D5: 実施している → 適合',
        'ISMAP項目 D6: 未実施 → 不適合',
      ],
      counts: { unanswered: PROFILE + 15 },
    }),
  },
  {
    file: 'wild-13-own-sheet.xlsx',
    writer: 'exceljs',
    what: 'W13: the ward’s own sheet with three columns added, its header repeated, ① and ② below each other.',
    make: (workshop) => workshop.drawn('exceljs', ['クラウドサービス選定基準', OWN_SHEET]),
    expected: incomplete({
      verdicts: { ...all(1, '適合'), ...all(2, '適合') },
      alteredSheets: [NOT_OURS],
      counts: { unanswered: PROFILE },
    }),
  },
];
