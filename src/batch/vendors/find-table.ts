/** Where the list begins: the row that holds the headers, wherever a title or blank rows have pushed it. */
import type { Problem } from '../problem';
import { type Bytes, wholeOf } from './bytes';
import { columnOf, VENDOR_COLUMNS } from './columns';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsxSheets } from './read-xlsx';
import { type Table, type TableRow, textOf, unreadable } from './table';

export type ListFormat = 'csv' | 'xlsx' | 'json';

/** A title, a date, a note and a few blank rows may stand above the headers, not more. */
const HEADERS_WITHIN = 30;
const REQUIRED = VENDOR_COLUMNS.filter(({ required }) => required).map(({ header }) => header);

/** @throws UnreadableList when the bytes are not of the format, or no row holds the required headers */
export function findTable(source: Bytes, format: ListFormat): Table {
  if (source.size === 0) throw unreadable('empty-file');
  switch (format) {
    case 'csv':
      return { ...split(readCsv(source)), dateSystem: 1900, exactWidth: true, problems: [] };
    case 'json': {
      const list = readJson(source);
      const { headers } = list;
      if (headers.length === 0) throw unreadable('no-rows');
      const missing = missingFrom(headers);
      if (missing.length > 0) throw headersMissing(missing, headers);
      return { headers, rows: () => list.rows(), dateSystem: 1900, exactWidth: false, problems: [] };
    }
    case 'xlsx':
      return tableOfWorkbook(wholeOf(source));
  }
}

function tableOfWorkbook(bytes: Uint8Array): Table {
  const { sheets, dateSystem } = readXlsxSheets(bytes);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const [first] = filled;
  if (first === undefined) throw unreadable('empty-file');
  const lists = filled.filter(({ rows }) => headerIndex(rows) >= 0);
  const list = lists[0] ?? first;
  const problems: Problem[] = lists
    .slice(1)
    .map(({ sheet }) => warning('sheet-ignored', { sheet, used: list.sheet }));
  if (list.hidden > 0) problems.push(warning('rows-hidden', { sheet: list.sheet, count: list.hidden }));
  return { ...split(() => list.rows), dateSystem, exactWidth: false, problems };
}

function split(rows: () => Iterable<TableRow>): Pick<Table, 'headers' | 'rows'> {
  const top: TableRow[] = [];
  for (const row of filled(rows())) if (top.push(row) >= HEADERS_WITHIN) break;
  const [first] = top;
  if (first === undefined) throw unreadable('empty-file');
  const index = headerIndex(top);
  const header = top[index] ?? best(top) ?? first;
  const headers = header.cells.map((cell) => textOf(cell));
  if (index < 0) throw headersMissing(missingFrom(headers), headers);
  return {
    headers,
    *rows() {
      let skipped = 0;
      for (const row of filled(rows())) {
        if (skipped > index) yield row;
        else skipped += 1;
      }
    },
  };
}

function* filled(rows: Iterable<TableRow>): Generator<TableRow> {
  for (const row of rows)
    if (row.cells.some((cell) => cell !== undefined && textOf(cell).trim() !== '')) yield row;
}

function headerIndex(rows: readonly TableRow[]): number {
  return rows
    .slice(0, HEADERS_WITHIN)
    .findIndex(({ cells }) => missingFrom(cells.map((cell) => textOf(cell))).length === 0);
}

/** The row that looks most like headers, to say what it lacks. */
function best(rows: readonly TableRow[]): TableRow | undefined {
  const known = ({ cells }: TableRow) => cells.filter((cell) => columnOf(textOf(cell)) !== undefined).length;
  return [...rows.slice(0, HEADERS_WITHIN)].sort((a, b) => known(b) - known(a))[0];
}

function missingFrom(headers: readonly string[]): string[] {
  return REQUIRED.filter((header) => !headers.some((each) => columnOf(each)?.header === header));
}

function headersMissing(missing: readonly string[], found: readonly string[]) {
  const shown = found.filter((header) => header.trim() !== '').slice(0, 10);
  return unreadable('headers-missing', {
    missing: missing.map((header) => `「${header}」`).join(''),
    found: shown.map((header) => `「${header.slice(0, 30)}」`).join('') || '－',
  });
}

function warning(code: string, params: Problem['params']): Problem {
  return { code, severity: 'warning', params };
}
