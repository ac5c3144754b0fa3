import fc from 'fast-check';
import { firstDayOf, lastDayOf, readDate, readDates } from '../../../src/checklist/readers/date';
import { calendarFromDay, isoFromDay } from '../../../src/checklist/readers/day';

describe('a date in a cell', () => {
  it.each([
    ['2026/3/30', '2026-03-30'],
    ['2026.3.30', '2026-03-30'],
    ['2026-03-30', '2026-03-30'],
    ['2026年3月30日', '2026-03-30'],
    ['2026 年 3 月 30 日', '2026-03-30'],
    ['２０２６年３月３０日', '2026-03-30'],
    ['20260330', '2026-03-30'],
    ['2026-03-30T10:00:00Z', '2026-03-30'],
    ['2026/3/30 10:00', '2026-03-30'],
    ['30 March 2026', '2026-03-30'],
    ['March 30, 2026', '2026-03-30'],
    ['令和８年３月30日', '2026-03-30'],
    ['令和八年三月三十日', '2026-03-30'],
    ['㋿8年3月30日', '2026-03-30'],
    ['㍻30年4月1日', '2018-04-01'],
    ['R8.3.30', '2026-03-30'],
    ['R08/03/30', '2026-03-30'],
    ['Ｒ８．３．３０', '2026-03-30'],
    ['R8年3月30日', '2026-03-30'],
    ['H30.4.1', '2018-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['9999/12/31', '9999-12-31'],
  ])('%s is the day %s', (text, iso) => {
    const reading = readDate(text);
    expect(reading?.precision).toBe('day');
    expect(reading && isoFromDay(reading.day)).toBe(iso);
    expect(reading && lastDayOf(reading)).toBe(reading?.day);
  });

  it.each([
    ['令和8年3月', 'month', '2026-03-01', '2026-03-31'],
    ['２０２６年３月', 'month', '2026-03-01', '2026-03-31'],
    ['2026/3', 'month', '2026-03-01', '2026-03-31'],
    ['R8.3', 'month', '2026-03-01', '2026-03-31'],
    ['R8.3版', 'month', '2026-03-01', '2026-03-31'],
    ['2024年2月末', 'month', '2024-02-01', '2024-02-29'],
    ['令和元年5月', 'month', '2019-05-01', '2019-05-31'],
    ['平成元年1月', 'month', '1989-01-08', '1989-01-31'],
    ['2026年', 'year', '2026-01-01', '2026-12-31'],
    ['令和元年', 'year', '2019-05-01', '2019-12-31'],
    ['令和8年', 'year', '2026-01-01', '2026-12-31'],
  ])('%s is a %s from %s to %s', (text, precision, first, last) => {
    const reading = readDate(text);
    expect(reading?.precision).toBe(precision);
    expect(reading && isoFromDay(firstDayOf(reading))).toBe(first);
    expect(reading && isoFromDay(lastDayOf(reading))).toBe(last);
  });

  it.each([
    '2026年3月30日（月）',
    '2026年3月30日現在',
    '2026/3/30改定',
    '令和8年3月30日施行',
    '2026.3.30まで',
    '2026年3月30日付',
    '第3版（2026年3月30日改訂）',
    '有効期限：2026/03/30',
    '規約_20260330.pdf',
    '2026年3月30日（令和8年3月30日）',
  ])('reads the date of %s', (text) => {
    const reading = readDate(text);
    expect(reading && isoFromDay(reading.day)).toBe('2026-03-30');
  });

  it.each([
    '3/30',
    '08.3.30',
    '3.4.5',
    '26/3/30',
    '2026',
    '12/31/2026',
    '202603',
    '2026-02-30',
    '2026年2月30日',
    '2026/13/1',
    '20260230',
    '平成32年',
    '平成31年5月1日',
    '令和元年4月30日',
    '令和元年4月',
    '昭和64年1月8日',
    '令和0年1月1日',
    '2026年度',
    '令和8年度',
    '2026年間',
    '2026年3か月',
    '1年',
    '3月',
    'H2.1.214',
    'S3.1.2',
    'M4.2',
    'C21-0004-2',
    'ISO/IEC 27001-2022',
    'JIS Q 27001:2023',
    '1.2026.3.30',
    '2026.3.30.1',
    '',
    '未定',
    '●年●月●日',
  ])('does not guess at %p', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('reads no single date from two that differ', () => {
    expect(readDate('2026/4/1～2027/3/31')).toBeUndefined();
  });

  it('does not take a possible date beside an impossible one for the answer', () => {
    expect(readDate('2026/2/30（2026年3月改定）')).toBeUndefined();
  });
});

describe('dates in a text', () => {
  it.each([
    ['2026/4/1～2027/3/31', ['2026-04-01', '2027-03-31']],
    ['2026.4.1-2027.3.31', ['2026-04-01', '2027-03-31']],
    ['取得日：令和5年5月26日、有効期限：2029年5月25日', ['2023-05-26', '2029-05-25']],
    ['2026/2/30と2026/3/1', ['2026-03-01']],
    ['対象期間 2025年4月から2026年3月', ['2025-04-01', '2026-03-01']],
    ['日付なし', []],
  ])('%s', (text, expected) => {
    expect(readDates(text).map(({ day }) => isoFromDay(day))).toEqual(expected);
  });

  it('quotes the date alone', () => {
    expect(readDates('改定 ２０２６．３．３０ です')[0]?.text).toBe('２０２６．３．３０');
  });
});

it('every day of the years 1900 to 2199 is read back from all its forms', () => {
  const day = fc.integer({ min: 2, max: 109_574 });
  fc.assert(
    fc.property(day, (wanted) => {
      const { year, month, day: ofMonth } = calendarFromDay(wanted);
      const two = (value: number): string => String(value).padStart(2, '0');
      const forms = [
        `${year}/${month}/${ofMonth}`,
        `${year}.${month}.${ofMonth}`,
        `${year}-${two(month)}-${two(ofMonth)}`,
        `${year}年${month}月${ofMonth}日`,
        `${year}${two(month)}${two(ofMonth)}`,
        ...(wanted >= 43586 ? [`令和${year - 2018}年${month}月${ofMonth}日`] : []),
        ...(wanted >= 43586 && year < 2118 ? [`R${year - 2018}.${month}.${ofMonth}`] : []),
        ...(wanted >= 32516 && wanted < 43586 ? [`H${year - 1988}.${month}.${ofMonth}`] : []),
      ];
      for (const form of forms) expect([form, readDate(form)?.day]).toEqual([form, wanted]);
    }),
  );
});
