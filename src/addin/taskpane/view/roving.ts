/** One stop of the Tab key for a whole list: arrows, Home and End move inside it. */

/** The index that a key leads to; undefined for a key that does not move. Nothing wraps around: a list has an end. */
export function roveTo(
  key: string,
  from: number,
  count: number,
  axis: 'vertical' | 'horizontal',
): number | undefined {
  const [back, forth] = axis === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  if (count === 0) return undefined;
  if (key === back) return Math.max(0, from - 1);
  if (key === forth) return Math.min(count - 1, from + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
