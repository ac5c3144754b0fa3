/** Looks of many cells at once, with the short cuts for whole rows, columns and sheets. */
import { type Area, columnCount, isWholeColumns, isWholeRows, rowCount } from '../model/area';
import { type Sheet, cellFor, knownCells, styleAt } from '../model/sheet';
import type { Style } from '../model/style';
import { HostFault } from '../protocol/fault';

const TOO_MANY = 1_000_000;

export function setStyles(
  sheet: Sheet,
  area: Area,
  restyle: (style: Style, row: number, column: number) => Style,
): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    setLines(sheet, area, restyle);
    return;
  }
  if (rowCount(area) * columnCount(area) > TOO_MANY)
    throw new HostFault('GeneralException', 'a format for more cells than the test host holds');
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const style = restyle(styleAt(sheet, row, column), row, column);
      cellFor(sheet, row, column).style = style;
    }
}

function setLines(
  sheet: Sheet,
  area: Area,
  restyle: (style: Style, row: number, column: number) => Style,
): void {
  for (const { row, column, cell } of knownCells(sheet, area)) {
    cell.style = restyle(styleAt(sheet, row, column), row, column);
  }
  if (isWholeColumns(area) && isWholeRows(area)) {
    sheet.style = restyle(sheet.style, 0, 0);
    for (const lines of [sheet.columns, sheet.rows])
      for (const line of lines.values()) if (line.style !== undefined) line.style = restyle(line.style, 0, 0);
  } else if (isWholeColumns(area))
    for (let column = area.left; column <= area.right; column++) {
      const line = sheet.columns.get(column) ?? {};
      sheet.columns.set(column, { ...line, style: restyle(line.style ?? sheet.style, 0, column) });
    }
  else
    for (let row = area.top; row <= area.bottom; row++) {
      const line = sheet.rows.get(row) ?? {};
      sheet.rows.set(row, { ...line, style: restyle(line.style ?? sheet.style, row, 0) });
    }
}

/** What all cells of the area agree on; null when they do not, as Office.js says it. */
export function common<Value>(sheet: Sheet, area: Area, of: (style: Style) => Value): Value | null {
  const small = rowCount(area) * columnCount(area) <= TOO_MANY;
  const first = of(styleAt(sheet, area.top, area.left));
  if (!small) {
    for (const { cell } of knownCells(sheet, area))
      if (cell.style !== undefined && of(cell.style) !== first) return null;
    return first;
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (of(styleAt(sheet, row, column)) !== first) return null;
  return first;
}
