/**
 * Formulas as they are compared. Every program writes them its own way: LibreOffice leaves out the quotes around sheet
 * names, others the `$`, spaces or capitals. And whoever inserts a row moves every reference behind it.
 */
import { columnLetters, columnNumber, MAX_ROW } from '../address';

/** Where a cell stands now; a sheet that is not named is the formula's own. */
export interface Moved {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
/** undefined when its row or column is gone */
export type Move = (sheet: string, row: number, column: number) => Moved | undefined;

/** Text, quoted sheet name, lost reference, word (a cell, number, name, function or sheet), the rest. Linear in time. */
const PIECES = /"(?:[^"]|"")*"?|'((?:[^']|'')*)'!|#REF!|([\p{L}\p{N}_.$\\]+)(!?)|\s+|[^]/gu;
const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const LOST = '#REF!';

/** The commonest difference alone, at a hundredth of the time: sheet names with and without quotes. */
export function withoutQuotes(formula: string): string {
  return formula.includes("'") ? formula.replaceAll(/'([^'!]*)'!/g, '$1!') : formula;
}

/**
 * One form for everything that means the same in a cell of the sheet `own`. `move` says where the cells that it refers to
 * stand now.
 */
export function formulaForm(formula: string, own = '', move: Move = stay): string {
  let form = '';
  /** the sheet named just before; and the one that the first end of a range stood in */
  let named: string | undefined;
  let carried: string | undefined;
  let previous: Before = 'other';
  for (const match of formula.matchAll(PIECES)) {
    const [piece, quoted, word, mark] = match;
    if (/^\s/.test(piece)) continue;
    if (quoted !== undefined || mark === '!') {
      named = quoted?.replaceAll("''", "'") ?? word;
      continue;
    }
    const called = formula.charAt(match.index + piece.length) === '(';
    const cell = word === undefined || called ? null : CELL.exec(word);
    if (cell !== null) {
      // The sheet of `'①'!F5:F22` holds for both ends, whether it is written once more or not.
      const second = previous === 'colon' && (named ?? carried) === carried;
      carried = named ?? (second ? carried : undefined);
      form += reference(cell, carried ?? own, second, move);
      previous = 'cell';
    } else {
      form += word === undefined ? piece : prefix(named) + plainWord(word);
      previous = after(piece, previous);
    }
    named = undefined;
  }
  return form;
}

/** What is left of a formula when nobody looks at which cells it refers to. */
export function formulaShape(formula: string): string {
  return formulaForm(formula, '', () => undefined).replaceAll(/(?:#REF!)+(?::(?:#REF!)+)?/g, '@');
}

/** What stands before a piece: `:` after a cell makes a range of it. */
type Before = 'cell' | 'colon' | 'other';

function after(piece: string, before: Before): Before {
  return piece === ':' && before === 'cell' ? 'colon' : 'other';
}

function stay(sheet: string, row: number, column: number): Moved {
  return { sheet, row, column };
}

function reference(cell: RegExpExecArray, sheet: string, second: boolean, move: Move): string {
  const [whole, letters = '', digits = ''] = cell;
  const [row, column] = [Number(digits), columnNumber(letters)];
  if (column === undefined || row > MAX_ROW) return plainWord(whole);
  const moved = move(sheet, row, column);
  if (moved === undefined) return LOST;
  return `${second ? '' : prefix(moved.sheet)}${columnLetters(moved.column)}${String(moved.row)}`;
}

function prefix(sheet: string | undefined): string {
  return sheet === undefined || sheet === '' ? '' : `${sheet.toUpperCase()}!`;
}

/** Functions that came after Excel 2007 are stored with a prefix, which not every program writes. */
function plainWord(word: string): string {
  if (/^\d*\.?\d*$/.test(word)) return String(Number(word));
  return word.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '');
}
