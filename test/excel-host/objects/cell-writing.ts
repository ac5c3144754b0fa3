/** Cells that are written, by the add-in, by a person or by a co-author: what Excel makes of it, and who is told. */
import { type Area, areaText, columnCount, rowCount, sameArea } from '../model/area';
import type { Shown } from '../model/calculation';
import { EntryRefused, entryOf } from '../model/entry';
import { type Sheet, cellFor, knownCells, styleAt } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import type { Desk } from './desk';

/** Beyond this Excel refuses or gives null (5 million cells). */
const TOO_MANY = 5_000_000;

/** A matrix of the area's size: `one` for each cell, or what `value` says when it is a single one. */
export function matrixFor(area: Area, value: unknown): readonly (readonly unknown[])[] {
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (!Array.isArray(value)) {
    if (rows * columns > TOO_MANY) throw new HostFault('InvalidArgument', 'one value for too many cells');
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits)
    throw new HostFault('InvalidArgument', `not ${rows} rows of ${columns} cells for ${areaText(area)}`);
  return value as readonly (readonly unknown[])[];
}

export function writeCells(desk: Desk, sheet: Sheet, area: Area, value: unknown): void {
  const matrix = matrixFor(area, value);
  demandUnlocked(sheet, area, 'writing');
  change(desk, sheet, area, () => {
    desk.book.batch(() => {
      matrix.forEach((line, down) => {
        line.forEach((each, across) => {
          writeCell(desk, sheet, area.top + down, area.left + across, each);
        });
      });
    });
  });
}

/** Null leaves the cell as it is. */
function writeCell({ book }: Desk, sheet: Sheet, row: number, column: number, value: unknown): void {
  if (value === null || value === undefined || isCovered(sheet, row, column)) return;
  const style = styleAt(sheet, row, column);
  try {
    const { content, numberFormat } = entryOf(value, style.numberFormat, book.year);
    book.put(sheet, row, column, content);
    if (numberFormat !== undefined && style.numberFormat === 'General')
      cellFor(sheet, row, column).style = { ...style, numberFormat };
  } catch (error) {
    if (error instanceof EntryRefused) throw new HostFault('InvalidArgument', error.message);
    throw error;
  }
}

/** Under a merge, and not its first cell: it holds nothing. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (top !== row || left !== column),
  );
}

/** Does the work and tells of it as an edit of the area, with before and after when it is one cell. */
export function change(
  desk: Desk,
  sheet: Sheet,
  area: Area,
  work: () => void,
  changeType = 'RangeEdited',
): void {
  if (!desk.hears('DataChanged', sheet)) {
    work();
    return;
  }
  const single = rowCount(area) === 1 && columnCount(area) === 1;
  const before = single ? desk.book.value(sheet, area.top, area.left) : undefined;
  work();
  const after = single ? desk.book.value(sheet, area.top, area.left) : undefined;
  desk.tell({
    event: 'DataChanged',
    sheet,
    fields: {
      address: areaText(area),
      changeType,
      ...(single && changeType === 'RangeEdited'
        ? {
            valueBefore: plainValue(before),
            valueAfter: plainValue(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    },
  });
}

export function demandUnlocked(sheet: Sheet, area: Area, what: string): void {
  if (sheet.protection === undefined) return;
  if (lockedIn(sheet, area))
    throw new HostFault(
      'AccessDenied',
      `${what} ${areaText(area)}: locked cells of the protected sheet ${sheet.name}`,
    );
}

function lockedIn(sheet: Sheet, area: Area): boolean {
  if (rowCount(area) * columnCount(area) <= 10_000) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (styleAt(sheet, row, column).locked) return true;
    return false;
  }
  if (sheet.style.locked) return true;
  for (const { cell } of knownCells(sheet, area)) if (cell.style?.locked === true) return true;
  return false;
}

/** As it stands in `Range.values`. */
export function plainValue(value: Shown): string | number | boolean {
  return typeof value === 'object' ? value.error : (value ?? '');
}

export function valueType(value: Shown): string {
  if (value === undefined || value === '') return value === '' ? 'String' : 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The merge whose first cell this area names, or the area itself. */
export function whole(sheet: Sheet, area: Area): Area {
  return (
    sheet.merges.find(({ top, left }) => sameArea({ top, left, bottom: top, right: left }, area)) ?? area
  );
}
