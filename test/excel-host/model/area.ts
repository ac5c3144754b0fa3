/** Rectangles of cells, as ranges name them: `B2`, `A1:C5`, whole columns `A:C`, whole rows `4:5`. From 1. */
import {
  MAX_COLUMN,
  MAX_ROW,
  cellRef,
  columnLetters,
  columnNumber,
  parseRange,
} from '../../../src/workbook/address';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) {
    const [a, b] = [Number(rows[1]), Number(rows[2])];
    return areaOf(Math.min(a, b), 1, Math.max(a, b), MAX_COLUMN);
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns !== null) {
    const [a, b] = [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')];
    return a === undefined || b === undefined
      ? undefined
      : areaOf(1, Math.min(a, b), MAX_ROW, Math.max(a, b));
  }
  const area = parseRange(plain);
  return area === undefined ? undefined : areaOf(area.top, area.left, area.bottom, area.right);
}

/** undefined when it reaches beyond the sheet */
export function areaOf(top: number, left: number, bottom: number, right: number): Area | undefined {
  const inside = top >= 1 && left >= 1 && bottom <= MAX_ROW && right <= MAX_COLUMN;
  return inside && top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function areaText(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top}:${area.bottom}`;
  const first = cellRef(area.top, area.left);
  const last = cellRef(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

export const isWholeRows = ({ left, right }: Area) => left === 1 && right === MAX_COLUMN;
export const isWholeColumns = ({ top, bottom }: Area) => top === 1 && bottom === MAX_ROW;
export const rowCount = ({ top, bottom }: Area) => bottom - top + 1;
export const columnCount = ({ left, right }: Area) => right - left + 1;
export const sameArea = (a: Area, b: Area) => areaText(a) === areaText(b);

export function intersection(a: Area, b: Area): Area | undefined {
  // Asked some hundred thousand times while a workbook is drawn, nearly always of areas that are apart.
  if (a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left) return undefined;
  return areaOf(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right),
  );
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  return [
    areaOf(area.top, area.left, cut.top - 1, area.right),
    areaOf(cut.top, area.left, cut.bottom, cut.left - 1),
    areaOf(cut.top, cut.right + 1, cut.bottom, area.right),
    areaOf(cut.bottom + 1, area.left, area.bottom, area.right),
  ].filter((each) => each !== undefined);
}
