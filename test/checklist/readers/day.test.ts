import fc from 'fast-check';
import {
  addMonths,
  calendarFromDay,
  dayFromCalendar,
  dayFromIso,
  dayFromSerial,
  isoFromDay,
} from '../../../src/checklist/readers/day';

const MS = 86_400_000;
const LAST = 2958465;

/** An independent count: milliseconds of the proleptic Gregorian calendar, shifted to Excel's serial. */
function oracle(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS + 25569;
}

describe('days', () => {
  it.each([
    [1900, 3, 1, 61],
    [1900, 2, 28, 60],
    [1904, 1, 1, 1462],
    [1970, 1, 1, 25569],
    [2000, 2, 29, 36585],
    [2026, 3, 30, 46111],
    [9999, 12, 31, LAST],
  ])('%i-%i-%i is day %i', (year, month, day, expected) => {
    expect(dayFromCalendar(year, month, day)).toBe(expected);
    expect(calendarFromDay(expected)).toEqual({ year, month, day });
  });

  it.each([
    [2026, 2, 30],
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 4, 31],
    [2026, 1, 0],
    [0, 1, 1],
    [10000, 1, 1],
    [2026.5, 1, 1],
    [Number.NaN, 1, 1],
  ])('there is no %p-%p-%p', (year, month, day) => {
    expect(dayFromCalendar(year, month, day)).toBeUndefined();
  });

  function isDay(year: number, month: number, ofMonth: number): boolean {
    const day = oracle(year, month, ofMonth);
    const back = calendarFromDay(day);
    return (
      dayFromCalendar(year, month, ofMonth) === day &&
      back.year === year &&
      back.month === month &&
      back.day === ofMonth
    );
  }

  it('agrees with an independent calendar, and back, at both ends of every month of the years 1 to 9999', () => {
    const wrong: string[] = [];
    for (let year = 1; year <= 9999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const length = oracle(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - oracle(year, month, 1);
        if (!isDay(year, month, 1) || !isDay(year, month, length)) wrong.push(`${year}-${month}`);
        if (dayFromCalendar(year, month, length + 1) !== undefined)
          wrong.push(`${year}-${month} is too long`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with it on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: oracle(1, 1, 1), max: LAST }), (day) => {
        const date = new Date((day - 25569) * MS);
        expect(calendarFromDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back the ISO date it read, and reads no other form', () => {
    fc.assert(
      fc.property(fc.integer({ min: oracle(1, 1, 1), max: LAST }), (day) => {
        expect(dayFromIso(isoFromDay(day))).toBe(day);
        expect(isoFromDay(day)).toBe(new Date((day - 25569) * MS).toISOString().slice(0, 10));
      }),
    );
    for (const text of [
      '2026-3-30',
      '2026/03/30',
      ' 2026-03-30',
      '2026-03-30T00:00',
      '2026-02-30',
      '２０２６-03-30',
      '',
    ]) {
      expect(dayFromIso(text)).toBeUndefined();
    }
  });

  it('writes days outside the years 0 to 9999 as ISO 8601 does', () => {
    expect(isoFromDay(LAST + 1)).toBe('+010000-01-01');
    expect(isoFromDay(oracle(-1, 12, 31))).toBe('-000001-12-31');
  });

  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [60.5, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [46111, 1900, '2026-03-30'],
    [46111.999, 1900, '2026-03-30'],
    [LAST, 1900, '9999-12-31'],
    [LAST + 1, 1900, undefined],
    [1e300, 1900, undefined],
    [0, 1900, undefined],
    [0.75, 1900, undefined],
    [-1, 1900, undefined],
    [Number.NaN, 1900, undefined],
    [Number.POSITIVE_INFINITY, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [60, 1904, '1904-03-01'],
    [44649.5, 1904, '2026-03-30'],
    [LAST - 1462, 1904, '9999-12-31'],
    [LAST - 1461, 1904, undefined],
    [-0.5, 1904, undefined],
  ] as const)('serial %p of the %p system is %p', (serial, system, iso) => {
    const day = dayFromSerial(serial, system);
    expect(day === undefined ? undefined : isoFromDay(day)).toBe(iso);
  });

  it('equals the serial of the 1900 system from 1900-03-01 on, and is 1462 more than that of 1904', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: LAST }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (serial, time) => {
          expect(dayFromSerial(serial + time, 1900)).toBe(serial);
          if (serial >= 1462) expect(dayFromSerial(serial - 1462 + time, 1904)).toBe(serial);
        },
      ),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-30', 0, '2026-03-30'],
    ['2025-03-31', 16, '2026-07-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    const day = dayFromIso(from);
    expect(day).toBeDefined();
    expect(isoFromDay(addMonths(day ?? 0, months))).toBe(to);
  });
});
