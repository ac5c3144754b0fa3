/** Answers that stand under their question instead of beside it: 「回答」 and the value in the next cell, or 「回答：○」 in one. */
import type { HeaderRole } from './header-words';
import { LONGEST_HEADER, readHeaderLabel } from './header-label';
import type { RecognisedAnswer } from './recognition';
import type { IdentifiedRow } from './rows';
import type { Table } from './table';

const MOST_ROWS = 8;
const FARTHEST = 6;
const INLINE = /^([^:：\n]{1,20})[:：]\s*\S/su;

type AnswerKey = keyof RecognisedAnswer;
const FIELD_OF: Readonly<Partial<Record<HeaderRole, AnswerKey>>> = {
  verdict: 'verdict',
  answer: 'verdict',
  comment: 'comment',
  remark: 'remark',
  grounds: 'grounds',
  basis: 'basis',
  document: 'document',
  locator: 'locator',
  url: 'url',
  version: 'version',
  wardCheck: 'wardCheck',
  wardRemark: 'wardRemark',
};

export interface AnswersBelow {
  /** by criterion id */
  readonly answers: ReadonlyMap<string, RecognisedAnswer>;
  readonly rows: ReadonlySet<number>;
}

export function answersBelow(table: Table, identified: readonly IdentifiedRow[]): AnswersBelow {
  const answers = new Map<string, RecognisedAnswer>();
  const rows = new Set<number>();
  identified.forEach(({ criterion, lastRow }, index) => {
    const next = identified[index + 1]?.row ?? Infinity;
    const fields: Partial<Record<AnswerKey, string[]>> = {};
    const last = Math.min(lastRow + MOST_ROWS, next - 1);
    for (let row = lastRow + 1; row <= last; row++) {
      for (const [field, cell] of labelled(table, row)) {
        (fields[field] ??= []).push(cell);
        rows.add(row);
      }
    }
    if (Object.keys(fields).length > 0) answers.set(criterion.id, fields);
  });
  return { answers, rows };
}

function labelled({ sheet, left, right }: Table, row: number): [AnswerKey, string][] {
  const found: [AnswerKey, string][] = [];
  for (let column = left; column <= right && column <= sheet.lastColumn; column++) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    const own = fieldOf(withoutColon(text));
    if (own !== undefined) {
      const value = valueAfter(sheet, row, column, right);
      if (value !== undefined) found.push([own, sheet.ref(row, value)]);
      column = value ?? column;
      continue;
    }
    const inline = fieldOf(INLINE.exec(text.trimStart())?.[1] ?? '');
    if (inline !== undefined) found.push([inline, sheet.ref(row, column)]);
  }
  return found;
}

function fieldOf(label: string): AnswerKey | undefined {
  const role = label === '' ? undefined : readHeaderLabel(label)?.role;
  return role === undefined ? undefined : FIELD_OF[role];
}

/** The next filled cell that is no label itself, or the cell where it would be. */
function valueAfter(sheet: Table['sheet'], row: number, column: number, right: number): number | undefined {
  const beside = (sheet.merge(row, column)?.right ?? column) + 1;
  for (let at = beside; at <= Math.min(beside + FARTHEST, right); at++) {
    const text = sheet.text(row, at);
    if (text === '') continue;
    if (fieldOf(withoutColon(text)) === undefined) return at;
    return at === beside ? undefined : beside;
  }
  return beside;
}

/** What follows 「回答：」 in the same cell; the whole text when no such label begins it. */
export function withoutLabel(text: string): string {
  const match = INLINE.exec(text.trimStart());
  if (match === null || fieldOf(match[1] ?? '') === undefined) return text;
  return text.slice(text.search(/[:：]/u) + 1).trim();
}

function withoutColon(text: string): string {
  return text.length > LONGEST_HEADER ? '' : text.replace(/[:：]\s*$/u, '');
}
