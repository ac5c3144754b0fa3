/** Parts of a package that are not what XML, or the package, should be. */
import { MAIN, relationships } from '../hand-package';
import {
  around,
  below,
  cases,
  type HostileFile,
  inlineText,
  MB,
  returned,
  SHEET,
  sheet,
  STRINGS,
  STYLES,
  textOf,
  times,
  WORKBOOK,
  WORKBOOK_LINKS,
} from './hostile-file';

const SHEET_LINKS = SHEET.replace('worksheets/', 'worksheets/_rels/') + '.rels';
const undeclared = (xml: string) => xml.replace(/^<\?xml[^>]*\?>\s*/, '');
const declaring = (declaration: string, inside: string) => (xml: string) =>
  `<!DOCTYPE worksheet [${declaration}]>${undeclared(xml).replace('</sheetData>', `<row r="100">${inlineText(inside)}</row></sheetData>`)}`;
const utf16 = (order: 'le' | 'be') => (xml: string) => {
  const bytes = Buffer.from(`\ufeff${undeclared(xml)}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const sheetBytes = (make: (xml: string) => Uint8Array) => returned({}, { [SHEET]: make(textOf(SHEET)) });
const linked = (more: string) => (xml: string) => xml.replace('</Relationships>', `${more}</Relationships>`);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}" ${more}/>`;
/** the workbook with one more part, to which the workbook leads */
const withPart = (kind: string, name: string, content: string) =>
  returned({ [WORKBOOK_LINKS]: linked(link('more', kind, name)) }, { [`xl/${name}`]: content });
/** the workbook with one more part, to which the sheet ① leads */
const withSheetPart = (kind: string, name: string, content: string) =>
  returned({}, { [SHEET_LINKS]: relationships(['more', kind, `../${name}`]), [`xl/${name}`]: content });
const comments = (count: number) =>
  `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList>${'<comment ref="A1"><text><t>x</t></text></comment>'.repeat(count)}</commentList></comments>`;
const LAUGHS = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';

export const PARTS: readonly HostileFile[] = [
  ...cases('corrupt', {
    'billions of laughs': () => sheet(declaring(LAUGHS, '&c;')),
    'a file of this machine': () => sheet(declaring('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
    'a page of another machine': () => sheet(declaring('<!ENTITY x SYSTEM "http://127.0.0.1:9/">', '&x;')),
    'an entity of parameters': () => sheet(declaring('<!ENTITY % x SYSTEM "file:///dev/zero"> %x;', '')),
    'billions of laughs in the properties': () =>
      returned({}, { 'docProps/core.xml': `<!DOCTYPE c [${LAUGHS}]><c>&c;</c>` }),
    'billions of laughs in the texts': () =>
      returned({ [STRINGS]: (xml) => `<!DOCTYPE sst [${LAUGHS}]>${undeclared(xml)}` }),
    'half a million elements inside each other': () => below('<a>'.repeat(500_000) + '</a>'.repeat(500_000)),
    'a hundred thousand attributes': () => below(`<row ${times(100_000, (index) => `a${index}="" `)}/>`),
    'an attribute twice': () => below('<row r="100" r="101"/>'),
    'a part cut off': () => sheet((xml) => xml.slice(0, xml.length >> 1)),
    'an entity that nobody knows': () => below(`<row r="100">${inlineText('&nbsp;')}</row>`),
    'a reference to a zero': () => below(`<row r="100">${inlineText('&#0;')}</row>`),
    'a reference to half a character': () => below(`<row r="100">${inlineText('&#xD800;')}</row>`),
    'a zero in a text': () => below(`<row r="100">${inlineText('a\0b')}</row>`),
    'bytes that are not UTF-8': () =>
      sheetBytes((xml) => Buffer.concat([Buffer.from(xml), Buffer.from([0xc0, 0xaf])])),
    'overlong UTF-8 in a text': () =>
      sheetBytes((xml) => {
        const bytes = Buffer.from(xml);
        bytes.set([0xe0, 0x80, 0xaf], bytes.indexOf('</sheetData>') - 20);
        return bytes;
      }),
    'a part in Shift_JIS': () =>
      sheet((xml) => `<?xml version="1.0" encoding="Shift_JIS"?>${undeclared(xml)}`),
    'a part in UTF-32': () => sheetBytes((xml) => Buffer.from(`\0${Array.from(xml).join('\0\0\0')}`)),
    'an empty sheet part': () => returned({}, { [SHEET]: '' }),
    'a sheet that is a picture': () => returned({}, { [SHEET]: Buffer.from('89504e470d0a1a0a', 'hex') }),
    'two sheets on one part': () =>
      returned({
        [WORKBOOK]: (xml) =>
          xml.replace(
            /(<sheet [^>]*r:id=")([^"]*)("[^>]*>)/,
            '$1$2$3<sheet name="twin" sheetId="999" r:id="$2"/>',
          ),
      }),
    'a sheet that is the workbook': () =>
      returned({
        [WORKBOOK_LINKS]: (xml) => xml.replace(/Target="worksheets\/sheet1\.xml"/, 'Target="workbook.xml"'),
      }),
    'a sheet that is its own list of links': () =>
      returned({
        [WORKBOOK_LINKS]: (xml) => xml.replace('worksheets/sheet1.xml', '_rels/workbook.xml.rels'),
      }),
    'a sheet outside the package': () =>
      returned({ [WORKBOOK_LINKS]: (xml) => xml.replace('worksheets/sheet1.xml', '../../../etc/passwd') }),
    'a sheet on another machine': () =>
      returned({
        [WORKBOOK_LINKS]: (xml) =>
          xml.replace(
            'Target="worksheets/sheet1.xml"',
            'Target="//server/share/x.xml" TargetMode="External"',
          ),
      }),
    'a relationship of an id twice': () =>
      returned({
        [WORKBOOK_LINKS]: (xml) =>
          xml.replace('</Relationships>', `${link('rId1', 'theme', 'x')}</Relationships>`),
      }),
    'no texts': () => returned({ [WORKBOOK_LINKS]: (xml) => xml.replace('sharedStrings.xml', 'gone.xml') }),
  }),
  ...cases('not-xlsx', {
    'a workbook that leads to itself': () =>
      returned({}, { '_rels/.rels': relationships(['rId1', 'officeDocument', '_rels/.rels']) }),
    'a package that leads nowhere': () => returned({}, { '_rels/.rels': relationships() }),
    'a package that leads to a folder': () =>
      returned({}, { '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/']) }),
  }),
  ...cases('checked', {
    'a part with something behind it': () => sheet((xml) => `${xml}<worksheet/>`),
    'a sheet in UTF-16': () => sheetBytes(utf16('le')),
    'a sheet in UTF-16, the other way round': () => sheetBytes(utf16('be')),
    'a sheet with a byte order mark': () => sheet((xml) => `\ufeff${xml}`),
    '4 MB of line ends': () =>
      sheet((xml) => xml.replace('</worksheet>', `${'\r\n'.repeat(2 * MB)}</worksheet>`)),
    '8 MB of comments': () =>
      sheet((xml) => xml.replace('</worksheet>', `${'<!---->'.repeat(1.1 * MB)}</worksheet>`)),
    '8 MB of instructions': () =>
      sheet((xml) => xml.replace('</worksheet>', `${'<?a?>'.repeat(1.6 * MB)}</worksheet>`)),
    'a million elements that nobody knows': () => around('nothing', '<x/>'.repeat(1_000_000)),
    'a million styles': () =>
      returned({ [STYLES]: (xml) => xml.replace('</cellXfs>', `${'<xf/>'.repeat(1_000_000)}</cellXfs>`) }),
    'a format of 8 MB': () =>
      returned({
        [STYLES]: (xml) =>
          xml.replace(
            /(<styleSheet[^>]*>)/,
            `$1<numFmts><numFmt numFmtId="200" formatCode="${'[a'.repeat(4 * MB)}"/></numFmts>`,
          ),
      }),
    'a format of a million quotes': () =>
      returned({
        [STYLES]: (xml) =>
          xml.replace(
            /(<styleSheet[^>]*>)/,
            `$1<numFmts><numFmt numFmtId="200" formatCode="${'&quot;'.repeat(MB)}"/></numFmts>`,
          ),
      }),
    'a drawing of billions of laughs': () =>
      withSheetPart('drawing', 'drawings/drawing1.xml', `<!DOCTYPE d [${LAUGHS}]><d>&c;</d>`),
    'a theme of billions of laughs': () =>
      returned({}, { 'xl/theme/theme1.xml': `<!DOCTYPE d [${LAUGHS}]><d>&c;</d>` }),
    'comments of billions of laughs': () =>
      withSheetPart('comments', 'comments1.xml', `<!DOCTYPE d [${LAUGHS}]><d>&c;</d>`),
    'a sheet that leads to itself': () =>
      returned({}, { [SHEET_LINKS]: relationships(['a', 'worksheet', SHEET.replace('xl/worksheets/', '')]) }),
    'a link of DDE to a program': () =>
      withPart(
        'externalLink',
        'externalLinks/externalLink1.xml',
        `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems/></ddeLink></externalLink>`,
      ),
    'sixty thousand connections to data': () =>
      withPart(
        'connections',
        'connections.xml',
        `<connections xmlns="${MAIN}">${'<connection/>'.repeat(60_000)}</connections>`,
      ),
    'a sheet of macros': () => returned({}, { 'xl/vbaProject.bin': Buffer.alloc(MB, 0xcc) }),
    'fifty thousand links to one object': () =>
      returned(
        {},
        {
          [SHEET_LINKS]: relationships(
            ...Array.from({ length: 50_000 }, (_, index) => [`r${index}`, 'oleObject', 'x.bin'] as const),
          ),
        },
      ),
  }),
  ...cases('too-large', {
    '9 MB of references in one text': () =>
      below(`<row r="100">${inlineText('&amp;'.repeat(1.8 * MB))}</row>`),
    '9 MB of numbered references': () =>
      below(`<row r="100">${inlineText('&#x4e00;'.repeat(1.1 * MB))}</row>`),
    '9 MB of escapes': () => below(`<row r="100">${inlineText('_x0041_'.repeat(1.2 * MB))}</row>`),
    'a text of a million pieces': () =>
      below(`<row r="100">${inlineText('<![CDATA[a]]>'.repeat(700_000))}</row>`),
    'a text of runs': () =>
      below(`<row r="100"><c t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(600_000)}</is></c></row>`),
    'two million elements': () => around('nothing', '<x/>'.repeat(2_100_000)),
    'a part of 12 MB': () =>
      sheet((xml) => xml.replace('</worksheet>', `${' '.repeat(12 * MB)}</worksheet>`)),
    'half a million texts': () =>
      returned({ [STRINGS]: (xml) => xml.replace('</sst>', `${'<si><t>x</t></si>'.repeat(500_000)}</sst>`) }),
    'a million comments': () => withSheetPart('comments', 'comments1.xml', comments(180_000)),
    'fifty thousand links to one part': () =>
      returned(
        {},
        {
          [SHEET_LINKS]: relationships(
            ...Array.from(
              { length: 50_000 },
              (_, index) => [`r${index}`, 'comments', '../comments1.xml'] as const,
            ),
          ),
          'xl/comments1.xml': comments(1),
        },
      ),
  }),
];
