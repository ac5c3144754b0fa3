/** One table of a sheet: the rows under a header (or the whole sheet when there is none), and where the ward's texts stand in it. */
import type { TextColumn } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import type { EditionTexts, WardText } from './edition-texts';
import type { Header } from './headers';
import { readRowNumber } from './row-number';
import { type Line, LIMITS, type SheetLines } from './sheet-lines';

export interface Table {
  readonly sheet: SheetLines;
  /** absent when no header stands over the rows */
  readonly header: Header | undefined;
  /** columns of the table, both ends included */
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
  /** it has more rows than were looked at */
  readonly cut: boolean;
  readonly columns: ReadonlyMap<TextColumn, number>;
  /** the 項番 may stand in two cells */
  readonly numberColumns: readonly number[];
}

/** Shorter texts are no 確認事項. */
export const SHORTEST_REQUIREMENT = 8;

export function tablesOf(sheet: SheetLines, headers: readonly Header[], texts: EditionTexts): Table[] {
  const first = headers[0];
  const above = sheet.lines.filter(({ row }) => first === undefined || row < first.first);
  const tables: Table[] = [];
  const bare = tableOf(sheet, undefined, above, 1, sheet.lastColumn, texts);
  if (bare.columns.has('requirement')) tables.push(bare);
  for (const header of headers) {
    const beside = headers.filter(({ row }) => row === header.row);
    const next = headers.find(({ first }) => first > header.last)?.first ?? Infinity;
    const rows = sheet.lines.filter(({ row }) => row > header.last && row < next);
    const at = beside.indexOf(header);
    const left = at === 0 ? 1 : (header.columns[0]?.column ?? 1);
    const right = (beside[at + 1]?.columns[0]?.column ?? sheet.lastColumn + 1) - 1;
    tables.push(tableOf(sheet, header, rows, left, right, texts));
  }
  return tables;
}

function tableOf(
  sheet: SheetLines,
  header: Header | undefined,
  rows: readonly Line[],
  left: number,
  right: number,
  texts: EditionTexts,
): Table {
  const cut = rows.length > LIMITS.tableRows;
  const whole = left === 1 && right >= sheet.lastColumn;
  const most = cut ? rows.slice(0, LIMITS.tableRows) : rows;
  const lines = whole
    ? most
    : most
        .map(({ row, cells }) => ({
          row,
          cells: cells.filter(({ column }) => column >= left && column <= right),
        }))
        .filter(({ cells }) => cells.length > 0);
  const columns = textColumns(header, lines, texts);
  return {
    sheet,
    header,
    left,
    right,
    lines,
    cut,
    columns,
    numberColumns: numberColumns(sheet, header, columns),
  };
}

/** What the cells hold decides; the header's word stands where they say nothing. */
function textColumns(
  header: Header | undefined,
  lines: readonly Line[],
  texts: EditionTexts,
): Map<TextColumn, number> {
  const hits = hitsOf(lines, texts);
  const countOf = (role: WardText, column: number) => hits.get(role)?.get(column) ?? 0;
  // ②'s last 補足説明 is ①'s twelfth 確認事項: one text does not make a column of notes one of requirements.
  const isOthers = (role: WardText, column: number) =>
    ROLES.some((other) => other !== role && countOf(other, column) > countOf(role, column));
  const columns = new Map<TextColumn, number>();
  const taken = new Set<number>();
  for (const role of ROLES) {
    const open = (column: number) => !taken.has(column) && !isOthers(role, column);
    const named = header?.columns.filter((each) => each.role === role).map(({ column }) => column) ?? [];
    const best = [...(hits.get(role) ?? new Map<number, number>())]
      .filter(([column]) => open(column))
      .sort(([a, left], [b, right]) => right - left || a - b)[0];
    const free = named.filter(open);
    const own = role === 'requirement' ? longest(free, lines) : free[0];
    const column =
      best !== undefined && (best[1] >= 2 || own === undefined || own === best[0]) ? best[0] : own;
    if (column === undefined) continue;
    columns.set(role, column);
    taken.add(column);
  }
  if (!columns.has('requirement')) {
    const likely = likelyRequirement(lines, texts, taken);
    if (likely !== undefined) columns.set('requirement', likely);
  }
  const number =
    header?.columns.find(({ role, column }) => role === 'number' && !taken.has(column))?.column ??
    unnamedNumber(lines, columns.get('requirement'), texts);
  if (number !== undefined) columns.set('number', number);
  return columns;
}

