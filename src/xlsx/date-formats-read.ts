/** Which cell styles show a number as a date or a time: the only thing about styles that values depend on. */
import { PartCursor } from './part-cursor';

/** Built-in formats (ISO/IEC 29500-1, 18.8.30), the Japanese ones of 27-36 and 50-58 included. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * Does a format code show a date or a time? Only letters outside quotes, escapes and colours count; `[h]` is a
 * duration, `E+` an exponent, `ggge` the year of an era.
 */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"?|\\.|_.|\*./gs, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')
    .replaceAll(/General|E[+-]/gi, '');
  return /[ymdhsgeb]/i.test(bare);
}

/** By style number of a cell: does its format show a date? */
export function readDateFormats(xml: string, part: string): readonly boolean[] {
  const cursor = new PartCursor(xml, part, 'main', 'styleSheet');
  const custom = new Map<number, boolean>();
  const ids: number[] = [];
  while (cursor.child(1)) {
    const own = cursor.depth;
    if (cursor.is('main', 'numFmts')) {
      while (cursor.child(own)) {
        if (!cursor.is('main', 'numFmt')) continue;
        custom.set(cursor.count('numFmtId') ?? -1, isDateFormat(cursor.attribute('formatCode') ?? ''));
      }
    } else if (cursor.is('main', 'cellXfs')) {
      while (cursor.child(own)) if (cursor.is('main', 'xf')) ids.push(cursor.count('numFmtId') ?? 0);
    }
  }
  return ids.map((id) => custom.get(id) ?? isBuiltInDate(id));
}
