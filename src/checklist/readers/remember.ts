/**
 * What a reader made of a text, kept for the next time that it is asked: several rules look at one text, and every workbook
 * repeats the checklist's own words. A reader depends on nothing but the text, so that the answer is the same.
 */

/** characters; longer texts are read anew each time: few repeat */
const LENGTH_MAX = 500;
/** characters of all texts that one reader keeps: those of some files. A folded text takes some twenty bytes a character. */
const KEPT_MAX = 100_000;

export function remembering<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Kept<Reading>();
  return (text) => {
    if (text.length > LENGTH_MAX) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownCopy(text);
    const reading = read(own);
    known.set(own, reading);
    return reading;
  };
}

/** By text; everything is forgotten when it becomes too much. */
class Kept<Reading> {
  private readonly known = new Map<string, Reading>();
  private kept = 0;

  get(text: string): Reading | undefined {
    return this.known.get(text);
  }

  set(text: string, reading: Reading): void {
    this.kept += text.length;
    if (this.kept > KEPT_MAX) {
      this.known.clear();
      this.kept = text.length;
    }
    this.known.set(text, reading);
  }
}

const copies = new Kept<string>();

/** A text cut out of a file keeps the file in memory; one put together anew does not. All readers share it. */
function ownCopy(text: string): string {
  const before = copies.get(text);
  if (before !== undefined) return before;
  const own = ` ${text}`.slice(1);
  copies.set(own, own);
  return own;
}
