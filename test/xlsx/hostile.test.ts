/** Workbooks made to do harm, and real ones damaged at random: a reading or a code, never anything else. */
import fc from 'fast-check';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { lintPackage } from '../../src/xlsx/package-lint';
import {
  handPackage,
  MAIN,
  type Parts,
  relationships,
  sharedStrings,
  sheetData,
  withSheet,
  workbook,
  worksheet,
} from './hand-package';
import { outcome } from './refused';
import { richWorkbook } from './rich-workbook';
import { openZip } from '../../src/xlsx/zip-read';
import { writeZip } from '../../src/xlsx/zip-write';

const SHEET = 'xl/worksheets/sheet1.xml';
const cells = (inside: string) => sheetData(`<row r="1">${inside}</row>`);

describe('a hostile workbook ends in a code', () => {
  it.each<[string, Parts, string]>([
    [
      'billions of laughs',
      { [SHEET]: `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${worksheet('&b;')}` },
      'corrupt',
    ],
    [
      'a file of this machine',
      { [SHEET]: `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${worksheet('&a;')}` },
      'corrupt',
    ],
    [
      'a reference to the 17-billionth cell and beyond',
      { [SHEET]: cells('<c r="XFE1"><v>1</v></c>') },
      'corrupt',
    ],
    ['a column of six letters', { [SHEET]: cells('<c r="ZZZZZZ99999999"><v>1</v></c>') }, 'corrupt'],
    ['a row beyond the last', { [SHEET]: sheetData('<row r="1048577"/>') }, 'corrupt'],
    ['a row twice', { [SHEET]: sheetData('<row r="1"/><row r="1"/>') }, 'corrupt'],
    ['rows upwards', { [SHEET]: sheetData('<row r="2"/><row r="1"/>') }, 'corrupt'],
    ['a cell twice', { [SHEET]: cells('<c r="A1"/><c r="A1"/>') }, 'corrupt'],
    ['cells from right to left', { [SHEET]: cells('<c r="B1"/><c r="A1"/>') }, 'corrupt'],
    ['a cell of another row', { [SHEET]: cells('<c r="A2"/>') }, 'corrupt'],
    ['a text beyond the table', { [SHEET]: cells('<c r="A1" t="s"><v>1</v></c>') }, 'corrupt'],
    ['a text before the table', { [SHEET]: cells('<c r="A1" t="s"><v>-1</v></c>') }, 'corrupt'],
    ['a text called length', { [SHEET]: cells('<c r="A1" t="s"><v>length</v></c>') }, 'corrupt'],
    ['no table of texts', { 'xl/sharedStrings.xml': undefined }, 'corrupt'],
    ['a table of texts of another kind', { 'xl/sharedStrings.xml': `<x xmlns="${MAIN}"/>` }, 'corrupt'],
    ['a number that is none', { [SHEET]: cells('<c r="A1"><v>0x10</v></c>') }, 'corrupt'],
    ['a number beyond all', { [SHEET]: cells('<c r="A1"><v>1E999</v></c>') }, 'corrupt'],
    ['a truth value that is none', { [SHEET]: cells('<c r="A1" t="b"><v>2</v></c>') }, 'corrupt'],
    ['a type that is none', { [SHEET]: cells('<c r="A1" t="__proto__"><v>2</v></c>') }, 'corrupt'],
    [
      'a merge that is no range',
      { [SHEET]: worksheet('<sheetData/><mergeCells><mergeCell ref="A:Z"/></mergeCells>') },
      'corrupt',
    ],
    ['cells twice', { [SHEET]: worksheet('<sheetData/><sheetData/>') }, 'corrupt'],
    ['a sheet without part', { [SHEET]: undefined }, 'corrupt'],
    [
      'a sheet that is the workbook',
      { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'workbook.xml']) },
      'corrupt',
    ],
    [
      'a sheet outside the package',
      { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../../../etc/passwd']) },
      'corrupt',
    ],
    [
      'a sheet on another machine',
      {
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'http://example.jp/s.xml',
          'TargetMode="External"',
        ]),
      },
      'corrupt',
    ],
    [
      'a relationship twice',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId1', 'worksheet', 'sharedStrings.xml'],
        ),
      },
      'corrupt',
    ],
    ['no relationships', { 'xl/_rels/workbook.xml.rels': undefined }, 'corrupt'],
    [
      'two tabs on one part',
      {
        'xl/workbook.xml': workbook(
          '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/>',
        ),
      },
      'corrupt',
    ],
    [
      'a name of a sheet that is not there',
      {
        'xl/workbook.xml': workbook('<sheet name="a" sheetId="1" r:id="rId1"/>', {
          after: '<definedNames><definedName name="n" localSheetId="9">a!$A$1</definedName></definedNames>',
        }),
      },
      'corrupt',
    ],
    [
      'a text document',
      {
        'xl/workbook.xml': '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      },
      'not-xlsx',
    ],
    ['an archive of something else', { '_rels/.rels': undefined }, 'not-xlsx'],
    [
      'a binary workbook',
      { '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': 'x' },
      'not-xlsx',
    ],
    [
      'a workbook that leads to itself',
      { '_rels/.rels': relationships(['rId1', 'officeDocument', '_rels/.rels']) },
      'not-xlsx',
    ],
    ['300 MB of texts', { 'xl/sharedStrings.xml': new Uint8Array(39 * 2 ** 20) }, 'zip-bomb'],
  ])('%s', (_, parts, code) => {
    expect(outcome(() => readWorkbook(handPackage(parts)))).toBe(code);
  });

  it.each<[string, string]>([
    ['a million empty rows', sheetData('<row/>'.repeat(1_048_576))],
    ['a million empty cells', sheetData(`<row>${'<c/>'.repeat(16_000)}</row>`.repeat(65))],
    ['millions of unknown elements', worksheet('<a/>'.repeat(2_100_000))],
    [
      'a hundred thousand merges',
      worksheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`),
    ],
    [
      'a hundred thousand ranges',
      worksheet(
        `<sheetData/><dataValidations><dataValidation sqref="${'A1 '.repeat(100_000)}"/></dataValidations>`,
      ),
    ],
    [
      'a formula of 8,000 characters shared by 10,000 cells',
      sheetData(
        `<row><c><f t="shared" si="0">${'A1+'.repeat(2_700)}1</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(10_000)}`,
      ),
    ],
  ])('%s', (_, xml) => {
    // Not deflated: what is tried here is the count, not the ratio.
    const archive = openZip(withSheet(worksheet('')));
    const stored = writeZip(
      archive.names.map((name) => ({ name, data: name === SHEET ? Buffer.from(xml) : archive.read(name) })),
      { level: 0 },
    );
    expect(outcome(() => readWorkbook(stored))).toBe('too-large');
  });

  it('one shared text more than the limit', () => {
    const bytes = handPackage({ 'xl/sharedStrings.xml': sharedStrings('<t>1</t>', '<t>2</t>') });
    expect(outcome(() => readWorkbook(bytes, { limits: { sharedStrings: 2 } }))).toBe('read');
    expect(outcome(() => readWorkbook(bytes, { limits: { sharedStrings: 1 } }))).toBe('too-large');
  });
});

it.each<[string, string]>([
  [
    'a validation over the whole sheet',
    '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
  ],
  ['a merge over the whole sheet', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  ['a link over the whole sheet', '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'],
])('%s is kept as one range', (_, around) => {
  expect(outcome(() => readWorkbook(withSheet(worksheet(`<sheetData/>${around}`))))).toBe('read');
});

describe('a real workbook', () => {
  const KNOWN = ['read', 'not-xlsx', 'encrypted', 'legacy-xls', 'too-large', 'zip-bomb', 'corrupt'];
  let real: Uint8Array;
  beforeAll(async () => {
    real = await richWorkbook();
  });

  const damage = fc.array(
    fc.record({
      kind: fc.constantFrom('flip', 'cut', 'insert', 'repeat'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 40 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  type Damage = typeof damage extends fc.Arbitrary<infer Each> ? Each : never;

  function damaged(whole: Uint8Array, list: Damage): Uint8Array {
    return list.reduce((bytes, { kind, at, length, bytes: more }) => {
      const place = Math.floor(at * bytes.length);
      const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
      if (kind === 'cut') return Buffer.concat([head, tail.subarray(length)]);
      if (kind === 'insert') return Buffer.concat([head, more, tail]);
      if (kind === 'repeat') return Buffer.concat([head, tail.subarray(0, length), tail]);
      return Buffer.concat([
        head,
        tail.subarray(0, length).map((byte) => byte ^ (more[0] ?? 1)),
        tail.subarray(length),
      ]);
    }, whole);
  }

  it('damaged anywhere is read or refused with a code', () => {
    fc.assert(
      fc.property(damage, (list) => {
        const bytes = damaged(real, list);
        expect(KNOWN).toContain(outcome(() => readWorkbook(bytes)));
        lintPackage(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('with a part damaged inside is read or refused with a code', () => {
    const archive = openZip(real);
    fc.assert(
      fc.property(fc.constantFrom(...archive.names), damage, (part, list) => {
        const bytes = writeZip(
          archive.names.map((name) =>
            name === part
              ? { name, data: damaged(archive.read(name), list) }
              : { name, raw: archive.raw(name) },
          ),
        );
        expect(KNOWN).toContain(outcome(() => readWorkbook(bytes)));
        lintPackage(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
