/**
 * A sheet as a reader's eye takes it: lines of texts from top to bottom. Bounded, because a returned file can hold a
 * hundred thousand rows that are nobody's checklist: what was left out is said, and nothing is concluded from it.
 */
import { isBlank } from '../../checklist/value';
import { cellRef, parseRange } from '../address';
import type { GridSheet, GridSpan, GridValue, GridWorkbook } from '../grid';
import { asValue } from '../receive/values';

/** What is looked at, at most. A checklist has some tens of rows; ten of them in a workbook still fit. */
export const LIMITS = {
  sheets: 60,
  /** rows that hold anything, of one sheet */
  rows: 2000,
  /** rows of one table: a checklist of 31 criteria with empty rows between, and several of them */
  tableRows: 600,
  /** the last column */
  columns: 120,
  /** cells of the workbook */
  cells: 60_000,
  merges: 1000,
} as const;

export interface LineCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: GridValue;
}

export interface Line {
  readonly row: number;
  /** cells that show something, from left to right */
  readonly cells: readonly LineCell[];
}

export class SheetLines {
  readonly name: string;
  /** the last column that shows anything, of the lines looked at */
  readonly lastColumn: number;
  private readonly byRow: ReadonlyMap<number, ReadonlyMap<number, LineCell>>;
  private readonly spans: readonly { top: number; left: number; bottom: number; right: number }[];

  constructor(
    readonly sheet: GridSheet,
    readonly lines: readonly Line[],
    /** false when the sheet holds more than was looked at */
    readonly complete: boolean,
  ) {
    this.name = sheet.name;
    this.byRow = new Map(
      lines.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]),
    );
    this.lastColumn = lines.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
    this.spans = (sheet.merges ?? []).slice(0, LIMITS.merges).flatMap((range) => parseRange(range) ?? []);
  }

  cell(row: number, column: number): LineCell | undefined {
    return this.byRow.get(row)?.get(column);
  }

  text(row: number, column: number): string {
    return this.cell(row, column)?.text ?? '';
  }

  /** The merged area that a cell is part of. */
  merge(
    row: number,
    column: number,
  ): { top: number; left: number; bottom: number; right: number } | undefined {
    return this.spans.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** What a cell shows, or the merged area that it is part of. */
  shown(row: number, column: number): LineCell | undefined {
    const own = this.cell(row, column);
    if (own !== undefined) return own;
    const merge = this.merge(row, column);
    return merge === undefined ? undefined : this.cell(merge.top, merge.left);
  }

  isRowHidden(row: number): boolean {
    return within(this.sheet.hiddenRows, row);
  }

  isColumnHidden(column: number): boolean {
    return within(this.sheet.hiddenColumns, column);
  }

  ref(row: number, column: number): string {
    return cellRef(row, column);
  }
}

/** The sheets in order; those beyond the limits are left out or cut short. */
export function linesOf(workbook: GridWorkbook): SheetLines[] {
  let left: number = LIMITS.cells;
  return workbook.sheets.slice(0, LIMITS.sheets).map((sheet) => {
    const lines = new SheetLinesBuilder(sheet, left);
    left -= lines.cells;
    return lines.build();
  });
}

class SheetLinesBuilder {
  cells = 0;
  private readonly rows = new Map<number, LineCell[]>();
  private cut = false;

  constructor(
    private readonly sheet: GridSheet,
    most: number,
  ) {
    const lastRow = this.lastRow();
    for (const { row, column, value } of sheet.cells.values()) {
      if (row > lastRow || column > LIMITS.columns) {
        this.cut ||= !isBlank(asValue(value));
        continue;
      }
      const text = String(asValue(value) ?? '');
      if (isBlank(text)) continue;
      if (this.cells >= most) {
        this.cut = true;
        break;
      }
      this.cells++;
      const line = this.rows.get(row);
      const cell = { row, column, text, value };
      if (line === undefined) this.rows.set(row, [cell]);
      else line.push(cell);
    }
  }

  build(): SheetLines {
    const lines = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
    return new SheetLines(this.sheet, lines, !this.cut);
  }

  /** Cells may come in any order, so that the rows must be known before the first ones can be taken. */
  private lastRow(): number {
    if (this.sheet.cells.size <= LIMITS.rows) return Infinity;
    const rows = new Set<number>();
    for (const { row, value } of this.sheet.cells.values())
      if (value !== undefined && value !== '') rows.add(row);
    if (rows.size <= LIMITS.rows) return Infinity;
    return [...rows].sort((a, b) => a - b)[LIMITS.rows - 1] ?? Infinity;
  }
}

function within(spans: readonly GridSpan[] | undefined, line: number): boolean {
  return spans?.some(({ first, last }) => line >= first && line <= last) ?? false;
}
