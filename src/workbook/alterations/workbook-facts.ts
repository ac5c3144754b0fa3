/**
 * What judging needs to know of a workbook beyond its cells. `readWorkbook` gives all of it; whoever reads a workbook in
 * another way fills in the same.
 */
import type { GridSheet, GridWorkbook } from '../grid';

/** Rows or columns, both ends included, from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ValidationFacts {
  /** `F7:F24`, as written; never expanded */
  readonly ranges: readonly string[];
  /** `list`, `date`, …; `none` when only a prompt is shown */
  readonly type: string;
  readonly formula1?: string;
  /** a wrong entry is refused or warned about */
  readonly showErrorMessage: boolean;
  readonly arrowHidden: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
}

export interface SheetFacts extends GridSheet {
  readonly protected: boolean;
  readonly validations: readonly ValidationFacts[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly filter?: { readonly range: string; readonly active: boolean };
  readonly comments: readonly { readonly cell: string; readonly text: string }[];
  readonly hyperlinks: readonly { readonly range: string; readonly target?: string }[];
}

export interface WorkbookFacts extends GridWorkbook {
  readonly sheets: readonly SheetFacts[];
  readonly definedNames: readonly {
    readonly name: string;
    readonly refersTo: string;
    /** the sheet that it belongs to; absent when it belongs to the workbook */
    readonly sheet?: string;
    readonly macro?: boolean;
  }[];
  readonly structureProtected: boolean;
  /** the program that saved the file last says its name; some say nothing */
  readonly properties: { readonly application?: string };
  readonly enclosures: readonly { readonly kind: string; readonly part: string; readonly sheet?: string }[];
  readonly externalLinks: readonly {
    readonly kind: string;
    readonly part: string;
    readonly target?: string;
  }[];
}
