/** Records → lines of CSV for Excel: always quoted, CRLF, and no text that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';

/** First in a file, so that Excel reads it as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function csvLines(records: readonly (readonly (string | number)[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    {
      quoted: true,
      quoted_empty: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { string: harmless },
    },
  );
}

/**
 * An apostrophe before whatever Excel might take for a formula (OWASP, "CSV Injection"). The package looks at the first
 * character only; white space in front of it does not keep a spreadsheet from reading a formula.
 */
function harmless(text: string): string {
  return /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}
