/** CSV → rows. A row is what Excel shows as a row: blank lines count, a line break inside quotes does not. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Bytes } from './bytes';
import { decoded, encodingOf } from './text-encoding';
import { type TableRow, unreadable } from './table';

const DELIMITERS = [',', '\t', ';'] as const;
/** characters; a record that is longer can only be an open quote */
const LONGEST_RECORD = 1 << 24;

/**
 * Parsed piece by piece, each of whole records, so that a list of any length takes the memory of a piece.
 * @throws UnreadableList when the bytes are no text; and while it is gone through, when quotes do not match
 */
export function readCsv(source: Bytes): () => Generator<TableRow> {
  const encoding = encodingOf(source);
  if (encoding === undefined) throw unreadable('encoding-unreadable');
  const texts = () => decoded(source, encoding);
  const delimiter = delimiterOf(texts());
  return function* rows() {
    let row = 0;
    for (const piece of pieces(texts())) {
      for (const fields of parseRecords(piece, delimiter, row)) {
        row += 1;
        yield {
          row,
          cells: fields.map((field) => (field === '' ? undefined : { kind: 'text', text: field })),
        };
      }
    }
  };
}

/** Excel saves "Unicode text" with tabs, and some regions with semicolons: the first line that has any tells. */
function delimiterOf(texts: Iterable<string>): string {
  let start = '';
  for (const text of texts) {
    start += text;
    if (/[,;\t].*[\r\n]/.test(start) || start.length > LONGEST_RECORD) break;
  }
  const [line = ''] = start.split(/\r\n|\n|\r/).filter((each) => /[,;\t]/.test(each));
  const [best] = [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length);
  return best ?? ',';
}

/** Texts of whole records: cut at the last line break that stands outside quotes. */
function* pieces(texts: Iterable<string>): Generator<string> {
  let rest = '';
  for (const text of texts) {
    rest += text;
    const end = lastRecordEnd(rest);
    if (end > 0) yield rest.slice(0, end);
    rest = rest.slice(end);
    if (rest.length > LONGEST_RECORD) break;
  }
  if (rest !== '') yield rest;
}

function lastRecordEnd(text: string): number {
  let quoted = false;
  let end = 0;
  // Quotes inside quotes are doubled, so that their number is even wherever a record ends.
  for (const { 0: mark, index } of text.matchAll(/"|\r\n|\n|\r(?=[^\n])/g)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted) end = index + mark.length;
  }
  return end;
}

function parseRecords(text: string, delimiter: string, before: number): string[][] {
  let count = before;
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: string[]) => {
        count += 1;
        return record;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('quotes', {}, { row: count + 1 });
    throw error;
  }
}
