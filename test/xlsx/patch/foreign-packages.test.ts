/** Marks in packages that other programs write: prefixes, strict documents, notes of others, parts that are missing. */
import { NOTE_AUTHOR, RETURN_SHEET } from '../../../src/xlsx/patch/marking';
import { patchWorkbook } from '../../../src/xlsx/patch/patch-workbook';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { readWorkbook, type WorkbookReading } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import {
  handPackage,
  MAIN,
  type Parts,
  patched,
  relationships,
  sheetData,
  withSheet,
  workbook,
  worksheet,
} from '../hand-package';
import { sdkErrors } from '../ooxml-validator';
import { addedParts, changedParts, partText } from './packages';
import { type Marked, planOf } from './plan-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" quotePrefix="1"><alignment wrapText="1"/></xf>' +
  '<xf xfId="0" fillId="2" applyFill="1"/></cellXfs></styleSheet>';

function mark(bytes: Uint8Array, ...marked: Marked[]) {
  const result = patchWorkbook(bytes, planOf(marked));
  expect(lintPackage(result.bytes)).toEqual([]);
  return { ...result, after: readWorkbook(result.bytes) };
}

/** Of a cell: its style's attributes that the test looks at. */
function lookOf(bytes: Uint8Array, ref: string, sheet = SHEET): string {
  const style = new RegExp(`<(?:\\w+:)?c r="${ref}"[^>]*?\\ss="(\\d+)"`).exec(partText(bytes, sheet))?.[1];
  const xml = partText(bytes, 'xl/styles.xml').replaceAll(/<(\/?)\w+:/g, '<$1');
  const formats = /<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '';
  const format = [...formats.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)][Number(style ?? 0)]?.[0] ?? '';
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => fill);
  const fill = fills[Number(/fillId="(\d+)"/.exec(format)?.[1] ?? 0)] ?? '';
  return `${format.replace(/ fillId="\d+"/, '')} ${/patternType="(\w+)"/.exec(fill)?.[1] ?? ''}`;
}

const notes = (book: WorkbookReading) =>
  book.sheets.flatMap(({ name, comments }) =>
    name === RETURN_SHEET ? [] : comments.map(({ cell, text }) => [cell, text]),
  );

describe('cells and rows that the file does not have', () => {
  const rows =
    '<row r="2" spans="2:3"><c r="B2" t="s"><v>0</v></c><c r="E2"><v>1</v></c></row>' +
    '<row r="5" s="1" customFormat="1"/><row r="9"><c r="A9" s="2"/></row>';
  const xml = worksheet(
    `<dimension ref="A2:E9"/><cols><col min="3" max="4" width="9" style="2"/></cols><sheetData>${rows}</sheetData>`,
  );
  const before = withSheet(xml, { 'xl/styles.xml': STYLES });
  const { bytes, after } = mark(
    before,
    ...['A1', 'A2', 'C2', 'G2', 'D5', 'C7', 'A9', 'J20'].map((ref) => ['回答', ref] as const),
  );

  it('are put in at their places', () => {
    const refs = [...partText(bytes, SHEET).matchAll(/<(?:row|c) r="(\w+)"/g)].map(([, ref]) => ref);
    expect(refs.join(' ')).toBe('1 A1 2 A2 B2 C2 E2 G2 5 D5 7 C7 9 A9 20 J20');
    expect(partText(bytes, SHEET)).toContain('<dimension ref="A1:J20"/>');
    expect(partText(bytes, SHEET)).not.toContain('spans');
    expect(after.sheets.find(({ name }) => name === '回答')?.cells).toEqual(
      readWorkbook(before).sheets[0]?.cells,
    );
  });

  it('look as their row or column does, but for the fill', () => {
    expect(lookOf(bytes, 'D5')).toContain('quotePrefix="1"><alignment wrapText="1"/></xf> lightUp');
    expect(lookOf(bytes, 'A9')).toContain('lightUp');
    expect(lookOf(bytes, 'A2')).toContain('lightUp');
  });

  it('find a sheet without any row, and rows that do not say their number', () => {
    expect(partText(mark(withSheet(worksheet('<sheetData/>')), ['回答', 'B3']).bytes, SHEET)).toMatch(
      /<sheetData><row r="3"><c r="B3" s="\d+"\/><\/row><\/sheetData>/,
    );
    const unnumbered = sheetData('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    const found = partText(
      mark(withSheet(unnumbered), ['回答', 'B1'], ['回答', 'B2'], ['回答', 'A3']).bytes,
      SHEET,
    );
    expect(found).toMatch(
      /<row><c><v>1<\/v><\/c><c s="\d+"><v>2<\/v><\/c><\/row><row><c><v>3<\/v><\/c><c r="B2" s="\d+"\/><\/row><row r="3"><c r="A3" s="\d+"\/><\/row>/,
    );
  });
});

