/** What stands around the cells and beside the sheets: protection, filters, links, comments, macros, signatures. */
import { readWorkbook } from '../../src/xlsx/workbook-read';
import {
  handPackage,
  MAIN,
  type Parts,
  REFERENCES,
  relationships,
  sheetData,
  withSheet,
  workbook,
  worksheet,
} from './hand-package';

const STRICT = 'http://purl.oclc.org/ooxml';
const firstSheet = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0];
const around = (xml: string) => firstSheet(withSheet(worksheet(`<sheetData/>${xml}`)));
const SHEET_LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';

describe('protection', () => {
  it('that is on says what it still allows', () => {
    const protection = around(
      '<sheetProtection sheet="1" sort="0" objects="1" password="CC1A"/>',
    )?.protection;
    expect(protection).toEqual({
      allows: ['scenarios', 'selectLockedCells', 'sort', 'selectUnlockedCells'],
      password: true,
    });
  });

  it.each(['', '<sheetProtection sort="0"/>', '<sheetProtection sheet="false"/>'])('%j is none', (xml) => {
    expect(around(xml)).toMatchObject({ protected: false });
    expect(around(xml)).not.toHaveProperty('protection');
  });
});

describe('a filter', () => {
  it.each([
    ['<autoFilter ref="A4:P22"/>', false],
    ['<autoFilter ref="A4:P22"><filterColumn colId="1" hiddenButton="1"/></autoFilter>', false],
    [
      '<autoFilter ref="A4:P22"><filterColumn colId="1"><filters blank="1"/></filterColumn></autoFilter>',
      true,
    ],
  ])('%s', (xml, active) => {
    expect(around(xml)?.filter).toEqual({ range: 'A4:P22', active });
  });
});

it('hyperlinks have their targets, wherever they lead, and are not followed', () => {
  const links =
    '<hyperlinks><hyperlink ref="A1" r:id="r1"/><hyperlink ref="B1:B2" location="\'回答\'!A1"/><hyperlink ref="C1" r:id="gone"/></hyperlinks>';
  const bytes = withSheet(worksheet(`<sheetData/>${links}`), {
    [SHEET_LINKS]: relationships([
      'r1',
      'hyperlink',
      'https://example.jp/?a=1&amp;b=2',
      'TargetMode="External"',
    ]),
  });
  expect(firstSheet(bytes)?.hyperlinks).toEqual([
    { range: 'A1', relationship: 'r1', target: 'https://example.jp/?a=1&b=2' },
    { range: 'B1:B2', location: "'回答'!A1" },
    { range: 'C1', relationship: 'gone' },
  ]);
});

describe('comments', () => {
  const notes = (inside: string, authors = '<author>区</author>') =>
    `<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${inside}</commentList></comments>`;
  const comments = (xml: string, more: Parts = {}) =>
    firstSheet(
      handPackage({
        [SHEET_LINKS]: relationships(['c1', 'comments', '../comments1.xml']),
        'xl/comments1.xml': xml,
        ...more,
      }),
    )?.comments;

  it('are read with their runs joined and without readings', () => {
    const text = '<text><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></text>';
    expect(comments(notes(`<comment ref="B2" authorId="0">${text}</comment>`))).toEqual([
      { cell: 'B2', text: '東京', threaded: false },
    ]);
  });

  it('leave out the notes of threaded ones', () => {
    const inside = ['0', '1'].map(
      (id) => `<comment ref="B2" authorId="${id}"><text><t>${id}</t></text></comment>`,
    );
    const authors = '<author>tc={0}</author><author>区</author>';
    expect(comments(notes(inside.join(''), authors))).toEqual([{ cell: 'B2', text: '1', threaded: false }]);
  });

  it.each(['<x', '<notes/>', `<comments xmlns="${MAIN}"><commentList><comment ref="A1">`])(
    'that are no comments (%s) leave the sheet readable',
    (xml) => {
      expect(comments(xml)).toEqual([]);
    },
  );

  it('without number are too many', () => {
    const inside = '<comment ref="A1"><text/></comment>'.repeat(3);
    const bytes = handPackage({
      [SHEET_LINKS]: relationships(['c1', 'comments', '../comments1.xml']),
      'xl/comments1.xml': notes(inside),
    });
    expect(() => readWorkbook(bytes, { limits: { rangesPerSheet: 2 } })).toThrow(/^too-large/);
    expect(readWorkbook(bytes, { limits: { rangesPerSheet: 3 } }).sheets[0]?.comments).toHaveLength(3);
  });
});

it('links of a sheet that cannot be read leave the sheet readable', () => {
  expect(firstSheet(handPackage({ [SHEET_LINKS]: '<Relationships' }))?.cells.size).toBe(1);
});

