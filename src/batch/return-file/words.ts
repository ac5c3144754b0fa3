/** The words of what is sent back: data in `wording.<lang>.json`, and the small texts made of them. */
import { type Day, isoFromDay } from '../../checklist/readers/day';
import type { Language } from '../../checklist/words';
import type { MarkKind } from '../../xlsx/patch/marking';
import { fill } from '../wording';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;
export type ReturnWords = typeof ja;

export function returnWords(language: Language): ReturnWords {
  return TABLES[language];
}

/** What the vendor is asked to do about a change of the form; undefined for what only the ward can judge. */
export function undoWords(kind: string, language: Language): string | undefined {
  const table: Readonly<Record<string, string>> = TABLES[language].alterations;
  return table[kind];
}

/** 2027年1月29日（金） */
export function dayWords(day: Day, language: Language): string {
  const { day: form, weekdays } = TABLES[language];
  const [year = '', month = '', date = ''] = isoFromDay(day).split('-');
  // A serial of Excel's calendar: 1 was counted as a Sunday.
  const weekday = weekdays[day % 7] ?? '';
  const short = (part: string) => (language === 'ja' ? String(Number(part)) : part);
  return fill(form, { year, month: short(month), day: short(date), weekday });
}

/** 12件（要修正 8件、照会 4件） */
export function countWords(kinds: readonly MarkKind[], language: Language): string {
  const words = TABLES[language];
  const each = Object.entries(words.kinds).flatMap(([kind, { label }]) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : [fill(words.countOf, { label, count })];
  });
  return fill(words.counts, { total: kinds.length, each: each.join(words.separator) });
}
