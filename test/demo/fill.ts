/**
 * A human hand: puts values into cells of an issued workbook and changes nothing else. Results of formulas stay as they
 * were when the file was issued; a spreadsheet program works them out when it opens the file.
 */
import { elementText } from '../../src/xlsx/author-text';
import { readWorkbook } from '../../src/xlsx/workbook-read';
import { openZip } from '../../src/xlsx/zip-read';
import { writeZip } from '../../src/xlsx/zip-write';

export interface Entry {
  readonly sheet: string;
  /** `I7` */
  readonly cell: string;
  /** a number is a day serial; an empty text empties the cell */
  readonly value: string | number;
}

export function fill(issued: Uint8Array, entries: readonly Entry[]): Uint8Array {
  const archive = openZip(issued);
  const changed = new Map<string, string>();
  for (const { name, part } of readWorkbook(issued).sheets) {
    const own = entries.filter(({ sheet }) => sheet === name);
    if (own.length > 0) changed.set(part, fillSheet(new TextDecoder().decode(archive.read(part)), own));
  }
  return writeZip(
    archive.names.map((name) => {
      const xml = changed.get(name);
      return xml === undefined
        ? { name, raw: archive.raw(name) }
        : { name, data: new TextEncoder().encode(xml) };
    }),
  );
}

function fillSheet(xml: string, entries: readonly Entry[]): string {
  return entries.reduce((sheet, { cell, value }) => {
    const pattern = new RegExp(`<c r="${cell}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, 's');
    if (!pattern.test(sheet)) throw new Error(`The issued workbook has no cell ${cell}`);
    return sheet.replace(pattern, (_, style: string) => `<c r="${cell}"${style}${content(value)}`);
  }, xml);
}

function content(value: string | number): string {
  if (value === '') return '/>';
  if (typeof value === 'number') return `><v>${String(value)}</v></c>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${elementText(value)}</t></is></c>`;
}
