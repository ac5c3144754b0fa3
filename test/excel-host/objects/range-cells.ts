/** The matrices that a range reads: values, formulas, texts, types and number formats. */
import { type Area, columnCount, intersection, rowCount } from '../model/area';
import { type Sheet, cellAt, knownCells, styleAt } from '../model/sheet';
import { shownText } from '../model/shown-text';
import { plainValue, valueType } from './cell-writing';
import type { Desk, SheetArea } from './desk';

/** Excel on the web gives null for more. */
const MOST = 5_000_000;

type Of = (sheet: Sheet, row: number, column: number) => unknown;

function matrix({ sheet, area }: SheetArea, of: Of): unknown[][] | null {
  if (rowCount(area) * columnCount(area) > MOST) return null;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(of(sheet, row, column));
    rows.push(line);
  }
  return rows;
}

export function rangeMatrices({ book }: Desk) {
  const value = (sheet: Sheet, row: number, column: number) => book.value(sheet, row, column);
  const formula: Of = (sheet, row, column) => {
    const content = cellAt(sheet, row, column)?.content;
    return content === undefined ? '' : 'formula' in content ? content.formula : content.value;
  };
  return {
    values: (target: SheetArea) => matrix(target, (...at) => plainValue(value(...at))),
    valueTypes: (target: SheetArea) => matrix(target, (...at) => valueType(value(...at))),
    formulas: (target: SheetArea) => matrix(target, formula),
    formulasLocal: (target: SheetArea) => matrix(target, formula),
    numberFormat: (target: SheetArea) => matrix(target, (...at) => styleAt(...at).numberFormat),
    numberFormatLocal: (target: SheetArea) => matrix(target, (...at) => styleAt(...at).numberFormat),
    text: (target: SheetArea) =>
      matrix(target, (...at) => shownText(value(...at), styleAt(...at).numberFormat)),
  };
}

/** The smallest area with all that is used; `valuesOnly` looks at contents, else looks count too. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let used: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const { row, column, cell } of knownCells(sheet, within)) {
    if (cell.content === undefined && (valuesOnly || cell.style === undefined)) continue;
    used ??= { top: row, left: column, bottom: row, right: column };
    used.bottom = row;
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  }
  return used === undefined ? undefined : intersection(used, within);
}
