/** The formulas of one sheet: those that cells share are told once, and read differently in every cell. */
import type { CellContext, CellDraft } from './cell';
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';
import { translateFormula } from './shared-formula';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The number under which cells share the formula at hand. */
export function sharedNumber(cursor: PartCursor): number | undefined {
  return cursor.attribute('t') === 'shared' ? cursor.count('si') : undefined;
}

export class CellFormulas {
  private readonly masters = new Map<number, Master>();

  constructor(
    private readonly context: CellContext,
    private readonly part: string,
  ) {}

  /** `formula`: as it stands in the cell, '' for nothing; `shared`: the number under which cells share it */
  take(cell: CellDraft, formula: string, shared: number | undefined): void {
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
      throw new PackageError('too-large', 'too many cells share too long a formula', this.part);
    cell.formula = translateFormula(master.formula, cell.row - master.row, cell.column - master.column);
  }
}
