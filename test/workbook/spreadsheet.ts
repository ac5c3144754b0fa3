/** A blueprint inside a formula engine, so that its formulas are worked out by somebody else's code. */
import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Blueprint } from '../../src/workbook/blueprint';
import { cellRef } from '../../src/workbook/address';

export interface Mismatch {
  readonly cell: string;
  readonly formula: string;
  readonly engine: string | number;
  readonly spreadsheet: unknown;
}

export class Spreadsheet {
  private readonly formulas: HyperFormula;
  private readonly entered = new Map<string, RawCellContent>();

  constructor(blueprint: Blueprint) {
    this.formulas = HyperFormula.buildFromSheets(
      Object.fromEntries(blueprint.sheets.map(({ name }) => [name, []])),
      { licenseKey: 'gpl-v3', smartRounding: false, undoLimit: 0 },
    );
    this.formulas.batch(() => {
      this.each(blueprint, (address, content) => {
        if (content !== undefined && 'formula' in content) {
          this.formulas.setCellContents(address, `=${content.formula}`);
        }
      });
    });
  }

  /** Enters the blueprint's values and gives every formula cell whose value is not the blueprint's result. */
  disagreements(blueprint: Blueprint): Mismatch[] {
    this.formulas.batch(() => {
      this.each(blueprint, (address, content, key) => {
        if (content !== undefined && 'formula' in content) return;
        const raw =
          content === undefined
            ? null
            : typeof content.value === 'string'
              ? `'${content.value}`
              : content.value;
        if ((this.entered.get(key) ?? null) === raw) return;
        this.entered.set(key, raw);
        this.formulas.setCellContents(address, [[raw]]);
      });
    });
    const mismatches: Mismatch[] = [];
    this.each(blueprint, (address, content, key) => {
      if (content === undefined || !('formula' in content)) return;
      const spreadsheet = this.formulas.getCellValue(address);
      if (spreadsheet !== content.result) {
        mismatches.push({ cell: key, formula: content.formula, engine: content.result, spreadsheet });
      }
    });
    return mismatches;
  }

  private each(
    blueprint: Blueprint,
    visit: (
      address: { sheet: number; row: number; col: number },
      content: Blueprint['sheets'][number]['cells'][number]['content'],
      key: string,
    ) => void,
  ): void {
    blueprint.sheets.forEach(({ name, cells }) => {
      const sheet = this.formulas.getSheetId(name);
      if (sheet === undefined) throw new Error(`The formula engine lost the sheet ${name}`);
      for (const { row, column, content } of cells) {
        visit({ sheet, row: row - 1, col: column - 1 }, content, `${name}!${cellRef(row, column)}`);
      }
    });
  }
}
