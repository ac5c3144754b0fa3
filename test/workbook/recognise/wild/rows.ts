/** Rows moved, doubled, hidden, changed, without numbers or with nothing but numbers, and columns that say nothing. */
import { sheetOf, workbookOf } from '../drawn-workbook';
import type { WildCase } from './wild-case';

export const MOVED_AND_DOUBLED: WildCase = {
  name: 'rows sorted otherwise, one pasted twice, one of their own, two hidden',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '回答',
        `
        | No | 確認事項（対策） | 判定 |
        | 3 | {1-3} | 適合 |
        | 1 | {1-1} | 適合 |
        | 2 | {1-2} | 適合 |
        | 2 | {1-2} | |
        | 99 | サービスの稼働率は99.9パーセント以上であること。 | 適合 |
        | 4 | {1-4} | 不適合 |
        `,
        { hiddenRows: [{ first: 3, last: 4 }] },
      ),
    ),
  expected: {
    tables: ['回答: ① row 1, 4'],
    missing: 27,
    answers: {
      '1-1': 'verdict=適合',
      '1-2': 'verdict=適合',
      '1-3': 'verdict=適合',
      '1-4': 'verdict=不適合',
    },
    alterations: [
      ...Array.from({ length: 14 }, () => 'row-missing reject'),
      ...Array.from({ length: 3 }, () => 'column-missing review'),
      'hidden-content review A3',
      'row-moved harmless A2',
      'sheet-missing reject',
      'row-added review B6',
      'row-added review B5',
    ],
  },
};

export const DOUBLED_AND_DISAGREEING: WildCase = {
  name: 'one criterion twice with different answers: neither is read',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '回答',
        `
        | No | 確認事項 | 判定 |
        | 1 | {1-1} | 適合 |
        | 2 | {1-2} | 適合 |
        | 2 | {1-2} | 不適合 |
        `,
      ),
    ),
  expected: {
    tables: ['回答: ① row 1, 1'],
    missing: 29,
    questions: ['which-answer B3,B4: 1-2'],
    answers: { '1-1': 'verdict=適合' },
  },
};

export const CHANGED_TEXTS: WildCase = {
  name: 'texts changed a little are found and told, changed too much are asked about',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '回答',
        `
        | No | 確認事項 | 判定 |
        | 1 | 日本の法令の範囲内で運用できるサービスであること。 また、日本国内の裁判所を合意管轄裁判所に指定できることが望ましい。 | 適合 |
        | 2 | {1-2} | 適合 |
        | 5 | クラウドサービス提供者が、区の情報資産へ契約に定めなく目的外の利用を行わないこと。 | 適合 |
        | 15 | SaaSの場合は、他の利用者が区のデータにアクセスできないよう確実な制御を行っていること。 | 適合 |
        | 16 | {1-16} | 適合 |
        `,
      ),
    ),
  expected: {
    tables: ['回答: ① row 1, 4'],
    otherwise: { '1-1': 'similar', '1-5': 'similar' },
    missing: 27,
    questions: ['which-criterion B5: 1-15 / 1-16'],
    answers: {
      '1-1': 'verdict=適合',
      '1-2': 'verdict=適合',
      '1-5': 'verdict=適合',
      '1-16': 'verdict=適合',
    },
  },
};

export const WITHOUT_REQUIREMENT: WildCase = {
  name: 'the 確認事項 dropped: numbers where the 小区分 agrees',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '①クラウドサービス提供者',
        `
        | 項番 | 小区分 | 回答 |
        | ①-1 | {1-1.minor} | ○ |
        | ①-9 | {1-9.minor} | ○ |
        | ①-10 | {1-10.minor} | × |
        | ①-11 | ログに関する事項 | ○ |
        `,
      ),
    ),
  expected: {
    tables: ['①クラウドサービス提供者: ① row 1, 3'],
    otherwise: { '1-1': 'number', '1-9': 'number', '1-10': 'number' },
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-9': 'verdict=適合', '1-10': 'verdict=不適合' },
  },
};

export const NUMBERS_ONLY: WildCase = {
  name: 'nothing but numbers, under a heading that names the section',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '回答',
        `
        | ②クラウドサービス特有確認事項 |
        | No | 回答 | 備考 |
        * 2: | {no} | ○ | |
        `,
      ),
    ),
  expected: {
    tables: ['回答: ② row 2, 13'],
    otherwise: Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [`2-${String(index + 1)}`, 'number']),
    ),
    missing: 18,
    answers: { '2-1': 'verdict=適合', '2-13': 'verdict=適合' },
    answered: 13,
  },
};

export const NUMBERS_WITHOUT_HEADING: WildCase = {
  name: 'nothing but numbers, and no heading: nobody knows of which checklist',
  draw: (edition) => workbookOf(sheetOf(edition, '回答', '| No | 回答 |\n * 2: | {no} | ○ |')),
  expected: 'not a checklist',
};

export const WITHOUT_HEADER: WildCase = {
  name: 'no header at all: the texts are found, and what the column beside them holds is asked',
  draw: (edition) =>
    workbookOf(sheetOf(edition, 'Sheet1', '* 1 1-4: | {no} | {major} | {minor} | {requirement} | ○ |')),
  expected: {
    tables: ['Sheet1: ① row none, 4'],
    missing: 27,
    questions: ['what-is-column E1: '],
    answers: {},
  },
};

export const UNKNOWN_HEADER: WildCase = {
  name: 'marks under a name that nobody knows: whether they are the answers is asked',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        '| No | 確認事項 | みなとクラウド |\n * 1 1-4: | {no} | {requirement} | ○ |',
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 4'],
    missing: 27,
    questions: ['which-verdict-column C1: みなとクラウド'],
    answers: {},
  },
};

