/** The text of a formula → its tokens. What is no token at all ends the list with an `unknown` one. */
import { MAX_ROW, columnNumber } from '../../workbook/address';

export type FormulaToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number' | 'error' | 'array' }
  /** a cell, a range of whole rows or columns; `sheet` as written, without its quotes */
  | { readonly kind: 'reference'; readonly sheet?: string }
  /** a defined name, or a column of a table */
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | { readonly kind: 'function'; readonly name: string }
  | {
      readonly kind: 'operator' | 'prefix-or-operator' | 'percent' | 'open' | 'close' | 'separator' | 'space';
    }
  | { readonly kind: 'unknown'; readonly at: number };

const SPACE = /[ \t\r\n]+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.\u0080-\u{10ffff}])/uy;
const ERROR = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/y;
const CONSTANT = String.raw`(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|"(?:[^"]|"")*"|TRUE|FALSE|#[A-Z/0!?]+)`;
const ARRAY = new RegExp(String.raw`\{\s*${CONSTANT}(?:\s*[,;]\s*${CONSTANT})*\s*\}`, 'iy');
/** Beyond ASCII a name may hold nearly everything, such as ①; what it may not hold is told where it is defined. */
const WORD = String.raw`[A-Za-z_\\\u0080-\u{10ffff}][\w.\\?\u0080-\u{10ffff}]*`;
const SHEET = new RegExp(String.raw`(?:'((?:[^']|'')+)'|((?:\[\d+\])?${WORD}(?::${WORD})?))!`, 'uy');
const REFERENCE =
  /(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|#REF!)(?![\w.\\?(\u0080-\u{10ffff}])/uy;
const FUNCTION = new RegExp(String.raw`(${WORD})\(`, 'uy');
const NAME = new RegExp(WORD, 'uy');
const OPERATOR = /<=|>=|<>|[=<>*/^&:]/y;

export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  /** Moves behind the pattern when it stands here. */
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) at = pattern.lastIndex;
    return match ?? undefined;
  };
  while (at < formula.length) {
    const token = nextToken(formula, at, take, () => (at = bracketEnd(formula, at)));
    if (token === undefined) return [...tokens, { kind: 'unknown', at }];
    tokens.push(token);
  }
  return tokens;
}

function nextToken(
  formula: string,
  at: number,
  take: (pattern: RegExp) => RegExpExecArray | undefined,
  passBrackets: () => number,
): FormulaToken | undefined {
  if (take(SPACE)) return { kind: 'space' };
  const text = take(TEXT);
  if (text !== undefined) return { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') };
  if (take(ARRAY)) return { kind: 'array' };
  const sheet = take(SHEET);
  if (sheet !== undefined) return qualified((sheet[1] ?? sheet[2] ?? '').replaceAll("''", "'"), take);
  const reference = take(REFERENCE);
  if (reference !== undefined)
    return isOnSheet(reference[0]) ? { kind: 'reference' } : { kind: 'name', name: reference[0] };
  if (take(ERROR)) return { kind: 'error' };
  if (take(NUMBER)) return { kind: 'number' };
  const called = take(FUNCTION);
  if (called !== undefined) return { kind: 'function', name: called[1] ?? '' };
  const name = take(NAME);
  if (name !== undefined) {
    const after = at + name[0].length;
    if (formula[after] === '[') return passBrackets() > after ? { kind: 'reference' } : undefined;
    return { kind: 'name', name: name[0] };
  }
  return take(OPERATOR) ? { kind: 'operator' } : punctuation(take(/[-+%(),]/y)?.[0]);
}

/** Beyond column XFD or the last row, `XFE1` is a word like others. */
function isOnSheet(reference: string): boolean {
  return (reference.replaceAll('$', '').match(/[A-Z]+|\d+/gi) ?? []).every((piece) =>
    /\d/.test(piece) ? Number(piece) <= MAX_ROW : columnNumber(piece) !== undefined,
  );
}

function punctuation(character: string | undefined): FormulaToken | undefined {
  switch (character) {
    case '-':
    case '+':
      return { kind: 'prefix-or-operator' };
    case '%':
      return { kind: 'percent' };
    case '(':
      return { kind: 'open' };
    case ')':
      return { kind: 'close' };
    case ',':
      return { kind: 'separator' };
    default:
      return undefined;
  }
}

function qualified(
  sheet: string,
  take: (pattern: RegExp) => RegExpExecArray | undefined,
): FormulaToken | undefined {
  if (take(REFERENCE)) return { kind: 'reference', sheet };
  const name = take(NAME);
  return name === undefined ? undefined : { kind: 'name', name: name[0], sheet };
}

/** Behind the brackets that open here, as in `Table1[[#This Row],[Answer]]`; the same place when they never close. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return from;
}
