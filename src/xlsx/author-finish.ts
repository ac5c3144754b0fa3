/**
 * The package as exceljs drew it → the package as it leaves: what exceljs has no words for is put in, what it
 * writes wrongly is put right, and everything that differs from run to run is fixed. Each step names the defect
 * of exceljs 4.4.0 that it answers. A step that does not find its place throws: a silent miss would be a lost
 * lock or a lost dropdown.
 */
import { cellRef } from '../workbook/address';
import type { Blueprint, SheetPlan } from '../workbook/blueprint';
import { appProperties, bookViews, coreProperties, definedNames } from './author-workbook-xml';
import { columns, dataValidations, sheetViews } from './author-sheet-xml';
import { slotCell } from './slot-cell';
import { openZip } from './zip-read';
import { writeZip } from './zip-write';

/** No limits: the bytes come from exceljs in this process, and a comparison of many vendors may be large. */
const OWN_FILE = { fileBytes: Infinity, entries: Infinity, entryBytes: Infinity, totalBytes: Infinity };

/** Children of `font` in the order of the schema (ISO/IEC 29500-4, CT_Font). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export function finishPackage(drawn: Uint8Array, blueprint: Blueprint): Uint8Array {
  const zip = openZip(drawn, OWN_FILE);
  const active = blueprint.sheets.findIndex(({ visibility }) => visibility === 'visible');
  const finished = new Map<string, (xml: string) => string>([
    ['xl/workbook.xml', (xml) => finishWorkbook(xml, blueprint, active)],
    ['xl/styles.xml', (xml) => finishFlags(finishFonts(xml), blueprint)],
    ['docProps/app.xml', appProperties],
    ['docProps/core.xml', () => coreProperties(blueprint.title)],
  ]);
  blueprint.sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    finished.set(name, (xml) => finishSheet(xml, sheet, blueprint, index === active));
  });
  return writeZip(
    zip.names.map((name) => {
      const data = zip.read(name);
      const finish = finished.get(name);
      return {
        name,
        data: finish === undefined ? data : new TextEncoder().encode(finish(new TextDecoder().decode(data))),
      };
    }),
  );
}

/** exceljs has no structure lock, drops names it cannot parse and writes print areas as `$A1` or `$$A$1`. */
function finishWorkbook(xml: string, blueprint: Blueprint, active: number): string {
  const lock = blueprint.lockStructure ? '<workbookProtection lockStructure="1"/>' : '';
  const framed = insertBefore(xml, /<sheets>/, lock + bookViews(active));
  return insertBefore(framed, /<calcPr\b/, definedNames(blueprint));
}

/** Fonts out of order fail the schema; `scheme` would let the theme replace the font of the default style. */
function finishFonts(xml: string): string {
  return xml.replaceAll(/<font>(.*?)<\/font>/g, (font: string, inner: string) => {
    const children = [...inner.matchAll(/<(\w+)(?: [^>]*)?\/>/g)].map(([xml, name = '']) => ({ xml, name }));
    if (children.map((child) => child.xml).join('') !== inner) throw new Error(`unexpected font: ${font}`);
    const ordered = children
      .filter(({ name }) => name !== 'scheme')
      .sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name));
    return `<font>${ordered.map((child) => child.xml).join('')}</font>`;
  });
}

/** exceljs writes one `dxf` a rule, in order, and leaves out `bold: false`, which makes a bold cell light. */
function finishFlags(xml: string, { sheets }: Blueprint): string {
  const flags = sheets.flatMap(({ formats }) =>
    formats.flatMap(({ rules }) => rules.map(({ style }) => style)),
  );
  let index = 0;
  const finished = xml.replaceAll(/<dxf\/>|<dxf>.*?<\/dxf>/g, (dxf) =>
    flags[index++]?.bold === false
      ? dxf.replace(/<font(\/?)>/, (_, leaf) => `<font><b val="0"/>${leaf === '' ? '' : '</font>'}`)
      : dxf,
  );
  if (index !== flags.length)
    throw new Error(`exceljs wrote ${String(index)} flags of ${String(flags.length)}`);
  return finished;
}

/**
 * exceljs cannot select a tab, omits columns of its default width 9, writes line breaks of prompts as spaces,
 * merges validations cell by cell and loses `stopIfTrue`.
 */
function finishSheet(xml: string, sheet: SheetPlan, blueprint: Blueprint, active: boolean): string {
  let finished = insertBefore(xml, /<sheetFormatPr\b/, sheetViews(sheet, blueprint.styles, active));
  finished = insertBefore(finished, /<sheetData\b/, columns(sheet));
  finished = insertBefore(finished, /<printOptions\b|<pageMargins\b/, dataValidations(sheet));
  return fillSlots(growRows(stopAfter(finished, sheet), sheet), sheet);
}

/** exceljs marks every height as set by hand, and no such row would follow its text. */
function growRows(xml: string, { heights }: SheetPlan): string {
  const growing = new Set(heights.filter(({ grows }) => grows === true).map(({ row }) => String(row)));
  return xml.replaceAll(
    /(<row r="(\d+)" ht="[^"]*") customHeight="1"/g,
    (written, height: string, row: string) => (growing.has(row) ? height : written),
  );
}

/** Slots in the form that `stamp` writes again for every other workbook of the same variant. */
function fillSlots(xml: string, { name, cells }: SheetPlan): string {
  const slots = new Map(
    cells
      .filter(({ slot }) => slot === true)
      .map(({ row, column, content }) => [cellRef(row, column), content]),
  );
  if (slots.size === 0) return xml;
  let filled = 0;
  const finished = xml.replaceAll(/<c r="([A-Z]+\d+)" s="(\d+)"\/>/g, (empty, ref: string, style: string) => {
    if (!slots.has(ref)) return empty;
    filled += 1;
    return slotCell(ref, style, slots.get(ref));
  });
  if (filled !== slots.size)
    throw new Error(`${name} has ${String(slots.size)} slots, ${String(filled)} found`);
  return finished;
}

function stopAfter(xml: string, { formats }: SheetPlan): string {
  const stops = formats.flatMap(({ rules }) => rules.map(({ stop }) => stop === true));
  return xml.replaceAll(/<cfRule [^>]*priority="(\d+)"/g, (rule: string, priority: string) =>
    stops[Number(priority) - 1] === true ? `${rule} stopIfTrue="1"` : rule,
  );
}

function insertBefore(xml: string, place: RegExp, insertion: string): string {
  const index = xml.search(place);
  if (index < 0) throw new Error(`exceljs wrote no ${String(place)}`);
  return xml.slice(0, index) + insertion + xml.slice(index);
}
