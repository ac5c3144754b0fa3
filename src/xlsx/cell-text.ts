/** Text of cells as a package stores it: escapes undone, runs of rich text joined, readings (furigana) left out. */
import type { PartCursor } from './part-cursor';

/** ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
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
