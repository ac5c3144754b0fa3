/**
 * What a reader made of a text, kept for the next time that it is asked: several rules look at one text, and every workbook
 * repeats the checklist's own words. A reader depends on nothing but the text, so that the answer is the same.
 */

/** Longer texts are read anew each time: few repeat, and they would fill the memory. */
const LENGTH_MAX = 2000;
const TEXTS_MAX = 4000;

export function remembering<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    if (text.length > LENGTH_MAX) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    if (known.size >= TEXTS_MAX) known.clear();
    known.set(text, reading);
    return reading;
  };
}
