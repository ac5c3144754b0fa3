/**
 * The copy of a text on which wording is matched. What a person wrote is never changed: a reader matches on
 * the folded copy and quotes the original, so every folded character remembers the stretch it came from.
 */
import { KANJI_OF_RADICAL } from './radicals';
import { remembering } from './remember';

/** A folded copy with its way back: character `i` stands for `original.slice(starts[i], ends[i])`. */
export interface Folded {
  readonly text: string;
  readonly original: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

type Spaces = 'removed' | 'single';

/** Characters that show nothing: zero-width marks, variation selectors, soft hyphens. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const SPACE = /^[\s\p{Cc}\p{Zs}\u2800]$/u;
/** a control character as Excel escapes it in a cell: `_x000D_` */
const ESCAPED_CONTROL = /_x00[01][0-9a-f]_/iy;
const COMBINING = /^[\p{M}\uff9e\uff9f]$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const LONG_VOWEL = 'ー';

const HYPHENS = '‐‑‒–—―⁃−─━﹘﹣－';
const WAVES = '〜～∼˜∿〰';

const REPLACED: ReadonlyMap<string, string> = new Map([
  ...KANJI_OF_RADICAL,
  ...Array.from(HYPHENS, (dash): [string, string] => [dash, '-']),
  ...Array.from(WAVES, (wave): [string, string] => [wave, '~']),
]);

/**
 * NFKC, radicals to kanji, one hyphen and one wave for their families, lower-case Latin, all white space
 * removed. ー becomes a hyphen only where it cannot be a long vowel, that is not after kana.
 */
export function fold(text: string): string {
  return foldWithOrigins(text).text;
}

/** As `fold`, but a run of white space becomes one space. */
export function foldKeepingSpaces(text: string): string {
  return foldWithOrigins(text, 'single').text;
}

/** The folded copy together with the way back to the original. */
export function foldWithOrigins(text: string, spaces: Spaces = 'removed'): Folded {
  return folding[spaces](text);
}

const folding = {
  removed: remembering((text) => foldAnew(text, 'removed')),
  single: remembering((text) => foldAnew(text, 'single')),
};

function foldAnew(text: string, spaces: Spaces): Folded {
  const output: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const write = (written: string, start: number, end: number): void => {
    for (let index = 0; index < written.length; index += 1) {
      const unit = written.charAt(index);
      if (unit === ' ' && (spaces === 'removed' || output[output.length - 1] === ' ')) continue;
      output.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < text.length) {
    const start = at;
    const code = text.charCodeAt(at);
    if (at + 1 === text.length || !joins(text.charCodeAt(at + 1))) {
      if (isPlain(code)) {
        at += 1;
        output.push(text.charAt(start));
        starts.push(start);
        ends.push(at);
        continue;
      }
      const alone = foldedAlone(code);
      if (alone !== undefined) {
        at += 1;
        write(alone, start, at);
        continue;
      }
    }
    const escaped = escapedControl(text, at);
    if (escaped > 0) {
      at += escaped;
      write(' ', start, at);
      continue;
    }
    const first = characterAt(text, at);
    at += first.length;
    if (INVISIBLE.test(first)) {
      // an unseen character belongs to the seen one before it, so that both stay next to each other
      if (ends.length > 0 && ends[ends.length - 1] === start) ends[ends.length - 1] = at;
      continue;
    }
    if (SPACE.test(first)) {
      write(' ', start, at);
      continue;
    }
    let group = first;
    for (
      let next = characterAt(text, at);
      next !== '' && COMBINING.test(next);
      next = characterAt(text, at)
    ) {
      if (INVISIBLE.test(next)) break;
      group += next;
      at += next.length;
    }
    const previous = output[output.length - 1] ?? '';
    write(foldGroup(group, previous), start, at);
  }
  return { text: output.join(''), original: text, starts, ends };
}

/** Characters of which most texts consist and that folding leaves as they are; a test holds it for each of them. */
export function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || // kanji
    (code >= 0x3041 && code <= 0x3096) || // hiragana
    (code >= 0x30a1 && code <= 0x30fa) || // katakana
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x21 && code <= 0x40) ||
    (code >= 0x3001 && code <= 0x3002) ||
    (code >= 0x300c && code <= 0x300d)
  );
}

/** By UTF-16 unit, as it is first asked for: 0 not yet known. */
const JOINS = new Uint8Array(0x10000);
const [JOINING, APART] = [1, 2];

/** Whether what comes next is a mark on the character before it, or could be one: half of a pair is not looked at. */
function joins(code: number): boolean {
  const known = JOINS[code];
  if (known !== 0) return known === JOINING;
  const character = String.fromCharCode(code);
  const joining = isSurrogate(code) || COMBINING.test(character) || INVISIBLE.test(character);
  JOINS[code] = joining ? JOINING : APART;
  return joining;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const ALONE = new Map<number, string | undefined>();

/** What a character becomes where nothing joins it; undefined when that depends on what stands around it, or shows nothing. */
function foldedAlone(code: number): string | undefined {
  const known = ALONE.get(code);
  if (known !== undefined || ALONE.has(code)) return known;
  const character = String.fromCharCode(code);
  const special =
    isSurrogate(code) || character === '_' || INVISIBLE.test(character) || SPACE.test(character);
  const [afterKana, elsewhere] = special ? ['', ''] : [foldGroup(character, 'カ'), foldGroup(character, '')];
  const folded = special || afterKana !== elsewhere ? undefined : elsewhere;
  ALONE.set(code, folded);
  return folded;
}

/** Where the folded stretch [start, end) stands in the original. */
export function originOf(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = folded.starts[start] ?? folded.original.length;
  return { start: from, end: end > start ? (folded.ends[end - 1] ?? from) : from };
}

/** What was written where the folded stretch [start, end) stands. */
export function writtenAt(folded: Folded, start: number, end: number): string {
  const origin = originOf(folded, start, end);
  return folded.original.slice(origin.start, origin.end);
}

function foldGroup(group: string, previous: string): string {
  const replaced = REPLACED.get(group);
  const normal = (replaced ?? group.normalize('NFKC')).toLowerCase();
  const spaced = normal.replace(/[\s\p{Cc}]/gu, ' ');
  if (spaced === LONG_VOWEL && !KANA.test(previous)) return '-';
  return replaceEach(spaced);
}

/** NFKC can bring forth characters of the table (U+FE58 gives an em dash). */
function replaceEach(text: string): string {
  let result = '';
  for (const character of text) result += REPLACED.get(character) ?? character;
  return result;
}

function escapedControl(text: string, at: number): number {
  if (text.charAt(at) !== '_') return 0;
  ESCAPED_CONTROL.lastIndex = at;
  return ESCAPED_CONTROL.exec(text)?.[0].length ?? 0;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
