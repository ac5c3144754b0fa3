/**
 * Calendar days as whole numbers, with no clock and no time zone. A day is the serial that Excel's 1900
 * system gives it from 1900-03-01 on; before that the count simply goes on backwards, where Excel is off by
 * one because it knows a 29 February 1900 that never was.
 */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** the day number of 0000-03-01 in the proleptic Gregorian calendar */
const MARCH_FIRST_OF_YEAR_0 = -693899;
const DAYS_IN_400_YEARS = 146097;
const PHANTOM_LEAP_DAY = 60;
/** the day of serial 0 in the 1904 system, 1904-01-01 */
const EPOCH_1904 = 1462;
/** 9999-12-31, the last day Excel knows */
const LAST_DAY = 2958465;

/** The day of a calendar date in the years 1-9999; undefined when there is no such date. */
export function dayFromCalendar(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return countDays(year, month, day);
}

export function calendarFromDay(day: Day): CalendarDate {
  const since = Math.floor(day) - MARCH_FIRST_OF_YEAR_0;
  const era = Math.floor(since / DAYS_IN_400_YEARS);
  const ofEra = since - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD`; a year outside 0-9999 has a sign and six digits, as in ISO 8601. */
export function isoFromDay(day: Day): string {
  const { year, month, day: ofMonth } = calendarFromDay(day);
  const sign = year < 0 ? '-' : '+';
  const years = year < 0 || year > 9999 ? sign + padded(Math.abs(year), 6) : padded(year, 4);
  return `${years}-${padded(month, 2)}-${padded(ofMonth, 2)}`;
}

/** Reads exactly `YYYY-MM-DD`, in ASCII digits. */
export function dayFromIso(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayFromCalendar(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/**
 * The day of a cell's date serial. The fraction, a time of day, is dropped. Undefined for what is no date:
 * negative numbers, 1900-01-00, the phantom 29 February 1900, anything after 9999-12-31.
 */
export function dayFromSerial(serial: number, system: 1900 | 1904): Day | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const whole = Math.floor(serial);
  const day = system === 1904 ? whole + EPOCH_1904 : dayFromSerial1900(whole);
  return day !== undefined && day <= LAST_DAY ? day : undefined;
}

/** So many months later (or earlier), on the same day of the month or else the month's last, as EDATE does. */
export function addMonths(day: Day, months: number): Day {
  const from = calendarFromDay(day);
  const index = from.year * 12 + (from.month - 1) + Math.trunc(months);
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return countDays(year, month, Math.min(from.day, daysInMonth(year, month)));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayFromSerial1900(serial: number): Day | undefined {
  if (serial === 0 || serial === PHANTOM_LEAP_DAY) return undefined;
  return serial < PHANTOM_LEAP_DAY ? serial + 1 : serial;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Years are counted from March, so that the leap day comes last and months follow one formula. */
function countDays(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const ofYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * DAYS_IN_400_YEARS + ofEra + MARCH_FIRST_OF_YEAR_0;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
