/** Several who answer side by side, two checklists in one workbook, and answers under their questions. */
import { sheetOf, workbookOf } from '../drawn-workbook';
import type { WildCase } from './wild-case';

const SIDE_BY_SIDE = `
  | No | 確認事項 | A社 | | B社 | | 区確認欄 |
  |    |          | 判定 | 備考 | 判定 | 備考 | |
  | 1 | {1-1} | ○ | 約款30条 | ○ | | 済 |
  | 2 | {1-2} | ○ | | × | 米国に保存 | |
`;
const MERGED = { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] };

export const VENDORS_SIDE_BY_SIDE: WildCase = {
  name: 'two companies side by side: nobody is chosen',
  draw: (edition) => workbookOf(sheetOf(edition, '比較', SIDE_BY_SIDE, MERGED)),
  expected: {
    tables: ['比較: ① row 1, 2'],
    missing: 29,
    respondents: ['A社', 'B社'],
    questions: ['which-respondent C1,E1: A社 / B社'],
    answers: {},
  },
};

export const VENDOR_CHOSEN: WildCase = {
  name: 'two companies side by side, without merged cells: the one that is chosen is read',
  draw: (edition) => workbookOf(sheetOf(edition, '比較', SIDE_BY_SIDE)),
  decisions: { respondent: 1 },
  expected: {
    tables: ['比較: ① row 1, 2'],
    missing: 29,
    respondents: ['A社', 'B社'],
    profile: { provider: 'B社' },
    answers: {
      '1-1': 'verdict=適合; wardCheck=済',
      '1-2': 'verdict=不適合; comment=米国に保存',
    },
  },
};

export const ANSWER_BELOW: WildCase = {
  name: '回答 below the question',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '質問票',
        `
        | No | 質問 |
        | 1 | {1-1} |
        | 回答 | ○ |
        | 根拠資料 | 利用規約 第30条 |
        |
        | 2 | {1-2} |
        | 回答 | 東京リージョンに保存します。 |
        | 根拠資料 | |
        |
        | 3 | {1-3} |
        |  | 回答：× 規定していません |
        `,
      ),
    ),
  expected: {
    tables: ['質問票: ① row 1, 3'],
    missing: 28,
    answers: {
      '1-1': 'verdict=適合; document=利用規約 第30条',
      '1-2': 'verdict=東京リージョンに保存します。; comment=東京リージョンに保存します。',
      '1-3': 'verdict=不適合; comment=× 規定していません',
    },
  },
};

export const TWO_CHECKLISTS_BESIDE: WildCase = {
  name: '① and ② side by side on one sheet',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | ①クラウドサービス提供者に係る事項 | | | | ②クラウドサービス特有確認事項 |
        | No | 確認事項 | 回答 | | No | 確認事項 | 回答 |
        | 1 | {1-1} | ○ | | 1 | {2-1} | × |
        | 2 | {1-2} | ○ | | 2 | {2-2} | ○ |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 2, 2', 'Sheet1: ② row 2, 2'],
    missing: 27,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '2-1': 'verdict=不適合', '2-2': 'verdict=適合' },
  },
};

const COPY = `
  | No | 確認事項 | 回答 |
  | 1 | {1-1} | ANSWER |
  | 2 | {1-2} | ANSWER |
  | 3 | {1-3} | ANSWER |
`;

