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
  const copy = new FoldedCopy(text, spaces);
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && isPlain(text.charCodeAt(at)) && isApart(text, at + 1)) at += 1;
    if (at > start) {
      copy.keep(start, at);
      continue;
    }
    const alone = isApart(text, at + 1) ? foldedAlone(text.charCodeAt(at)) : undefined;
    if (alone !== undefined) {
      at += 1;
      copy.write(alone, start, at);
      continue;
    }
    const escaped = escapedControl(text, at);
    if (escaped > 0) {
      at += escaped;
      copy.write(' ', start, at);
      continue;
    }
    const first = characterAt(text, at);
    at += first.length;
    if (INVISIBLE.test(first)) {
      copy.stretch(start, at);
      continue;
    }
    if (SPACE.test(first)) {
      copy.write(' ', start, at);
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
    copy.write(foldGroup(group, copy.text.at(-1) ?? ''), start, at);
  }
  return copy;
}

/** One or more characters of the copy. */
interface Piece {
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** each stands for the character at its own place; otherwise all of them for the whole stretch */
  readonly kept: boolean;
}

/** Most copies are matched on, and nobody asks for the way back: it is laid out when somebody does. */
class FoldedCopy implements Folded {
  text = '';
  private pieces: Piece[] = [];
  private origins: Pick<Folded, 'starts' | 'ends'> | undefined;

  constructor(
    readonly original: string,
    private readonly spaces: Spaces,
  ) {}

  get starts(): readonly number[] {
    return this.laidOut().starts;
  }

  get ends(): readonly number[] {
    return this.laidOut().ends;
  }

  /** Takes over a stretch as it stands. */
  keep(start: number, end: number): void {
    this.text += this.original.slice(start, end);
    this.pieces.push({ length: end - start, start, end, kept: true });
  }

  /** What stands for a stretch of the original. */
  write(written: string, start: number, end: number): void {
    const before = this.text.length;
    for (const unit of written.includes(' ') ? written.split('') : [written])
      if (unit !== ' ' || (this.spaces === 'single' && !this.text.endsWith(' '))) this.text += unit;
    const length = this.text.length - before;
    if (length > 0) this.pieces.push({ length, start, end, kept: false });
  }

  /** An unseen character belongs to the seen one before it, so that both stay next to each other. */
  stretch(start: number, end: number): void {
    const last = this.pieces.at(-1);
    if (last?.end !== start) return;
    this.pieces.pop();
    const [length, from] = [last.length - 1, last.kept ? start - 1 : last.start];
    if (length > 0) this.pieces.push({ ...last, length, end: last.kept ? from : start });
    this.pieces.push({ length: 1, start: from, end, kept: false });
  }

  private laidOut(): Pick<Folded, 'starts' | 'ends'> {
    if (this.origins !== undefined) return this.origins;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { length, start, end, kept } of this.pieces) {
      for (let index = 0; index < length; index += 1) {
        starts.push(kept ? start + index : start);
        ends.push(kept ? start + index + 1 : end);
      }
    }
    this.origins = { starts, ends };
    this.pieces = [];
    return this.origins;
  }
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

/** Nothing stands there that could be a mark on the character before it. */
function isApart(text: string, at: number): boolean {
  return at >= text.length || !joins(text.charCodeAt(at));
}

/** Half of a pair is not looked at: it could be one. */
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