const ROLES: readonly WardText[] = ['requirement', 'note', 'minor', 'major'];

/** By text column: how often each column of the sheet holds a text of it. */
function hitsOf(lines: readonly Line[], texts: EditionTexts): Map<WardText, Map<number, number>> {
  const hits = new Map<WardText, Map<number, number>>();
  for (const { cells } of lines) {
    for (const { column, text } of cells) {
      if (text.length < 3 || text.length > 3 * texts.longest) continue;
      for (const role of new Set(texts.ownersOfSqueezed(text).map((owner) => owner.column))) {
        const counts = hits.get(role) ?? new Map<number, number>();
        hits.set(role, counts.set(column, (counts.get(column) ?? 0) + 1));
      }
    }
  }
  return hits;
}

/** 「チェック項目」 beside 「詳細チェック項目」: the longer texts are what is asked. */
function longest(columns: readonly number[], lines: readonly Line[]): number | undefined {
  if (columns.length < 2) return columns[0];
  const lengths = new Map<number, number>();
  for (const { cells } of lines)
    for (const { column, text } of cells)
      if (columns.includes(column)) lengths.set(column, (lengths.get(column) ?? 0) + text.length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? columns[0];
}

/** No header and no text word for word: a column whose first texts are like the ward's. */
function likelyRequirement(
  lines: readonly Line[],
  texts: EditionTexts,
  taken: ReadonlySet<number>,
): number | undefined {
  const votes = new Map<number, number>();
  let tried = 0;
  for (const { cells } of lines) {
    for (const { column, text } of cells) {
      if (taken.has(column) || text.length < 20 || text.length > 3 * texts.longest) continue;
      if (++tried > MOST_TRIED) break;
      if (texts.likeRequirements(fold(text), SURE)[0] !== undefined)
        votes.set(column, (votes.get(column) ?? 0) + 1);
    }
    if (tried > MOST_TRIED) break;
  }
  return [...votes].sort(([a, left], [b, right]) => right - left || a - b)[0]?.[0];
}

/** A column without a header, left of the 確認事項, that counts as the criteria do. */
function unnamedNumber(
  lines: readonly Line[],
  requirement: number | undefined,
  texts: EditionTexts,
): number | undefined {
  if (requirement === undefined) return undefined;
  const votes = new Map<number, number>();
  let rows = 0;
  for (const { cells } of lines) {
    const text = cells.find(({ column }) => column === requirement)?.text ?? '';
    const [owner] = texts.ownersOfSqueezed(text);
    if (owner === undefined) continue;
    rows++;
    for (const { column, value } of cells)
      if (column < requirement && readRowNumber(value)?.number === owner.criterion.number)
        votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  const best = [...votes].sort(([, a], [, b]) => b - a)[0];
  return best !== undefined && best[1] >= 2 && 2 * best[1] >= rows ? best[0] : undefined;
}

const MOST_TRIED = 120;
const SURE = 0.62;

/** The number's own column, and the one beside it when both stand under one header (A | 1). */
function numberColumns(
  sheet: SheetLines,
  header: Header | undefined,
  columns: ReadonlyMap<TextColumn, number>,
): number[] {
  const first = columns.get('number');
  if (first === undefined) return [];
  const merge = header === undefined ? undefined : sheet.merge(header.row, first);
  const also =
    header?.columns
      .filter(({ role, column }) => role === 'number' && column > first)
      .map(({ column }) => column) ?? [];
  const second =
    merge !== undefined && merge.right > first ? first + 1 : also.find((column) => column === first + 1);
  return second === undefined ? [first] : [first, second];
}
