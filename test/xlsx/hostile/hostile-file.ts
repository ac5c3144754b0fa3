/** What a hostile file is, and the returned workbook that most of them are made from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/xlsx/workbook-read';
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';

export interface HostileFile {
  /** what it does, as words of a file name */
  readonly name: string;
  /** a code of `error.code`, or `checked`: whatever it does, it does not matter */
  readonly ends: string;
  readonly bytes: () => Uint8Array;
}

export type Patches = Readonly<Record<string, (xml: string) => string>>;
export type Contents = Readonly<Record<string, string | Uint8Array>>;

export const MB = 2 ** 20;

/** A workbook as a vendor returned it. */
export const RETURNED = readFileSync(path.join(__dirname, '../../demo/returned/V-001.xlsx'));
export const ARCHIVE = openZip(RETURNED, { totalBytes: Infinity });
const SHEETS = readWorkbook(RETURNED).sheets;

/** the part of the sheet whose name begins so */
export function partOf(name: string): string {
  const sheet = SHEETS.find((each) => each.name.startsWith(name));
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.part;
}

export const SHEET = partOf('①');
export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
export const STYLES = 'xl/styles.xml';
export const STRINGS = 'xl/sharedStrings.xml';

export const textOf = (part: string) => Buffer.from(ARCHIVE.read(part)).toString('utf8');

/**
 * The returned workbook with some parts patched or added. Stored, not deflated: what is tried is what the part says, not
 * how far it was pressed together.
 */
export function returned(patches: Patches, added: Contents = {}): Uint8Array {
  const kept = ARCHIVE.names.filter((name) => added[name] === undefined);
  return writeZip(
    [
      ...kept.map((name) => {
        const patch = patches[name];
        if (patch === undefined) return { name, raw: ARCHIVE.raw(name) };
        const before = textOf(name);
        const after = patch(before);
        if (after === before) throw new Error(`the patch of ${name} changed nothing`);
        return { name, data: Buffer.from(after) };
      }),
      ...Object.entries(added).map(([name, content]) => ({ name, data: Buffer.from(content) })),
    ],
    { level: 0 },
  );
}

/** The sheet ① patched. */
export const sheet = (patch: (xml: string) => string) => returned({ [SHEET]: patch });

/** The sheet ① with rows below its own. */
export const below = (rows: string) => sheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));

/** The sheet ① with its element of this name replaced, or with one more at its end. */
export function around(element: string, content: string): Uint8Array {
  const old = new RegExp(`<${element}[ >].*</${element}>`, 's');
  return sheet((xml) => xml.replace(old, '').replace('</worksheet>', () => `${content}</worksheet>`));
}

export const times = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

export const inlineText = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

export function cases(ends: string, files: Readonly<Record<string, () => Uint8Array>>): HostileFile[] {
  return Object.entries(files).map(([name, bytes]) => ({ name, ends, bytes }));
}
