/** What the cells of a column say when they are read as marks: how one tells a column of answers from a column of words. */
import { readMark } from '../../checklist/readers/mark';
import { VERDICTS } from '../../checklist/vocabulary';
import type { SheetLines } from './sheet-lines';

/** By row, the kind of its mark; rows without one are left out. */
export function marksIn(sheet: SheetLines, column: number, rows: readonly number[]): Map<number, string> {
  const marks = new Map<number, string>();
  for (const row of rows) {
    const text = sheet.text(row, column).trim();
    if (text === '' || text.length > LONGEST_MARKED) continue;
    const word = VERDICTS.find((verdict) => text.startsWith(verdict));
    const { kind } = readMark(text);
    if (word !== undefined) marks.set(row, SAME_AS[word]);
    else if (kind !== 'text' && kind !== 'blank') marks.set(row, kind);
  }
  return marks;
}

const LONGEST_MARKED = 300;
const SAME_AS = { 適合: 'yes', 不適合: 'no', 対象外: 'not-applicable', 確認中: 'in-progress' } as const;

/** In some row the other says something that the first does not. */
export function disagree(first: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  return [...other].some(([row, kind]) => first.get(row) !== kind);
}