export const TWO_VERDICT_COLUMNS: WildCase = {
  name: 'two columns of marks that disagree: neither is read',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 自己評価 | 対応状況 | 内容 |
        | 1 | {1-1} | ○ | ○ | 約款 |
        | 2 | {1-2} | ○ | × | 検討する |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 2'],
    missing: 29,
    questions: ['which-verdict-column C1,D1: 自己評価 / 対応状況'],
    answers: { '1-1': 'comment=約款', '1-2': 'comment=検討する' },
  },
};

export const WARDS_OWN_COLUMN: WildCase = {
  name: '判定（区） is the ward’s, 回答 the respondent’s, 根拠 a basis or a document',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 回答 | 根拠 | 判定（区） | 区の所見 |
        | 3 | {1-3} | ○ | 契約で規定 | 差戻し | 期限を確認 |
        | 4 | {1-4} | ○ | 利用規約第20条 | | |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 2'],
    missing: 29,
    answers: {
      '1-3': 'verdict=適合; basis=契約で規定; wardCheck=差戻し; wardRemark=期限を確認',
      '1-4': 'verdict=適合; document=利用規約第20条',
    },
  },
};

export const MERGED_ANSWER: WildCase = {
  name: 'one ○ merged over two criteria, and なし where there is nothing to discard',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 回答 |
        | 9 | {1-9} | ○ |
        | 10 | {1-10} | |
        | 17 | {1-17} | なし |
        | 18 | {1-18} | なし |
        `,
        { merges: ['C2:C3'] },
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 4'],
    missing: 27,
    questions: ['merged-answer C2: 1-9 / 1-10', 'none-or-no C5: 対象外 / 不適合'],
    answers: { '1-9': 'verdict=適合', '1-17': 'verdict=不適合', '1-18': 'verdict=なし' },
  },
};

export const NUMBER_IN_TEXT: WildCase = {
  name: 'the number in front of the text, and 1-6 that became a date',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | 項番 | 確認項目 | 対応状況 |
        | | No.1 {1-1} | 対応済 |
        | | ２．{1-2} | 対応済み |
        | 46029 | {1-7} | 未対応 |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '1-7': 'verdict=不適合' },
    alterations: [
      ...Array.from({ length: 15 }, () => 'row-missing reject'),
      ...Array.from({ length: 3 }, () => 'column-missing review'),
      'sheet-missing reject',
    ],
  },
};

export const REMARK_IN_NOTE: WildCase = {
  name: 'an answer written into the empty 補足説明, and a column of one’s own in between',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 大区分 | 担当 | 小区分 | 確認事項（対策） | 補足説明 | 判定 |
        | 1 | {1-1.major} | 法務 | {1-1.minor} | {1-1} | 約款に記載あり | 適合 |
        | 3 | {1-3.major} | 法務 | {1-3.minor} | {1-3} | {1-3.note} | 適合 |
        | 4 | {1-4.major} | 法務 | {1-4.minor} | {1-4} | {1-4.note} | 適合 |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-3': 'verdict=適合', '1-4': 'verdict=適合' },
    alterations: [
      ...Array.from({ length: 15 }, () => 'row-missing reject'),
      'column-added harmless C1',
      'text-added review F2',
      'sheet-missing reject',
    ],
  },
};

export const EARLIER_ANSWERS: WildCase = {
  name: 'last year’s answers beside this year’s: only this year’s are read, and half a yes stays as written',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | 回答日 | 2026/11/20 | | サービス名：みなとクラウド文書管理 |
        | No | 確認事項 | 前年度回答 | 今年度回答 |
        | 1 | {1-1} | ○ | ○ |
        | 2 | {1-2} | ○ | |
        | 3 | {1-3} | ○ | ○（令和9年4月対応予定） |
        | 14 | {1-14} | ○ | ○ ※SaaSのため対象外 |
        | 16 | {1-16} | ○ | ○ 他の利用者からはアクセスできません。 |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 2, 5'],
    missing: 26,
    profile: { answeredOn: 46346, serviceName: 'みなとクラウド文書管理' },
    answers: {
      '1-1': 'verdict=適合',
      '1-3': 'verdict=○（令和9年4月対応予定）; comment=○（令和9年4月対応予定）',
      '1-14': 'verdict=○ ※SaaSのため対象外; comment=○ ※SaaSのため対象外',
      '1-16': 'verdict=適合; comment=○ 他の利用者からはアクセスできません。',
    },
  },
};

export const NOTES_ONLY: WildCase = {
  name: 'the 確認事項 dropped and the notes kept, of which the last is another criterion’s 確認事項',
  draw: (edition) => workbookOf(sheetOf(edition, 'Sheet1', '| 質問 | 回答 |\n* 2: | {note} | はい |')),
  expected: {
    tables: ['Sheet1: ② row 1, 13'],
    missing: 18,
    answers: { '2-1': 'verdict=適合', '2-13': 'verdict=適合' },
    answered: 13,
  },
};

export const SAMPLE_ROW: WildCase = {
  name: 'a row that shows how to answer',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 回答 | 証跡 |
        | （例） | {1-1} | ○ | 利用規約 |
        | 1 | {1-1} | × | |
        | 2 | {1-2} | ○ | 約款 |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 2'],
    missing: 29,
    answers: { '1-1': 'verdict=不適合', '1-2': 'verdict=適合; document=約款' },
  },
};
