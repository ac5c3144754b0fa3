/** Sheets as a whole: which are there, which are shown, which are locked, which of their rows and columns moved. */
import { cellRef } from '../address';
import type { Alteration } from '../receive/account';
import type { IssuedSheet, IssuedWorkbook } from './issued-workbook';
import type { Placement } from './placement';
import type { WorkbookFacts } from './workbook-facts';

export function sheetAlterations(
  issued: IssuedWorkbook,
  workbook: WorkbookFacts,
  placements: ReadonlyMap<string, Placement>,
): Alteration[] {
  const ours = new Set([...placements.values()].map(({ found }) => found));
  const missing = issued.sheets.filter(({ name }) => !placements.has(name));
  return [
    ...missing.map(({ name }): Alteration => ({ kind: 'sheet-missing', class: 'review', expected: name })),
    ...workbook.sheets
      .filter((sheet) => !ours.has(sheet))
      .map(({ name, visibility, cells }): Alteration =>
        visibility === 'visible' || cells.size === 0
          ? { kind: 'sheet-added', class: 'harmless', sheet: name, found: name }
          : { kind: 'hidden-content', class: 'review', sheet: name, found: name },
      ),
    ...[...placements.values()].flatMap(visibilityAlterations),
  ];
}

function visibilityAlterations({ issued, found }: Placement): Alteration[] {
  const visible = found.visibility === 'visible';
  if (issued.visible === visible) return [];
  const { name } = found;
  return issued.visible
    ? [{ kind: 'hidden-content', class: 'review', sheet: name, found: name }]
    : [{ kind: 'sheet-shown', class: 'harmless', sheet: name, found: name }];
}

/** Expects the protection that workbooks are issued with; those that the ward keeps open for itself have none anywhere. */
export function protectionAlterations(
  workbook: WorkbookFacts,
  placements: ReadonlyMap<string, Placement>,
  issuedToSomebody: boolean,
): Alteration[] {
  const expected = [...placements.values()].filter(({ issued }) => issued.protected && issued.visible);
  const none = expected.every(({ found }) => !found.protected);
  if (none && !workbook.structureProtected && !issuedToSomebody) return [];
  // Google's spreadsheets keep no protection at all, and do not say by which program the file was saved.
  const lost = none && workbook.properties.application === undefined;
  const open = expected.filter(({ found }) => !found.protected);
  return [
    ...open.map(({ found: { name } }): Alteration => ({
      kind: 'protection-removed',
      class: lost ? 'harmless' : 'review',
      sheet: name,
    })),
    // LibreOffice forgets this one; whatever sheet was added, hidden or renamed since is told by itself.
    ...(workbook.structureProtected ? [] : [{ kind: 'protection-removed', class: 'harmless' } as const]),
  ];
}

/** Sheets whose rows are found by nobody else. */
const READ_BY_PLACE: readonly IssuedSheet['role'][] = ['summary', 'lists', 'calc', 'identity'];

/** Where rows and columns went, neighbours together. */
export function moveAlterations(placement: Placement): Alteration[] {
  const { issued, found, unmoved } = placement;
  if (unmoved) return [];
  const told = { class: 'harmless', sheet: found.name } as const;
  const rows = lines(issued.cells.map(({ row }) => row));
  const columns = lines(issued.cells.map(({ column }) => column));
  const gone = READ_BY_PLACE.includes(issued.role)
    ? rows.filter((row) => placement.row(row) === undefined)
    : [];
  return [
    ...runs(rows, (row) => placement.row(row)).map(({ from, to }): Alteration => {
      const [expected, cell] = [cellRef(from, 1), cellRef(to, 1)];
      return { ...told, kind: 'row-moved', cell, expected, found: cell };
    }),
    ...runs(columns, (column) => placement.column(column)).map(({ from, to }): Alteration => {
      const [expected, cell] = [cellRef(1, from), cellRef(1, to)];
      return { ...told, kind: 'column-moved', cell, expected, found: cell };
    }),
    ...gone.map((row): Alteration => ({
      ...told,
      kind: 'row-missing',
      class: 'review',
      expected: cellRef(row, 1),
    })),
  ];
}

function lines(all: readonly number[]): number[] {
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The first of each run of lines that went the same way. */
function runs(
  all: readonly number[],
  placeOf: (line: number) => number | undefined,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let offset = 0;
  for (const from of all) {
    const to = placeOf(from);
    if (to === undefined) continue;
    if (to - from !== offset && to !== from) found.push({ from, to });
    offset = to - from;
  }
  return found;
}
