/** Text of cells as a package stores it: escapes undone, runs of rich text joined, readings (furigana) left out. */
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';

/** Excel's 32,767 characters of a cell, each written as an escape of seven. */
const STORED_MAX = 7 * 32_767;

/**
 * ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore.
 * @throws PackageError when no cell could hold the text however it is written
 */
export function unescapeText(text: string): string {
  if (text.length > STORED_MAX) throw new PackageError('too-large', `a text of ${text.length} characters`);
  let at = text.indexOf('_x');
  if (at < 0) return text;
  let plain = '';
  let from = 0;
  while (at >= 0) {
    const code = text.charAt(at + 6) === '_' ? text.slice(at + 2, at + 6) : '';
    if (/^[0-9A-Fa-f]{4}$/.test(code)) {
      plain += text.slice(from, at) + String.fromCharCode(parseInt(code, 16));
      from = at + 7;
    }
    at = text.indexOf('_x', Math.max(from, at + 1));
  }
  return plain + text.slice(from);
}

export interface StoredText {
  readonly text: string;
  /** made of runs that may look different */
  readonly rich: boolean;
}

/** The element at hand is `si` or `is` (CT_Rst), which is left by this. */
export function readStoredText(cursor: PartCursor): StoredText {
  const own = cursor.depth;
  let text = '';
  let rich = false;
  while (cursor.child(own)) {
    if (cursor.is('main', 't')) text += cursor.text();
    else if (cursor.is('main', 'r')) {
      rich = true;
      const run = cursor.depth;
      while (cursor.child(run)) if (cursor.is('main', 't')) text += cursor.text();
    }
  }
  return { text: unescapeText(text), rich };
}
