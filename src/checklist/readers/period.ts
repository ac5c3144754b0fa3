/**
 * Lengths of time in prose: ３ヶ月前, 90日以上前, 30営業日, 半年. The unit is kept as written: 90 days are not
 * three months, and no reading says they are.
 */
import { remembering } from './remember';
import { foldWithOrigins, writtenAt } from './fold';
import type { Folded } from './fold';
import { NUMERAL, readNumeral } from './numeral';

export { hasPlaceholder } from './placeholder';

export type PeriodUnit = 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'year';

export interface PeriodReading {
  readonly value: number;
  readonly unit: PeriodUnit;
  /** number and unit as written */
  readonly text: string;
  /** whether it is a time ahead of something: 3か月前まで, 30 days prior */
  readonly before: boolean;
}

/** Units in folded text, longest first where one begins with another. */
const UNITS: readonly (readonly [PeriodUnit, string])[] = [
  ['business-day', '営業日|就業日|稼働日|business ?days?|working ?days?'],
  // 3月 is March: a month of length has its か
  ['month', '[か\u30abヶケヵ箇個] ?月|months?(?![a-z])'],
  ['week', '週間?(?!目)|weeks?(?![a-z])'],
  ['hour', '時間(?!目)|hours?(?![a-z])'],
  ['day', '日(?!目|本|程|付|次|常|時)|days?(?![a-z])'],
  ['year', '年(?!度|目|生|代|次|号|版|齢| ?(?:\\d{1,2}|[〇一二三四五六七八九十]{1,3}) ?月)|years?(?![a-z])'],
];
const UNIT = `(?:${UNITS.map(([, forms]) => forms).join('|')})`;

const UNIT_PATTERNS = UNITS.map(([unit, forms]) => ({ unit, pattern: new RegExp(`^(?:${forms})$`, 'u') }));

/** begins only where a number begins: also keeps a long row of digits from being tried at every digit */
const PERIOD = new RegExp(
  `(?<!\\d[.,]?|[〇一二三四五六七八九十百千])(?:(?<from>${NUMERAL}) ?[~-] ?)?(?<number>${NUMERAL}) ?(?<unit>${UNIT})(?<half>半(?!期))?` +
    '|(?<![一-龥])半年',
  'gu',
);

/** what follows a length that lies ahead of something */
const AHEAD =
  /^ ?(?:間|程度)? ?(?:以上|以内)? ?(?:の|より)?(?:以?前(?!後)|事前|予告)|^ ?(?:\(s\))? ?(?:or more )?(?:before|prior|in advance|ahead|of advance|advance|'? ?(?:prior )?notice)/u;
/** hours and days of service, not of notice: 24時間365日, 24時間体制 */
const ROUND_THE_CLOCK =
  /24 ?時間 ?[・/×、,x]? ?365 ?日|365 ?日 ?[・/×、,x]? ?24 ?時間|24 ?時間(?=体制|受付|有人|監視|対応|サポート|運用)/gu;
/** a kanji numeral after other kanji is mostly the end of a word: 統一年, 第三日 */
const WORDS_BEFORE_NUMERAL = /[約最大少低短長後前間]$/u;

export const readPeriods: (text: string) => readonly PeriodReading[] = remembering((text) => {
  const folded = foldWithOrigins(text, 'single');
  // the same length, so that places stay where they were
  const searched = folded.text.replace(ROUND_THE_CLOCK, (found) => ' '.repeat(found.length));
  const readings: PeriodReading[] = [];
  for (const match of searched.matchAll(PERIOD)) {
    readings.push(...readMatch(folded, searched, match));
  }
  return readings;
});

function readMatch(folded: Folded, searched: string, match: RegExpExecArray): PeriodReading[] {
  const end = match.index + match[0].length;
  const before = AHEAD.test(searched.slice(end, end + 24));
  const { from, number, unit: written, half } = match.groups ?? {};
  const text = writtenAt(folded, match.index, end);
  if (number === undefined || written === undefined) return [{ value: 6, unit: 'month', text, before }];
  const unit = UNIT_PATTERNS.find(({ pattern }) => pattern.test(written))?.unit;
  const value = readNumeral(number);
  if (unit === undefined || value === undefined || !isLength(searched, match.index, number, unit)) return [];
  const readings: PeriodReading[] = [];
  // 「1～3か月」 promises no more than one month: both ends are told
  const lower = from === undefined ? undefined : readNumeral(from);
  if (lower !== undefined && lower < value) readings.push({ value: lower, unit, text, before });
  readings.push({ value: half === undefined ? value : value + 0.5, unit, text, before });
  return readings;
}

/** Not the day or year of a date (3月30日, 令和8年, 2026年), not the tail of a longer number or word. */
function isLength(text: string, at: number, number: string, unit: PeriodUnit): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/\d$|\d[.,/:]$|第 ?$/u.test(before)) return false;
  if (/[a-z]$/.test(before)) return false;
  if (unit === 'day' && /月 ?$/u.test(before)) return false;
  if (unit === 'year' && /(?:令和|平成|昭和|大正|明治|西暦) ?$/u.test(before)) return false;
  if (unit === 'year' && /^\d{4}$/.test(number)) return false;
  if (/^\d/.test(number) || unit === 'month') return true;
  return !/\p{Script=Han}$/u.test(before) || WORDS_BEFORE_NUMERAL.test(before);
}
