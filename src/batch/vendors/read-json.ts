/** JSON → table: an array of objects, or one object a line (JSON Lines). Keys are the headers. */
import { decodeText } from './text-encoding';
import { type TableRow, type TableValue, unreadable } from './table';

interface Item {
  /** the element's number in an array, the line's number in JSON Lines */
  readonly row: number;
  readonly value: unknown;
}

/** The first row holds the headers, in the order in which keys first turn up. @throws UnreadableList */
export function readJson(bytes: Uint8Array): { headers: string[]; rows: TableRow[] } {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw unreadable('encoding-unreadable');
  const items = itemsOf(decoded.text.replace(/^\uFEFF/, ''));
  const headers: string[] = [];
  const rows = items.map(({ row, value }): TableRow => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw unreadable('json-not-object', {}, { row });
    const cells: (TableValue | undefined)[] = [];
    for (const [key, each] of Object.entries(value)) {
      if (!headers.includes(key)) headers.push(key);
      cells[headers.indexOf(key)] = cellOf(each, row, key);
    }
    return { row, cells: Array.from(cells) };
  });
  return { headers, rows };
}

function itemsOf(text: string): Item[] {
  if (text.trim() === '') return [];
  if (!text.trimStart().startsWith('{')) {
    const whole = parsed(text, undefined);
    if (!Array.isArray(whole)) throw unreadable('json-not-list');
    return whole.map((value: unknown, index) => ({ row: index + 1, value }));
  }
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const row = index + 1;
    return line.trim() === '' ? [] : [{ row, value: parsed(line, row) }];
  });
}

function parsed(text: string, row: number | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw unreadable('json-broken', { detail }, row === undefined ? {} : { row });
  }
}

function cellOf(value: unknown, row: number, column: string): TableValue | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  throw unreadable('json-nested', {}, { row, column });
}
