/**
 * The rows of a sheet as programs write them: tag after tag without anything between, every row and cell with its number, text
 * without CDATA. They are read as bytes, and only what is new is decoded. Whatever looks otherwise is not judged here: there is
 * no reading then, and the sheet is read by `sheet-read.ts`, which tells the same of everything, and refuses.
 */
import { cellRef, MAX_COLUMN, MAX_ROW } from '../../workbook/address';
import { CellFormulas } from '../cell-formula';
import type { CellContext, CellDraft } from '../cell';
import { unescapeText } from '../cell-text';
import { isEmpty, markDate, readCellValue, takeShared } from '../cell-value';
import { tolerant } from '../package-error';
import { type SheetData, SheetDataDraft } from '../sheet-data';
import { ByteWalk, LESS, QUOTE, resolved } from './byte-walk';
import { KnownFormulas } from './known-formulas';
import { SeenBytes } from './seen-bytes';
import { cellTag, formulaTag, rowTag } from './tags';

export interface UsualRows extends SheetData {
  /** where the last row ends */
  readonly end: number;
  /** `<row>`, `<c>` and what stands in them */
  readonly elements: number;
}

const [UPPER_A, UPPER_Z, LOWER_F, LOWER_V, LOWER_I] = [0x41, 0x5a, 0x66, 0x76, 0x69];

const ROW = Buffer.from('<row r="');
const ROW_END = Buffer.from('</row>');
const CELL = Buffer.from('<c r="');
const CELL_END = Buffer.from('</c>');
const FORMULA = Buffer.from('<f');
const FORMULA_END = Buffer.from('</f>');
const VALUE = Buffer.from('<v>');
const VALUE_END = Buffer.from('</v>');
const INLINE = Buffer.from('<is><t>');
const INLINE_SPACED = Buffer.from('<is><t xml:space="preserve">');
const INLINE_END = Buffer.from('</t></is>');

const FORMULAS = new KnownFormulas();
const TEXTS = new SeenBytes<string>({ places: 4096, lengthMax: 192 });
const REFS = new Map<number, string>();
const REFS_MAX = 20_000;

/** `from`: behind `<sheetData>`; `bytes` must be UTF-8. undefined when something there is not as usual */
export function readUsualRows(
  bytes: Buffer,
  from: number,
  part: string,
  context: CellContext,
): UsualRows | undefined {
  const { sharedFormulaCharacters } = context.spent;
  const rows = tolerant(() => new RowsReader(bytes, from, part, context).read(), undefined);
  if (rows === undefined) context.spent.sharedFormulaCharacters = sharedFormulaCharacters;
  return rows;
}

class RowsReader extends ByteWalk {
  private readonly data = new SheetDataDraft();
  private readonly formulas: CellFormulas;
  private rows = 0;
  private cellElements = 0;
  private others = 0;
  private row = 0;
  private column = 0;
  /** where the digits of the row stand */
  private rowFrom = 0;
  private rowTo = 0;

  constructor(
    bytes: Buffer,
    at: number,
    private readonly part: string,
    private readonly context: CellContext,
  ) {
    super(bytes, at);
    this.formulas = new CellFormulas(context, part);
  }

  read(): UsualRows | undefined {
    const { spent, limits } = this.context;
    while (this.passes(ROW)) if (!this.readRow()) return undefined;
    if (this.rows > limits.rowsPerSheet || this.cellElements > limits.cellsPerSheet) return undefined;
    if (spent.cells + this.cellElements > limits.cells) return undefined;
    spent.cells += this.cellElements;
    const { cells, rowCount, columnCount, hiddenRows } = this.data;
    const elements = this.rows + this.cellElements + this.others;
    return { cells, rowCount, columnCount, hiddenRows, end: this.at, elements };
  }

  private readRow(): boolean {
    this.rowFrom = this.at;
    const row = this.number(QUOTE);
    if (row <= this.row || row > MAX_ROW) return false;
    this.rows++;
    this.row = row;
    this.column = 0;
    this.rowTo = this.at - 1;
    const from = this.at;
    if (!this.passTag()) return false;
    const tag = rowTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return false;
    if (tag.hidden) this.data.hide(row);
    if (tag.empty) return true;
    while (this.passes(CELL)) if (!this.readCell()) return false;
    return this.passes(ROW_END);
  }

