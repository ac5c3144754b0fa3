/** What Ctrl+Z would take back: the user's own cells, not what a co-author has written since. */
import { type Area, areaText, bounding } from '../model/area';
import type { Book, BookContents } from '../model/book';
import { type Cell, type Sheet, cellAt, cellFor } from '../model/sheet';

interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
}

type Past =
  | { readonly sheet: string; readonly cells: readonly CellChange[] }
  | { readonly sheet: string; readonly contents: BookContents };

/** `cells`: contents and looks of cells; `lines`: rows and columns come or go; `sheets`: cannot be undone. */
export type ActKind = 'cells' | 'lines' | 'sheets';

export class UndoStack {
  private readonly past: Past[] = [];

  constructor(private readonly book: Book) {}

  get size(): number {
    return this.past.length;
  }

  clear(): void {
    this.past.length = 0;
  }

  /** Does the work and remembers what it changed; work that throws has changed nothing. */
  record(sheet: Sheet, kind: ActKind, work: () => void): void {
    if (kind === 'cells') {
      const before = structuredClone(sheet.cells);
      work();
      this.past.push({ sheet: sheet.id, cells: changes(before, sheet) });
      return;
    }
    const contents = this.book.contents();
    work();
    if (kind === 'sheets') this.clear();
    else this.past.push({ sheet: sheet.id, contents });
  }

  /** The sheet and the area that are as they were; undefined when there is nothing to undo. */
  undo(): { readonly sheet: Sheet; readonly address: string } | undefined {
    const last = this.past.pop();
    if (last === undefined) return undefined;
    const area =
      'contents' in last ? this.restoreAll(last.contents) : this.restoreCells(last.sheet, last.cells);
    const sheet = this.book.sheetById(last.sheet);
    return sheet === undefined ? undefined : { sheet, address: area };
  }

  /** Rows that moved take everything with them: all is put back, a co-author's later work too. */
  private restoreAll(contents: BookContents): string {
    this.book.restore(contents);
    return 'A1:XFD1048576';
  }

  private restoreCells(id: string, cells: readonly CellChange[]): string {
    const sheet = this.book.sheetById(id);
    let area: Area | undefined;
    for (const { row, column, before } of cells) {
      if (sheet === undefined) break;
      this.book.put(sheet, row, column, before?.content);
      const cell = cellFor(sheet, row, column);
      if (before?.style === undefined) delete cell.style;
      else cell.style = before.style;
      const one = { top: row, left: column, bottom: row, right: column };
      area = area === undefined ? one : bounding(area, one);
    }
    return area === undefined ? 'A1' : areaText(area);
  }
}

function changes(before: Sheet['cells'], sheet: Sheet): CellChange[] {
  const places = new Set<string>();
  for (const cells of [before, sheet.cells])
    for (const [row, line] of cells) for (const column of line.keys()) places.add(`${row} ${column}`);
  return [...places].flatMap((place) => {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    const old = before.get(row)?.get(column);
    const same = JSON.stringify(old) === JSON.stringify(cellAt(sheet, row, column));
    return same ? [] : [{ row, column, before: old }];
  });
}
