/** Text of a vendor's on its way into a report: what would mislead a reader's eye is taken out, what is endless is cut. */

/** Explicit directions (UAX #9): they let a name read otherwise than it is written. Letters keep their own direction. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What a reader takes for one character, however many code points it has. */
const CHARACTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** A letter can bear marks without end; on average so many code units are enough for any honest one. */
const LONGEST = 8;
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2060\ufeff]/gu;

/** At most so many characters, and an ellipsis after them when something was cut. Blank text becomes empty. */
export function shownText(text: string | null | undefined, most: number): string {
  const clean = (text ?? '').replaceAll(DIRECTIONS, '').replaceAll(INVISIBLE, '').trim();
  if (clean.length <= most) return clean;
  let kept = '';
  let count = 0;
  for (const { segment } of CHARACTERS.segment(clean)) {
    count += 1;
    if (count > most || kept.length + segment.length > LONGEST * most) return `${kept}…`;
    kept += segment;
  }
  return clean;
}

/** As `shownText`, on one line. */
export function shownLine(text: string | null | undefined, most: number): string {
  return shownText((text ?? '').replaceAll(/\s+/gu, ' '), most);
}
