/**
 * The rows of a sheet as programs write them: tag after tag without anything between, every row and cell with its number, text
 * without CDATA. They are read as bytes: what stands between two values is mostly known from the last file (`known-stretches.ts`),
 * and only what is new is taken apart. Whatever looks otherwise is not judged here: there is no reading then, and the sheet is read
 * by `rows-read.ts`, which tells the same of everything, and refuses.
 */
import { MAX_COLUMN } from '../../workbook/address';
import type { CellContext, CellDraft, CellReading } from '../cell';
import { CellFormulas } from '../cell-formula';
import { unescapeText } from '../cell-text';
import { isEmpty, markDate, readCellValue, takeShared } from '../cell-value';
import { tolerant } from '../package-error';
import { type SheetData, SheetDataDraft } from '../sheet-data';
import { WORKBOOK_LIMITS } from '../workbook-limits';
import { standsAt } from './byte-store';
import { LESS, resolved } from './byte-walk';
import { type CellPlan, KnownStretches, Stretch } from './known-stretches';
import { SeenBytes } from './seen-bytes';
import { ROW, StretchWalk } from './stretch-walk';

export interface UsualRows extends SheetData {
  /** where the last row ends */
  readonly end: number;
  /** `<row>`, `<c>` and what stands in them */
  readonly elements: number;
}

const STRETCHES = new KnownStretches();
const TEXTS = new SeenBytes<string>({ places: 4096, lengthMax: 192 });
/** characters; longer values are made anew: a cell that is kept keeps its text */
const LAST_MAX = 200;

/** `from`: behind `<sheetData>`; `bytes` must be UTF-8. undefined when something there is not as usual */
export function readUsualRows(
  bytes: Buffer,
  from: number,
  part: string,
  context: CellContext,
): UsualRows | undefined {
  const { sharedFormulaCharacters } = context.spent;
  // Nothing is remembered of what was read within other limits.
  const stretches = context.limits === WORKBOOK_LIMITS ? STRETCHES : new KnownStretches();
  const rows = tolerant(() => new RowsReader(bytes, from, part, context, stretches).read(), undefined);
  if (rows === undefined) context.spent.sharedFormulaCharacters = sharedFormulaCharacters;
  return rows;
}

class RowsReader extends StretchWalk {
  private readonly data = new SheetDataDraft();
  private readonly formulas: CellFormulas;
  private rows = 0;
  private cells = 0;
  private others = 0;

  constructor(
    bytes: Buffer,
    at: number,
    private readonly part: string,
    private readonly context: CellContext,
    private readonly stretches: KnownStretches,
  ) {
    super(bytes, at);
    this.formulas = new CellFormulas(context, part);
  }

  read(): UsualRows | undefined {
    let before = new Stretch(0);
    for (;;) {
      const stretch = this.stretchBehind(before);
      if (stretch === undefined) return undefined;
      this.pass(stretch);
      if (stretch.end === 'value') {
        if (!this.readValue(stretch)) return undefined;
      } else if (stretch.end === 'inline') {
        if (!this.readInline(stretch)) return undefined;
        // What was the end of another file may stand before further rows.
      } else if (!this.startsWith(ROW)) return this.finished();
      before = stretch;
    }
  }

  /** Passes what stands behind a value, or before and after rows. */
  private stretchBehind(before: Stretch): Stretch | undefined {
    const { bytes, at, stretches, part } = this;
    const { next } = before;
    if (next !== undefined && standsAt(next, this, at)) {
      this.at = at + next.length;
      return next;
    }
    const place = stretches.place(part, numberOf(before));
    let stretch = place.find((each) => standsAt(each, this, at));
    if (stretch !== undefined) this.at = at + stretch.length;
    else {
      stretch = this.newStretch(before);
      if (stretch !== undefined) stretches.remember(place, stretch, bytes.subarray(at, this.at));
    }
    before.next = stretch;
    return stretch;
  }

  private finished(): UsualRows | undefined {
    const { spent, limits } = this.context;
    if (this.rows > limits.rowsPerSheet || this.cells > limits.cellsPerSheet) return undefined;
    if (spent.cells + this.cells > limits.cells) return undefined;
    spent.cells += this.cells;
    const { cells, rowCount, columnCount, hiddenRows } = this.data;
    const elements = this.rows + this.cells + this.others;
    return { cells, rowCount, columnCount, hiddenRows, end: this.at, elements };
  }

  /** Takes over what a stretch says. */
  private pass(stretch: Stretch): void {
    this.rows += stretch.rows;
    this.cells += stretch.cells;
    this.others += stretch.others;
    if (stretch.hiddenRows !== undefined) for (const row of stretch.hiddenRows) this.data.hide(row);
    if (stretch.silent !== undefined)
      for (const plan of stretch.silent) {
        const cell = this.draft(plan);
        if (!isEmpty(cell)) this.data.add(cell);
      }
  }

  private readValue(plan: Stretch): boolean {
    const { type, last } = plan;
    const from = this.at;
    const number = type === 's' || type === 'n' ? this.number(LESS) : -1;
    if (number >= 0) {
      this.at--;
      const { strings, dateStyles } = this.context;
      const value = type === 'n' ? number : strings.texts[number];
      if (value === undefined) return false;
      // A cell that says the same again is the same: nobody changes one that was read.
      const asLast =
        last !== undefined &&
        last.value === value &&
        (type === 'n'
          ? (last.isDate === true) === (dateStyles[plan.style] === true)
          : (last.richText === true) === strings.rich.has(number));
      if (asLast) {
        this.data.add(last);
        return true;
      }
      const cell = this.draft(plan);
      if (type === 'n') cell.value = number;
      else takeShared(cell, number, this.context);
      this.add(cell, plan);
      return true;
    }
    this.at = from;
    if (!this.passText()) return false;
    const raw = TEXTS.meaning(this.bytes, from, this.at, resolved);
    const cell = this.draft(plan);
    readCellValue(cell, type, raw, this.context, this.part);
    this.add(cell, plan);
    return true;
  }

  private readInline(plan: Stretch): boolean {
    const from = this.at;
    if (!this.passText()) return false;
    const cell = this.draft(plan);
    cell.value = unescapeText(resolved(this.bytes, from, this.at));
    this.add(cell, plan);
    return true;
  }

  private draft({ row, column, ref, formula, shared }: CellPlan): CellDraft {
    const cell: CellDraft = { row, column, ref, value: undefined };
    if (formula !== undefined) this.formulas.take(cell, formula, shared);
    return cell;
  }

  private add(cell: CellDraft, plan: Stretch): void {
    markDate(cell, plan.type, plan.style, this.context);
    if (isEmpty(cell)) return;
    this.data.add(cell);
    plan.last = mayStay(cell, plan) ? cell : undefined;
  }
}

/** What a shared formula comes to depends on the other cells of its sheet. */
function mayStay({ value }: CellReading, { shared }: Stretch): boolean {
  return shared === undefined && (typeof value !== 'string' || value.length <= LAST_MAX);
}

/** Of its own for every cell with a value, for the ends of rows, and (0) for what comes before all rows. */
function numberOf({ end, row, column }: Stretch): number {
  return 2 * (row * (MAX_COLUMN + 1) + column) + (end === 'inline' ? 1 : 0);
}