describe('what a package holds besides', () => {
  it.each<[string, string, Parts]>([
    ['a macro', 'vba', { 'xl/vbaProject.bin': 'x' }],
    ['a macro sheet', 'macro-sheet', { 'xl/macrosheets/sheet1.xml': '<x/>' }],
    ['a ribbon', 'ribbon', { 'customUI/customUI.xml': '<x/>' }],
    ['a control', 'activex', { 'xl/activeX/activeX1.bin': 'x' }],
    ['an object', 'embedded', { 'xl/embeddings/oleObject1.bin': 'x' }],
    ['an add-in', 'web-extension', { 'xl/webextensions/webextension1.xml': '<x/>' }],
    ['a signature', 'signature', { '_xmlsignatures/sig1.xml': '<x/>' }],
  ])('%s is told by its place', (_, kind, parts) => {
    const [part] = Object.keys(parts);
    expect(readWorkbook(handPackage(parts)).enclosures).toEqual([{ kind, part }]);
  });

  it('is told by what leads to it, with its sheet, once', () => {
    const bytes = handPackage({
      [SHEET_LINKS]: relationships(
        ['o1', 'oleObject', '../embeddings/oleObject1.bin'],
        ['o2', 'control', '../anything.xml'],
      ),
      'xl/embeddings/oleObject1.bin': 'x',
      'xl/anything.xml': '<x/>',
    });
    expect(readWorkbook(bytes).enclosures).toEqual([
      { kind: 'embedded', part: 'xl/embeddings/oleObject1.bin', sheet: '回答' },
      { kind: 'activex', part: 'xl/anything.xml', sheet: '回答' },
    ]);
  });

  it('is nothing in an ordinary workbook', () => {
    expect(readWorkbook(handPackage())).toMatchObject({ enclosures: [], externalLinks: [] });
  });
});

it('names that are macros are known by their flags', () => {
  const names =
    '<definedNames><definedName name="a" function="1">1</definedName><definedName name="b">1</definedName></definedNames>';
  const xml = workbook('<sheet name="回答" sheetId="1" r:id="rId1"/>', { after: names });
  expect(readWorkbook(handPackage({ 'xl/workbook.xml': xml })).definedNames).toEqual([
    { name: 'a', refersTo: '1', hidden: false, macro: true },
    { name: 'b', refersTo: '1', hidden: false },
  ]);
});

it('a strict document has all of it too', () => {
  const strict = (xml: string) =>
    xml
      .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
      .replaceAll(REFERENCES, `${STRICT}/officeDocument/relationships`);
  const sheet = worksheet(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="true"/><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>',
  );
  const bytes = handPackage({
    '_rels/.rels': strict(relationships(['rId1', 'officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': strict(workbook('<sheet name="回答" sheetId="1" r:id="rId1"/>')),
    'xl/_rels/workbook.xml.rels': strict(
      relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['x', 'externalLink', 'externalLinks/e.xml'],
      ),
    ),
    'xl/worksheets/sheet1.xml': strict(sheet),
    [SHEET_LINKS]: strict(
      relationships(
        ['h', 'hyperlink', 'https://example.jp', 'TargetMode="External"'],
        ['c', 'comments', '../c.xml'],
      ),
    ),
    'xl/c.xml': strict(
      `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="A1"><text><t>x</t></text></comment></commentList></comments>`,
    ),
    'xl/externalLinks/e.xml': strict(
      `<externalLink xmlns="${MAIN}" xmlns:r="${REFERENCES}"><externalBook r:id="r"/></externalLink>`,
    ),
    'xl/externalLinks/_rels/e.xml.rels': strict(
      relationships(['r', 'externalLinkPath', 'a.xlsx', 'TargetMode="External"']),
    ),
  });
  expect(firstSheet(bytes)).toMatchObject({
    protected: true,
    hyperlinks: [{ target: 'https://example.jp' }],
    comments: [{ cell: 'A1', text: 'x' }],
  });
  expect(readWorkbook(bytes).externalLinks).toEqual([
    { kind: 'workbook', part: 'xl/externalLinks/e.xml', target: 'a.xlsx' },
  ]);
});

it('cells with furigana are read without it, in the shared table and in the cell', () => {
  const item = '<is><r><t>世田</t></r><r><t>谷</t></r><rPh sb="0" eb="3"><t>セタガヤ</t></rPh></is>';
  const sheet = firstSheet(withSheet(sheetData(`<row r="1"><c r="A1" t="inlineStr">${item}</c></row>`)));
  expect(sheet?.cells.get('A1')?.value).toBe('世田谷');
});
