/**
 * The same criterion found in several places: which one is read. Certain only when the others hold no answer, or hold the very
 * same; otherwise it is asked, and none is read.
 */
import type { CellPlace, Decisions, FoundTwice, Question } from './recognition';
import type { PlacedTable } from './placed-table';

interface Place {
  readonly table: PlacedTable;
  readonly index: number;
}

export interface CopyReading {
  readonly twice: readonly FoundTwice[];
  readonly questions: readonly Question[];
  /** the places that are not read: table and index of its criteria */
  readonly isDropped: (table: PlacedTable, index: number) => boolean;
}

/** A table with so few of another's criteria quotes it and is no copy of it. */
const QUOTED = { rows: 3, share: 0.5 };

export function chooseCopies(tables: readonly PlacedTable[], decisions: Decisions): CopyReading {
  const places = new Map<string, Place[]>();
  for (const table of tables)
    table.criteria.forEach(({ id }, index) => {
      places.set(id, [...(places.get(id) ?? []), { table, index }]);
    });
  const twice: FoundTwice[] = [];
  const questions: Question[] = [];
  const dropped = new Map<PlacedTable, Set<number>>();
  const asked = new Set<string>();
  for (const [id, all] of places) {
    if (all.length < 2) continue;
    const tablesOfAll = [...new Set(all.map(({ table }) => table))];
    const chosenTable = tablesOfAll.length === 1 ? tablesOfAll[0] : chooseTable(tablesOfAll, decisions);
    const within = all.filter(({ table }) => table === chosenTable);
    const chosen = within.length > 1 ? chooseRow(within) : within[0];
    const cells = all.map(cellOf);
    const at = chosen === undefined ? -1 : all.indexOf(chosen);
    const why = tablesOfAll.length > 1 ? 'other-table' : 'same-table';
    twice.push({ criterion: id, places: cells, why, ...(at < 0 ? {} : { chosen: at }) });
    for (const each of all) if (each !== chosen) drop(dropped, each);
    if (chosen !== undefined) continue;
    if (chosenTable !== undefined)
      questions.push({ kind: 'which-answer', cells: within.map(cellOf), candidates: [id] });
    else {
      const key = tablesOfAll.map((table) => tables.indexOf(table)).join();
      if (!asked.has(key))
        questions.push({
          kind: 'which-copy',
          cells,
          candidates: tablesOfAll.map(({ table }) => table.sheet.name),
        });
      asked.add(key);
    }
  }
  return { twice, questions, isDropped: (table, index) => dropped.get(table)?.has(index) ?? false };
}

function chooseTable(tables: readonly PlacedTable[], { sheet }: Decisions): PlacedTable | undefined {
  const decided = tables.filter(({ table }) => table.sheet.name === sheet);
  if (decided.length === 1) return decided[0];
  const most = Math.max(...tables.map(({ criteria }) => criteria.length));
  const copies = tables.filter(
    ({ criteria: { length } }) => length >= QUOTED.rows || length >= QUOTED.share * most,
  );
  if (copies.length === 1) return copies[0];
  const answered = copies.filter((copy) => copy.isAnswered());
  if (answered.length === 0) return copies[0];
  if (answered.length === 1) return answered[0];
  const visible = answered.filter(({ table }) => table.sheet.sheet.visibility === 'visible');
  return visible.length === 1 ? visible[0] : undefined;
}

function chooseRow(places: readonly Place[]): Place | undefined {
  const written = places.map(({ table, index }) => table.answerText(index));
  const answered = places.filter((_, at) => written[at] !== '');
  if (answered.length === 1) return answered[0];
  return new Set(written.filter((text) => text !== '')).size <= 1 ? (answered[0] ?? places[0]) : undefined;
}

function drop(dropped: Map<PlacedTable, Set<number>>, { table, index }: Place): void {
  const indexes = dropped.get(table) ?? new Set<number>();
  dropped.set(table, indexes.add(index));
}

function cellOf({ table, index }: Place): CellPlace {
  return table.anchor(index);
}
