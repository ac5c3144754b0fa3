/**
 * Dates as people write them in Japan: western and era years, kanji and separators, full width and half.
 * What can be read in two ways (3/30, 08.3.30, 3.4.5) is not read at all.
 */
import { DATE_FORMS } from './date-forms';
import type { DateForm, DatePoint, Precision } from './date-forms';
import { calendarFromDay, dayFromCalendar, daysInMonth } from './day';
import type { Day } from './day';
import { foldWithOrigins, writtenAt } from './fold';

export interface DateReading {
  /** the first day of what was written: of 2026年3月 the 1st of March */
  readonly day: Day;
  readonly precision: Precision;
  /** the date as written, without what stands around it */
  readonly text: string;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** undefined when it has the form of a date but there is no such day */
  readonly point: DatePoint | undefined;
  readonly text: string;
}

/** Words that say what a date is for; they may stand beside a form that counts only alone. */
const WORDS_OF_USE =
  /現在|時点|改定|改訂|施行|制定|発行|取得|更新|最終|版|まで|付|末|頃|月|日|[.\s:()「」、。~-]/gu;

/**
 * The one date that a cell gives. Words around it (現在, 改定, 施行, まで, 付, a weekday) do no harm; undefined
 * when there is no date, an impossible one, or several that differ.
 */
export function readDate(text: string): DateReading | undefined {
  const [first, ...others] = findCandidates(text);
  const point = first?.point;
  if (first === undefined || point === undefined) return undefined;
  const differs = others.some(
    (other) => other.point?.day !== point.day || other.point.precision !== point.precision,
  );
  return differs ? undefined : { ...point, text: first.text };
}

/** Every date in a text, in the order written; impossible ones are left out. */
export function readDates(text: string): DateReading[] {
  return findCandidates(text).flatMap(({ point, text: written }) =>
    point ? [{ ...point, text: written }] : [],
  );
}

export function firstDayOf(reading: DateReading): Day {
  return reading.day;
}

/** The last day that the words cover: of 2026年3月 the 31st of March, of 2026年 the 31st of December. */
export function lastDayOf(reading: DateReading): Day {
  if (reading.precision === 'day') return reading.day;
  const { year, month } = calendarFromDay(reading.day);
  const lastMonth = reading.precision === 'month' ? month : 12;
  return dayFromCalendar(year, lastMonth, daysInMonth(year, lastMonth)) ?? reading.day;
}

/** longer than any cell that holds one date and words of use */
const LONGEST_CELL_DATE = 40;

function findCandidates(original: string): Candidate[] {
  const folded = foldWithOrigins(original, 'single');
  const found: Candidate[] = [];
  for (const form of DATE_FORMS) {
    for (const match of folded.text.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const groups = match.groups ?? {};
      if (!standsFree(folded.text, start, end, groups['separator'], form)) continue;
      found.push({ start, end, point: form.read(groups), text: writtenAt(folded, start, end) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter((candidate) => {
    if (candidate.start < reached) return false;
    reached = candidate.end;
    return true;
  });
}

/** A date is not the middle of a longer number, a version or a name. */
function standsFree(
  text: string,
  start: number,
  end: number,
  separator: string | undefined,
  form: DateForm,
): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/\d$/.test(before) || /^\d/.test(after)) return false;
  if (form.separated) {
    if (/[a-z]$/.test(before)) return false;
    const joins = separator ?? '-';
    if (before.endsWith(joins) && /^\d/.test(before)) return false;
    if (after.startsWith(joins) && /\d$/.test(after) && after.length === 2) return false;
  }
  if (!form.onlyAlone) return true;
  if (text.length > LONGEST_CELL_DATE) return false;
  const around = text.slice(0, start) + text.slice(end);
  return around.replace(WORDS_OF_USE, '') === '';
}
