/** A workbook as it was read, whoever read it: sheets and cells, nothing interpreted. */

export type GridValue = string | number | boolean | { readonly error: string } | undefined;

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: GridValue;
  readonly formula?: string;
}

export interface GridSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** by reference, for example `F7`; empty cells are absent */
  readonly cells: ReadonlyMap<string, GridCell>;
  /** `A4:A9`; absent when whoever read the sheet did not look */
  readonly merges?: readonly string[];
  /** rows and columns that are hidden or of no height or width, both ends included, from 1 */
  readonly hiddenRows?: readonly GridSpan[];
  readonly hiddenColumns?: readonly GridSpan[];
}

export interface GridSpan {
  readonly first: number;
  readonly last: number;
}

export interface GridWorkbook {
  /** what names of the workbook refer to, without `=`; absent when whoever read it did not look */
  readonly definedNames?: readonly { readonly name: string; readonly refersTo: string }[];
  /** the calendar that date serials count from */
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly GridSheet[];
}
