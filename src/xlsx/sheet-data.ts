/** What `<sheetData>` holds, whichever way it was read. */
import type { CellReading } from './cell';

/** Rows or columns, both ends included, from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface SheetData {
  /** cells that hold a value or a formula, by reference (`F7`), row by row */
  readonly cells: ReadonlyMap<string, CellReading>;
  /** the last row and column that such a cell stands in; 0 when there is none */
  readonly rowCount: number;
  readonly columnCount: number;
  /** hidden, or of no height; spans in order */
  readonly hiddenRows: readonly Span[];
}

export const NO_DATA: SheetData = { cells: new Map(), rowCount: 0, columnCount: 0, hiddenRows: [] };

/** Gathers rows and cells as they are read, in order. */
export class SheetDataDraft implements SheetData {
  readonly cells = new Map<string, CellReading>();
  readonly hiddenRows: Span[] = [];
  rowCount = 0;
  columnCount = 0;

  add(cell: CellReading): void {
    this.cells.set(cell.ref, cell);
    this.rowCount = cell.row;
    if (cell.column > this.columnCount) this.columnCount = cell.column;
  }

  hide(row: number): void {
    addTo(this.hiddenRows, row, row);
  }
}

/** Neighbours join, so that a hidden half of a sheet is one span. */
export function addTo(spans: Span[], first: number, last: number): void {
  const previous = spans.at(-1);
  if (previous !== undefined && previous.last + 1 === first) spans[spans.length - 1] = { ...previous, last };
  else spans.push({ first, last });
}
