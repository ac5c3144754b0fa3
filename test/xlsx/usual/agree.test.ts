/**
 * A sheet and the shared texts are read in two ways: as bytes where they look as programs write them, by the cursor where they do
 * not. Whatever the first way tells, the second must tell as well, or a checklist would say different things on different days.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CellContext } from '../../../src/xlsx/cell';
import { PackageError } from '../../../src/xlsx/package-error';
import { readAnyTexts } from '../../../src/xlsx/shared-strings-read';
import { readAnySheet } from '../../../src/xlsx/sheet-read';
import { readUsualSheet } from '../../../src/xlsx/usual/sheet';
import { readUsualTexts } from '../../../src/xlsx/usual/texts';
import { WORKBOOK_LIMITS } from '../../../src/xlsx/workbook-limits';
import { openZip } from '../../../src/xlsx/zip-read';
import { MAIN, sharedStrings, sheetData, worksheet } from '../hand-package';

function context(limits = WORKBOOK_LIMITS): CellContext {
  return {
    dateSystem: 1900,
    strings: {
      texts: Array.from({ length: 1500 }, (_, index) => `文${String(index)}`),
      rich: new Set([1]),
    },
    dateStyles: [false, true, false, true],
    limits,
    spent: { elements: 0, cells: 0, sharedFormulaCharacters: 0 },
  };
}

function usually(bytes: Uint8Array) {
  const own = context();
  const sheet = readUsualSheet(bytes, 'sheet', own);
  return sheet === undefined ? undefined : { ...sheet, spent: own.spent };
}

/** The code where it is refused. */
function anyhow(bytes: Uint8Array) {
  const own = context();
  try {
    return { ...readAnySheet(bytes, 'sheet', own), spent: own.spent };
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
}

const row = (cells: string) => sheetData(`<row r="1">${cells}</row>`);

describe('a sheet that is written as usual', () => {
  it.each<[string, string]>([
    ['without rows', sheetData('')],
    [
      'texts of the table, one of them made of runs',
      row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'),
    ],
    [
      'numbers',
      row(
        '<c r="A1"><v>1</v></c><c r="B1"><v>-1.5E3</v></c><c r="C1"><v>0.1</v></c><c r="D1"><v>007</v></c>',
      ),
    ],
    ['a number of twenty digits', row('<c r="A1"><v>12345678901234567890</v></c>')],
    ['dates by their look', row('<c r="A1" s="1"><v>46000</v></c><c r="B1" s="2"><v>46000</v></c>')],
    [
      'yes, no and an error',
      row('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>'),
    ],
    ['a date as text', row('<c r="A1" t="d"><v>2026-03-30</v></c>')],
    [
      'inline texts',
      row(
        '<c r="A1" t="inlineStr"><is><t>適合</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b_x000D_ </t></is></c>',
      ),
    ],
    [
      'formulas with and without a value',
      row(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f aca="false">&quot;回&quot;&amp;A1</f><v>回2</v></c><c r="C1"><f>A1</f></c><c r="D1"><f/></c>',
      ),
    ],
    [
      'a shared formula',
      sheetData(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
      ),
    ],
    [
      'empty and merely coloured cells',
      row('<c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="str"><f>A1</f><v></v></c>'),
    ],
    [
      'hidden rows',
      sheetData(
        '<row r="1" hidden="1"/><row r="2" ht="0"><c r="A2"><v>1</v></c></row><row r="5" spans="1:2" hidden="true"></row>',
      ),
    ],
    [
      'columns of two and three letters',
      row('<c r="Z1"><v>1</v></c><c r="AA1"><v>2</v></c><c r="XFD1"><v>3</v></c>'),
    ],
    ['line breaks in a text', row('<c r="A1" t="str"><v>一\n二\t三</v></c>')],
    [
      'things around it',
      worksheet(
        '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:A9"><formula1>"適合,不適合"</formula1></dataValidation></dataValidations>',
      ),
    ],
  ])('tells the same as the cursor: %s', (_, xml) => {
    const bytes = Buffer.from(xml);
    expect(usually(bytes)).toBeDefined();
    expect(usually(bytes)).toEqual(anyhow(bytes));
    // once more: now it is known
    expect(usually(bytes)).toEqual(anyhow(bytes));
  });
});

describe('a sheet that is not written as usual is left to the cursor', () => {
  it.each<[string, string]>([
    ['without numbers of rows', sheetData('<row><c r="A1"><v>1</v></c></row>')],
    ['without places of cells', row('<c><v>1</v></c>')],
    ['a row that stands twice', sheetData('<row r="2"/><row r="2"/>')],
    ['a row beyond the sheet', sheetData('<row r="1048577"/>')],
    ['a column beyond the sheet', row('<c r="XFE1"/>')],
    ['a cell of another row', row('<c r="A2"><v>1</v></c>')],
    ['a cell of a row with more digits', row('<c r="A11"><v>1</v></c>')],
    ['cells in no order', row('<c r="B1"/><c r="A1"/>')],
    ['small letters', row('<c r="a1"><v>1</v></c>')],
    ['a zero before the number', sheetData('<row r="01"/>')],
    ['a comment among the cells', row('<!-- --><c r="A1"><v>1</v></c>')],
    ['CDATA', row('<c r="A1" t="str"><v><![CDATA[1]]></v></c>')],
    ['blanks between the cells', row(' <c r="A1"><v>1</v></c>')],
    ['an element of another vocabulary', row('<c r="A1"><v>1</v><x:y xmlns:x="x"/></c>')],
    ['an element that begins like a formula', row('<c r="A1"><fx t="shared" si="0"/><v>1</v></c>')],
    ['a namespace in a cell', row('<c r="A1" xmlns="x"><v>1</v></c>')],
    ['an attribute twice', row('<c r="A1" s="1" s="2"><v>1</v></c>')],
    ['an attribute that says where once more', row('<c r="A1" r="B1"><v>1</v></c>')],
    ['no such text', row('<c r="A1" t="s"><v>1500</v></c>')],
    ['a number that is none', row('<c r="A1"><v>eins</v></c>')],
    ['an unknown reference', row('<c r="A1" t="str"><v>&bogus;</v></c>')],
    ['a control character', row('<c r="A1" t="str"><v>\u0001</v></c>')],
    ['U+FFFE', row('<c r="A1" t="str"><v>\ufffe</v></c>')],
    ['U+FFFF in a formula', row('<c r="A1"><f>"\uffff"</f></c>')],
    ['carriage returns', row('<c r="A1" t="str"><v>一\r\n二</v></c>')],
    ['runs', row('<c r="A1" t="inlineStr"><is><r><t>一</t></r></is></c>')],
    ['cut off in a row', sheetData('<row r="1"><c r="A1"><v>1</v></c>').slice(0, -30)],
    ['data twice', worksheet('<sheetData><row r="1"/></sheetData><sheetData></sheetData>')],
    ['data in a comment', worksheet('<!--<sheetData></sheetData>--><sheetData/>')],
    [
      'data where it does not belong',
      worksheet('<extLst><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></extLst>'),
    ],
    ['data of another vocabulary', `<x:worksheet xmlns:x="${MAIN}"><sheetData></sheetData></x:worksheet>`],
    ['no worksheet', `<chartsheet xmlns="${MAIN}"><sheetData></sheetData></chartsheet>`],
    ['nothing after it', worksheet('<sheetData></sheetData>').replace('</worksheet>', '')],
    ['another encoding', worksheet('<sheetData></sheetData>').replace('UTF-8', 'Shift_JIS')],
  ])('%s', (_, xml) => {
    const own = context();
    expect(readUsualSheet(Buffer.from(xml), 'sheet', own)).toBeUndefined();
    expect(own.spent).toEqual({ elements: 0, cells: 0, sharedFormulaCharacters: 0 });
  });

  it('bytes that are no UTF-8', () => {
    const bytes = Buffer.from(row('<c r="A1" t="str"><v>?</v></c>'));
    bytes[bytes.indexOf('?')] = 0x89;
    expect(usually(bytes)).toBeUndefined();
    expect(anyhow(bytes)).toBe('corrupt');
  });

  it('more than the limits allow', () => {
    const bytes = Buffer.from(row('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>'));
    const read = (limits: object) =>
      readUsualSheet(bytes, 'sheet', context({ ...WORKBOOK_LIMITS, ...limits }));
    expect(read({})).toBeDefined();
    expect(read({ cellsPerSheet: 1 })).toBeUndefined();
    expect(read({ cells: 1 })).toBeUndefined();
    expect(read({ rowsPerSheet: 0 })).toBeUndefined();
  });
});

const LIMITS = { ...WORKBOOK_LIMITS, sharedStrings: 2000 };
const usualTexts = (bytes: Uint8Array) => {
  const read = readUsualTexts(bytes, 'texts', LIMITS);
  return read === undefined ? undefined : { texts: read.texts, rich: read.rich };
};
const anyTexts = (bytes: Uint8Array) => {
  try {
    return readAnyTexts(bytes, 'texts', LIMITS);
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
};

describe('shared texts', () => {
  it.each<[string, string]>([
    ['plain', sharedStrings('<t>適合</t>', '<t xml:space="preserve"> a&amp;b </t>', '<t/>', '<t></t>')],
    [
      'with readings',
      sharedStrings('<t>回答</t><rPh sb="0" eb="2"><t>カイトウ</t></rPh><phoneticPr fontId="1"/>'),
    ],
    ['with escapes', sharedStrings('<t>一_x000D_二</t>')],
    [
      'of runs',
      sharedStrings(
        '<r><rPr><b/><sz val="10"/></rPr><t>一</t></r><r><t>二_x000</t></r><r><t>D_</t></r>',
        '<t>三</t>',
      ),
    ],
  ])('%s: both ways tell the same', (_, xml) => {
    const bytes = Buffer.from(xml);
    expect(usualTexts(bytes)).toBeDefined();
    expect(usualTexts(bytes)).toEqual(anyTexts(bytes));
  });

  it.each<[string, string]>([
    ['none', sharedStrings()],
    ['a comment', sharedStrings('<t>一<!-- --></t>')],
    ['a comment around one', sharedStrings('<t>一</t>').replace('<si>', '<!-- --><si>')],
    ['another vocabulary', sharedStrings('<t>一</t>').replace(MAIN, 'x')],
    ['something besides', sharedStrings('<t>一</t>').replace('</sst>', '<extLst/></sst>')],
    ['a look that is not finished', sharedStrings('<r><rPr><b></rPr><t>一</t></r>')],
    ['a look with a namespace', sharedStrings('<r><rPr><b xmlns="x"/></rPr><t>一</t></r>')],
    ['a reading that is not finished', sharedStrings('<t>一</t><rPh sb="0" sb="0"><t>イチ</t></rPh>')],
    ['too many', sharedStrings(...Array.from({ length: 2001 }, () => '<t>一</t>'))],
    ['cut off', sharedStrings('<t>一</t>').replace('</sst>', '')],
  ])('%s: left to the cursor', (_, xml) => {
    expect(usualTexts(Buffer.from(xml))).toBeUndefined();
  });
});

/** Worksheets and tables of texts that six writers made. */
function corpusParts(): { readonly kind: 'sheet' | 'texts'; readonly bytes: Uint8Array }[] {
  const folder = path.join(__dirname, '../../corpus');
  return ['should_pass', 'should_flag'].flatMap((kind) =>
    readdirSync(path.join(folder, kind))
      .filter((name) => /\.xls[xm]$/.test(name))
      .flatMap((name) => {
        const archive = openZip(readFileSync(path.join(folder, kind, name)));
        return archive.names
          .filter((part) => /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/i.test(part))
          .map((part) => ({
            kind: /sharedStrings/i.test(part) ? ('texts' as const) : ('sheet' as const),
            bytes: archive.read(part),
          }));
      }),
  );
}

const PIECES = [
  '<',
  '>',
  '/',
  '"',
  ' ',
  '&',
  '\r',
  '\u0001',
  '1',
  'A',
  ' t="s"',
  ' r="A1"',
  '<c r="A1"/>',
  '</row>',
  '<!--',
  '<v>',
  '</v>',
  '<is><t>',
  '<f>',
  '<row r="3">',
  '<sheetData>',
  '</sheetData>',
  '<si>',
  '<rPr>',
  'xmlns="x"',
  '<x:y/>',
];

describe('sheets and texts of the corpus', () => {
  const parts = corpusParts();
  const ways = {
    sheet: [usually, anyhow],
    texts: [usualTexts, anyTexts],
  } as const;

  it('most are read as usual, and both ways tell the same', () => {
    let usual = 0;
    for (const { kind, bytes } of parts) {
      const [first, second] = ways[kind];
      const told = first(bytes);
      if (told === undefined) continue;
      usual++;
      expect(told).toEqual(second(bytes));
    }
    expect(usual / parts.length).toBeGreaterThan(0.8);
  });

  it('whatever is damaged in them, the first way tells nothing that the second does not', () => {
    const small = parts.filter(({ bytes }) => bytes.length < 60_000);
    fc.assert(
      fc.property(
        fc.nat(small.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom(...PIECES, ''),
        (index, where, length, piece) => {
          const { kind, bytes } = small[index] ?? { kind: 'sheet' as const, bytes: new Uint8Array() };
          const at = Math.floor(where * bytes.length);
          const damaged = Buffer.concat([
            bytes.subarray(0, at),
            Buffer.from(piece),
            bytes.subarray(at + length),
          ]);
          const [first, second] = ways[kind];
          const told = first(damaged);
          if (told !== undefined) expect(told).toEqual(second(damaged));
        },
      ),
      { numRuns: Number(process.env['KIJUN_RUNS'] ?? 1500) },
    );
  });
});