  private readCell(): boolean {
    const column = this.columnInRow();
    if (column <= this.column || column > MAX_COLUMN) return false;
    this.cellElements++;
    this.column = column;
    const from = this.at;
    if (!this.passTag()) return false;
    const tag = cellTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return false;
    if (tag.empty) return true;
    const cell: CellDraft = { row: this.row, column, ref: refOf(this.row, column), value: undefined };
    if (this.bytes[this.at + 1] === LOWER_F && !this.readFormula(cell)) return false;
    if (this.bytes[this.at + 1] === LOWER_V && !this.readValue(cell, tag.type)) return false;
    if (this.bytes[this.at + 1] === LOWER_I && !this.readInline(cell, tag.type)) return false;
    if (!this.passes(CELL_END)) return false;
    markDate(cell, tag.type, tag.style, this.context);
    if (!isEmpty(cell)) this.data.add(cell);
    return true;
  }

  /** The letters of a reference whose digits are those of the row, as in `F7`; 0 when it is none. */
  private columnInRow(): number {
    const { bytes, rowFrom, rowTo } = this;
    let { at } = this;
    let column = 0;
    for (;;) {
      const letter = bytes[at] ?? 0;
      if (letter < UPPER_A || letter > UPPER_Z) break;
      column = column * 26 + letter - UPPER_A + 1;
      if (column > MAX_COLUMN) return 0;
      at++;
    }
    for (let digit = rowFrom; digit < rowTo; digit++) if (bytes[at++] !== bytes[digit]) return 0;
    this.at = at + 1;
    return bytes[at] === QUOTE ? column : 0;
  }

  private readFormula(cell: CellDraft): boolean {
    if (!this.passes(FORMULA)) return false;
    const from = this.at;
    if (!this.passTag()) return false;
    const tag = formulaTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return false;
    this.others++;
    if (tag.empty) this.formulas.take(cell, '', tag.shared);
    else {
      const formula = this.formulaText();
      if (formula === undefined || !this.passes(FORMULA_END)) return false;
      this.formulas.take(cell, formula, tag.shared);
    }
    return true;
  }

  private formulaText(): string | undefined {
    const { bytes, at, part } = this;
    const place = this.row * (MAX_COLUMN + 1) + this.column;
    const known = FORMULAS.at(part, place, bytes, at);
    if (known !== undefined) {
      this.at = at + known.written.length;
      return known.plain;
    }
    if (!this.passText()) return undefined;
    const plain = unescapeText(resolved(bytes, at, this.at));
    FORMULAS.remember(part, place, bytes.subarray(at, this.at), plain);
    return plain;
  }

  private readValue(cell: CellDraft, type: string): boolean {
    if (!this.passes(VALUE)) return false;
    this.others++;
    const from = this.at;
    const number = type === 's' || type === 'n' ? this.number(LESS) : -1;
    if (number >= 0) {
      this.at--;
      if (type === 'n') cell.value = number;
      else if (!takeShared(cell, number, this.context)) return false;
    } else {
      this.at = from;
      if (!this.passText()) return false;
      const raw = TEXTS.meaning(this.bytes, from, this.at, resolved);
      readCellValue(cell, type, raw, this.context, this.part);
    }
    return this.passes(VALUE_END);
  }

  private readInline(cell: CellDraft, type: string): boolean {
    if (type !== 'inlineStr' || !(this.passes(INLINE) || this.passes(INLINE_SPACED))) return false;
    this.others += 2;
    const from = this.at;
    if (!this.passText()) return false;
    cell.value = unescapeText(resolved(this.bytes, from, this.at));
    return this.passes(INLINE_END);
  }
}

function refOf(row: number, column: number): string {
  const place = row * (MAX_COLUMN + 1) + column;
  const known = REFS.get(place);
  if (known !== undefined) return known;
  const ref = cellRef(row, column);
  if (REFS.size >= REFS_MAX) REFS.clear();
  REFS.set(place, ref);
  return ref;
}
