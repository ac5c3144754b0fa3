/**
 * The boxes of notes: Excel shows no note without one. They stand in a drawing of an old kind (VML, ISO/IEC 29500-4, 19),
 * which programs write loosely, so that only whole shapes are looked for in it, by text.
 */
import { cellRef, parseRef } from '../../workbook/address';
import { textHeight } from '../../workbook/row-height';
import { NOTE_HEADING } from './marking';

import { type Note, NOTE_FONT_SIZE } from './note-edit';
import type { SheetMeasures } from './sheet-measures';

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const TYPE =
  `<v:shapetype NAMESPACES id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE = /<((?:[\w.-]{1,20}:)?shape)(?=[\s>])/g;
/** The blocks of a drawing are named at its beginning. */
const HEAD = 4096;
/** Shapes are numbered in blocks of so many; a drawing says which blocks are its own. */
const BLOCK = 1024;

export const EMPTY_DRAWING =
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  '</xml>';

/** Without the boxes of these cells; `left` says how many shapes of any kind there still are. */
export function withoutShapes(xml: string, cells: readonly string[]): { xml: string; left: number } {
  const gone = new Set(cells);
  let [kept, at, left] = ['', 0, 0];
  for (const { from, to } of shapesOf(xml)) {
    if (gone.has(cellOf(xml.slice(from, to)) ?? '')) {
      kept += xml.slice(at, from);
      at = to;
    } else left++;
  }
  return { xml: kept + xml.slice(at), left };
}

/** In one pass, also over a drawing that was made to be slow to read. */
function shapesOf(xml: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let match: RegExpExecArray | null;
  for (SHAPE.lastIndex = 0; (match = SHAPE.exec(xml)) !== null;) {
    const end = `</${match[1] ?? ''}>`;
    const close = xml.indexOf(end, match.index);
    if (close < 0) break;
    const to = close + end.length;
    found.push({ from: match.index, to });
    SHAPE.lastIndex = to;
  }
  return found;
}

/** With a box for each of these notes; undefined when the drawing has no end that one could write before. */
export function withShapes(xml: string, notes: readonly Note[], measures: SheetMeasures): string | undefined {
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(xml)?.index;
  if (end === undefined) return undefined;
  let highest = 0;
  for (const [, number] of xml.matchAll(/\bid=["']_x0000_s(\d{1,9})["']/g))
    highest = Math.max(highest, Number(number));
  const blocks = /<(?:[\w.-]+:)?idmap\b[^>]*\bdata=["']([\d,\s]*)["']/.exec(xml.slice(0, HEAD))?.[1] ?? '1';
  const first = Math.max(highest, Number(blocks.split(',')[0]) * BLOCK) + 1;
  const shapes = notes.map((note, index) => shapeOf(note, first + index, measures)).join('');
  const type = /\bid=["']_x0000_t202["']/.test(xml) ? '' : TYPE;
  // Other programs may use other prefixes; a declaration that stands already is not repeated.
  const root = /<(?:[\w.-]+:)?xml(?=[\s>])[^>]*>/.exec(xml.slice(0, HEAD))?.[0] ?? '';
  const declared = NAMESPACES.split(' ').every((each) => root.includes(each));
  const added = (type + shapes).replaceAll(' NAMESPACES', declared ? '' : ` ${NAMESPACES}`);
  return ownBlocks(xml.slice(0, end), blocks, first + notes.length - 1) + added + xml.slice(end);
}

function ownBlocks(xml: string, blocks: string, last: number): string {
  const owned = new Set(blocks.split(',').map(Number));
  const needed = Math.floor(last / BLOCK);
  if (owned.has(needed)) return xml;
  const named = xml
    .slice(0, HEAD)
    .replace(
      /(<(?:[\w.-]+:)?idmap\b[^>]*\bdata=["'])[\d,\s]*/,
      (_, start: string) => `${start}${blocks},${String(needed)}`,
    );
  return named + xml.slice(HEAD);
}

/** `F7`, for the box of a note. */
function cellOf(shape: string): string | undefined {
  const row = /<(?:[\w.-]+:)?Row>\s*(\d{1,7})\s*</.exec(shape)?.[1];
  const column = /<(?:[\w.-]+:)?Column>\s*(\d{1,5})\s*</.exec(shape)?.[1];
  if (row === undefined || column === undefined || !/ObjectType=["']Note["']/.test(shape)) return undefined;
  return cellRef(Number(row) + 1, Number(column) + 1);
}

/** Wide enough for a sentence in Japanese a line or two; pixels */
const WIDTH = 340;
const GAP = 14;
const LEAST = 60;

function shapeOf(note: Note, number: number, measures: SheetMeasures): string {
  const place = parseRef(note.cell) ?? { row: 1, column: 1 };
  const lines = `${NOTE_HEADING}${note.heading}】\n${note.text}`;
  // 7 pixels for a unit of width, as in a column of this width.
  const height = Math.max(LEAST, Math.ceil((textHeight(lines, WIDTH / 7, NOTE_FONT_SIZE) * 96) / 72));
  const across = walk(place.column + 1, GAP, WIDTH, (column) => measures.width(column));
  const down = walk(Math.max(1, place.row - 1), 4, height, (row) => measures.height(row));
  const anchor = [
    place.column,
    GAP,
    down.first - 1,
    4,
    across.last - 1,
    across.rest,
    down.last - 1,
    down.rest,
  ];
  const points = (value: number) => String((value * 72) / 96);
  return (
    `<v:shape NAMESPACES id="_x0000_s${String(number)}" type="#_x0000_t202" ` +
    `style="position:absolute;width:${points(WIDTH)}pt;height:${points(height)}pt;z-index:${String(number % BLOCK)};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(place.row - 1)}</x:Row><x:Column>${String(place.column - 1)}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

/** Where a length ends that begins so far inside the first line: in which line, and how far inside it. */
function walk(
  first: number,
  start: number,
  length: number,
  size: (line: number) => number,
): { first: number; last: number; rest: number } {
  let left = start + length;
  let last = first;
  // Hidden lines have no size; nobody hides this many in a row.
  for (let steps = 0; steps < 1000 && left > size(last); steps++) {
    left -= size(last);
    last++;
  }
  return { first, last, rest: Math.round(left) };
}
