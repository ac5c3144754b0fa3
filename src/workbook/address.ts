/** Cell addresses: pure arithmetic, for every part that names a cell. Rows and columns count from 1. */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** 1 → A, 27 → AA. Remembered, because a workbook asks thousands of times for the same few columns. */
export function columnLetters(column: number): string {
  const known = LETTERS.get(column);
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS.set(column, letters);
  return letters;
}

const LETTERS = new Map<number, string>();

/** A → 1, AA → 27; undefined when the letters are no column of a sheet. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMN ? column : undefined;
}

export function cellRef(row: number, column: number): string {
  if (row >= ROWS_REMEMBERED || column >= COLUMNS_REMEMBERED) return `${columnLetters(column)}${row}`;
  const place = row * COLUMNS_REMEMBERED + column;
  const known = REFS[place];
  if (known !== undefined) return known;
  const ref = `${columnLetters(column)}${row}`;
  REFS[place] = ref;
  return ref;
}

/** Checklists stand here; the very same text is found in a Map without being compared. */
const [ROWS_REMEMBERED, COLUMNS_REMEMBERED] = [512, 64];
const REFS: (string | undefined)[] = Array.from({ length: ROWS_REMEMBERED * COLUMNS_REMEMBERED });

/** `$F$7` */
export function absoluteRef(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** `F7` or `$F$7` → row and column; undefined when it is no cell of a sheet. */
export function parseRef(ref: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(ref);
  const column = columnNumber(match?.[1] ?? '');
  const row = Number(match?.[2]);
  return match === null || column === undefined || row > MAX_ROW ? undefined : { row, column };
}

/** `A1:L21` → its corners in order; a single cell is a range of one. */
export function parseRange(
  range: string,
): { top: number; left: number; bottom: number; right: number } | undefined {
  const [first, second, ...more] = range.split(':');
  const from = parseRef(first ?? '');
  const to = second === undefined ? from : parseRef(second);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** A sheet name as formulas need it: always quoted, its own quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'①クラウドサービス提供者'!$F$7` */
export function sheetRef(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${absoluteRef(row, column)}`;
}
