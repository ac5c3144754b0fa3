/**
 * What Excel makes of something that is written into a cell, by a person or through `values`: text that reads as
 * a number, a date, a formula or TRUE becomes one, unless the cell is formatted as text or an apostrophe leads.
 */
import { dayFromIso } from '../../../src/checklist/readers/day';
import type { Content } from './sheet';

export interface Entry {
  /** undefined: the cell is emptied */
  readonly content: Content | undefined;
  /** a format that the entry brings with it, when the cell has none of its own */
  readonly numberFormat?: string;
}

/** What `-x` or `@x` would make Excel say: no valid formula. */
export class EntryRefused extends Error {}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};

/** `year` is this year, which a date without one falls in. */
export function entryOf(value: unknown, numberFormat: string, year: number): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { content: { value } };
  if (typeof value !== 'string') throw new EntryRefused(`a cell cannot hold ${JSON.stringify(value)}`);
  if (value === '') return { content: undefined };
  if (numberFormat === '@') return { content: { value } };
  if (value.startsWith("'")) return { content: { value: value.slice(1) } };
  if (value.startsWith('=') && value.length > 1) return { content: { formula: value } };
  const text = value.trim();
  if (NUMBER.test(text)) return { content: { value: Number(text.replaceAll(',', '')) } };
  if (/^[-+]?[\d.,]+%$/.test(text)) {
    const number = Number(text.slice(0, -1).replaceAll(',', ''));
    if (Number.isFinite(number)) return { content: { value: number / 100 }, numberFormat: '0%' };
  }
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { content: { value: text.toUpperCase() === 'TRUE' } };
  const date = dateOf(text, year);
  if (date !== undefined) return { content: { value: date.serial }, numberFormat: date.format };
  if (/^[+@]|^-(?!\s*$)/.test(value))
    throw new EntryRefused(`Excel takes ${JSON.stringify(value)} for a formula`);
  return { content: { value } };
}

/** Dates as Japanese Excel reads them: 2026/4/1, 2026-04-01, 2026年4月1日, R8.4.1, 令和8年4月1日, and 1-6 as 6 January. */
function dateOf(text: string, year: number): { serial: number; format: string } | undefined {
  const full =
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full !== null) return serial(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d');
  const era = /^(令和|平成|昭和|[RHS])(\d{1,2})[./年](\d{1,2})[./月](\d{1,2})日?$/i.exec(text);
  if (era !== null) {
    const start = ERAS[(era[1] ?? '').toUpperCase()] ?? 0;
    return serial(start + Number(era[2]), Number(era[3]), Number(era[4]), '[$-ja-JP]ge.m.d;@');
  }
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  return short === null ? undefined : serial(year, Number(short[1]), Number(short[2]), 'm"月"d"日"');
}

function serial(year: number, month: number, day: number, format: string) {
  const two = (number: number) => String(number).padStart(2, '0');
  const found = dayFromIso(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return found === undefined ? undefined : { serial: found, format };
}
