/** Sound answers in workbooks that somebody, or some program, changed where only the ward may. */
import type { Checked, Entry } from '../make/entry';
import { WAITS_FOR_WARD } from '../make/answers';
import { linked, macroEnabled, packedAgain } from '../make/hand';

const ONE = '①クラウドサービス提供者';
const TWO = '②クラウドサービス特有';
const [OVERVIEW, DETAILS, SUMMARY] = ['サービス概要', '詳細回答', '集計'];
const FORGOTTEN = 'protection-removed harmless';
const sound: Checked = { overall: 'needs-review', findings: WAITS_FOR_WARD };
const altered = (...alterations: string[]): Checked => ({ ...sound, alterations });

export const FLAGGED_ALTERATIONS: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'text-softened.xlsx',
    writer: 'openpyxl',
    what: 'The requirement of 1-5 in softer words, and the note of 1-7 taken away.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled(),
        ['set', ONE, 'D9', '区の情報資産の目的外利用を行わないよう努めること。'],
        ['set', ONE, 'E11', null],
      ),
    expected: altered(`text-changed reject ${ONE} D9`, `text-changed reject ${ONE} E11`),
  },
  {
    file: 'row-deleted.xlsx',
    writer: 'LibreOffice',
    what: 'The row of 1-5 deleted.',
    make: async (workshop) => workshop.inLibreOffice(await workshop.filled(), ['delete-rows', ONE, 9, 1]),
    expected: {
      overall: 'incomplete',
      findings: {
        // its row is gone, and with it the cell
        '1-5': 'unanswered',
        [`1-12 ${ONE} O15`]: 'ward-confirmation-missing',
        [`1-13 ${ONE} O16`]: 'ward-confirmation-missing',
      },
      alterations: [FORGOTTEN, `row-missing reject ${ONE}`, `row-moved harmless ${ONE} A9`],
    },
  },
  {
    file: 'row-inserted.xlsx',
    writer: 'LibreOffice',
    what: 'A row with a question of the vendor’s own between 1-4 and 1-5.',
    make: async (workshop) =>
      workshop.inLibreOffice(
        await workshop.filled(),
        ['insert-rows', ONE, 9, 1],
        ['text', ONE, 'A9', '4-2'],
        ['text', ONE, 'D9', '当社の免責事項に同意すること。'],
        ['text', ONE, 'F9', '適合'],
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        [`1-12 ${ONE} O17`]: 'ward-confirmation-missing',
        [`1-13 ${ONE} O18`]: 'ward-confirmation-missing',
      },
      alterations: [FORGOTTEN, `row-added review ${ONE} A9`, `row-moved harmless ${ONE} A10`],
    },
  },
  {
    file: 'row-moved.xlsx',
    writer: 'LibreOffice',
    what: 'The row of 1-3 moved to the end of the section.',
    make: async (workshop) =>
      workshop.inLibreOffice(
        await workshop.filled(),
        ['move', ONE, 'A7:P7', 'A23'],
        ['delete-rows', ONE, 7, 1],
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        [`1-12 ${ONE} O15`]: 'ward-confirmation-missing',
        [`1-13 ${ONE} O16`]: 'ward-confirmation-missing',
      },
      alterations: [FORGOTTEN, `row-moved harmless ${ONE} A22`, `row-moved harmless ${ONE} A7`],
    },
  },
  {
    file: 'column-inserted.xlsx',
    writer: 'LibreOffice',
    what: 'A column 社内メモ before 回答内容.',
    make: async (workshop) =>
      workshop.inLibreOffice(
        await workshop.filled(),
        ['insert-columns', ONE, 8, 1],
        ['text', ONE, 'H4', '社内メモ'],
        ['text', ONE, 'H7', '法務に確認済み'],
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        [`1-12 ${ONE} P16`]: 'ward-confirmation-missing',
        [`1-13 ${ONE} P17`]: 'ward-confirmation-missing',
      },
      alterations: [FORGOTTEN, `column-added harmless ${ONE} H4`, `column-moved harmless ${ONE} I1`],
    },
  },
  {
    file: 'verdicts-pasted-over.xlsx',
    writer: 'openpyxl',
    what: 'Pasting over the column 判定 took its dropdowns away, and elsewhere they offer 準拠 instead of 適合.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled(),
        ['drop-validation', ONE, 'F5:F22'],
        ['set', '_lists', 'A2', '準拠'],
      ),
    expected: altered(`dropdown-removed review ${ONE} F5:F22`, 'list-changed review _lists A2'),
  },
  {
    file: 'status-overtyped.xlsx',
    writer: 'openpyxl',
    what: 'A sheet unlocked; 充足 typed over a status, 適合 over the result; and a document missing.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({ '1-3.document': '' }),
        ['set', ONE, 'M7', '充足'],
        ['set', SUMMARY, 'B8', '適合'],
        ['unlock', ONE],
      ),
    expected: {
      overall: 'incomplete',
      findings: { ...WAITS_FOR_WARD, '1-3.document': 'evidence-missing' },
      alterations: [
        `protection-removed review ${ONE}`,
        `formula-overwritten review ${ONE} M7`,
        `formula-overwritten review ${SUMMARY} B8`,
      ],
    },
  },
  {
    file: 'refusal-hidden.xlsx',
    writer: 'openpyxl',
    what: 'A 不適合 in a hidden row, and a refusal on a hidden sheet.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({ '1-17.verdict': '不適合' }),
        ['hide-rows', ONE, 21],
        ['add-sheet', 'メモ', 'hidden', [['損害賠償には応じません。']]],
      ),
    expected: {
      overall: 'nonconforming',
      findings: WAITS_FOR_WARD,
      alterations: [`hidden-content review ${ONE} A21`, 'hidden-content review メモ'],
    },
  },
  {
    file: 'answers-hidden.xlsx',
    writer: 'openpyxl',
    what: 'The columns 回答内容 and 資料名 hidden, and the whole of section 2.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled(),
        ['hide-columns', ONE, 'H', 'I'],
        ['hide-sheet', TWO, 'veryHidden'],
      ),
    expected: altered(`hidden-content review ${ONE} H1:I1`, `hidden-content review ${TWO}`),
  },
  {
    file: 'macros.xlsm',
    writer: 'by hand',
    what: 'Macros in the workbook.',
    make: async (workshop) => macroEnabled(await workshop.filled(), true),
    expected: altered('macro reject'),
  },
  {
    file: 'linked-workbook.xlsx',
    writer: 'by hand',
    what: 'A link to a workbook on a file server, and evidence that is a path of the vendor’s own network.',
    make: async (workshop) =>
      linked(
        workshop.openpyxl(await workshop.filled(), [
          'link',
          ONE,
          'K8',
          'file:///\\\\fileserver\\share\\sla.pdf',
        ]),
        '<externalBook r:id="rId1"><sheetNames><sheetName val="回答"/></sheetNames></externalBook>',
        'file:///\\\\fileserver\\share\\kaitou.xlsx',
      ),
    expected: altered('external-link review', `external-link review ${ONE} K8`),
  },
  {
    file: 'starts-a-program.xlsx',
    writer: 'by hand',
    what: 'A DDE link, which starts a program.',
    make: async (workshop) =>
      linked(
        await workshop.filled(),
        '<ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A1"/></ddeItems></ddeLink>',
        'unused',
      ),
    expected: altered('external-link reject'),
  },
  {
    file: 'ward-columns-filled.xlsx',
    writer: 'openpyxl',
    what: 'The vendor entered 確認済 for the ward.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled(),
        ['set', ONE, 'O16', '確認済'],
        ['set', ONE, 'P16', '問題ありません'],
      ),
    expected: altered(`ward-column-filled review ${ONE} O16`, `ward-column-filled review ${ONE} P16`),
  },
  {
    file: 'older-edition.xlsx',
    writer: 'openpyxl',
    what: 'Issued for an earlier edition of the criteria.',
    make: async (workshop) =>
      workshop.openpyxl(await workshop.filled(), ['set', '_kijun', 'B3', '0'.repeat(64)]),
    expected: altered('edition-unknown review'),
  },
  {
    file: 'identity-removed.xlsx',
    writer: 'openpyxl',
    what: 'The sheet that says whose workbook it is was taken away.',
    make: async (workshop) =>
      workshop.openpyxl(await workshop.filled(), [
        'keep-only',
        OVERVIEW,
        ONE,
        TWO,
        DETAILS,
        SUMMARY,
        '_lists',
        '_calc',
      ]),
    expected: altered('edition-unknown review', 'sheet-missing review'),
  },
  {
    file: 'sheet-renamed.xlsx',
    writer: 'LibreOffice',
    what: 'Section 1 under the name 回答.',
    make: async (workshop) =>
      workshop.libreOffice(
        workshop.inBook(await workshop.filled(), (xml) =>
          xml.replaceAll(`name="${ONE}"`, 'name="回答"').replaceAll(`'${ONE}'!`, '回答!'),
        ),
        'xlsx',
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        '1-12 回答 O16': 'ward-confirmation-missing',
        '1-13 回答 O17': 'ward-confirmation-missing',
      },
      alterations: [FORGOTTEN, 'sheet-renamed review 回答'],
    },
  },
  {
    file: 'cells-merged.xlsx',
    writer: 'openpyxl',
    what: 'One 適合 merged over 1-3, 1-4 and 1-5: whether it answers all three, nobody but the vendor can say.',
    make: async (workshop) =>
      workshop.openpyxl(await workshop.filled({ '1-4.verdict': '', '1-5.verdict': '' }), [
        'merge',
        ONE,
        'F7:F9',
      ]),
    expected: {
      overall: 'incomplete',
      findings: { ...WAITS_FOR_WARD, '1-4.verdict': 'unanswered', '1-5.verdict': 'unanswered' },
    },
  },
  {
    file: 'stripped.xlsx',
    writer: 'SheetJS',
    what: 'Saved by a program that keeps neither dropdowns nor locks; packed again, since it packs loosely.',
    make: async (workshop) => packedAgain(workshop.sheetJs(await workshop.filled())),
    expected: {
      ...sound,
      alteredSheets: [
        FORGOTTEN,
        ...[OVERVIEW, ONE, TWO, DETAILS, SUMMARY].map((sheet) => `protection-removed review ${sheet}`),
        ...[OVERVIEW, ONE, TWO, DETAILS].map((sheet) => `dropdown-removed review ${sheet}`),
      ],
    },
  },
  {
    file: 'values-only.xlsx',
    writer: 'openpyxl',
    what: 'Every formula replaced by what it last came to.',
    make: async (workshop) => workshop.openpyxl(await workshop.filled(), ['values-only']),
    expected: {
      ...sound,
      alteredSheets: [OVERVIEW, ONE, TWO, DETAILS, SUMMARY, '_calc'].map(
        (sheet) => `formula-overwritten review ${sheet}`,
      ),
    },
  },
];
