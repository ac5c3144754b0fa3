/** Days as the fronts get them: from an option that somebody typed, or from the clock. */
import { type Day, dayFromCalendar } from '../checklist/readers/day';
import { readDate } from '../checklist/readers/date';

export { type Day, isoFromDay } from '../checklist/readers/day';

/** `2027-01-29`, `2027/1/29`, `令和9年1月29日`; undefined for what is no day for certain. */
export function dayOfText(text: string): Day | undefined {
  const reading = readDate(text);
  return reading?.precision === 'day' ? reading.day : undefined;
}

/** The calendar day that a clock on the wall shows, in the time zone of the machine. */
export function dayOfClock(now: Date): Day {
  return dayFromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
