/** One `<c>` element: what the cell holds and by which formula. */
import { CellFormulas, sharedNumber } from './cell-formula';
import { readStoredText, unescapeText } from './cell-text';
import type { CellContext, CellDraft, CellReading } from './cell';
import { isEmpty, markDate, readCellValue } from './cell-value';
import type { PartCursor } from './part-cursor';

/** Reads the cells of one sheet, and remembers the formulas that they share. */
export class CellReader {
  private readonly formulas: CellFormulas;

  constructor(
    private readonly cursor: PartCursor,
    private readonly context: CellContext,
  ) {
    this.formulas = new CellFormulas(context, cursor.part);
  }

  /** The element at hand is `c`, which is left by this; undefined when it holds neither value nor formula. */
  read(row: number, column: number, ref: string): CellReading | undefined {
    const { cursor, context } = this;
    const type = cursor.attribute('t') ?? 'n';
    const style = cursor.count('s') ?? 0;
    const own = cursor.depth;
    const cell: CellDraft = { row, column, ref, value: undefined };
    let raw: string | undefined;
    while (cursor.child(own)) {
      if (cursor.vocabulary !== 'main') continue;
      if (cursor.name === 'v') raw = cursor.text();
      else if (cursor.name === 'f') this.readFormula(cell);
      else if (cursor.name === 'is' && type === 'inlineStr') {
        const { text, rich } = readStoredText(cursor);
        cell.value = text;
        if (rich) cell.richText = true;
      }
    }
    if (raw !== undefined) readCellValue(cell, type, raw, context, cursor.part);
    markDate(cell, type, style, context);
    return isEmpty(cell) ? undefined : cell;
  }

  private readFormula(cell: CellDraft): void {
    const { cursor } = this;
    const shared = sharedNumber(cursor);
    this.formulas.take(cell, unescapeText(cursor.text()), shared);
  }
}
