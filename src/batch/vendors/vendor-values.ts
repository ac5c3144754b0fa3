/** One cell of the list → the value that goes into the workbook, or what is wrong with it. */
import { dayFromIso, dayFromSerial, type Day } from '../../checklist/readers/day';
import { readDate } from '../../checklist/readers/date';
import { fold } from '../../checklist/readers/fold';
import { readMark } from '../../checklist/readers/mark';
import type { Problem } from '../problem';
import { type TableValue, textOf } from './table';

/** Longer ones do not fit where the workbook shows them, and are more likely a paragraph than a name. */
export const LONGEST_NAME = 100;
export const LONGEST_KEY = 40;

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const LONE_SURROGATE = /\p{Cs}/u;
/** What a spreadsheet may take for the beginning of a formula, also in full width (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/u;
const OUTER_SPACE = /^[ \u00a0\u3000\r\n]+|[ \u00a0\u3000\r\n\t]+$/gu;

export type Reading<T> =
  { readonly value: T | undefined; readonly remark?: Fault } | { readonly fault: Fault };
export interface Fault {
  readonly code: string;
  readonly params: Problem['params'];
}

const faulty = (code: string, params: Problem['params'] = {}): { fault: Fault } => ({
  fault: { code, params },
});

export function trimmed(value: TableValue | undefined): string {
  return textOf(value).replaceAll(OUTER_SPACE, '');
}

/** A name or a key: kept as written but for the space around it. */
export function readName(cell: TableValue | undefined, longest: number): Reading<string> {
  const text = trimmed(cell);
  if (text === '') return { value: undefined };
  if (cell?.kind === 'error') return faulty('cell-error', { found: text });
  const control = CONTROL.exec(text.replace(/^\t/, '')) ?? LONE_SURROGATE.exec(text);
  if (control !== null) return faulty('control-character', { character: codePoint(control[0]) });
  const { length } = Array.from(text);
  if (length > longest) return faulty('too-long', { length, limit: longest });
  if (FORMULA_START.test(text))
    return { value: text, remark: { code: 'formula-like', params: { found: text.trim() } } };
  return { value: text };
}

/**
 * One of the choices: by its word, by the part of it that the choices do not share (3A for 自治体機密性3A), or, where
 * the choices are a yes and a no (利用する, 利用しない), by a mark (はい, ×, 有 …).
 */
export function readChoice(cell: TableValue | undefined, choices: readonly string[]): Reading<string> {
  const text = trimmed(cell);
  if (text === '') return { value: undefined };
  const folded = fold(text);
  const shared = sharedStart(choices.map(fold));
  const isMeant = (choice: string) => {
    const own = fold(choice).slice(shared.length);
    return (
      folded === fold(choice) ||
      (own !== '' && folded.endsWith(own) && shared.endsWith(folded.slice(0, -own.length)))
    );
  };
  const meant = choices.filter(isMeant);
  const [only] = meant.length === 1 ? meant : [byMark(cell, text, choices)];
  if (only !== undefined) return { value: only };
  return faulty('choice-unknown', { found: text, choices: choices.join('・') });
}

function byMark(cell: TableValue | undefined, text: string, choices: readonly string[]): string | undefined {
  const [yes, no, ...others] = choices;
  if (yes === undefined || no === undefined || others.length > 0) return undefined;
  if (cell?.kind === 'boolean') return cell.boolean ? yes : no;
  const { kind, rest } = readMark(text);
  if (rest !== undefined) return undefined;
  return kind === 'yes' ? yes : kind === 'no' ? no : undefined;
}

function sharedStart(words: readonly string[]): string {
  const [first = '', ...others] = words;
  let length = others.length === 0 ? 0 : first.length;
  while (length > 0 && !others.every((word) => word.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** What Excel accepts as a date in the workbook's own cells. */
const EARLIEST = dayFromIso('1990-01-01') ?? 0;
const LATEST = dayFromIso('2099-12-31') ?? 0;

export function readDay(cell: TableValue | undefined, dateSystem: 1900 | 1904): Reading<Day> {
  const text = trimmed(cell);
  if (text === '') return { value: undefined };
  const day = dayOf(cell, text, dateSystem);
  if (typeof day === 'string') return faulty(day, { found: text });
  if (day < EARLIEST || day > LATEST) return faulty('date-far', { found: text });
  return { value: day };
}

/** The day, or the code of what is wrong with it. */
function dayOf(cell: TableValue | undefined, text: string, dateSystem: 1900 | 1904): Day | string {
  const serial = cell?.kind === 'number' ? cell.number : /^\d{5}$/.test(text) ? Number(text) : undefined;
  const counted = serial === undefined ? undefined : dayFromSerial(serial, dateSystem);
  if (counted !== undefined) return counted;
  const reading = readDate(text);
  if (reading === undefined) return 'date-unreadable';
  return reading.precision === 'day' ? reading.day : 'date-without-day';
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
