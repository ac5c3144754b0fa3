/** A value as its cell shows it (`Range.text`): the sections of a number format, as far as checklists use them. */
import { isoFromDay } from '../../../src/checklist/readers/day';
import type { Shown } from './calculation';

export function shownText(value: Shown, numberFormat: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const sections = split(numberFormat);
  if (typeof value === 'string') return asText(value, sections);
  if (numberFormat === 'General' || numberFormat === '@') return generalText(value);
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return asNumber(-value, negative);
  if (value === 0 && zero !== undefined) return asNumber(value, zero);
  return (value < 0 && negative === undefined ? '-' : '') + asNumber(Math.abs(value), positive);
}

function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function asText(value: string, sections: readonly string[]): string {
  const section =
    sections[3] ?? (sections.length === 1 && (sections[0] ?? '').includes('@') ? sections[0] : undefined);
  return section === undefined ? value : literal(section).replaceAll('@', () => value);
}

function asNumber(value: number, section: string): string {
  if (section === '') return '';
  const plain = section.replaceAll(/\[[^\]]*\]/g, '');
  const bare = plain.replaceAll(/"[^"]*"|\\./g, '');
  if (bare === 'General') return generalText(value);
  if (/[ymdge]/i.test(bare)) return asDate(value, plain);
  if (!/[0#?]/.test(bare)) return literal(plain);
  const decimals = /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
  const scaled = bare.includes('%') ? value * 100 : value;
  let digits = scaled.toFixed(decimals);
  if (/[#0],[#0]/.test(bare)) digits = digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return literal(plain.replace(/[#0?][#0?,]*(?:\.[#0?]+)?/, () => `"${digits}"`));
}

function asDate(serial: number, section: string): string {
  const [year = '', month = '', day = ''] = isoFromDay(Math.floor(serial)).split('-');
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    mm: month,
    m: String(Number(month)),
    dd: day,
    d: String(Number(day)),
    g: 'R',
    ggg: '令和',
    e: String(Number(year) - 2018),
  };
  return literal(
    section.replaceAll(/"[^"]*"|yyyy|yy|mm|m|dd|d|ggg|g|e/gi, (token) =>
      token.startsWith('"') ? token : `"${parts[token.toLowerCase()] ?? token}"`,
    ),
  );
}

/** Quotes and backslashes gone; what fills or leaves room (`*-`, `_)`) too. */
function literal(section: string): string {
  return section.replaceAll(
    /"([^"]*)"|\\(.)|[*_]./g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
}

function split(numberFormat: string): string[] {
  return (
    numberFormat
      .match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)
      ?.map((section) => section.replace(/;$/, ''))
      .slice(0, -1) ?? []
  );
}
