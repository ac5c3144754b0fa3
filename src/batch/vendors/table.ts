/** A list as it was read, whatever it was written in: cells with the place where a person finds them. */
import type { Problem } from '../problem';

/** `serial`: a number that an Excel date would be; `error`: what Excel shows instead of a value, for example #N/A */
export type TableValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly text: string };

export interface TableRow {
  /** as a person counts it, from 1 */
  readonly row: number;
  /** by column, from the left; undefined for an empty cell */
  readonly cells: readonly (TableValue | undefined)[];
}

export interface Table {
  readonly headers: readonly string[];
  /** below the headers, from the top, each time */
  rows(): Iterable<TableRow>;
  readonly dateSystem: 1900 | 1904;
  /** a row with more or fewer cells than the header is a fault: true of CSV, where a comma can be missing */
  readonly exactWidth: boolean;
  /** what reading had to say */
  readonly problems: readonly Problem[];
}

/** The list could not be read at all. */
export class UnreadableList extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'UnreadableList';
  }
}

export function unreadable(
  code: string,
  params: Problem['params'] = {},
  place: Pick<Problem, 'row' | 'column'> = {},
): UnreadableList {
  return new UnreadableList({ code, severity: 'error', ...place, params });
}

export function textOf(value: TableValue | undefined): string {
  if (value === undefined) return '';
  switch (value.kind) {
    case 'text':
    case 'error':
      return value.text;
    case 'number':
      return String(value.number);
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
  }
}
