/** A blueprint as somebody would read it back from a file, without writing one; cells can be changed on the way. */
import { cellRef, parseRef } from '../../src/workbook/address';
import type { Blueprint } from '../../src/workbook/blueprint';
import type { GridCell, GridSheet, GridWorkbook } from '../../src/workbook/grid';

/** `{ '①クラウドサービス提供者!F7': '適合' }`; undefined empties the cell. */
export type Changes = Readonly<Record<string, string | number | boolean | undefined>>;

export function gridOf(blueprint: Blueprint, changes: Changes = {}): GridWorkbook {
  const sheets = blueprint.sheets.map((plan): GridSheet => {
    const cells = new Map<string, GridCell>();
    for (const { row, column, content } of plan.cells) {
      if (content === undefined) continue;
      const cell =
        'formula' in content
          ? { row, column, value: content.result, formula: content.formula }
          : { row, column, value: content.value };
      cells.set(cellRef(row, column), cell);
    }
    for (const [place, value] of Object.entries(changes)) {
      const [sheet, ref] = place.split('!');
      const at = parseRef(ref ?? '');
      if (sheet !== plan.name || at === undefined) continue;
      if (value === undefined) cells.delete(ref ?? '');
      else cells.set(ref ?? '', { ...at, value });
    }
    return { name: plan.name, visibility: plan.visibility, cells };
  });
  return { dateSystem: 1900, sheets };
}
