/** Who answers, over all tables of a workbook: one, or several side by side. */
import type { PlacedTable } from './placed-table';
import type { CellPlace, Question, Respondent } from './recognition';

export interface Respondents {
  readonly respondents: readonly Respondent[];
  /** index of `respondents` of a group of a table */
  readonly indexOf: (table: PlacedTable, group: number) => number;
}

/** By name; without names, the first of each table is the first, and so on. */
export function respondentsOf(tables: readonly PlacedTable[]): Respondents {
  const severally = tables.some(({ groups }) => groups.length > 1);
  const respondents: Respondent[] = [];
  const indexes = new Map<PlacedTable, number[]>();
  for (const table of tables) {
    const own = table.groups.map(({ name }, at) => {
      if (!severally && respondents.length > 0) return 0;
      const known = respondents.findIndex(
        (each, index) => each.name === name && (name !== '' || index === at),
      );
      if (known >= 0) return known;
      respondents.push(respondent(table, at, name));
      return respondents.length - 1;
    });
    indexes.set(table, own);
  }
  if (!severally && respondents[0]?.name === '') {
    const named = tables.flatMap((table) => table.groups.map(({ name }, at) => respondent(table, at, name)));
    respondents[0] = named.find(({ name }) => name !== '') ?? respondents[0];
  }
  return { respondents, indexOf: (table, group) => indexes.get(table)?.[group] ?? 0 };
}

export function whichRespondent(
  tables: readonly PlacedTable[],
  respondents: readonly Respondent[],
): Question {
  const several = tables.find(({ groups }) => groups.length > 1);
  const cells = (several?.groups ?? []).flatMap((_, at) =>
    several === undefined ? [] : headerCell(several, at, ''),
  );
  return { kind: 'which-respondent', cells, candidates: respondents.map(({ name }) => name) };
}

function respondent(table: PlacedTable, group: number, name: string): Respondent {
  const [place] = name === '' ? [] : headerCell(table, group, name);
  return { name, ...(place === undefined ? {} : { place }) };
}

/** The header cell over the group's columns that holds the name, or else their first one. */
function headerCell({ table, groups }: PlacedTable, group: number, name: string): CellPlace[] {
  const { header, sheet } = table;
  const columns = (groups[group]?.columns ?? []).map(({ column }) => column);
  const [first] = columns;
  if (header === undefined || first === undefined) return [];
  for (let row = header.first; row <= header.last; row++)
    for (const column of columns) {
      const cell = sheet.shown(row, column);
      if (cell?.text.includes(name) === true)
        return [{ sheet: sheet.name, cell: sheet.ref(cell.row, cell.column) }];
    }
  return [{ sheet: sheet.name, cell: sheet.ref(header.row, first) }];
}
