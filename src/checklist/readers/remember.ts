/**
 * What a reader made of a text, kept for the next time that it is asked: several rules look at one text, and every workbook
 * repeats the checklist's own words. A reader depends on nothing but the text, so that the answer is the same.
 */

/** characters; longer texts are read anew each time: few repeat */
const LENGTH_MAX = 500;
/** characters of all texts that one reader keeps: those of some files. A folded text takes some twenty bytes a character. */
const KEPT_MAX = 100_000;

export function remembering<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  let kept = 0;
  return (text) => {
    if (text.length > LENGTH_MAX) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    kept += text.length;
    if (kept > KEPT_MAX) {
      known.clear();
      kept = text.length;
    }
    const own = ownCopy(text);
    const reading = read(own);
    known.set(own, reading);
    return reading;
  };
}

const copies = new Map<string, string>();
let copied = 0;

/** A text cut out of a file keeps the file in memory; one put together anew does not. All readers share it. */
function ownCopy(text: string): string {
  const before = copies.get(text);
  if (before !== undefined) return before;
  copied += text.length;
  if (copied > KEPT_MAX) {
    copies.clear();
    copied = text.length;
  }
  const own = ` ${text}`.slice(1);
  copies.set(own, own);
  return own;
}
