/** Well-formed sheets and workbooks that hold more, or other things, than anybody would write. */
import {
  around,
  below,
  cases,
  type HostileFile,
  inlineText,
  returned,
  sheet,
  STRINGS,
  times,
  WORKBOOK,
  WORKBOOK_LINKS,
} from './hostile-file';

const row = (cells: string, number = 100) => `<row r="${number}">${cells}</row>`;
const formula = (text: string) => row(`<c><f>${text}</f><v>0</v></c>`);
const rowsFrom100 = (count: number, cells: string) => times(count, (index) => row(cells, index + 100));
const validations = (...sqrefs: string[]) =>
  around(
    'dataValidations',
    `<dataValidations>${sqrefs.map((sqref) => `<dataValidation type="list" sqref="${sqref}"><formula1>"a"</formula1></dataValidation>`).join('')}</dataValidations>`,
  );
const merges = (count: number, range: (index: number) => string) =>
  around(
    'mergeCells',
    `<mergeCells>${times(count, (index) => `<mergeCell ref="${range(index)}"/>`)}</mergeCells>`,
  );
const links = (count: number, ref: string) =>
  around('hyperlinks', `<hyperlinks>${`<hyperlink ref="${ref}" location="A1"/>`.repeat(count)}</hyperlinks>`);
const names = (count: number, more = '') =>
  returned({
    [WORKBOOK]: (xml) =>
      xml.replace(
        '</definedNames>',
        `${more}${times(count, (index) => `<definedName name="n${index}">A1:XFD1048576</definedName>`)}</definedNames>`,
      ),
  });
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_XML =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
/** empty sheets of these names behind the workbook's own */
const withSheets = (...titles: string[]) =>
  returned(
    {
      [WORKBOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          `${titles.map((title, index) => `<sheet name="${title}" sheetId="${index + 900}" r:id="more${index}"/>`).join('')}</sheets>`,
        ),
      [WORKBOOK_LINKS]: (xml) =>
        xml.replace(
          '</Relationships>',
          `${titles.map((_, index) => `<Relationship Id="more${index}" Type="${OFFICE}/worksheet" Target="worksheets/more${index}.xml"/>`).join('')}</Relationships>`,
        ),
    },
    Object.fromEntries(titles.map((_, index) => [`xl/worksheets/more${index}.xml`, SHEET_XML])),
  );
const PROTOTYPES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

