/** What the sheet 差戻し一覧 says, in words that somebody else has chosen. */
import type { MarkKind } from './marking';

export interface ListRow {
  readonly kind: MarkKind;
  /** what the kind is called: 要修正 */
  readonly label: string;
  readonly criterion: string;
  /** what the place is called: the sheet's name and the cell */
  readonly place: string;
  /** where the link leads; absent when the place is gone or hidden */
  readonly link?: { readonly sheet: string; readonly cell: string };
  readonly what: string;
  readonly action: string;
}

export interface ListPlan {
  readonly title: string;
  /** vendor, service, round, due date: label and value; a strong one is what must not be missed */
  readonly facts: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[];
  /** what to do with this sheet, a sentence or two a line */
  readonly guidance: readonly string[];
  /** each kind that occurs, as its cell looks, and what it means */
  readonly legend: readonly { readonly kind: MarkKind; readonly label: string; readonly meaning: string }[];
  readonly headers: {
    readonly number: string;
    readonly kind: string;
    readonly criterion: string;
    readonly place: string;
    readonly what: string;
    readonly action: string;
    readonly done: string;
  };
  readonly rows: readonly ListRow[];
}
