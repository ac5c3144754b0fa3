/** Rows and columns that were issued visible and are hidden now. What a filter hides comes back with a click. */
import { isBlank } from '../../checklist/value';
import { cellRef, columnLetters, parseRange } from '../address';
import type { Alteration } from '../receive/account';
import { type Placement, refIn, shownText } from './placement';
import type { Span } from './workbook-facts';

export function hiddenContent(placement: Placement): Alteration[] {
  const { issued, found } = placement;
  if (!issued.visible || (found.hiddenRows.length === 0 && found.hiddenColumns.length === 0)) return [];
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const answered = { rows: new Set<number>(), columns: new Set<number>() };
  for (const cell of found.cells.values()) {
    if (isBlank(shownText(cell))) continue;
    rows.add(cell.row);
    columns.add(cell.column);
  }
  for (const cell of issued.cells) {
    const ref = refIn(placement, cell);
    const now = ref === undefined ? undefined : found.cells.get(ref);
    if (now === undefined || cell.content.kind === 'text' || isBlank(shownText(now))) continue;
    answered.rows.add(now.row);
    answered.columns.add(now.column);
  }
  const filter = found.filter?.active === true ? parseRange(found.filter.range) : undefined;
  const byFilter = (row: number) => filter !== undefined && row > filter.top && row <= filter.bottom;
  const told = { kind: 'hidden-content', sheet: found.name } as const;
  return [
    ...within(found.hiddenRows, rows).flatMap((inside): Alteration[] => {
      const harmless = inside.every(byFilter);
      return wholeSpan(inside, (row) => cellRef(row, 1), {
        ...told,
        class: harmless ? 'harmless' : 'review',
      });
    }),
    ...within(found.hiddenColumns, columns).flatMap((hidden): Alteration[] => {
      const inside = hidden.filter((column) => !issued.hiddenColumns.has(column));
      // Whoever hides the ward's long texts to have more room hides nothing that was answered.
      const harmless = !inside.some((column) => answered.columns.has(column));
      const name = (column: number) => `${columnLetters(column)}1`;
      return wholeSpan(inside, name, { ...told, class: harmless ? 'harmless' : 'review' });
    }),
  ];
}

/** The lines of each span, in order; in one pass, since somebody may hide every other row of a whole sheet. */
function within(spans: readonly Span[], lines: ReadonlySet<number>): number[][] {
  const inOrder = [...lines].sort((a, b) => a - b);
  let at = 0;
  return [...spans]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => {
      while ((inOrder[at] ?? Infinity) < first) at++;
      const start = at;
      while ((inOrder[at] ?? Infinity) <= last) at++;
      return inOrder.slice(start, at);
    });
}

function wholeSpan(
  lines: readonly number[],
  ref: (line: number) => string,
  told: Omit<Alteration, 'cell' | 'range' | 'count'>,
): Alteration[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const more = first === last ? {} : { range: `${ref(first)}:${ref(last)}`, count: lines.length };
  return [{ ...told, cell: ref(first), ...more }];
}
