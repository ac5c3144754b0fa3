/**
 * Finding known names in running text: the longest name at each place, whatever stands between its parts
 * (AES-256, AES_256, AES 256, AES256), and never the middle of another Latin word or number.
 */
import { foldKeepingSpaces } from './fold';

/** Folded text without spaces, hyphens and underscores; `places[i]` is where character `i` stands in the folded text. */
export interface Compact {
  readonly text: string;
  readonly places: readonly number[];
}

/** A stretch [start, end) of the folded text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Found<T> extends Stretch {
  readonly value: T;
}

interface Term<T> {
  readonly compact: string;
  /** places in `compact` before which the name itself has a space, hyphen or underscore */
  readonly breaks: ReadonlySet<number>;
  readonly value: T;
}

/** Terms by their first character, the longest first. */
export type Lexicon<T> = ReadonlyMap<string, readonly Term<T>[]>;

const LATIN = /[a-z0-9]/;
const SEPARATOR = /[ _-]/;

export function compactOf(folded: string): Compact {
  const places: number[] = [];
  let text = '';
  for (let place = 0; place < folded.length; place += 1) {
    const character = folded.charAt(place);
    if (SEPARATOR.test(character)) continue;
    text += character;
    places.push(place);
  }
  return { text, places };
}

/** Of two entries with the same spelling, spaces and hyphens apart, the first says the value. */
export function buildLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const terms = new Map<string, { compact: string; breaks: Set<number>; value: T }>();
  for (const [written, value] of entries) {
    const { text, places } = compactOf(foldKeepingSpaces(written).trim());
    if (text === '') continue;
    const term = terms.get(text) ?? { compact: text, breaks: new Set<number>(), value };
    places.forEach((place, index) => {
      if (index > 0 && place !== (places[index - 1] ?? 0) + 1) term.breaks.add(index);
    });
    terms.set(text, term);
  }
  const lexicon = new Map<string, Term<T>[]>();
  for (const term of terms.values()) {
    const first = term.compact.charAt(0);
    lexicon.set(first, [...(lexicon.get(first) ?? []), term]);
  }
  for (const group of lexicon.values()) group.sort((a, b) => b.compact.length - a.compact.length);
  return lexicon;
}

/** The longest name that begins at each place where one begins; they may overlap. */
export function findTerms<T>(lexicon: Lexicon<T>, compact: Compact): Found<T>[] {
  const found: Found<T>[] = [];
  for (let index = 0; index < compact.text.length; index += 1) {
    const terms = lexicon.get(compact.text.charAt(index));
    const term = terms?.find((candidate) => matchesAt(candidate, compact, index));
    if (term !== undefined) {
      found.push({ ...stretchOf(compact, index, index + term.compact.length), value: term.value });
    }
  }
  return found;
}

/** Exactly this spelling, spaces and hyphens apart. */
export function lookUp<T>(lexicon: Lexicon<T>, compactText: string): T | undefined {
  return lexicon.get(compactText.charAt(0))?.find((term) => term.compact === compactText)?.value;
}

/** Leaves the first of those that overlap: the one that begins first, of these the longest. */
export function withoutOverlaps<T extends Stretch>(found: readonly T[]): T[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return ordered.filter((stretch) => {
    if (stretch.start < reached) return false;
    reached = stretch.end;
    return true;
  });
}

/** The first character of the compact text that stands at this place of the folded text or after it. */
export function compactIndex(compact: Compact, place: number): number {
  let low = 0;
  let high = compact.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((compact.places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folded stretch behind the compact stretch [start, end). */
export function stretchOf(compact: Compact, start: number, end: number): Stretch {
  return { start: compact.places[start] ?? 0, end: (compact.places[end - 1] ?? 0) + 1 };
}

/** Whether a Latin letter or digit goes straight on across this place of the compact text. */
export function isInsideWord(compact: Compact, index: number): boolean {
  if (index <= 0 || index >= compact.text.length) return false;
  return (
    LATIN.test(compact.text.charAt(index - 1)) &&
    LATIN.test(compact.text.charAt(index)) &&
    compact.places[index] === (compact.places[index - 1] ?? 0) + 1
  );
}

function matchesAt<T>(term: Term<T>, compact: Compact, index: number): boolean {
  if (!compact.text.startsWith(term.compact, index)) return false;
  if (isInsideWord(compact, index) || isInsideWord(compact, index + term.compact.length)) return false;
  for (let offset = 1; offset < term.compact.length; offset += 1) {
    const gap = compact.places[index + offset] !== (compact.places[index + offset - 1] ?? 0) + 1;
    if (gap && !term.breaks.has(offset) && splitsWord(term.compact, offset)) return false;
  }
  return true;
}

/** A gap may part letters from digits (AES 256), not the letters of one word. */
function splitsWord(text: string, index: number): boolean {
  const pair = text.slice(index - 1, index + 1);
  return /^[a-z]{2}$|^\d{2}$/.test(pair);
}
