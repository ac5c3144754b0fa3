/** Layouts after published relatives of the ward's checklist: service level checklists, requirement and function lists. */
import type { Entry } from '../make/entry';
import { incomplete, partly, PROFILE } from './wild';

export const WILD_01_TO_06: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'wild-01-service-levels.xlsx',
    writer: 'XlsxWriter',
    what: 'W1: bands between the rows, 種別 merged, marks of the asker under 設定例.',
    make: (workshop) =>
      workshop.drawn('XlsxWriter', [
        'チェックリスト',
        `
        | クラウドサービスのチェックリスト |
        |
        | No. | 種別 | 項目例 | 規定内容 | 測定単位 | 設定例 | 回答 |
        | 提供者について |
        | 1 | 選定 | {1-1.minor} | {1-1} | 有無 | ○ | 有 |
        | 2 | | {1-2.minor} | {1-2} | 有無 | ○ | 無 |
        | 3 | | {1-3.minor} | {1-3} | 期間 | 3か月前 | 有 |
        | 契約について |
        | 4 | 契約 | {1-4.minor} | {1-4} | 有無 | ○ | |
        `,
        { merges: ['B5:B7', 'A4:G4', 'A8:G8'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('チェックリスト', 'column-added harmless', 'text-changed reject'),
      verdicts: { '1-1': '適合', '1-2': '不適合', '1-3': '適合' },
      normalisations: [
        'チェックリスト G5: 有 → 適合',
        'チェックリスト G6: 無 → 不適合',
        'チェックリスト G7: 有 → 適合',
      ],
      overall: 'nonconforming',
      counts: { unanswered: PROFILE + 15 },
    }),
  },
  {
    file: 'wild-02-named-after-company.xlsx',
    writer: 'openpyxl',
    what: 'W2: the answer column is named after the company, mark and words share a cell; 無 with words is asked about.',
    make: (workshop) =>
      workshop.drawn('openpyxl', [
        'チェックリスト',
        `
        | No. | 項目例 | 規定内容 | さくら情報サービス株式会社の回答 |
        | 1 | {1-1.minor} | {1-1} | 有：↵準拠法は日本法、東京地方裁判所を合意管轄とします。 |
        | 2 | {1-2.minor} | {1-2} | 有：↵東京リージョンのみです。 |
        | 3 | {1-3.minor} | {1-3} | 無：↵規定していません。 |
        | 4 | {1-4.minor} | {1-4} | ×：↵規定していません。 |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('チェックリスト'),
      overall: 'nonconforming',
      verdicts: { '1-1': '適合', '1-2': '適合', '1-3': '無：\n規定していません。', '1-4': '不適合' },
      findings: { '1-3 チェックリスト D4': 'ambiguous-mark' },
      questions: ['none-or-no チェックリスト D4'],
      counts: { unanswered: PROFILE - 1 + 14 },
    }),
  },
  {
    file: 'wild-03-header-in-row-5.xlsx',
    writer: 'SheetJS',
    what: 'W3: title, day and company above, header in row 5, radicals of a PDF in the text.',
    make: (workshop) =>
      workshop.drawn('SheetJS', [
        'シート1',
        `
        |
        | クラウドサービス選定基準 | | | 記入日: | 2026年11月20日 |
        | 会社名：さくら情報サービス株式会社 |
        |
        | No. | 種別 | 規定内容 | 回答 |
        | "1" | 選定 | ⽇本の法令の範囲内で運⽤できるサービスであること。↵また、⽇本国内の裁判所を合意管轄裁判所に指定できること。 | ○ |
        | "2" | 選定 | {1-2} | ✕ |
        | "4" | 契約 | {1-4} | ○ |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('シート1', 'text-changed reject'),
      overall: 'nonconforming',
      verdicts: { '1-1': '適合', '1-2': '不適合', '1-4': '適合' },
      counts: { unanswered: PROFILE - 1 + 15 },
    }),
  },
  {
    file: 'wild-04-mark-and-words.xlsx',
    writer: 'exceljs',
    what: 'W4: 対応可否 and 内容, evidence in columns of its own, and every kind of mark.',
    make: (workshop) =>
      workshop.drawn('exceljs', [
        '回答',
        `
        | No | 項目例 | 確認事項 | 対応可否↵（○・×） | 内容 | 根拠資料 | 該当箇所 | 版・日付 |
        | 1 | {1-1.minor} | {1-1} | ◯ | 準拠法は日本法 | 利用規約 | 第30条 | 2026/4/1 |
        | 2 | {1-2.minor} | {1-2} | 〇 | 東京・大阪 | ホワイトペーパー | p.5 | 第3版 |
        | 3 | {1-3.minor} | {1-3} | ✖ | 規定なし | | | |
        | 4 | {1-4.minor} | {1-4} | △ | 一部のみ | | | |
        | 5 | {1-5.minor} | {1-5} | － | | | | |
        | 6 | {1-6.minor} | {1-6} | 0 | | | | |
        | 7 | {1-7.minor} | {1-7} | 同上 | | | | |
        | 8 | {1-8.minor} | {1-8} | 検討中 | | | | |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('回答'),
      overall: 'nonconforming',
      findings: {
        '1-4 回答 D5': 'ambiguous-mark',
        '1-5 回答 D6': 'ambiguous-mark',
        '1-6 回答 D7': 'ambiguous-mark',
        '1-7 回答 D8': 'ambiguous-mark',
        '1-8 回答 D9': 'ambiguous-mark',
      },
      verdicts: {
        '1-1': '適合',
        '1-2': '適合',
        '1-3': '不適合',
        '1-4': '△',
        '1-5': '－',
        '1-6': '0',
        '1-7': '同上',
        '1-8': '検討中',
      },
      normalisations: ['回答 D2: ◯ → 適合', '回答 D3: 〇 → 適合', '回答 D4: ✖ → 不適合'],
      counts: { unanswered: PROFILE + 10 },
    }),
  },
  {
    file: 'wild-05-asker-marks.xlsx',
    writer: 'openpyxl',
    what: 'W5: 項番 in two cells, and ○ × of the asker under SaaS, PaaS and IaaS.',
    make: (workshop) =>
      workshop.drawn('openpyxl', [
        'チェックリスト',
        `
        | 項番 | | チェック項目 | 詳細チェック項目 | 回答方法 | SaaS | PaaS | IaaS | 回答 |
        | A | 1 | {1-1.minor} | {1-1} | Yes/No | ○ | ○ | ○ | Yes |
        | A | 2 | {1-2.minor} | {1-2} | Yes/No | ○ | ○ | ○ | No |
        | A | 9 | {1-9.minor} | {1-9} | Yes/No | ○ | × | × | |
        | A | 14 | {1-14.minor} | {1-14} | Yes/No | × | ○ | ○ | N/A |
        `,
        { merges: ['A1:B1'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('チェックリスト', 'column-added harmless'),
      overall: 'nonconforming',
      verdicts: { '1-1': '適合', '1-2': '不適合', '1-14': '対象外' },
      normalisations: [
        'チェックリスト I2: Yes → 適合',
        'チェックリスト I3: No → 不適合',
        'チェックリスト I5: N/A → 対象外',
      ],
      counts: { unanswered: PROFILE + 15 },
    }),
  },
  {
    file: 'wild-06-legend.xlsx',
    writer: 'LibreOffice',
    what: 'W6: a legend gives the marks their meaning, 必須 is no answer.',
    make: (workshop) =>
      workshop.drawn('LibreOffice', [
        '機能一覧',
        `
        | ※回答欄の記号　◎＝標準機能で対応　○＝設定で対応可能　△＝カスタマイズで対応　×＝対応不可 |
        | 項番 | 要件 | 必須・任意の別 | 回答欄 | カスタマイズ費用 | 備考 |
        | 1 | {1-9} | 必須 | ◎ | | |
        | 2 | {1-10} | 必須 | ○ | | |
        | 3 | {1-11} | 必須 | △ | 300000 | 追加開発 |
        | 4 | {1-12} | 任意 | × | | |
        `,
      ]),
    expected: incomplete({
      alteredSheets: partly('機能一覧', 'column-added harmless', 'text-changed review'),
      overall: 'nonconforming',
      findings: { '1-11 機能一覧 D5': 'ambiguous-mark' },
      verdicts: { '1-9': '適合', '1-10': '適合', '1-11': '△', '1-12': '不適合' },
      normalisations: ['機能一覧 D3: ◎ → 適合', '機能一覧 D4: ○ → 適合', '機能一覧 D6: × → 不適合'],
      counts: { unanswered: PROFILE + 14 },
    }),
  },
];
