/**
 * Cell values as the checklist understands them: ○ as 適合, 令和8年3月30日 as a date, ＩＳＭＡＰ as ISMAP.
 * Only what is certain is read; everything else stays as written, for the rules to question.
 */
import { isoFromDay, dayFromSerial } from '../../checklist/readers/day';
import { readDate } from '../../checklist/readers/date';
import { fold } from '../../checklist/readers/fold';
import { readMark } from '../../checklist/readers/mark';
import { isBlank, type Value } from '../../checklist/value';
import { type Verdict, VERDICTS } from '../../checklist/vocabulary';
import { cellRef } from '../address';
import type { GridSheet, GridValue } from '../grid';
import type { Account } from './account';

/** The verdicts that a mark stands for without doubt; 予定, △ and the like are left for people. */
const VERDICT_OF_MARK: Readonly<Record<string, Verdict>> = {
  yes: '適合',
  no: '不適合',
  'not-applicable': '対象外',
  'in-progress': '確認中',
};

export class CellReader {
  constructor(
    private readonly sheet: GridSheet,
    private readonly dateSystem: 1900 | 1904,
    private readonly account: Account,
  ) {}

  /** The value as it stands. */
  plain(row: number, column: number): Value {
    return asValue(this.sheet.cells.get(cellRef(row, column))?.value);
  }

  verdict(row: number, column: number): Value {
    const value = this.plain(row, column);
    if (isBlank(value) || VERDICTS.some((word) => word === value)) return value;
    const text = String(value);
    const exact = VERDICTS.find((word) => fold(word) === fold(text));
    const reading = readMark(text);
    // A mark with words after it (「○（一部）」) may be hedged: the words are for a person to weigh.
    const marked = reading.rest === undefined ? VERDICT_OF_MARK[reading.kind] : undefined;
    return this.normalise(row, column, value, exact ?? marked);
  }

  choice(row: number, column: number, choices: readonly string[]): Value {
    const value = this.plain(row, column);
    if (isBlank(value) || choices.some((word) => word === value)) return value;
    const text = String(value);
    const same = choices.filter((word) => fold(word) === fold(text));
    return this.normalise(row, column, value, same.length === 1 ? same[0] : undefined);
  }

  /** A day serial of the 1900 calendar; text that is no date for certain stays text. */
  date(row: number, column: number): Value {
    const value = this.plain(row, column);
    if (typeof value === 'number') {
      const day = dayFromSerial(value, this.dateSystem);
      if (day === undefined) return String(value);
      if (this.dateSystem === 1904) this.note(row, column, String(value), isoFromDay(day));
      return day;
    }
    if (value === undefined || isBlank(value)) return value;
    const reading = readDate(value);
    if (reading?.precision !== 'day') return value;
    this.note(row, column, value, isoFromDay(reading.day));
    return reading.day;
  }

  /** What is read as nothing else stays as it stands: a number stays a number. */
  private normalise(row: number, column: number, from: Value, to: string | undefined): Value {
    if (to === undefined) return from;
    this.note(row, column, String(from), to);
    return to;
  }

  private note(row: number, column: number, from: string, to: string): void {
    this.account.normalisations.push({ sheet: this.sheet.name, cell: cellRef(row, column), from, to });
  }
}

export function asValue(value: GridValue): Value {
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value.error;
}
