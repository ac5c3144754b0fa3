/**
 * A sheet as programs write it: its cells are read as bytes, and what stands around them, which is the same in every copy of a
 * checklist, is read once. undefined for every sheet that looks otherwise.
 */
import { isUtf8 } from 'node:buffer';
import type { CellContext } from '../cell';
import { readFrame, type SheetFrame } from '../frame-read';
import { tolerant } from '../package-error';
import { PartCursor } from '../part-cursor';
import type { SheetCounted } from '../sheet-content';
import { WORKBOOK_LIMITS } from '../workbook-limits';
import { xmlTextOf } from '../xml-text';
import { KnownParts } from './known-parts';
import { readUsualRows } from './rows';

interface Framed {
  readonly frame: SheetFrame;
  readonly elements: number;
  readonly hasData: boolean;
}

const FRAMES = new KnownParts<Framed | undefined>();
const DATA = Buffer.from('<sheetData>');
const DATA_END = Buffer.from('</sheetData>');
const DATA_NAME = Buffer.from('sheetData');
const EMPTY_DATA = Buffer.from('<sheetData/>');
const COMMENT = Buffer.from('<!');

export function readUsualSheet(
  part: Uint8Array,
  name: string,
  context: CellContext,
): SheetCounted | undefined {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const from = bytes.indexOf(DATA);
  if (from < 0 || !isUtf8(bytes)) return undefined;
  const head = bytes.subarray(0, from);
  const { spent } = context;
  const before = { ...spent };
  const rows = readUsualRows(bytes, from + DATA.length, name, context);
  if (rows !== undefined && startsWith(bytes, rows.end, DATA_END)) {
    const tail = bytes.subarray(rows.end + DATA_END.length);
    const framed = frameOf(name, [head, tail], context);
    const { cells, rowCount, columnCount, hiddenRows } = rows;
    if (framed?.hasData === true)
      return {
        ...framed.frame,
        ...{ cells, rowCount, columnCount, hiddenRows },
        elements: framed.elements + rows.elements,
      };
  }
  Object.assign(spent, before);
  return undefined;
}

/** Nothing is remembered of what was read within other limits. */
function frameOf(
  name: string,
  pieces: readonly [Buffer, Buffer],
  { limits }: CellContext,
): Framed | undefined {
  const read = (): Framed | undefined => {
    const [head, tail] = pieces;
    if (head.includes(COMMENT) || head.includes(DATA_NAME) || tail.includes(DATA_NAME)) return undefined;
    return tolerant(() => {
      const cursor = new PartCursor(
        xmlTextOf(Buffer.concat([head, EMPTY_DATA, tail]), name),
        name,
        'main',
        'worksheet',
      );
      let hasData = false;
      const frame = readFrame(cursor, limits, () => (hasData = true));
      return { frame, elements: cursor.elements, hasData };
    }, undefined);
  };
  return limits === WORKBOOK_LIMITS ? FRAMES.meaning(name, pieces, read) : read();
}

function startsWith(bytes: Buffer, at: number, word: Buffer): boolean {
  return bytes.compare(word, 0, word.length, at, Math.min(at + word.length, bytes.length)) === 0;
}
