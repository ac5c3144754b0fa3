/** What a workbook holds, whoever wrote it: our reader's account of packages by exceljs and by hand. */
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { openZip } from '../../src/xlsx/zip-read';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import {
  handPackage,
  MAIN,
  type Parts,
  patched,
  REFERENCES,
  relationships,
  sharedStrings,
  sheetData,
  withSheet,
  workbook,
  worksheet,
} from './hand-package';
import { richWorkbook } from './rich-workbook';

const firstSheet = (bytes: Uint8Array) => {
  const [sheet] = readWorkbook(bytes).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};
const values = (bytes: Uint8Array) =>
  Object.fromEntries([...firstSheet(bytes).cells].map(([ref, { value }]) => [ref, value]));

describe('a rich workbook by exceljs', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await richWorkbook();
  });

  it('has its sheets in the order of the tabs, visible or not', () => {
    const { sheets, dateSystem, definedNames, properties } = readWorkbook(bytes);
    expect(sheets.map(({ name, visibility, kind }) => [name, visibility, kind])).toEqual([
      ['①クラウドサービス提供者', 'visible', 'worksheet'],
      ['_lists', 'veryHidden', 'worksheet'],
      ["控え's", 'hidden', 'worksheet'],
    ]);
    expect(dateSystem).toBe(1904);
    expect(definedNames).toEqual([{ name: 'k_verdict', refersTo: "'_lists'!$A$1:$A$2", hidden: false }]);
    expect(properties).toMatchObject({ creator: '区役所', application: 'Microsoft Excel' });
  });

  it('has its cells, each with its value, its formula and what it is', () => {
    const cells = [...firstSheet(bytes).cells.values()].map(({ row, column, ref, ...rest }) => {
      expect(ref).toBe(`${String.fromCharCode(64 + column)}${String(row)}`);
      return [ref, rest];
    });
    expect(cells).toEqual([
      ['A1', { value: '確認事項（対策）' }],
      ['B1', { value: 12.5 }],
      ['C1', { value: true }],
      ['D1', { value: { error: '#N/A' } }],
      ['E1', { value: '適合（一部）', richText: true }],
      ['F1', { value: 44649, isDate: true }],
      ['G1', { value: '充足', formula: 'IF(A1="","未回答","充足")' }],
      ['A2', { value: 25, formula: 'B1+$B$1', ...{ sharedFormula: true } }],
      ['B2', { value: '改行\nと & < > " \' と  空白' }],
      ['C2', { value: '規程' }],
      ['A3', { value: 0, formula: 'B2+$B$1', sharedFormula: true }],
      ['A4', { value: '結合' }],
      ['A9', { value: 1 }],
      ['A10', { value: 0 }],
    ]);
  });

  it('has what stands around the cells', () => {
    const { cells, ...around } = firstSheet(bytes);
    expect(cells.size).toBe(14);
    expect(around).toMatchObject({
      rowCount: 10,
      columnCount: 7,
      merges: ['A4:B6'],
      hiddenRows: [{ first: 9, last: 10 }],
      hiddenColumns: [{ first: 8, last: 8 }],
      otherRowsHidden: false,
      protected: true,
      validations: [
        {
          ranges: ['F7:F24'],
          type: 'list',
          formula1: 'k_verdict',
          allowBlank: true,
          showErrorMessage: true,
          promptTitle: '判定',
          prompt: '一つ選ぶ',
          errorTitle: '選択肢',
          error: '一覧から選んでください',
          arrowHidden: false,
          errorStyle: 'stop',
        },
      ],
    });
  });
});

