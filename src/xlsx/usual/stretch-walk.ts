/** Takes a stretch apart that is not known: rows, cells and formulas up to the next value. undefined where it is not as usual. */
import { cellRef, MAX_COLUMN, MAX_ROW } from '../../workbook/address';
import { unescapeText } from '../cell-text';
import { ByteWalk, QUOTE, resolved } from './byte-walk';
import { type CellPlan, Stretch } from './known-stretches';
import { cellTag, formulaTag, rowTag } from './tags';

const [UPPER_A, UPPER_Z, LOWER_F] = [0x41, 0x5a, 0x66];

export const ROW = Buffer.from('<row r="');
const ROW_END = Buffer.from('</row>');
const CELL = Buffer.from('<c r="');
const CELL_END = Buffer.from('</c>');
const FORMULA = Buffer.from('<f');
const FORMULA_END = Buffer.from('</f>');
const VALUE = Buffer.from('<v>');
const VALUE_END = Buffer.from('</v></c>');
const INLINE = Buffer.from('<is><t>');
const INLINE_SPACED = Buffer.from('<is><t xml:space="preserve">');
const INLINE_END = Buffer.from('</t></is></c>');

type Formula = Pick<CellPlan, 'formula' | 'shared'>;

const NO_FORMULA: Formula = { formula: undefined, shared: undefined };

export abstract class StretchWalk extends ByteWalk {
  /** From behind a value, or from before or between rows, up to the next value or the end of the rows. */
  protected newStretch(before: Stretch): Stretch | undefined {
    let inRow = before.end !== 'rows';
    if (inRow && !this.passes(before.end === 'value' ? VALUE_END : INLINE_END)) return undefined;
    const stretch = new Stretch(before.row);
    stretch.column = before.column;
    for (;;) {
      if (!inRow) {
        if (!this.passes(ROW)) {
          stretch.column = 0;
          return stretch;
        }
        const begun = this.beginRow(stretch);
        if (begun === undefined) return undefined;
        inRow = begun;
      } else if (this.passes(CELL)) {
        if (!this.passCell(stretch)) return undefined;
        if (stretch.end !== 'rows') return stretch;
      } else if (this.passes(ROW_END)) inRow = false;
      else return undefined;
    }
  }

  /** False for a row without cells. */
  private beginRow(stretch: Stretch): boolean | undefined {
    const row = this.number(QUOTE);
    if (row <= stretch.row || row > MAX_ROW) return undefined;
    const from = this.at;
    if (!this.passTag()) return undefined;
    const tag = rowTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return undefined;
    stretch.rows++;
    stretch.row = row;
    stretch.column = 0;
    if (tag.hidden) (stretch.hiddenRows ??= []).push(row);
    return !tag.empty;
  }

  /** From within its reference to behind the cell, or to its value. */
  private passCell(stretch: Stretch): boolean {
    const { row } = stretch;
    const column = this.columnIn(row);
    if (column <= stretch.column || column > MAX_COLUMN) return false;
    stretch.column = column;
    stretch.cells++;
    const from = this.at;
    if (!this.passTag()) return false;
    const tag = cellTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return false;
    if (tag.empty) return true;
    const { type, style } = tag;
    let stated: Formula | undefined = NO_FORMULA;
    if (this.bytes[this.at + 1] === LOWER_F) {
      stated = this.newFormula();
      if (stated === undefined) return false;
      stretch.others++;
    }
    const plan = { row, column, ref: cellRef(row, column), type, style, ...stated };
    if (this.passes(CELL_END)) {
      if (plan.formula !== undefined) (stretch.silent ??= []).push(plan);
      return true;
    }
    Object.assign(stretch, plan);
    if (this.passes(VALUE)) {
      stretch.end = 'value';
      stretch.others++;
      return true;
    }
    stretch.end = 'inline';
    stretch.others += 2;
    return type === 'inlineStr' && (this.passes(INLINE) || this.passes(INLINE_SPACED));
  }

  /** The letters of a reference whose number is that of the row, as in `F7`; 0 when it is none. */
  private columnIn(row: number): number {
    const { bytes } = this;
    let column = 0;
    for (;;) {
      const letter = bytes[this.at] ?? 0;
      if (letter < UPPER_A || letter > UPPER_Z) break;
      column = column * 26 + letter - UPPER_A + 1;
      if (column > MAX_COLUMN) return 0;
      this.at++;
    }
    return this.number(QUOTE) === row ? column : 0;
  }

  private newFormula(): Formula | undefined {
    if (!this.passes(FORMULA)) return undefined;
    const from = this.at;
    if (!this.passTag()) return undefined;
    const tag = formulaTag(this.bytes, from, this.at - 1);
    if (tag === undefined) return undefined;
    const { shared } = tag;
    if (tag.empty) return { formula: '', shared };
    const text = this.at;
    if (!this.passText()) return undefined;
    const formula = unescapeText(resolved(this.bytes, text, this.at));
    return this.passes(FORMULA_END) ? { formula, shared } : undefined;
  }
}
