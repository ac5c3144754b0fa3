/** Many cells, one deed: neighbours with the same alteration are told once, and a sheet full of them is told as such. */
import { cellRef, parseRef } from '../address';
import { SHEETS } from '../layout';
import type { Alteration } from '../receive/account';

const JOINED: ReadonlySet<Alteration['kind']> = new Set([
  'dropdown-removed',
  'dropdown-changed',
  'dropdown-loosened',
  'formula-overwritten',
  'formula-changed',
  'text-added',
  'list-changed',
]);
/** More of one kind in one sheet than anybody reads. Texts and the ward's columns are all told: there are only so many. */
const MOST: Partial<Record<Alteration['kind'], number>> = {
  ...Object.fromEntries([...JOINED].map((kind) => [kind, 40])),
  'row-added': 100,
  'column-added': 100,
  'row-moved': 40,
  'column-moved': 40,
  'hidden-content': 40,
  'external-link': 100,
  'comment-added': 1000,
};
/** Nobody looks into these: one line says enough. */
const WORKING: readonly string[] = [SHEETS.calc];

/** `alterations` of one kind stand in the order of their cells, row by row. */
export function toldTogether(alterations: readonly Alteration[]): Alteration[] {
  const groups = new Map<string, Alteration[]>();
  for (const each of alterations) {
    const key = `${each.kind}|${each.sheet ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.cell === undefined) return group;
    const runs = JOINED.has(first.kind) ? joined(group) : group;
    if (runs.length === 1) return runs;
    return runs.length > (MOST[first.kind] ?? Infinity) || WORKING.includes(first.sheet ?? '')
      ? [{ ...first, count: group.reduce((sum, { count = 1 }) => sum + count, 0) }]
      : runs;
  });
}

/** Cells one below the other become one range. */
function joined(group: readonly Alteration[]): Alteration[] {
  const columns = new Map<number, At[]>();
  const rest: Alteration[] = [];
  for (const alteration of group) {
    const at = parseRef(alteration.cell ?? '');
    const column = at === undefined ? undefined : columns.get(at.column);
    if (at === undefined) rest.push(alteration);
    else if (column === undefined) columns.set(at.column, [{ row: at.row, alteration }]);
    else column.push({ row: at.row, alteration });
  }
  const runs: Alteration[] = [];
  for (const [column, cells] of columns) {
    let run: At[] = [];
    const close = () => {
      const [first, last] = [run[0], run.at(-1)];
      if (first !== undefined && last !== undefined) runs.push(oneOf(run, first, last, column));
      run = [];
    };
    for (const cell of cells.sort((a, b) => a.row - b.row)) {
      if (run.length > 0 && run.at(-1)?.row !== cell.row - 1) close();
      run.push(cell);
    }
    close();
  }
  return [...runs, ...rest];
}

interface At {
  readonly row: number;
  readonly alteration: Alteration;
}

function oneOf(run: readonly At[], first: At, last: At, column: number): Alteration {
  if (run.length === 1) return first.alteration;
  const range = `${cellRef(first.row, column)}:${cellRef(last.row, column)}`;
  return { ...first.alteration, range, count: run.length };
}
