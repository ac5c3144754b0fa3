/** One worksheet part: its cells in order, and what stands around them. */
import type { CellContext } from './cell';
import { readFrame } from './frame-read';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import { readRows } from './rows-read';
import { NO_DATA, type SheetData } from './sheet-data';
import type { SheetContent, SheetCounted } from './sheet-content';
import { readUsualSheet } from './usual/sheet';
import { xmlTextOf } from './xml-text';

/** @throws PackageError for what is no worksheet within the limits */
export function readSheet(bytes: Uint8Array, part: string, context: CellContext): SheetContent {
  const { elements, ...sheet } = readUsualSheet(bytes, part, context) ?? readAnySheet(bytes, part, context);
  const { spent, limits } = context;
  spent.elements += elements;
  if (spent.elements > limits.elements)
    throw new PackageError('too-large', `more than ${limits.elements} elements in all`, part);
  return sheet;
}

/** Reads a sheet as any program may have written it. */
export function readAnySheet(bytes: Uint8Array, part: string, context: CellContext): SheetCounted {
  const cursor = new PartCursor(xmlTextOf(bytes, part), part, 'main', 'worksheet');
  let data: SheetData = NO_DATA;
  const frame = readFrame(cursor, context.limits, () => {
    data = readRows(cursor, context);
  });
  return { ...frame, ...data, elements: cursor.elements };
}
