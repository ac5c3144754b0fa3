/** What happens to any layout: odd numbers, rows moved, several respondents or copies, and files as other tools write them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../make/entry';
import { all, incomplete, NOT_OURS, partly, PROFILE } from './wild';
import { inUtf16, macroEnabled, prefixed, streamed } from '../make/hand';

const EIGHT = `
  | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 |
  * 1 1-8: | {no} | {major} | {minor} | {requirement} | {note} | 適合 |
`;
const eightRead = incomplete({
  verdicts: all(1, '適合', 8),
  normalisations: [],
  counts: { unanswered: PROFILE + 10 },
  alteredSheets: [NOT_OURS, 'row-missing reject 回答', 'sheet-missing reject'],
});

export const WILD_MORE: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'wild-plain-template.xlsx',
    writer: 'openpyxl',
    what: 'The ward’s plain checklist, to whose right somebody typed 判定 and 備考.',
    make: (workshop) => {
      const plain = readFileSync(
        path.join(__dirname, '../../../templates/cloud-selection-criteria/checklist.xlsx'),
      );
      return workshop.openpyxl(plain, ['answer-beside', { 判定: '○', 備考: '資料のとおり' }]);
    },
    expected: incomplete({
      alteredSheets: [NOT_OURS],
      verdicts: { ...all(1, '適合'), ...all(2, '適合') },
      counts: { unanswered: PROFILE },
    }),
  },
  {
    file: 'wild-numbers.xlsx',
    writer: 'XlsxWriter',
    what: 'Numbers as １, No.2, ①-3, 4.0 and （５）, and a header in two rows.',
    make: (workshop) =>
      workshop.drawn('XlsxWriter', [
        '回答',
        `
        | 項番 | 確認事項 | 事業者回答 | |
        | | | 判定 | コメント |
        | １ | {1-1} | 適合 | 規約30条 |
        | No.2 | {1-2} | 適合 | |
        | ①-3 | {1-3} | 不適合 | |
        | 4.0 | {1-4} | 適合 | |
        | （５） | {1-5} | 適合 | |
        `,
        { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('回答'),
      overall: 'nonconforming',
      verdicts: { '1-1': '適合', '1-2': '適合', '1-3': '不適合', '1-4': '適合', '1-5': '適合' },
      normalisations: [],
      counts: { unanswered: PROFILE + 13 },
    }),
  },
  {
    file: 'wild-altered.xlsx',
    writer: 'exceljs',
    what: 'The ward’s sheet with a row left out, two changed places, one text softened and one hidden.',
    make: (workshop) =>
      workshop.drawn('exceljs', [
        '回答',
        `
        | No | 大区分 | 小区分 | 確認事項（対策） | 補足説明 | 判定 |
        * 1 1-2: | {no} | {major} | {minor} | {requirement} | {note} | 適合 |
        * 1 4-4: | {no} | {major} | {minor} | {requirement} | {note} | 適合 |
        * 1 3-3: | {no} | {major} | {minor} | {requirement} | {note} | 適合 |
        | 5 | {1-5.major} | {1-5.minor} | クラウドサービス提供者が、区の情報資産を目的外に利用しないよう努めること。 | {1-5.note} | 適合 |
        * 1 7-18: | {no} | {major} | {minor} | {requirement} | {note} | 適合 |
        `,
        { hiddenRows: [{ first: 15, last: 15 }] },
      ]),
    expected: incomplete({
      verdicts: { ...all(1, '適合', 5), ...all(1, '適合', 18, 7) },
      normalisations: [],
      counts: { unanswered: PROFILE + 1 },
      alteredSheets: [
        NOT_OURS,
        'row-missing reject 回答',
        'row-moved harmless 回答',
        'text-changed reject 回答',
        'hidden-content review 回答',
        'sheet-missing reject',
      ],
    }),
  },
  {
    file: 'wild-two-companies.xlsx',
    writer: 'XlsxWriter',
    what: 'Two companies side by side: whose answers are meant is asked, and none is read.',
    make: (workshop) =>
      workshop.drawn('XlsxWriter', [
        '比較',
        `
        | No | 確認事項 | A社 | | B社 | |
        | | | 判定 | 備考 | 判定 | 備考 |
        | 1 | {1-1} | ○ | 約款30条 | ○ | |
        | 2 | {1-2} | ○ | | × | 米国に保存 |
        `,
        { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('比較'),
      verdicts: {},
      normalisations: [],
      counts: { unanswered: PROFILE + 18 },
      questions: ['which-respondent 比較 C1'],
    }),
  },
  {
    file: 'wild-blank-copy.xlsx',
    writer: 'openpyxl',
    what: 'A blank copy and a filled one in one workbook: the filled one is read.',
    make: (workshop) => workshop.drawn('openpyxl', ['原本', EIGHT.replaceAll('適合', '')], ['回答', EIGHT]),
    expected: eightRead,
  },
  {
    file: 'wild-merged-answer.xlsx',
    writer: 'exceljs',
    what: 'One answer merged over three criteria: whether it answers each of them is asked.',
    make: (workshop) =>
      workshop.drawn('exceljs', [
        '回答',
        `
        | No | 確認事項 | 判定 |
        | 1 | {1-1} | 適合 |
        | 2 | {1-2} | 適合 |
        | 3 | {1-3} | |
        | 4 | {1-4} | |
        | 5 | {1-5} | 不適合 |
        `,
        { merges: ['C3:C5'] },
      ]),
    expected: incomplete({
      alteredSheets: partly('回答'),
      overall: 'nonconforming',
      // the cell itself stands in the row of 1-2
      verdicts: { '1-1': '適合', '1-2': '適合', '1-5': '不適合' },
      questions: ['merged-answer 回答 C3'],
      counts: { unanswered: PROFILE + 15 },
    }),
  },
  {
    file: 'wild-prefixed.xlsx',
    writer: 'by hand',
    what: 'Every element with a prefix, as the Open XML SDK writes.',
    make: async (workshop) => prefixed(await workshop.drawn('XlsxWriter', ['回答', EIGHT])),
    expected: eightRead,
  },
  {
    file: 'wild-utf-16.xlsx',
    writer: 'by hand',
    what: 'The sheets in UTF-16.',
    make: async (workshop) => inUtf16(await workshop.drawn('openpyxl', ['回答', EIGHT])),
    expected: eightRead,
  },
  {
    file: 'wild-streamed.xlsx',
    writer: 'by hand',
    what: 'A zip whose sizes stand behind the data, as web systems write.',
    make: async (workshop) => streamed(await workshop.drawn('SheetJS', ['回答', EIGHT])),
    expected: eightRead,
  },
  {
    file: 'wild-macro-free.xlsm',
    writer: 'by hand',
    what: 'Saved as a workbook of macros, without any.',
    make: async (workshop) => macroEnabled(await workshop.drawn('exceljs', ['回答', EIGHT]), false),
    expected: eightRead,
  },
];
