/**
 * Where the rows and columns of an issued sheet stand now. As long as the texts are at their places, so is everything;
 * when somebody inserted, deleted or sorted rows, each row is found again by texts that stand in it alone.
 */
import { oncePer } from '../../checklist/once-per';
import { cellRef } from '../address';
import type { GridCell } from '../grid';
import { asValue } from '../receive/values';
import type { IssuedCell, IssuedSheet } from './issued-workbook';
import { sameText } from './text-difference';
import type { SheetFacts } from './workbook-facts';

export interface Placement {
  readonly issued: IssuedSheet;
  readonly found: SheetFacts;
  /** every row and column stands where it was issued */
  readonly unmoved: boolean;
  /** where a row of the issued sheet stands now; undefined when it is gone */
  readonly row: (issued: number) => number | undefined;
  readonly column: (issued: number) => number | undefined;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export function placementOf(issued: IssuedSheet, found: SheetFacts): Placement {
  const same = (line: number) => line;
  const unmoved: Placement = { issued, found, unmoved: true, row: same, column: same };
  const once = textsThatStandOnce(issued);
  const strayed = new Set<string>();
  for (const [text, place] of once) if (!stands(text, place, found)) strayed.add(text);
  if (strayed.size === 0) return unmoved;
  const elsewhere = placesOf(strayed, found);
  if (elsewhere.size === 0) return unmoved;

  const rows = new Lines(issued.cells.map(({ row }) => row));
  const columns = new Lines(issued.cells.map(({ column }) => column));
  for (const [text, cell] of once) {
    const at = strayed.has(text) ? elsewhere.get(text) : cell;
    if (at === undefined) continue;
    rows.vote(cell.row, at.row);
    columns.vote(cell.column, at.column);
  }
  const [rowMap, columnMap] = [rows.places(), columns.places()];
  return {
    issued,
    found,
    unmoved: [...rowMap, ...columnMap].every(([from, to]) => from === to),
    row: (row) => rowMap.get(row),
    column: (column) => columnMap.get(column),
  };
}

/** Where an issued cell stands now. */
export function refIn(
  { unmoved, row, column }: Placement,
  cell: Pick<IssuedCell, 'row' | 'column' | 'ref'>,
): string | undefined {
  if (unmoved) return cell.ref;
  const [toRow, toColumn] = [row(cell.row), column(cell.column)];
  return toRow === undefined || toColumn === undefined ? undefined : cellRef(toRow, toColumn);
}

/** What a cell shows, as text; nothing is ''. */
export function shownText(cell: GridCell | undefined): string {
  return String(asValue(cell?.value) ?? '');
}

interface IssuedPlace extends Place {
  readonly ref: string;
  /** the last cell that was found to hold the text: one that says the same again is given as the same */
  asIssued?: GridCell;
}

type Once = ReadonlyMap<string, IssuedPlace>;

function stands(text: string, place: IssuedPlace, { cells }: SheetFacts): boolean {
  const now = cells.get(place.ref);
  if (now !== undefined && now === place.asIssued) return true;
  if (!sameText(text, shownText(now))) return false;
  if (now !== undefined) place.asIssued = now;
  return true;
}

const textsThatStandOnce = oncePer(({ cells }: IssuedSheet): Once => {
  const once = new Map<string, IssuedPlace>();
  const again = new Set<string>();
  for (const { content, row, column, ref } of cells) {
    if (content.kind !== 'text' || content.optional || again.has(content.text)) continue;
    if (!once.has(content.text)) once.set(content.text, { row, column, ref });
    else {
      once.delete(content.text);
      again.add(content.text);
    }
  }
  return once;
});

/** Texts found in exactly one cell. */
function placesOf(texts: ReadonlySet<string>, { cells }: SheetFacts): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const again = new Set<string>();
  for (const cell of cells.values()) {
    const text = shownText(cell);
    if (!texts.has(text)) continue;
    if (places.has(text)) again.add(text);
    else places.set(text, cell);
  }
  for (const text of again) places.delete(text);
  return places;
}

/** Rows or columns of a sheet: each text votes for where its line went, and lines without a text go with the one before. */
class Lines {
  private readonly lines: readonly number[];
  private readonly votes = new Map<number, Map<number, number>>();

  constructor(lines: readonly number[]) {
    this.lines = [...new Set(lines)].sort((a, b) => a - b);
  }

  vote(from: number, to: number): void {
    const votes = this.votes.get(from) ?? new Map<number, number>();
    this.votes.set(from, votes.set(to, (votes.get(to) ?? 0) + 1));
  }

  /** A line is left out when another one certainly stands where it would be. */
  places(): ReadonlyMap<number, number> {
    const voted = new Map<number, number>();
    for (const [from, votes] of this.votes) {
      const [winner] = [...votes].sort(
        ([a, left], [b, right]) => right - left || Math.abs(a - from) - Math.abs(b - from),
      );
      if (winner !== undefined) voted.set(from, winner[0]);
    }
    const taken = new Set(voted.values());
    const places = new Map<number, number>();
    const first = this.lines.find((line) => voted.has(line));
    let offset = first === undefined ? 0 : (voted.get(first) ?? first) - first;
    for (const line of this.lines) {
      const own = voted.get(line);
      if (own !== undefined) offset = own - line;
      const place = own ?? line + offset;
      if (own !== undefined || !taken.has(place)) places.set(line, place);
    }
    return places;
  }
}
