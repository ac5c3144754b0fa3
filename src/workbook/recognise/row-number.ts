/** The number of a row as people write it: 1, １, 1.0, No.1, №１, (1), ①, ①-1, 1-6, 第6項, and 1-6 that Excel made a date of. */
import { calendarFromDay, dayFromSerial } from '../../checklist/readers/day';
import { fold } from '../../checklist/readers/fold';
import { readNumeral } from '../../checklist/readers/numeral';
import type { GridValue } from '../grid';

export interface RowNumber {
  readonly number: number;
  /** the section's number, when it is written too */
  readonly section?: number;
}

const LARGEST = 999;
const LONGEST = 16;
const BEFORE = /^(?:no\.?|n°|#|第|項番|項目|設問|問|q)?[.:]?/u;
const AFTER = /(?:項|号|番|問|条)?[.:。、]?$/u;
const ENCLOSED = /^[(\[〔【「<](.+)[)\]〕】」>]$/u;
/** Serials of 2009 to 2064: nobody numbers rows like this, but Excel reads 1-6 as a day of the current year. */
const DATE_SERIALS = { first: 40_000, last: 60_000 };

export function readRowNumber(value: GridValue, dateSystem: 1900 | 1904 = 1900): RowNumber | undefined {
  if (typeof value === 'number') return fromNumber(value, dateSystem);
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const folded = fold(value);
  const bare = (ENCLOSED.exec(folded)?.[1] ?? folded).replace(BEFORE, '').replace(AFTER, '');
  const parts = bare.split(/[-‐_の]/u);
  if (parts.length > 2) return undefined;
  const [first, second] = parts.map(integer);
  if (first === undefined) return undefined;
  if (parts.length === 1) return { number: first };
  return second === undefined ? undefined : { number: second, section: first };
}

const LEADING =
  /^((?:No\.?|№|＃|#|第)?\s?[(（]?[①-⑨]?[-－ー]?[\d０-９]{1,3}(?:[-－][\d０-９]{1,3})?[)）]?(?:項|号|番)?)(?:[.．:：、)）\s]\s*|(?<=[)）項号番]))(?=\S)/u;
/** no number and what stands behind it takes more */
const LONGEST_LEADING = 40;

/** A number in front of a text in the same cell: 「No.3 クラウドサービスの…」, 「3．クラウド…」. */
export function splitLeadingNumber(text: string): { number: RowNumber; rest: string } | undefined {
  const trimmed = text.trimStart();
  const match = LEADING.exec(trimmed.slice(0, LONGEST_LEADING));
  if (match === null) return undefined;
  const number = readRowNumber((match[1] ?? '').trim());
  return number === undefined ? undefined : { number, rest: trimmed.slice(match[0].length) };
}

function fromNumber(value: number, dateSystem: 1900 | 1904): RowNumber | undefined {
  if (Number.isInteger(value) && value >= 1 && value <= LARGEST) return { number: value };
  if (value < DATE_SERIALS.first || value > DATE_SERIALS.last) return undefined;
  const day = dayFromSerial(value, dateSystem);
  if (day === undefined) return undefined;
  const date = calendarFromDay(day);
  return { section: date.month, number: date.day };
}

function integer(part: string): number | undefined {
  const plain = part.replace(/\.0+$/u, '');
  const number = readNumeral(plain);
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= LARGEST
    ? number
    : undefined;
}