describe('cells', () => {
  it.each<[string, string, unknown]>([
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>適合</t></is></c>', '適合'],
    [
      'an inline text of runs',
      '<c r="A1" t="inlineStr"><is><r><t>適</t></r><r><t>合</t></r></is></c>',
      '適合',
    ],
    ['a text that a formula left', '<c r="A1" t="str"><f>B1</f><v> 充足 </v></c>', ' 充足 '],
    ['an empty text that a formula left', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['a formula that left nothing', '<c r="A1"><f>B1</f></c>', undefined],
    ['a number', '<c r="A1"><v>-1.5E-3</v></c>', -0.0015],
    ['zero', '<c r="A1"><v>0</v></c>', 0],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['an ISO date', '<c r="A1" t="d"><v>2026-03-30</v></c>', 46111],
    ['an ISO date with its time', '<c r="A1" t="d"><v>1900-01-01T12:00:00</v></c>', 1.5],
    ['a cell without reference', '<c t="s"><v>0</v></c>', '適合'],
    [
      'an escape',
      '<c r="A1" t="inlineStr"><is><t>_x000D_ _x005F_x000D_ _x3042_</t></is></c>',
      '\r _x000D_ あ',
    ],
  ])('%s', (_, cell, value) => {
    expect(values(withSheet(sheetData(`<row r="1">${cell}</row>`)))).toEqual({ A1: value });
  });

  it('that hold nothing are left out, and do not make the sheet larger', () => {
    const { cells, rowCount, columnCount } = firstSheet(
      withSheet(
        worksheet(
          '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/></row><row r="9"><c r="A9" t="s"><v/></c></row></sheetData>',
        ),
      ),
    );
    expect([[...cells.keys()], rowCount, columnCount]).toEqual([['B2'], 2, 2]);
  });

  it('at the far corner cost nothing', () => {
    const sheet = firstSheet(withSheet(sheetData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')));
    expect(sheet.cells.get('XFD1048576')).toEqual({
      row: 1048576,
      column: 16384,
      ref: 'XFD1048576',
      value: 1,
    });
  });

  it('in rows and columns that are counted, not named', () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(values(withSheet(sheetData(rows)))).toEqual({ A1: 1, D1: 2, E1: 3, A2: 4 });
  });

  it('show a date when their style does', () => {
    const cells = [0, 1, 2].map((style) => `<c s="${String(style)}"><v>46111</v></c>`).join('');
    const dates = [...firstSheet(withSheet(sheetData(`<row>${cells}</row>`))).cells.values()];
    expect(dates.map(({ isDate }) => isDate)).toEqual([undefined, true, true]);
  });

  it('share formulas, which move with the cell', () => {
    const shared = (ref: string) => `<c r="${ref}"><f t="shared" si="0"/></c>`;
    const master = '<f t="shared" si="0" ref="B2:C3">$A1+B$1&amp;"A1"&amp;LOG10(A1)+SUM(\'A1\'!B:B,1:1)</f>';
    const rows = `<row r="2"><c r="B2">${master}</c>${shared('C2')}</row><row r="3">${shared('B3')}${shared('C3')}</row>`;
    const formulas = [...firstSheet(withSheet(sheetData(rows))).cells.values()].map(({ formula }) => formula);
    expect(formulas).toEqual([
      `$A1+B$1&"A1"&LOG10(A1)+SUM('A1'!B:B,1:1)`,
      `$A1+C$1&"A1"&LOG10(B1)+SUM('A1'!C:C,1:1)`,
      `$A2+B$1&"A1"&LOG10(A2)+SUM('A1'!B:B,2:2)`,
      `$A2+C$1&"A1"&LOG10(B2)+SUM('A1'!C:C,2:2)`,
    ]);
  });

  it('share a formula whose text never came, and say so', () => {
    const sheet = firstSheet(
      withSheet(sheetData('<row r="1"><c r="A1"><f t="shared" si="7"/><v>3</v></c></row>')),
    );
    expect(sheet.cells.get('A1')).toEqual({ row: 1, column: 1, ref: 'A1', value: 3, sharedFormula: true });
  });
});

it('furigana are no part of a text', () => {
  const item = '<r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>';
  const bytes = handPackage({ 'xl/sharedStrings.xml': sharedStrings(item) });
  expect(firstSheet(bytes).cells.get('A1')).toMatchObject({ value: '東京', richText: true });
});

it('validations of Excel 2010 and their ranges are read, and nothing is expanded', () => {
  const xml = worksheet(
    '<sheetData/><dataValidations><dataValidation sqref="A1:XFD1048576 B2" type="list" showDropDown="1"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" errorStyle="warning" prompt="一_x000a_二"><x14:formula1><xm:f>Sheet2!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1:C9 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"',
  );
  expect(firstSheet(withSheet(xml)).validations).toMatchObject([
    { ranges: ['A1:XFD1048576', 'B2'], formula1: '"a,b"', arrowHidden: true, extended: false },
    {
      ranges: ['C1:C9', 'D1'],
      formula1: 'Sheet2!$A$1:$A$3',
      errorStyle: 'warning',
      prompt: '一\n二',
      extended: true,
    },
  ]);
});

describe('packages that other writers make', () => {
  const renamed = (xml: string) =>
    xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="');
  const strict = (xml: string) =>
    xml
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(REFERENCES, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  const utf16 = (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
  const parts = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'];
  const rels = ['_rels/.rels', 'xl/_rels/workbook.xml.rels'];
  const each = (names: readonly string[], change: (xml: string) => string) =>
    patched(handPackage(), Object.fromEntries(names.map((name) => [name, change])));

  it.each<[string, () => Uint8Array]>([
    ['strict', () => each([...parts, ...rels], strict)],
    ['with a prefix at every element', () => each(parts, renamed)],
    [
      'in UTF-16',
      () => {
        const archive = openZip(handPackage());
        const text = (name: string) =>
          new TextDecoder().decode(archive.read(name)).replace('"UTF-8"', '"UTF-16"');
        return handPackage(Object.fromEntries([...parts, ...rels].map((name) => [name, utf16(text(name))])));
      },
    ],
    [
      'with absolute targets and other folders',
      () =>
        handPackage({
          'xl/worksheets/sheet1.xml': undefined,
          'content/Tab.xml': sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
          'xl/_rels/workbook.xml.rels': relationships(
            ['b', 'sharedStrings', './sharedStrings.xml'],
            ['rId1', 'worksheet', '/content/../content/tab.xml'],
          ),
        }),
    ],
    [
      'with alternatives, of which Excel takes the first that it knows',
      () =>
        withSheet(
          worksheet(
            '<mc:AlternateContent><mc:Choice Requires="z"><sheetData><row><c><v>1</v></c></row></sheetData></mc:Choice>' +
              '<mc:Choice Requires="x14"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></mc:Choice>' +
              '<mc:Fallback><sheetData><row><c><v>2</v></c></row></sheetData></mc:Fallback></mc:AlternateContent>',
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:z="urn:z" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
          ),
        ),
    ],
  ])('%s', (_, bytes) => {
    expect(values(bytes())).toEqual({ A1: '適合' });
  });

  it('sheets are found by relationship, not by number', () => {
    const bytes = handPackage({
      'xl/workbook.xml': workbook(
        '<sheet name="先" sheetId="2" r:id="z"/><sheet name="後" sheetId="1" r:id="a"/>',
        {
          after:
            '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">後!$A$1</definedName></definedNames>',
        },
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['a', 'worksheet', 'one.xml'],
        ['z', 'worksheet', 'two.xml'],
      ),
      'xl/one.xml': sheetData('<row><c><v>1</v></c></row>'),
      'xl/two.xml': sheetData('<row><c><v>2</v></c></row>'),
    });
    const { sheets, definedNames } = readWorkbook(bytes);
    expect(sheets.map(({ name, part, cells }) => [name, part, cells.get('A1')?.value])).toEqual([
      ['先', 'xl/two.xml', 2],
      ['後', 'xl/one.xml', 1],
    ]);
    expect(definedNames).toEqual([
      { name: '_xlnm.Print_Area', refersTo: '後!$A$1', sheet: '後', hidden: true },
    ]);
  });

  it('parts called like members of every object are parts like others', () => {
    const named: Parts = {
      'xl/workbook.xml': workbook('<sheet name="constructor" sheetId="1" r:id="__proto__"/>'),
      'xl/_rels/workbook.xml.rels': relationships(['__proto__', 'worksheet', 'toString']),
      'xl/toString': sheetData('<row><c t="inlineStr"><is><t>__proto__</t></is></c></row>'),
    };
    expect(values(handPackage(named))).toEqual({ A1: '__proto__' });
  });
});

it('agrees with exceljs about any sheet of texts, numbers and truth values', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter(
      (each) =>
        /^[\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(each) &&
        !/_x[0-9a-f]{4}_/i.test(each),
    );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 60 }),
    column: fc.integer({ min: 1, max: 60 }),
    value: fc.oneof(text, number, fc.boolean()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (cells) => {
      const book = new Workbook();
      const sheet = book.addWorksheet('any');
      for (const { row, column, value } of cells) sheet.getCell(row, column).value = value;
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      const read = new Workbook();
      await read.xlsx.load(Buffer.from(bytes).buffer.slice(0));
      const theirs: Record<string, unknown> = {};
      read.worksheets[0]?.eachRow((row) => {
        row.eachCell((each) => {
          theirs[each.address] = each.value;
        });
      });
      expect(values(bytes)).toEqual(theirs);
    }),
    { numRuns: 60 },
  );
});
