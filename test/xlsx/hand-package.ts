/** Workbooks put together part by part, for what no writer would write. */
import { openZip } from '../../src/xlsx/zip-read';
import { writeZip } from '../../src/xlsx/zip-write';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Undefined takes a part away that would otherwise be there. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

export function worksheet(inside: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${REFERENCES}" ${attributes}>${inside}</worksheet>`;
}

export function sheetData(inside: string): string {
  return worksheet(`<sheetData>${inside}</sheetData>`);
}

export function sharedStrings(...items: string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

export function workbook(sheets: string, around: { before?: string; after?: string } = {}): string {
  const { before = '', after = '' } = around;
  return `<workbook xmlns="${MAIN}" xmlns:r="${REFERENCES}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

export function relationships(
  ...links: (readonly [id: string, kind: string, target: string, more?: string])[]
): string {
  const each = links.map(([id, kind, target, more = '']) => {
    const type = kind.includes(':') ? kind : `${REFERENCES}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}" ${more}/>`;
  });
  return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

const DEFAULTS: Parts = {
  '[Content_Types].xml':
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('<sheet name="回答" sheetId="1" r:id="rId1"/>'),
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ),
  'xl/worksheets/sheet1.xml': sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
  'xl/sharedStrings.xml': sharedStrings('<t>適合</t>'),
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="ggge&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
    `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>` +
    `<dxfs count="1"><dxf/></dxfs></styleSheet>`,
};

/** A workbook of one sheet 回答 with 適合 in A1, and whatever is given instead or besides. */
export function handPackage(parts: Parts = {}): Uint8Array {
  return zipped({ ...DEFAULTS, ...parts });
}

/** The workbook with its one sheet replaced. */
export function withSheet(xml: string, parts: Parts = {}): Uint8Array {
  return handPackage({ 'xl/worksheets/sheet1.xml': xml, ...parts });
}

/** A finished package with some parts rewritten, the others copied as they are. */
export function patched(
  bytes: Uint8Array,
  patches: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const archive = openZip(bytes);
  return writeZip(
    archive.names.map((name) => {
      const patch = patches[name];
      if (patch === undefined) return { name, raw: archive.raw(name) };
      const before = new TextDecoder().decode(archive.read(name));
      const after = patch(before);
      if (after === before) throw new Error(`the patch of ${name} changed nothing`);
      return { name, data: new TextEncoder().encode(after) };
    }),
  );
}

function zipped(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).flatMap(([name, content]) => {
    if (content === undefined) return [];
    return [{ name, data: typeof content === 'string' ? new TextEncoder().encode(content) : content }];
  });
  return writeZip(entries);
}
