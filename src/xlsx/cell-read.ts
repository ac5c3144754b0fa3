/** One `<c>` element: what the cell holds and by which formula. */
import { dayFromIso } from '../checklist/readers/day';
import { readStoredText, unescapeText } from './cell-text';
import { PackageError } from './package-error';
import { type PartCursor, unsigned } from './part-cursor';
import { translateFormula } from './shared-formula';
import { RepeatedTexts } from './repeated-texts';
import type { SharedStrings } from './shared-strings-read';
import type { WorkbookLimits } from './workbook-limits';

export interface CellReading {
  /** from 1 */
  readonly row: number;
  /** from 1 */
  readonly column: number;
  /** `F7` */
  readonly ref: string;
  /** of a formula: what it was worth when the file was saved; undefined when nothing was kept */
  readonly value: string | number | boolean | { readonly error: string } | undefined;
  /** without `=`; of a shared formula, as it reads in this very cell */
  readonly formula?: string;
  /** true: a number that the cell shows as a date or a time */
  readonly isDate?: boolean;
  /** true: the text is made of runs that may look different */
  readonly richText?: boolean;
  /** true: the formula is shared with other cells of the sheet */
  readonly sharedFormula?: boolean;
}

/** What cells refer to, and what is left of the limits that all sheets have together. */
export interface CellContext {
  readonly dateSystem: 1900 | 1904;
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly limits: WorkbookLimits;
  readonly spent: { elements: number; cells: number; sharedFormulaCharacters: number };
}

type Draft<Reading> = { -readonly [Key in keyof Reading]: Reading[Key] };

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const FORMULAS = new RepeatedTexts();
const DAY_OF_1904 = 1462;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Reads the cells of one sheet, and remembers the formulas that they share. */
export class CellReader {
  private readonly masters = new Map<number, Master>();

  constructor(
    private readonly cursor: PartCursor,
    private readonly context: CellContext,
  ) {}

  /** The element at hand is `c`, which is left by this; undefined when it holds neither value nor formula. */
  read(row: number, column: number, ref: string): CellReading | undefined {
    const { cursor } = this;
    const type = cursor.attribute('t') ?? 'n';
    const style = cursor.count('s') ?? 0;
    const own = cursor.depth;
    const cell: Draft<CellReading> = { row, column, ref, value: undefined };
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
    if (raw !== undefined) this.readValue(cell, type, raw);
    if (typeof cell.value === 'number' && (type === 'd' || this.context.dateStyles[style] === true))
      cell.isDate = true;
    const empty = cell.value === undefined && cell.formula === undefined && cell.sharedFormula === undefined;
    return empty ? undefined : cell;
  }

  private readValue(cell: Draft<CellReading>, type: string, raw: string): void {
    switch (type) {
      case 'n':
        cell.value = this.number(raw, cell.ref);
        return;
      case 's': {
        const { texts, rich } = this.context.strings;
        const index = unsigned(raw) ?? -1;
        const text = texts[index];
        if (text === undefined && raw.trim() === '') return;
        if (text === undefined) throw this.refused(`no shared text ${raw.slice(0, 40)}`, cell.ref);
        cell.value = text;
        if (rich.has(index)) cell.richText = true;
        return;
      }
      case 'str':
        cell.value = unescapeText(raw);
        return;
      case 'inlineStr':
        cell.value ??= unescapeText(raw);
        return;
      case 'b':
        if (!/^\s*(?:0|1|true|false)\s*$/.test(raw)) throw this.refused('neither true nor false', cell.ref);
        cell.value = raw.trim() === '1' || raw.trim() === 'true';
        return;
      case 'e':
        cell.value = { error: raw.trim() };
        return;
      case 'd':
        cell.value = serialFromIso(raw.trim(), this.context.dateSystem) ?? raw;
        return;
      default:
        throw this.refused(`cell type ${type.slice(0, 40)}`, cell.ref);
    }
  }

  private number(raw: string, ref: string): number | undefined {
    if (NUMBER.test(raw)) {
      const number = Number(raw);
      if (Number.isFinite(number)) return number;
    } else if (raw.trim() === '') return undefined;
    throw this.refused(`no number: ${raw.slice(0, 40)}`, ref);
  }

  private readFormula(cell: Draft<CellReading>): void {
    const { cursor } = this;
    const shared = cursor.attribute('t') === 'shared' ? cursor.count('si') : undefined;
    const formula = unescapeText(cursor.text({ place: `${cursor.part}!${cell.ref}`, known: FORMULAS }));
    if (formula !== '') cell.formula = formula;
    if (shared === undefined) return;
    cell.sharedFormula = true;
    if (formula !== '') {
      this.masters.set(shared, { row: cell.row, column: cell.column, formula });
      return;
    }
    const master = this.masters.get(shared);
    if (master === undefined) return;
    const { spent, limits } = this.context;
    spent.sharedFormulaCharacters += master.formula.length;
    if (spent.sharedFormulaCharacters > limits.sharedFormulaCharacters)
      throw new PackageError('too-large', 'too many cells share too long a formula', cursor.part);
    cell.formula = translateFormula(master.formula, cell.row - master.row, cell.column - master.column);
  }

  private refused(what: string, ref: string): PackageError {
    return new PackageError('corrupt', `${ref}: ${what}`, this.cursor.part);
  }
}

/** Dates that a strict document writes as `2026-03-30` or `2026-03-30T09:30:00` → the serial of the workbook's calendar. */
function serialFromIso(text: string, system: 1900 | 1904): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  const day = dayFromIso(match?.[1] ?? '');
  if (match === null || day === undefined) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds >= 86_400) return undefined;
  // Excel's 1900 calendar has a 29 February 1900 that never was: before it, serials are one less.
  const serial = system === 1904 ? day - DAY_OF_1904 : day > 60 ? day : day - 1;
  return serial < 0 ? undefined : serial + seconds / 86_400;
}