describe('documents that are written in another way', () => {
  it('keep their prefixes', () => {
    const prefixed = (xml: string) =>
      xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x=');
    const before = handPackage({
      [SHEET]: prefixed(sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')).replace('x:xml', 'xml'),
      'xl/styles.xml': prefixed(STYLES),
      'xl/workbook.xml': prefixed(workbook('<sheet name="回答" sheetId="1" r:id="rId1"/>')),
    });
    const { bytes, after } = mark(before, ['回答', 'A1'], ['回答', 'B2']);
    expect(after.sheets.map(({ name }) => name)).toEqual([RETURN_SHEET, '回答']);
    expect(partText(bytes, SHEET)).toMatch(/<x:c r="A1" s="\d+" t="s">|<x:c s="\d+" r="A1" t="s">/);
    expect(partText(bytes, SHEET)).toMatch(/<x:row r="2"><x:c r="B2" s="\d+"\/><\/x:row>/);
    expect(partText(bytes, SHEET)).toMatch(/<x:legacyDrawing r:id="\w+"\/>/);
    expect(lookOf(bytes, 'B2')).toContain('lightUp');
    expect(notes(after)).toHaveLength(2);
  });

  it('stay strict', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const loose = handPackage();
    const before = patched(
      loose,
      Object.fromEntries(
        [
          '_rels/.rels',
          'xl/workbook.xml',
          'xl/_rels/workbook.xml.rels',
          SHEET,
          'xl/sharedStrings.xml',
          'xl/styles.xml',
        ].map((name) => [name, strict]),
      ),
    );
    const { bytes, after } = mark(before, ['回答', 'A1']);
    expect(notes(after)).toHaveLength(1);
    for (const name of openZip(bytes).names.filter((each) => each.startsWith('xl/')))
      expect([name, partText(bytes, name)]).toEqual([
        name,
        expect.not.stringMatching(/schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/),
      ]);
  });

  it('get styles when they have none', () => {
    const before = handPackage({
      'xl/styles.xml': undefined,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ),
      '[Content_Types].xml': partText(handPackage(), '[Content_Types].xml').replace(
        /<Override PartName="\/xl\/styles.*?\/>/,
        '',
      ),
    });
    const { bytes } = mark(before, ['回答', 'A1', 'question']);
    expect(lookOf(bytes, 'A1')).toContain('gray125');
    expect(sdkErrors(bytes)).toEqual([]);
  });

  it('may be in UTF-16 where they are changed', () => {
    const xml = sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>').replace('UTF-8', 'UTF-16');
    const before = withSheet('', { [SHEET]: new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le')) });
    const { bytes } = mark(before, ['回答', 'A1']);
    expect(partText(bytes, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
  });
});

const DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1030" type="#_x0000_t202">' +
  '<x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

function withNotes(list: string, authors: string, more: Parts = {}): Uint8Array {
  const types = partText(handPackage(), '[Content_Types].xml').replace(
    '</Types>',
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
      `<Override PartName="/xl/comments7.xml" ContentType="${TYPE}.comments+xml"/></Types>`,
  );
  return withSheet(
    worksheet(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><legacyDrawing r:id="rId9"/>',
    ),
    {
      '[Content_Types].xml': types,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['rId9', 'vmlDrawing', '../drawings/old.vml'],
        ['rId10', 'comments', '../comments7.xml'],
      ),
      'xl/drawings/old.vml': DRAWING,
      'xl/comments7.xml': `<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${list}</commentList></comments>`,
      ...more,
    },
  );
}

describe('notes of others', () => {
  const theirs = withNotes(
    '<comment ref="A1" authorId="0"><text><t>社内メモ_x005F_</t></text></comment><comment ref="C3" authorId="0"><text><r><t>前</t></r></text></comment>',
    '<author>担当</author>',
  );

  it('stay, and ours follows under its heading where the cell has one', () => {
    const { bytes, after } = mark(
      theirs,
      ['回答', 'A1', 'error', '直してください。'],
      ['回答', 'B2', 'error', '二つめ'],
    );
    expect(notes(after)).toEqual([
      ['A1', '社内メモ_\n\n【区の確認：要修正】\n直してください。'],
      ['C3', '前'],
      ['B2', '【区の確認：要修正】\n二つめ'],
    ]);
    expect(partText(bytes, 'xl/comments7.xml')).toContain(
      `<author>担当</author><author>${NOTE_AUTHOR}</author>`,
    );
    expect(
      [...partText(bytes, 'xl/drawings/old.vml').matchAll(/_x0000_s(\d+)/g)].map(([, id]) => id),
    ).toEqual(['1030', '1031']);
    expect(addedParts(theirs, bytes)).toHaveLength(1);
  });

  it('are all that is left when the round is over', () => {
    const { bytes } = mark(theirs, ['回答', 'A1'], ['回答', 'B2']);
    const { bytes: cleared, after } = mark(bytes);
    expect(notes(after)).toEqual([
      ['A1', '社内メモ_'],
      ['C3', '前'],
    ]);
    expect(partText(cleared, 'xl/drawings/old.vml')).not.toContain('_x0000_s1031');
  });

  it('are not touched where a conversation stands, which is told', () => {
    const talk = withNotes(
      '<comment ref="A1" authorId="0"><text><t>[Threaded]</t></text></comment>',
      '<author>tc={1}</author>',
    );
    const { unnoted, bytes } = mark(talk, ['回答', 'A1']);
    expect(unnoted).toEqual([{ sheet: '回答', cell: 'A1' }]);
    expect(changedParts(talk, bytes)).not.toContain('xl/comments7.xml');
    expect(lookOf(bytes, 'A1')).toContain('lightUp');
  });

  it('may stand in a drawing that nobody can write to', () => {
    const broken = withNotes('', '', {
      'xl/drawings/old.vml': '<xml>',
      '[Content_Types].xml': partText(theirs, '[Content_Types].xml'),
    });
    const { unnoted } = patchWorkbook(broken, planOf([['回答', 'A1']]));
    expect(unnoted).toEqual([{ sheet: '回答', cell: 'A1' }]);
  });
});

describe('the workbook around the marks', () => {
  it('has its names, its front tab and its views moved by one place', () => {
    const before = handPackage({
      'xl/workbook.xml': workbook('<sheet name="回答" sheetId="7" r:id="rId1"/>', {
        before: '<bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>',
        after:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">回答!$A$1</definedName><definedName name="全体">回答!$A$1</definedName></definedNames><calcPr/>',
      }),
      [SHEET]: worksheet(
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
      ),
    });
    const { bytes, after } = mark(before, ['回答', 'A1']);
    expect(after.definedNames.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['_xlnm.Print_Area', '回答'],
      ['全体', undefined],
      ['_xlnm.Print_Area', RETURN_SHEET],
      ['_xlnm.Print_Titles', RETURN_SHEET],
    ]);
    expect(partText(bytes, SHEET)).not.toContain('tabSelected');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('activeTab="0"');
  });

  it('loses a digital signature, which is told', () => {
    const signed = handPackage({
      '_rels/.rels': relationships(
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        [
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          '_xmlsignatures/origin.sigs',
        ],
      ),
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/sig1.xml': '<Signature/>',
      '[Content_Types].xml': partText(handPackage(), '[Content_Types].xml').replace(
        '</Types>',
        '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>' +
          '<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/></Types>',
      ),
    });
    const { after, bytes, signatureRemoved } = mark(signed, ['回答', 'A1']);
    expect([signatureRemoved, after.enclosures]).toEqual([true, []]);
    expect(partText(bytes, '_rels/.rels')).not.toContain('signature');
    expect(mark(handPackage(), ['回答', 'A1']).signatureRemoved).toBe(false);
  });

  it.each([
    ['sheet', '.xlsx'],
    ['template', '.xltx'],
    ['sheet.macroEnabled', '.xlsm'],
    ['template.macroEnabled', '.xltm'],
  ])('of the type %s goes by a name that ends in %s', (kind, extension) => {
    const types = partText(handPackage(), '[Content_Types].xml').replace(
      '.sheet.main+xml',
      `.${kind}.main+xml`,
    );
    expect(mark(handPackage({ '[Content_Types].xml': types }), ['回答', 'A1']).extension).toBe(extension);
  });

  it("keeps somebody else's sheet of the same name", () => {
    const before = handPackage({
      'xl/workbook.xml': workbook(`<sheet name="${RETURN_SHEET}" sheetId="1" r:id="rId1"/>`),
    });
    const { listSheet, after } = mark(before, [RETURN_SHEET, 'A1']);
    expect(listSheet).toBe(`${RETURN_SHEET}(2)`);
    expect(after.sheets.map(({ name }) => name)).toEqual([`${RETURN_SHEET}(2)`, RETURN_SHEET]);
  });

  it('tells of marks that have no place, and marks merged cells at their first', () => {
    const before = withSheet(
      worksheet('<sheetData/><mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>'),
    );
    const { unplaced, after } = mark(
      before,
      ['回答', 'C3', 'question', '一'],
      ['回答', 'B2', 'error', '二'],
      ['別紙', 'A1'],
      ['回答', 'ZZZZ1'],
    );
    expect(unplaced.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(['別紙 A1', '回答 ZZZZ1']);
    expect(notes(after)).toEqual([['B2', '【区の確認：要修正】\n一\n\n二']]);
  });
});
