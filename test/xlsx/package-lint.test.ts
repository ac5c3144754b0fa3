/** Each problem of a package is planted once in a good one, and found alone. */
import { lintPackage } from '../../src/xlsx/package-lint';
import {
  handPackage,
  type Parts,
  patched,
  relationships,
  sharedStrings,
  sheetData,
  withSheet,
  workbook,
  worksheet,
} from './hand-package';
import { handZip } from './hand-zip';
import { richWorkbook } from './rich-workbook';

const BOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';
const TAB = '<sheet name="回答" sheetId="1" r:id="rId1"/>';
const long = (length: number) => 'あ'.repeat(length);

/** Code and place of every problem. */
const found = (bytes: Uint8Array) => lintPackage(bytes).map(({ code, where }) => [code, where]);
const sheet = (xml: string, parts: Parts = {}) => withSheet(xml, parts);
const cell = (inside: string) => sheet(sheetData(`<row r="1"><c r="A1">${inside}</c></row>`));
const names = (...each: string[]) =>
  handPackage({ [BOOK]: workbook(TAB, { after: `<definedNames>${each.join('')}</definedNames>` }) });
const tabs = (...each: string[]) =>
  handPackage({
    [BOOK]: workbook(
      each
        .map((name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId1"/>`)
        .join(''),
    ),
  });
const validation = (attributes: string, inside = '') =>
  sheet(
    worksheet(
      `<sheetData/><dataValidations><dataValidation sqref="A1" ${attributes}>${inside}</dataValidation></dataValidations>`,
    ),
  );
const format = (attributes: string, inside: string) =>
  sheet(
    worksheet(
      `<sheetData/><conditionalFormatting sqref="A1:B2"><cfRule ${attributes}>${inside}</cfRule></conditionalFormatting>`,
    ),
  );
const types = (change: (xml: string) => string) => patched(handPackage(), { [TYPES]: change });
const merges = (...refs: string[]) =>
  sheet(
    worksheet(
      `<sheetData/><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    ),
  );

it('a good package has none', async () => {
  expect(found(handPackage())).toEqual([]);
  expect(found(await richWorkbook())).toEqual([]);
});

it.each<[string, string | undefined, Uint8Array]>([
  // the package
  ['unreadable', undefined, new TextEncoder().encode('No,判定')],
  ['unreadable', undefined, handZip([{ name: 'a', data: 'x', crc: 1, size: 3 }])],
  ['malformed', undefined, sheet(worksheet('<sheetData>'))],
  ['malformed', undefined, sheet(`<!DOCTYPE worksheet>${worksheet('')}`)],
  ['illegal-character', undefined, cell('<v>1</v><f>"\u0001"</f>')],
  ['illegal-character', undefined, cell('<v>1</v><f>"&#xFFFE;"</f>')],
  ['content-type-missing', 'xl/media/a.png', handPackage({ 'xl/media/a.png': 'x' })],
  ['content-type-missing', undefined, handPackage({ [TYPES]: undefined })],
  [
    'content-type-target',
    '/xl/gone.xml',
    types((xml) => xml.replace('</Types>', '<Override PartName="/xl/gone.xml" ContentType="x"/></Types>')),
  ],
  [
    'content-type-repeated',
    'rels',
    types((xml) => xml.replace('<Default', '<Default Extension="RELS" ContentType="x"/><Default')),
  ],
  [
    'relationship-target',
    'rId9',
    handPackage({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId9', 'drawing', '../drawings/a.xml']),
    }),
  ],
  ['relationship-missing', 'rId5', sheet(worksheet('<sheetData/><legacyDrawing r:id="rId5"/>'))],
  // names of sheets
  ['sheet-name', long(32), tabs(long(32))],
  ['sheet-name', '', tabs('')],
  ['sheet-name', 'a/b', tabs('a/b')],
  ['sheet-name', '[a]', tabs('[a]')],
  ['sheet-name', "a'", tabs("a'")],
  ['sheet-name', 'History', tabs('History')],
  ['sheet-name-repeated', 'CHECK', tabs('check', 'CHECK')],
  // defined names
  ['name-invalid', '1判定', names('<definedName name="1判定">回答!$A$1</definedName>')],
  ['name-invalid', 'k 判定', names('<definedName name="k 判定">回答!$A$1</definedName>')],
  ['name-invalid', 'AB12', names('<definedName name="AB12">回答!$A$1</definedName>')],
  ['name-invalid', 'R1C1', names('<definedName name="R1C1">回答!$A$1</definedName>')],
  ['name-invalid', '_xlnm.Other', names('<definedName name="_xlnm.Other">回答!$A$1</definedName>')],
  [
    'name-repeated',
    'K_A',
    names('<definedName name="k_a">1</definedName>', '<definedName name="K_A">2</definedName>'),
  ],
  ['name-scope', 'k', names('<definedName name="k" localSheetId="1">1</definedName>')],
  ['name-sheet-missing', 'k', names('<definedName name="k">一覧!$A$1</definedName>')],
  ['name-broken', 'k', names('<definedName name="k">回答!#REF!</definedName>')],
  ['formula-syntax', 'k', names('<definedName name="k">回答!$A$1:</definedName>')],
  ['formula-volatile', 'k', names('<definedName name="k">OFFSET(回答!$A$1,0,0)</definedName>')],
  [
    'print-area',
    '回答',
    names('<definedName name="_xlnm.Print_Area" localSheetId="0">回答!$A1:$L21</definedName>'),
  ],
  ['print-area', undefined, names('<definedName name="_xlnm.Print_Area">回答!$A$1:$L$21</definedName>')],
  [
    'print-titles',
    '回答',
    names('<definedName name="_xlnm.Print_Titles" localSheetId="0">回答!$A$1:$B$2</definedName>'),
  ],
  [
    'print-titles',
    '回答',
    names('<definedName name="_xlnm.Print_Titles" localSheetId="0">回答!$3:$1</definedName>'),
  ],
  // rows and cells
  ['row-repeated', '2', sheet(sheetData('<row r="2"/><row r="2"/>'))],
  ['row-order', '1', sheet(sheetData('<row r="2"/><row r="1"/>'))],
  ['cell-repeated', 'B1', sheet(sheetData('<row r="1"><c r="B1"/><c r="B1"/></row>'))],
  ['cell-order', 'A1', sheet(sheetData('<row r="1"><c r="B1"/><c r="A1"/></row>'))],
  ['cell-ref', 'A2', sheet(sheetData('<row r="1"><c r="A2"/></row>'))],
  ['cell-ref', '1048577', sheet(sheetData('<row r="1048577"/>'))],
  ['style-index', 'A1', sheet(sheetData('<row r="1"><c r="A1" s="3"/></row>'))],
  ['style-index', 'row 1', sheet(sheetData('<row r="1" s="9"/>'))],
  ['style-index', 'cols', sheet(worksheet('<cols><col min="1" max="1" style="3"/></cols><sheetData/>'))],
  ['string-index', 'A1', sheet(sheetData('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'))],
  [
    'text-length',
    '1',
    handPackage({ 'xl/sharedStrings.xml': sharedStrings('<t>a</t>', `<t>${long(32_768)}</t>`) }),
  ],
  [
    'text-length',
    'A1',
    sheet(sheetData(`<row r="1"><c r="A1" t="inlineStr"><is><t>${long(32_768)}</t></is></c></row>`)),
  ],
  // ranges
  ['merge-overlap', 'B2:C3', merges('A1:B2', 'B2:C3')],
  ['merge-overlap', 'XFD1048576', merges('A1:XFD1048576', 'XFD1048576')],
  ['range-invalid', 'A1:XFE1', merges('A1:XFE1')],
  [
    'validation-overlap',
    'A9',
    sheet(
      worksheet(
        '<sheetData/><dataValidations><dataValidation sqref="A1:A9"/><dataValidation sqref="B1 A9"/></dataValidations>',
      ),
    ),
  ],
  // validations and conditional formats
  ['list-literal-length', 'A1', validation('type="list"', `<formula1>"${long(256)}"</formula1>`)],
  ['message-length', 'A1', validation(`prompt="${long(256)}"`)],
  ['message-length', 'A1', validation(`error="${long(256)}"`)],
  ['message-title-length', 'A1', validation(`promptTitle="${long(33)}"`)],
  ['message-title-length', 'A1', validation(`errorTitle="${long(33)}"`)],
  ['formula-name-unknown', 'A1', validation('type="list"', '<formula1>k_gone</formula1>')],
  ['dxf-index', 'A1:B2', format('type="expression" dxfId="1"', '<formula>A1=""</formula>')],
  ['formula-syntax', 'A1:B2', format('type="expression" dxfId="0"', '<formula>A1=</formula>')],
])('%s at %s', (code, where, bytes) => {
  // A row or cell that stands twice, or two tabs on one part, may be reported for more than one reason.
  expect(found(bytes).filter(([each]) => each !== code)).toEqual([]);
  expect(found(bytes)[0]).toEqual([code, where]);
});

it('a rule that looks at another sheet is reported, unless it looks through a name', () => {
  const two = {
    [BOOK]: workbook(`${TAB}<sheet name="一覧" sheetId="2" r:id="rId4"/>`, {
      after: '<definedNames><definedName name="k_list">一覧!$A$1:$A$3</definedName></definedNames>',
    }),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'worksheet', 'other.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/other.xml': worksheet('<sheetData/>'),
    [TYPES]: undefined,
  };
  const rule = (formula: string) =>
    found(
      sheet(
        worksheet(
          `<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0"><formula>${formula}</formula></cfRule></conditionalFormatting>` +
            `<dataValidations><dataValidation type="list" sqref="B1"><formula1>${formula}</formula1></dataValidation></dataValidations>`,
        ),
        two,
      ),
    ).filter(([code]) => code !== 'content-type-missing');
  expect(rule('一覧!$A$1:$A$3')).toEqual([
    ['cf-cross-sheet', 'A1'],
    ['cf-cross-sheet', 'B1'],
  ]);
  expect(rule('回答!$A$1:$A$3')).toEqual([]);
  expect(rule('k_list')).toEqual([]);
});

it('all problems are found, not only the first', () => {
  const bytes = sheet(
    sheetData(
      '<row r="2"><c r="B2" s="9"/></row><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><f>=1</f></c></row>',
    ),
  );
  expect(found(bytes).map(([code]) => code)).toEqual([
    'style-index',
    'row-order',
    'string-index',
    'formula-equals',
  ]);
});
