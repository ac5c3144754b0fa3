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

/**
 * Far above any checklist, which has some 450 filled cells as the ward wrote it and 2,800 as a structured workbook, and
 * 0.5 million characters of formulas if all were shared. The heaviest file within these limits and those of `ZIP_LIMITS`
 * (10 MB of one part, 24 MB of all that is read) is read in about a second.
 */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  rowsPerSheet: 200_000,
  cellsPerSheet: 200_000,
  cells: 300_000,
  elements: 3_000_000,
  sharedStrings: 400_000,
  rangesPerSheet: 50_000,
  sheets: 255,
  definedNames: 50_000,
  sharedFormulaCharacters: 4_000_000,
};
