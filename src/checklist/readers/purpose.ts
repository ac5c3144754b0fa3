/**
 * What a name in a text is for: 「通信：TLS1.3、保存：AES-256」「AES-256（バックアップ）」「TLS1.3で通信を暗号化」.
 * The word in front counts before the word behind; a list inherits from its first member.
 */
import type { Stretch } from './lexicon';

export interface PurposeWord<P> {
  /** a pattern on folded text */
  readonly word: string;
  readonly purpose: P;
  /** gives way to the word it is compounded with: バックアップの保存, ログデータ */
  readonly weak?: boolean;
}

interface Keyword<P> extends Stretch {
  readonly purpose: P;
  readonly weak: boolean;
}

const HARD_BREAK = /[。;\n\r]/u;
const SOFT_BREAK = /[、,]/u;
/** a name with one of these behind it is spoken of by what follows: TLS1.3により通信を… */
const POSTFIX = /^ ?(?:で|により|によって|による|を用い|を使|にて|を利用|に|を)/u;
const COMPOUND = /^(?:データ|ファイル|先|用|等|情報|の| )*$/u;
const COORDINATED =
  /^(?:時|データ|経路|路|内|先| )*(?:及び|および|と|・|\/|,|、|ならびに|並びに|かつ|or|and|&)(?:の| )*$/u;

/** For each name (in order, not overlapping) its purposes; none when the text does not say. */
export function purposesOf<P>(
  text: string,
  names: readonly Stretch[],
  words: readonly PurposeWord<P>[],
): P[][] {
  const keywords = findKeywords(text, words);
  const within = (start: number, end: number): Keyword<P>[] => keywordsWithin(keywords, start, end);
  const results: P[][] = [];
  let carried: P[] = [];
  for (const [index, name] of names.entries()) {
    const previousEnd = names[index - 1]?.end ?? 0;
    const nextStart = names[index + 1]?.start ?? text.length;
    const gap = text.slice(previousEnd, name.start);
    if (HARD_BREAK.test(gap)) carried = [];
    const bracketed = bracketAfter(text, name.end, nextStart);
    const inBracket = bracketed === undefined ? [] : within(bracketed.start, bracketed.end);
    const ahead = prefixOf(text, previousEnd, name.start, index > 0);
    const inFront = pickLast(text, within(ahead.start, ahead.end));
    const behind = pickFirst(
      text,
      within(name.end, postfixEnd(text, name.end, nextStart, index < names.length - 1)),
    );
    const own = within(name.start, name.end);
    if (inFront.length > 0) carried = inFront;
    const chosen = [
      inBracket.map(({ purpose }) => purpose),
      inFront,
      own.map(({ purpose }) => purpose),
      behind,
      carried,
    ];
    results.push([...new Set(chosen.find((purposes) => purposes.length > 0) ?? [])]);
  }
  return results;
}

function findKeywords<P>(text: string, words: readonly PurposeWord<P>[]): Keyword<P>[] {
  const found: Keyword<P>[] = words.flatMap(({ word, purpose, weak }) =>
    Array.from(text.matchAll(patternOf(word)), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      purpose,
      weak: weak === true,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  const apart = found.filter((keyword) => {
    if (keyword.start < reached) return false;
    reached = keyword.end;
    return true;
  });
  return apart.filter((keyword, index) => {
    const previous = apart[index - 1];
    return !(
      keyword.weak &&
      previous !== undefined &&
      COMPOUND.test(text.slice(previous.end, keyword.start))
    );
  });
}

/** Keywords stand in order and apart, so the first of a stretch is found by halving. */
function keywordsWithin<P>(keywords: readonly Keyword<P>[], start: number, end: number): Keyword<P>[] {
  let low = 0;
  let high = keywords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keywords[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const picked: Keyword<P>[] = [];
  for (let index = low; index < keywords.length; index += 1) {
    const keyword = keywords[index];
    if (keyword === undefined || keyword.end > end) break;
    picked.push(keyword);
  }
  return picked;
}

/** The stretch in front of a name that speaks of it. */
function prefixOf(text: string, from: number, to: number, afterName: boolean): Stretch {
  const gap = text.slice(from, to);
  const hard = lastMatch(gap, HARD_BREAK);
  if (hard >= 0) {
    const sameLine = { start: from + hard + 1, end: to };
    return gap.slice(hard + 1).trim() === '' ? headingBefore(text, from, from + hard, afterName) : sameLine;
  }
  if (!afterName) return { start: from, end: to };
  const soft = gap.search(SOFT_BREAK);
  if (soft >= 0) return { start: from + soft + 1, end: to };
  return POSTFIX.test(gap) ? { start: to, end: to } : { start: from, end: to };
}

/** 「通信」 on a line of its own heads the line below it. */
function headingBefore(text: string, from: number, end: number, afterName: boolean): Stretch {
  const gap = text.slice(from, end).trimEnd();
  const start = lastMatch(gap, HARD_BREAK);
  if (start < 0 && afterName) return { start: end, end };
  return { start: from + start + 1, end };
}

function postfixEnd(text: string, from: number, to: number, beforeName: boolean): number {
  const gap = text.slice(from, to);
  const stop = gap.search(/[。;\n\r、,]/u);
  if (stop >= 0) return from + stop;
  return beforeName && !POSTFIX.test(gap) ? from : to;
}

function bracketAfter(text: string, from: number, limit: number): Stretch | undefined {
  const bracket = /^ ?\(([^()]*)\)/u.exec(text.slice(from, limit));
  return bracket === null ? undefined : { start: from, end: from + bracket[0].length };
}

function pickLast<P>(text: string, keywords: readonly Keyword<P>[]): P[] {
  const picked: P[] = [];
  for (let index = keywords.length - 1; index >= 0; index -= 1) {
    const keyword = keywords[index];
    const later = keywords[index + 1];
    if (keyword === undefined) break;
    if (later !== undefined && !COORDINATED.test(text.slice(keyword.end, later.start))) break;
    picked.unshift(keyword.purpose);
  }
  return picked;
}

function pickFirst<P>(text: string, keywords: readonly Keyword<P>[]): P[] {
  const picked: P[] = [];
  for (const [index, keyword] of keywords.entries()) {
    const earlier = keywords[index - 1];
    if (earlier !== undefined && !COORDINATED.test(text.slice(earlier.end, keyword.start))) break;
    picked.push(keyword.purpose);
  }
  return picked;
}

function lastMatch(text: string, pattern: RegExp): number {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (pattern.test(text.charAt(index))) return index;
  }
  return -1;
}

const patterns = new Map<string, RegExp>();

/** The words are those of a few tables: each is compiled once. `matchAll` leaves the pattern as it is. */
function patternOf(word: string): RegExp {
  const pattern = patterns.get(word) ?? new RegExp(word, 'gu');
  patterns.set(word, pattern);
  return pattern;
}
