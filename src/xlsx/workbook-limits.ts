/** How much a workbook may hold before it is refused: a count, so that no file decides how long reading takes. */

export interface WorkbookLimits {
  /** `<row>` elements of one sheet, empty ones included */
  readonly rowsPerSheet: number;
  /** `<c>` elements of one sheet, empty ones included */
  readonly cellsPerSheet: number;
  /** `<c>` elements of all sheets together */
  readonly cells: number;
  /** elements of all worksheets together, whatever they are */
  readonly elements: number;
  /** texts in the shared table */
  readonly sharedStrings: number;
  /** merges, validations and ranges of validations of one sheet, each */
  readonly rangesPerSheet: number;
  readonly sheets: number;
  readonly definedNames: number;
  /** characters of all formulas that were translated from a shared one */
  readonly sharedFormulaCharacters: number;
}

/** Far above any checklist (some 450 cells); a comparison of 1,000 vendors has 34,000. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  rowsPerSheet: 200_000,
  cellsPerSheet: 200_000,
  cells: 400_000,
  elements: 3_000_000,
  sharedStrings: 400_000,
  rangesPerSheet: 50_000,
  sheets: 255,
  definedNames: 50_000,
  sharedFormulaCharacters: 16_000_000,
};
