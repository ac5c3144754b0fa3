/** Ranges that share a cell, without looking at cells: a whole sheet costs as much as one cell. */
import type { parseRange } from '../../workbook/address';

export type Area = NonNullable<ReturnType<typeof parseRange>>;

/** Pairs that overlap, as indices, at most `max` of them. Swept from top to bottom. */
export function overlaps(areas: readonly Area[], max: number): [number, number][] {
  const order = areas.map((area, index) => ({ area, index })).sort((a, b) => a.area.top - b.area.top);
  const pairs: [number, number][] = [];
  let open: { area: Area; index: number }[] = [];
  for (const next of order) {
    open = open.filter(({ area }) => area.bottom >= next.area.top);
    for (const { area, index } of open) {
      if (area.left > next.area.right || next.area.left > area.right) continue;
      pairs.push([Math.min(index, next.index), Math.max(index, next.index)]);
      if (pairs.length >= max) return pairs;
    }
    open.push(next);
  }
  return pairs;
}
