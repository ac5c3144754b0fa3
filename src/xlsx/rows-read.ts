/** The rows of a worksheet and their cells, whatever program wrote them. */
import { MAX_COLUMN, MAX_ROW, cellRef, parseRef } from '../workbook/address';
import type { CellContext } from './cell';
import { CellReader } from './cell-read';
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';
import { type SheetData, SheetDataDraft } from './sheet-data';

/** The element at hand is `sheetData`, which is left by this. */
export function readRows(cursor: PartCursor, context: CellContext): SheetData {
  return new RowsReader(cursor, context).read();
}

/** Is the row at hand not to be seen? */
export function isHiddenRow(cursor: PartCursor): boolean {
  return cursor.flag('hidden') || Number(cursor.attribute('ht') ?? 1) === 0;
}

class RowsReader {
  private readonly data = new SheetDataDraft();
  private readonly cellReader: CellReader;
  private readonly columnsByLetters = new Map<string, number>();
  private cellElements = 0;

  constructor(
    private readonly cursor: PartCursor,
    private readonly context: CellContext,
  ) {
    this.cellReader = new CellReader(cursor, context);
  }

  read(): SheetData {
    const { cursor } = this;
    const own = cursor.depth;
    let row = 0;
    let rows = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'row')) continue;
      if (++rows > this.context.limits.rowsPerSheet)
        throw this.tooLarge('rows', this.context.limits.rowsPerSheet);
      const stated = cursor.count('r', MAX_ROW) ?? row + 1;
      if (stated <= row || stated > MAX_ROW) throw cursor.refused(`row ${stated} after row ${row}`);
      row = stated;
      if (isHiddenRow(cursor)) this.data.hide(row);
      this.readCells(row);
    }
    return this.data;
  }

  private readCells(row: number): void {
    const { cursor, context } = this;
    const own = cursor.depth;
    const rowText = String(row);
    let column = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'c')) continue;
      if (++this.cellElements > context.limits.cellsPerSheet)
        throw this.tooLarge('cells', context.limits.cellsPerSheet);
      if (++context.spent.cells > context.limits.cells)
        throw this.tooLarge('cells in all', context.limits.cells);
      const stated = cursor.attribute('r');
      const next = stated === undefined ? column + 1 : this.columnOf(stated, row, rowText);
      if (next === undefined || next <= column || next > MAX_COLUMN)
        throw cursor.refused(
          `cell ${JSON.stringify(stated?.slice(0, 40))} in row ${row} after column ${column}`,
        );
      column = next;
      const cell = this.cellReader.read(row, column, stated ?? cellRef(row, column));
      if (cell !== undefined) this.data.add(cell);
    }
  }

  /** The column of a reference that must stand in this row, as in `F7`; its letters are looked up once a sheet. */
  private columnOf(ref: string, row: number, rowText: string): number | undefined {
    const letters = ref.endsWith(rowText) ? ref.slice(0, -rowText.length) : '';
    const known = this.columnsByLetters.get(letters);
    if (known !== undefined) return known;
    const place = parseRef(ref);
    if (place?.row !== row || ref !== cellRef(row, place.column)) return undefined;
    this.columnsByLetters.set(letters, place.column);
    return place.column;
  }

  private tooLarge(what: string, limit: number): PackageError {
    return new PackageError('too-large', `more than ${limit} ${what}`, this.cursor.part);
  }
}
