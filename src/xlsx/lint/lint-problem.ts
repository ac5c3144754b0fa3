/** What the lint of a package reports, and where it collects it. */

export interface LintProblem {
  readonly code: LintCode;
  /** for example `xl/worksheets/sheet1.xml`; '' is the file as a whole */
  readonly part: string;
  /** the cell, range, name or id inside the part */
  readonly where?: string;
  readonly detail: string;
}

export type LintCode =
  // the package
  | 'unreadable'
  | 'malformed'
  | 'illegal-character'
  | 'content-type-missing'
  | 'content-type-target'
  | 'content-type-repeated'
  | 'relationship-target'
  | 'relationship-missing'
  // the workbook
  | 'sheet-name'
  | 'sheet-name-repeated'
  | 'name-invalid'
  | 'name-repeated'
  | 'name-scope'
  | 'name-sheet-missing'
  | 'name-broken'
  | 'print-area'
  | 'print-titles'
  // a sheet
  | 'row-repeated'
  | 'row-order'
  | 'cell-repeated'
  | 'cell-order'
  | 'cell-ref'
  | 'style-index'
  | 'dxf-index'
  | 'string-index'
  | 'text-length'
  | 'range-invalid'
  | 'merge-overlap'
  | 'validation-overlap'
  | 'list-literal-length'
  | 'message-length'
  | 'message-title-length'
  | 'cf-cross-sheet'
  // a formula
  | 'formula-empty'
  | 'formula-equals'
  | 'formula-length'
  | 'formula-nesting'
  | 'formula-syntax'
  | 'formula-text-length'
  | 'formula-function-name'
  | 'formula-function-unknown'
  | 'formula-arguments'
  | 'formula-volatile'
  | 'formula-name-unknown'
  | 'formula-sheet-missing'
  | 'formula-external';

const PROBLEMS_MAX = 1000;

/** Problems in the order found; after the first thousand nobody reads on. */
export class Problems {
  readonly found: LintProblem[] = [];

  add(code: LintCode, part: string, where: string | undefined, detail: string): void {
    if (this.found.length >= PROBLEMS_MAX) return;
    this.found.push({ code, part, ...(where === undefined ? {} : { where }), detail });
  }
}
