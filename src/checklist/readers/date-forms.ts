/**
 * The forms in which a date is written, each with what it means. They are matched on a folded copy that
 * keeps single spaces. A form that matches but names no real day (2026-02-30) still claims its stretch, so
 * that no shorter form reads a part of it.
 */
import { dayFromCalendar, dayFromIso } from './day';
import type { Day } from './day';
import { ERAS } from './eras';
import { NUMERAL, readNumeral } from './numeral';

export type Precision = 'day' | 'month' | 'year';

export interface DatePoint {
  readonly day: Day;
  readonly precision: Precision;
}

export interface DateForm {
  readonly pattern: RegExp;
  /** between two digit groups; the same character with a digit beyond it means a longer number */
  readonly separated: boolean;
  /** counts only when nothing but words of use (現在, 版) stands beside it */
  readonly onlyAlone: boolean;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DatePoint | undefined;
}

const WESTERN = '(?<year>\\d{4}|[一二][〇一二三四五六七八九]{3})';
const ERA = `(?<era>${ERAS.map(({ name }) => name).join('|')}) ?(?<eraYear>元|${NUMERAL})`;
const LETTER = `(?<![a-z0-9])(?<letter>[${ERAS.map(({ letter }) => letter).join('')}])\\.? ?(?<eraYear>元|\\d{1,2})`;
/** with separators only the two letters in use today: S3.1.2 or M4.2 is more likely a version */
const LETTER_TODAY = '(?<![a-z0-9])(?<letter>[rh])\\.?(?<eraYear>\\d{1,2})';
const MONTH = `(?<month>${NUMERAL})`;
const DAY = `(?<day>${NUMERAL})`;
/** 年 that closes a year: not 年度 (a fiscal year), 年間, 年目, nor the start of a month that is not there */
const YEAR_END = ' ?年(?! ?(?:度|間|目|代|生|以|未|\\d|[〇一二三四五六七八九十]+ ?[月日]))';
const NOT_COUNTED = '(?! ?(?:\\d|[〇一二三四五六七八九十]+ ?日))';

const MONTH_NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const NAMED_MONTH = `(?<![a-z])(?<monthName>${MONTH_NAMES.join('|')})\\.?`;

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;
/** 9999-12-31 is how some systems write 「無期限」 */
const OPEN_END = 9999;

export const DATE_FORMS: readonly DateForm[] = [
  ...[WESTERN, ERA, LETTER].flatMap((year) => [
    form(`${year} ?年 ?${MONTH} ?月 ?${DAY} ?日`),
    form(`${year} ?年 ?${MONTH} ?月${NOT_COUNTED}`),
    form(`${year}${YEAR_END}`),
  ]),
  form('(?<year>\\d{4}) ?(?<separator>[./-]) ?(?<month>\\d{1,2}) ?\\k<separator> ?(?<day>\\d{1,2})', {
    separated: true,
  }),
  form('(?<year>\\d{4})(?<separator>[./-])(?<month>\\d{1,2})', { separated: true }),
  form('(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})', { separated: true }),
  ...[ERA, LETTER_TODAY].map((year) =>
    form(`${year} ?(?<separator>[./-]) ?(?<month>\\d{1,2}) ?\\k<separator> ?(?<day>\\d{1,2})`, {
      separated: true,
    }),
  ),
  form(`${ERA}(?<separator>[./-])(?<month>\\d{1,2})`, { separated: true }),
  form(`${LETTER_TODAY}(?<separator>[./-])(?<month>\\d{1,2})`, { separated: true, onlyAlone: true }),
  form(`(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]?${NAMED_MONTH},?[ -]?(?<year>\\d{4})`),
  form(`${NAMED_MONTH} ?(?<day>\\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>\\d{4})`),
  form(`${NAMED_MONTH},?[ -]?(?<year>\\d{4})`),
];

function form(source: string, traits: { separated?: boolean; onlyAlone?: boolean } = {}): DateForm {
  return {
    pattern: new RegExp(source, 'gu'),
    separated: traits.separated === true,
    onlyAlone: traits.onlyAlone === true,
    read: readGroups,
  };
}

function readGroups(groups: Readonly<Record<string, string | undefined>>): DatePoint | undefined {
  const month = readMonth(groups);
  const day = groups['day'] === undefined ? undefined : readNumeral(groups['day']);
  if (groups['year'] === undefined) return readEra(groups, month, day);
  const year = readNumeral(groups['year']);
  if (year === undefined || !isPlausible(year)) return undefined;
  return pointOf(year, month, day);
}

function readMonth(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const name = groups['monthName'];
  if (name !== undefined) {
    return 1 + MONTH_NAMES.findIndex((pattern) => pattern.slice(0, 3) === name.slice(0, 3));
  }
  return groups['month'] === undefined ? undefined : readNumeral(groups['month']);
}

function readEra(
  groups: Readonly<Record<string, string | undefined>>,
  month: number | undefined,
  day: number | undefined,
): DatePoint | undefined {
  const era = ERAS.find(({ name, letter }) => name === groups['era'] || letter === groups['letter']);
  const written = groups['eraYear'];
  if (era === undefined || written === undefined) return undefined;
  const ofEra = written === '元' ? 1 : readNumeral(written);
  if (ofEra === undefined || !Number.isInteger(ofEra) || ofEra < 1) return undefined;
  const point = pointOf(era.firstYear + ofEra - 1, month, day);
  const from = dayFromIso(era.from);
  const to = dayFromIso(era.to);
  if (point === undefined || from === undefined || to === undefined) return undefined;
  const last = lastDay(era.firstYear + ofEra - 1, month, day);
  if (last === undefined || last < from || point.day > to) return undefined;
  // 令和元年 begins on 1 May 2019, not on 1 January
  return { day: Math.max(point.day, from), precision: point.precision };
}

function pointOf(year: number, month: number | undefined, day: number | undefined): DatePoint | undefined {
  const first = dayFromCalendar(year, month ?? 1, day ?? 1);
  if (first === undefined) return undefined;
  return { day: first, precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day' };
}

function lastDay(year: number, month: number | undefined, day: number | undefined): Day | undefined {
  if (day !== undefined) return dayFromCalendar(year, month ?? 1, day);
  for (const end of [31, 30, 29, 28]) {
    const last = dayFromCalendar(year, month ?? 12, end);
    if (last !== undefined) return last;
  }
  return undefined;
}

function isPlausible(year: number): boolean {
  return (year >= EARLIEST_YEAR && year <= LATEST_YEAR) || year === OPEN_END;
}
