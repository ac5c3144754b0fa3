/** CSV → table. A row is what Excel shows as a row: blank lines count, a line break inside quotes does not. */
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './text-encoding';
import { type TableRow, unreadable } from './table';

const DELIMITERS = [',', '\t', ';'] as const;

/** @throws UnreadableList when the bytes are no text, or quotes do not match */
export function readCsv(bytes: Uint8Array): TableRow[] {
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw unreadable('encoding-unreadable');
  const text = decoded.text.replace(/^\uFEFF/, '');
  const records = parseRecords(text, delimiterOf(text));
  return records.map((fields, index) => ({
    row: index + 1,
    cells: fields.map((field) => (field === '' ? undefined : { kind: 'text', text: field })),
  }));
}

/** Excel saves "Unicode text" with tabs, and some regions with semicolons: the first line that has any tells. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r\n|\n|\r/).filter((each) => /[,;\t]/.test(each));
  const [best] = [...DELIMITERS].sort((a, b) => line.split(b).length - line.split(a).length);
  return best ?? ',';
}

function parseRecords(text: string, delimiter: string): string[][] {
  let count = 0;
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
