/** JSON → rows: an array of objects, or one object a line (JSON Lines). Keys are the headers. */
import { type Bytes, wholeOf } from './bytes';
import { decoded, encodingOf } from './text-encoding';
import { type TableRow, type TableValue, unreadable } from './table';

interface Item {
  /** the element's number in an array, the line's number in JSON Lines */
  readonly row: number;
  readonly value: unknown;
}

export interface JsonRows {
  /** in the order in which keys first turn up */
  readonly headers: readonly string[];
  rows(): Iterable<TableRow>;
}

/** An array is held in memory; lines are read one after the other, as often as asked. @throws UnreadableList */
export function readJson(source: Bytes): JsonRows {
  const items = itemsOf(source);
  const columns = new Map<string, number>();
  for (const { row, value } of items())
    for (const key of Object.keys(objectOf(value, row)))
      if (!columns.has(key)) columns.set(key, columns.size);
  return {
    headers: [...columns.keys()],
    *rows() {
      for (const { row, value } of items()) {
        const cells: (TableValue | undefined)[] = [];
        for (const [key, each] of Object.entries(objectOf(value, row)))
          cells[columns.get(key) ?? columns.size] = cellOf(each, row, key);
        yield { row, cells: Array.from(cells) };
      }
    },
  };
}

function objectOf(value: unknown, row: number): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw unreadable('json-not-object', {}, { row });
}

function itemsOf(source: Bytes): () => Iterable<Item> {
  const encoding = encodingOf(source);
  if (encoding === undefined) throw unreadable('encoding-unreadable');
  const texts = () => decoded(source, encoding);
  const first = firstCharacter(texts());
  if (first === undefined) return () => [];
  if (first === '{') return () => lineItems(texts());
  const value = parsed(new TextDecoder(encoding).decode(wholeOf(source)), undefined);
  if (!Array.isArray(value)) throw unreadable('json-not-list');
  return () => value.map((each: unknown, index) => ({ row: index + 1, value: each }));
}

function firstCharacter(texts: Iterable<string>): string | undefined {
  for (const text of texts) {
    const [found] = text.trimStart();
    if (found !== undefined) return found;
  }
  return undefined;
}

function* lineItems(texts: Iterable<string>): Generator<Item> {
  let row = 0;
  for (const line of linesOf(texts)) {
    row += 1;
    if (line.trim() !== '') yield { row, value: parsed(line, row) };
  }
}

function* linesOf(texts: Iterable<string>): Generator<string> {
  let rest = '';
  for (const text of texts) {
    // A carriage return at the end may be half of a line break.
    const lines = (rest + text).split(/\r\n|\n|\r(?=[^\n])/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield* rest.split(/\r/);
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
