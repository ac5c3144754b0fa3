/** A formula shared by several cells is stored once; for each other cell its relative references move along. */
import { MAX_COLUMN, MAX_ROW, columnLetters, columnNumber } from '../workbook/address';

/**
 * Text in quotes, quoted sheet names and everything in brackets stay; a word is taken whole, so that the A1 in
 * `LOG10(` or `MY_A1` is no reference. What is never closed runs to the end, so the time grows with the length.
 */
const PIECES =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?($!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?($!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\?($!])|[\p{L}\p{N}_.\\?$]+|[^]/gu;

/** The formula as it reads so many rows below and columns right of the cell that it was written for. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [fixColumn, letters, fixRow, digits, fixFrom, from, fixTo, to, fixTop, top, fixBottom, bottom] =
      groups;
    if (letters !== undefined && digits !== undefined)
      return joined('', [movedColumn(letters, fixColumn, columns), movedRow(digits, fixRow, rows)]);
    if (from !== undefined && to !== undefined)
      return joined(':', [movedColumn(from, fixFrom, columns), movedColumn(to, fixTo, columns)]);
    if (top !== undefined && bottom !== undefined)
      return joined(':', [movedRow(top, fixTop, rows), movedRow(bottom, fixBottom, rows)]);
    return piece;
  });
}

function joined(separator: string, ends: readonly (string | undefined)[]): string {
  return ends.includes(undefined) ? '#REF!' : ends.join(separator);
}

/** undefined when it falls off the sheet */
function movedColumn(letters: string, fixed: string | undefined, by: number): string | undefined {
  if (fixed === '$') return `$${letters}`;
  const column = (columnNumber(letters) ?? MAX_COLUMN + 1) + by;
  return column >= 1 && column <= MAX_COLUMN ? columnLetters(column) : undefined;
}

function movedRow(digits: string, fixed: string | undefined, by: number): string | undefined {
  if (fixed === '$') return `$${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROW ? String(row) : undefined;
}
