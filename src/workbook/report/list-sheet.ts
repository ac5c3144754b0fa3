/** A sheet that is one list: title, a line of guidance, heads with a filter, and a row a line, ready for paper. */
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import type { StyleName } from '../styles';

export const LIST_HEADER_ROW = 4;

export interface ListColumn<T> {
  readonly head: string;
  /** characters */
  readonly width: number;
  readonly draw: (draft: SheetDraft, row: number, column: number, line: T) => void;
}

export type Flagging = (
  draft: SheetDraft,
  rangeOf: (column: number) => { range: string; first: string },
) => void;

export interface ListPlan<T> {
  readonly name: string;
  readonly tabColor: string;
  readonly title: string;
  readonly guide: string;
  /** said in place of the rows when there are none */
  readonly none: string;
  readonly footer: string;
  readonly columns: readonly ListColumn<T>[];
  readonly lines: readonly T[];
  /** columns that stay while the others scroll */
  readonly frozen: number;
  /** conditional formats, over a column (from 1) of the rows */
  readonly flag?: Flagging;
}

export function listSheet<T>(plan: ListPlan<T>): SheetPlan {
  const { columns, lines } = plan;
  const last = LIST_HEADER_ROW + Math.max(1, lines.length);
  const table = `A${String(LIST_HEADER_ROW)}:${cellRef(last, columns.length)}`;
  const draft = new SheetDraft({
    name: plan.name,
    visibility: 'visible',
    tabColor: plan.tabColor,
    columns: columns.map(({ width }) => ({ width })),
    freeze: { rows: LIST_HEADER_ROW, columns: plan.frozen },
    filter: table,
    protected: false,
    print: {
      area: `A1:${cellRef(last, columns.length)}`,
      landscape: true,
      titleRows: `${String(LIST_HEADER_ROW)}:${String(LIST_HEADER_ROW)}`,
      fitHeight: 0,
      footer: plan.footer,
    },
    gridLines: false,
  });
  draft.text(1, 1, plan.title, 'title').text(2, 1, plan.guide, 'guidance');
  columns.forEach(({ head }, index) => draft.text(LIST_HEADER_ROW, index + 1, head, 'wardHeader'));
  if (lines.length === 0) {
    const row = LIST_HEADER_ROW + 1;
    draft.blank(row, 1, columns.length, 'cell').text(row, 1, plan.none, 'cell');
    draft.merge(row, 1, row, columns.length);
  }
  lines.forEach((line, index) => {
    columns.forEach(({ draw }, column) => {
      draw(draft, LIST_HEADER_ROW + 1 + index, column + 1, line);
    });
  });
  if (lines.length > 0)
    plan.flag?.(draft, (column) => {
      const first = cellRef(LIST_HEADER_ROW + 1, column);
      return { first, range: `${first}:${cellRef(last, column)}` };
    });
  return draft.finish();
}

/** A column of plain text or numbers. */
export function textColumn<T>(
  head: string,
  width: number,
  textOf: (line: T) => string | number | undefined,
  style: StyleName = 'cell',
): ListColumn<T> {
  return {
    head,
    width,
    draw: (draft, row, column, line) => {
      draft.text(row, column, textOf(line), style);
    },
  };
}
