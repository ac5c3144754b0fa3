/** Rewrites the references of a formula when rows or columns move, a sheet is renamed, or a cell is copied. */
import { MAX_COLUMN, MAX_ROW, columnLetters, columnNumber, quoteSheet } from '../../../src/workbook/address';

interface Reference {
  /** undefined: the sheet that the formula stands on */
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner | undefined;
}

/** One end of a reference; a whole column has no row, a whole row no column. */
interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const TOKEN =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}(?=:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(]))|\$?\d{1,7}(?=:\$?\d))(?::(\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}|\$?\d{1,7}))?(?![\p{L}\p{N}_.(])/gu;

export type Rewrite = (reference: Reference) => Reference | 'lost';

export function rewriteReferences(formula: string, rewrite: Rewrite): string {
  return formula.replaceAll(
    TOKEN,
    (token: string, quoted?: string, bare?: string, first?: string, last?: string) => {
      const from = first === undefined ? undefined : corner(first);
      if (from === undefined) return token;
      const to = last === undefined ? undefined : corner(last);
      if (last !== undefined && to === undefined) return token;
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      const result = rewrite({ sheet, first: from, last: to });
      if (result === 'lost') return '#REF!';
      const same = result.sheet === sheet;
      const prefix =
        result.sheet === undefined
          ? ''
          : same && bare !== undefined
            ? `${bare}!`
            : `${quoteSheet(result.sheet)}!`;
      return (
        prefix + cornerText(result.first) + (result.last === undefined ? '' : `:${cornerText(result.last)}`)
      );
    },
  );
}

/** As a copy of the formula reads so many rows and columns further; beyond the sheet it is `#REF!`. */
export function shifted(formula: string, rows: number, columns: number): string {
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
  });
  return rewriteReferences(formula, (reference) => {
    const first = shift(reference.first);
    const last = reference.last === undefined ? undefined : shift(reference.last);
    return [first, last].every((each) => each === undefined || onSheet(each))
      ? { ...reference, first, last }
      : 'lost';
  });
}

export function renamed(formula: string, from: string, to: string): string {
  return rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase() ? { ...reference, sheet: to } : reference,
  );
}

export interface Move {
  readonly sheet: string;
  readonly along: 'row' | 'column';
  /** first row or column that is inserted before or deleted */
  readonly at: number;
  /** more than 0: inserted; less: deleted */
  readonly count: number;
}

/** As the formula on sheet `home` reads after the move. */
export function moved(formula: string, home: string, move: Move): string {
  return rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== move.sheet.toLowerCase()) return reference;
    const { along } = move;
    const from = reference.first[along];
    if (from === undefined) return reference;
    const span = movedSpan(from, reference.last?.[along] ?? from, move);
    if (span === undefined) return 'lost';
    const [start, end] = span;
    return {
      ...reference,
      first: { ...reference.first, [along]: start },
      last: reference.last === undefined ? undefined : { ...reference.last, [along]: end },
    };
  });
}

/** A span of rows or columns after the move; undefined when it is gone. */
export function movedSpan(
  from: number,
  to: number,
  { at, count }: Pick<Move, 'at' | 'count'>,
): [number, number] | undefined {
  if (count >= 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const gone = at - count;
  if (from >= at && to < gone) return undefined;
  const start = from < at ? from : Math.max(at, from + count);
  const end = to < at ? to : to < gone ? at - 1 : to + count;
  return [start, end];
}

function corner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return undefined;
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] = match;
  const column = letters === '' ? undefined : columnNumber(letters);
  if (letters !== '' && column === undefined) return undefined;
  const row = digits === '' ? undefined : Number(digits);
  const rowFixed = letters === '' ? columnMark === '$' || rowMark === '$' : rowMark === '$';
  const found: Corner = { row, column, rowFixed, columnFixed: columnMark === '$' };
  return onSheet(found) ? found : undefined;
}

function onSheet({ row, column }: Corner): boolean {
  return (
    (row === undefined || (row >= 1 && row <= MAX_ROW)) &&
    (column === undefined || (column >= 1 && column <= MAX_COLUMN))
  );
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return letters + (row === undefined ? '' : `${rowFixed ? '$' : ''}${row}`);
}
