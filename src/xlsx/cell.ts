/** A cell as it was read, and what cells refer to. */
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

export type CellDraft = { -readonly [Key in keyof CellReading]: CellReading[Key] };

export interface SharedStrings {
  readonly texts: readonly string[];
  /** numbers of the texts that are made of runs */
  readonly rich: ReadonlySet<number>;
}

export const NO_SHARED_STRINGS: SharedStrings = { texts: [], rich: new Set() };

/** What cells refer to, and what is left of the limits that all sheets have together. */
export interface CellContext {
  readonly dateSystem: 1900 | 1904;
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly limits: WorkbookLimits;
  readonly spent: { elements: number; cells: number; sharedFormulaCharacters: number };
}
