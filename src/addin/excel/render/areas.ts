/** Cells of one look as few rectangles: how a style is set in a handful of calls instead of one a cell. */
import { cellRef } from '../../../workbook/address';

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel takes at most 8192 characters of addresses at once. */
const LONGEST_ADDRESS = 8000;

/**
 * Runs along the rows, joined downwards where they are equally wide. Every cell is in one rectangle exactly.
 * @param looks by row and column, what cells have in common; a cell without a look is left out
 */
export function rectanglesByLook(
  looks: ReadonlyMap<number, ReadonlyMap<number, string>>,
): Map<string, Rectangle[]> {
  const done = new Map<string, Rectangle[]>();
  let open = new Map<string, Rectangle & { look: string }>();
  const close = ({ look, ...area }: Rectangle & { look: string }) => {
    done.set(look, [...(done.get(look) ?? []), area]);
  };
  let previous = 0;
  for (const row of [...looks.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Rectangle & { look: string }>();
    for (const { left, right, look } of runsOf(looks.get(row) ?? new Map<number, string>())) {
      const key = `${left} ${right} ${look}`;
      const above = row === previous + 1 ? open.get(key) : undefined;
      if (above !== undefined) open.delete(key);
      next.set(key, { top: above?.top ?? row, left, bottom: row, right, look });
    }
    for (const left of open.values()) close(left);
    open = next;
    previous = row;
  }
  for (const left of open.values()) close(left);
  return done;
}

function runsOf(line: ReadonlyMap<number, string>): { left: number; right: number; look: string }[] {
  const runs: { left: number; right: number; look: string }[] = [];
  for (const [column, look] of [...line].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.look === look && last.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column, look });
  }
  return runs;
}

export function addressOf({ top, left, bottom, right }: Rectangle): string {
  const first = cellRef(top, left);
  return top === bottom && left === right ? first : `${first}:${cellRef(bottom, right)}`;
}

/** As few lists of addresses as Excel takes. */
export function addressLists(areas: readonly Rectangle[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST_ADDRESS) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

/** Numbers that follow each other, as spans: 4, 5, 6, 9 → 4–6 and 9. */
export function spansOf(numbers: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open !== undefined && number <= open.last + 1) open.last = Math.max(open.last, number);
    else spans.push({ first: number, last: number });
  }
  return spans;
}