export const SHEETS: readonly HostileFile[] = [
  ...cases('checked', {
    'a validation of 17 billion cells': () => validations('A1:XFD1048576'),
    'forty thousand validations of 17 billion cells': () =>
      validations(...Array.from({ length: 40_000 }, () => 'A1:XFD1048576')),
    'a merge of 17 billion cells': () => merges(1, () => 'A1:XFD1048576'),
    'forty thousand merges over each other': () =>
      merges(40_000, (index) => `A${index + 1}:XFD${index + 90}`),
    'forty thousand links of 17 billion cells': () => links(40_000, 'A1:XFD1048576'),
    'forty thousand names of 17 billion cells': () => names(40_000),
    'a size of 17 billion cells': () =>
      sheet((xml) => xml.replace(/<dimension [^>]*>|(?=<sheetViews)/, '<dimension ref="A1:XFD1048576"/>')),
    'a cell in the last corner': () => below('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    '16,384 columns of verdicts': () => below(row(inlineText('判定').repeat(16_384))),
    'fifty thousand numbered rows': () =>
      below(times(50_000, (index) => row(`<c><v>${(index % 18) + 1}</v></c>`, index + 100))),
    'ten thousand rows of headers': () =>
      below(
        rowsFrom100(
          10_000,
          ['No', '大区分', '小区分', '確認事項（対策）', '補足説明'].map(inlineText).join(''),
        ),
      ),
    'a hundred thousand hidden rows': () =>
      below(times(100_000, (index) => `<row r="${2 * index + 100}" hidden="1"/>`)),
    'a cell of 32,768 characters': () => below(row(inlineText('あ'.repeat(32_768)))),
    'two hundred cells of 32,768 characters': () => below(rowsFrom100(90, inlineText('あ'.repeat(32_768)))),
    'a formula of 8,000 parentheses': () => below(formula(`${'('.repeat(4000)}1${')'.repeat(4000)}`)),
    'a formula that is a program': () => below(formula(`cmd|'/c calc'!A1`)),
    'a formula of the network': () => below(formula('WEBSERVICE("http://127.0.0.1:9/")')),
    'a formula of another file': () => below(formula(`'\\\\server\\share\\[x.xlsx]a'!A1`)),
    'a conditional format of 17 billion cells a thousand times': () =>
      around(
        'nothing',
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>'.repeat(
          1000,
        ),
      ),
    'a day beyond all calendars': () => below(row('<c s="1"><v>1e300</v></c><c s="1"><v>-1e300</v></c>')),
    'sheets named as words of the language': () => withSheets(...PROTOTYPES),
    'texts that are words of the language': () =>
      returned({
        [STRINGS]: (xml) =>
          xml
            .replaceAll(/<t>適合<\/t>/g, '<t>__proto__</t>')
            .replace('</sst>', '<si><t>constructor</t></si></sst>'),
      }),
    'cells that are words of the language': () => below(row(PROTOTYPES.map(inlineText).join(''))),
    'names that are words of the language': () =>
      names(0, PROTOTYPES.map((name) => `<definedName name="${name}">1</definedName>`).join('')),
    'a name of itself': () => names(0, '<definedName name="self">self</definedName>'),
    'two hundred sheets': () => withSheets(...Array.from({ length: 200 }, (_, index) => `s${index}`)),
  }),
  ...cases('corrupt', {
    'a cell beyond the last corner': () => below('<row r="1048576"><c r="XFE1048576"><v>1</v></c></row>'),
    'a row beyond the last': () => below('<row r="1048577"/>'),
    'a row of a negative number': () => below('<row r="-1"/>'),
    'a row of no number': () => below('<row r="1e99"/>'),
    'rows upwards': () => below('<row r="101"/><row r="100"/>'),
    'a cell twice': () => below(row('<c r="A100"/><c r="A100"/>')),
    'a text beyond the texts': () => below(row('<c t="s"><v>999999999</v></c>')),
    'a text before the texts': () => below(row('<c t="s"><v>-1</v></c>')),
    'a text of the number 1e99': () => below(row('<c t="s"><v>1e99</v></c>')),
    'a text of the number __proto__': () => below(row('<c t="s"><v>__proto__</v></c>')),
    'a number beyond all numbers': () => below(row('<c><v>1e999</v></c>')),
    'a cell of the type __proto__': () => below(row('<c t="__proto__"><v>1</v></c>')),
    'a name of a sheet that is not there': () =>
      names(0, '<definedName name="x" localSheetId="4000000000">1</definedName>'),
  }),
  ...cases('too-large', {
    '1,048,576 rows': () => below(times(1_048_576, () => '<row/>')),
    '16,384 columns in 13 rows': () => below(times(13, (index) => row('<c/>'.repeat(16_384), index + 100))),
    'a hundred thousand filled rows': () =>
      below(times(100_000, (index) => row('<c><v>1</v></c>', index + 100))),
    'a million merges': () => merges(380_000, () => 'A1:B2'),
    'a million links': () => links(200_000, 'A1'),
    'a hundred thousand validations': () => validations(...Array.from({ length: 100_000 }, () => 'A1')),
    'a validation of three million ranges': () => validations('A1 '.repeat(3_000_000)),
    'a hundred thousand names': () => names(150_000),
    'three hundred sheets': () => withSheets(...Array.from({ length: 300 }, (_, index) => `s${index}`)),
    'a text of 300,000 characters': () => below(row(inlineText('あ'.repeat(300_000)))),
    'a formula of millions of parentheses': () => below(formula('('.repeat(4_000_000))),
    'a formula of 8,000 characters shared by a thousand cells': () =>
      below(
        `${row(`<c><f t="shared" si="99">${'A1+'.repeat(2700)}1</f></c>`)}${times(1000, (index) => row('<c><f t="shared" si="99"/></c>', index + 101))}`,
      ),
  }),
];
