/** A sheet while it is being drawn: puts cells by row and column, then yields the finished `SheetPlan`. */
import { cellRef } from './address';
import type { CellContent, CellPlan, FlagStyle, FormatPlan, SheetPlan, ValidationPlan } from './blueprint';
import type { CellAddress } from './layout';
import { textHeight } from './row-height';
import { type StyleName, STYLES } from './styles';

type Frame = Omit<SheetPlan, 'cells' | 'merges' | 'validations' | 'formats' | 'heights'>;

export class SheetDraft {
  private readonly cells = new Map<string, CellPlan>();
  private readonly merges: string[] = [];
  /** by the first cell of a merge, its last column */
  private readonly lastColumns = new Map<string, number>();
  private readonly validations: ValidationPlan[] = [];
  private readonly formats: FormatPlan[] = [];
  private readonly heights = new Map<number, SheetPlan['heights'][number]>();

  constructor(private readonly frame: Frame) {}

  text(row: number, column: number, value: string | number | undefined, style: StyleName): this {
    return this.put(row, column, style, value === undefined || value === '' ? undefined : { value });
  }

  formula(row: number, column: number, formula: string, result: string | number, style: StyleName): this {
    return this.put(row, column, style, { formula, result });
  }

  /** The same style over a block of cells that hold nothing yet. */
  blank(row: number, fromColumn: number, toColumn: number, style: StyleName): this {
    for (let column = fromColumn; column <= toColumn; column++) this.put(row, column, style, undefined);
    return this;
  }

  /** Marks the cells as differing from one issued workbook to the next. */
  slot(row: number, column: number): this {
    const cell = this.cells.get(cellRef(row, column));
    if (cell === undefined) throw new Error(`${cellRef(row, column)} is marked before it is drawn`);
    this.cells.set(cellRef(row, column), { ...cell, slot: true });
    return this;
  }

  merge(row: number, fromColumn: number, toRow: number, toColumn: number): this {
    this.merges.push(`${cellRef(row, fromColumn)}:${cellRef(toRow, toColumn)}`);
    this.lastColumns.set(cellRef(row, fromColumn), toColumn);
    return this;
  }

  height(row: number, height: number): this {
    this.heights.set(row, { row, height });
    return this;
  }

  validate(plan: ValidationPlan): this {
    this.validations.push(plan);
    return this;
  }

  flag(range: string, ...rules: readonly { formula: string; style: FlagStyle; stop?: boolean }[]): this {
    this.formats.push({ range, rules });
    return this;
  }

  finish(): SheetPlan {
    const cells = [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    const { frame, merges, validations, formats } = this;
    return { ...frame, cells, merges, validations, formats, heights: this.fittedHeights(cells) };
  }

  /** Rows with wrapped text get the height of their tallest cell; a height that was set stands. */
  private fittedHeights(cells: readonly CellPlan[]): SheetPlan['heights'] {
    const fitted = new Map<number, number>();
    for (const { row, column, style, content, slot } of cells) {
      const { wrap, font } = STYLES[style as StyleName];
      if (!wrap || this.heights.has(row)) continue;
      const shown =
        content === undefined || slot === true
          ? ''
          : String('formula' in content ? content.result : content.value);
      const height = textHeight(shown, this.widthAt(row, column), font.size);
      fitted.set(row, Math.max(fitted.get(row) ?? 0, height));
    }
    const growing = [...fitted].map(([row, height]) => ({ row, height, grows: true }));
    return [...this.heights.values(), ...growing].sort((a, b) => a.row - b.row);
  }

  /** The width that a cell's text has: its column's, or that of all columns of a merge that starts there. */
  private widthAt(row: number, column: number): number {
    const last = this.lastColumns.get(cellRef(row, column)) ?? column;
    let width = 0;
    for (let each = column; each <= last; each++) width += this.frame.columns[each - 1]?.width ?? 9;
    return width;
  }

  private put(row: number, column: number, style: StyleName, content: CellContent | undefined): this {
    this.cells.set(cellRef(row, column), {
      row,
      column,
      style,
      ...(content === undefined ? {} : { content }),
    });
    return this;
  }
}

export function rangeRef(from: CellAddress, to: CellAddress): string {
  return `${cellRef(from.row, from.column)}:${cellRef(to.row, to.column)}`;
}