export const BLANK_COPY: WildCase = {
  name: 'a blank copy and a filled one: the filled one is read',
  draw: (edition) =>
    workbookOf(
      sheetOf(edition, '原本', COPY.replaceAll('ANSWER', '')),
      sheetOf(edition, '記入済', COPY.replaceAll('ANSWER', '○')),
    ),
  expected: {
    tables: ['記入済: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '1-3': 'verdict=適合' },
  },
};

export const TWO_FILLED_COPIES: WildCase = {
  name: 'two filled copies: which one is meant is asked, and none is read',
  draw: (edition) =>
    workbookOf(
      sheetOf(edition, '第1回', COPY.replaceAll('ANSWER', '×')),
      sheetOf(edition, '第2回', COPY.replaceAll('ANSWER', '○')),
    ),
  expected: { tables: [], missing: 28, questions: ['which-copy B2,B2: 第1回 / 第2回'], answers: {} },
};

export const COPY_CHOSEN: WildCase = {
  ...TWO_FILLED_COPIES,
  name: 'two filled copies: the one that is chosen is read',
  decisions: { sheet: '第2回' },
  expected: {
    tables: ['第2回: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '1-3': 'verdict=適合' },
  },
};

export const HIDDEN_COPY: WildCase = {
  name: 'an answered copy on a hidden sheet: the visible one is read',
  draw: (edition) =>
    workbookOf(
      sheetOf(edition, 'old', COPY.replaceAll('ANSWER', '×'), { visibility: 'hidden' }),
      sheetOf(edition, '回答', COPY.replaceAll('ANSWER', '○')),
    ),
  expected: {
    tables: ['回答: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '1-3': 'verdict=適合' },
  },
};

export const QUOTED: WildCase = {
  name: 'a sheet of questions and answers that quotes one criterion is no copy',
  draw: (edition) =>
    workbookOf(
      sheetOf(edition, '回答', COPY.replaceAll('ANSWER', '○')),
      sheetOf(edition, 'QA', '| No | 質問 | 回答 |\n | 1 | {1-2} | 海外のバックアップは認められません。 |'),
    ),
  expected: {
    tables: ['回答: ① row 1, 3'],
    missing: 28,
    answers: { '1-1': 'verdict=適合', '1-2': 'verdict=適合', '1-3': 'verdict=適合' },
  },
};

export const COLUMNS_TO_TICK: WildCase = {
  name: '適合｜不適合｜対象外 as columns: the answer is where the tick stands',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 回答 | | | | 備考 |
        |    |          | 適合 | 一部適合 | 不適合 | 対象外 | |
        | 1 | {1-1} | ○ | | | | 約款30条 |
        | 2 | {1-2} | | | ✓ | | |
        | 3 | {1-3} | ○ | | ○ | | |
        | 4 | {1-4} | | レ | | | |
        | 5 | {1-5} | － | － | － | － | |
        | 14 | {1-14} | | | | ● | |
        `,
        { merges: ['C1:F1'] },
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 6'],
    missing: 25,
    questions: ['which-answer C5,E5: 回答 適合 / 回答 不適合'],
    answers: {
      '1-1': 'verdict=適合; comment=約款30条',
      '1-2': 'verdict=不適合',
      '1-4': 'verdict=回答 一部適合',
      '1-14': 'verdict=対象外',
    },
  },
};

export const NAMES_OF_ALL_KINDS: WildCase = {
  name: 'companies side by side, of which only one looks like one',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        '比較',
        '| 確認事項 | みなとクラウド | さくら情報 | A社 |\n* 1 1-4: | {requirement} | ○ | × | ○ |',
      ),
    ),
  expected: {
    tables: ['比較: ① row 1, 4'],
    missing: 27,
    respondents: ['みなとクラウド', 'さくら情報', 'A社'],
    questions: ['which-respondent B1,C1,D1: みなとクラウド / さくら情報 / A社'],
    answers: {},
  },
};

export const GROUPED_COLUMNS: WildCase = {
  name: '事業者記入欄 and 区記入欄 over the same words',
  draw: (edition) =>
    workbookOf(
      sheetOf(
        edition,
        'Sheet1',
        `
        | No | 確認事項 | 事業者記入欄 | | | 区記入欄 | |
        |    |          | 判定 | 根拠資料 | 備考 | 判定 | コメント |
        | 1 | {1-1} | ○ | 規約 | 第30条 | 確認済 | 4月に確認 |
        | 2 | {1-2} | × | | | | |
        `,
      ),
    ),
  expected: {
    tables: ['Sheet1: ① row 1, 2'],
    missing: 29,
    answers: {
      '1-1': 'verdict=適合; comment=第30条; document=規約; wardCheck=確認済; wardRemark=4月に確認',
      '1-2': 'verdict=不適合',
    },
  },
};
