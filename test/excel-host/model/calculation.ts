/** Works the formulas out, by HyperFormula. What it gives is what Excel would show; `#NAME?` where it cannot. */
import type { HyperFormula } from 'hyperformula';
import { ENGINE_OPTIONS, formulaEngine } from './formula-engine';
import type { Content, Scalar } from './sheet';

export type Shown = Scalar | { readonly error: string } | undefined;

export interface CalculatedSheet {
  readonly name: string;
  contents(): Iterable<{ readonly row: number; readonly column: number; readonly content: Content }>;
}

export interface CalculatedName {
  readonly name: string;
  readonly formula: string;
}

/** Names that the engine takes; the others work in lists, not in formulas. */
const ENGINE_NAME = /^[A-Za-z\u00C0-\u02AF_][A-Za-z0-9\u00C0-\u02AF._]*$/;

export class Calculation {
  private readonly engine: HyperFormula;

  constructor(sheets: readonly CalculatedSheet[], names: readonly CalculatedName[]) {
    this.engine = formulaEngine().HyperFormula.buildFromSheets(
      Object.fromEntries(sheets.map((sheet) => [sheet.name, rowsOf(sheet)])),
      ENGINE_OPTIONS,
      names
        .filter(({ name }) => ENGINE_NAME.test(name))
        .map(({ name, formula }) => ({ name, expression: formula })),
    );
  }

  /** Many cells at once: the formulas are worked out when all of them stand. */
  batch(work: () => void): void {
    this.engine.batch(work);
  }

  put(sheet: string, row: number, column: number, content: Content | undefined): void {
    const address = this.address(sheet, row, column);
    // Not as a matrix: an array of the test's own context is none to the engine.
    this.engine.setCellContents(address, content === undefined ? null : raw(content));
  }

  value(sheet: string, row: number, column: number): Shown {
    const value = this.engine.getCellValue(this.address(sheet, row, column));
    if (typeof value === 'object' && value !== null) return { error: value.value };
    return value ?? undefined;
  }

  addSheet(name: string): void {
    this.engine.addSheet(name);
  }

  close(): void {
    this.engine.destroy();
  }

  private address(name: string, row: number, column: number) {
    const sheet = this.engine.getSheetId(name);
    if (sheet === undefined) throw new Error(`the formula engine has no sheet ${name}`);
    return { sheet, row: row - 1, col: column - 1 };
  }
}

function rowsOf(sheet: CalculatedSheet): (Scalar | null)[][] {
  const rows: Scalar[][] = [];
  for (const { row, column, content } of sheet.contents()) {
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1] ?? [];
    line[column - 1] = raw(content);
  }
  return rows.map((line) => Array.from(line, (value: Scalar | undefined) => value ?? null));
}

/** The day that it always is in these workbooks, 2026-11-23: what a test says must not depend on when it runs. */
export const HOST_DAY = 46_349;

function raw(content: Content): Scalar {
  if ('formula' in content) return content.formula.replaceAll(/\bTODAY\(\)/g, String(HOST_DAY));
  return typeof content.value === 'string' ? `'${content.value}` : content.value;
}
