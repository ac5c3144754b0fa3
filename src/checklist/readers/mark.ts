/**
 * The mark of an answer cell: ○ × △ and their many code points, 有 無 対応済 該当なし, alone or in front of an
 * explanation. What is not known stays text or ambiguous; nothing unknown becomes a yes.
 */
import { foldWithOrigins, originOf } from './fold';
import type { Folded } from './fold';
import { EMPTY_BOXES, LETTERS, SIGNS, TICKED_BOXES, WORDS } from './mark-words';
import type { MarkKind } from './mark-words';
import { hasPlaceholder } from './placeholder';

export type { MarkKind } from './mark-words';

export interface MarkReading {
  readonly kind: MarkKind;
  /** the mark as written; for text the whole of it */
  readonly from: string;
  /** what was written after the mark, without its brackets */
  readonly rest?: string;
}

/** What a sheet's own legend says of its marks (◎ = 標準): it is asked before the common meanings. */
export type Legend = ReadonlyMap<string, MarkKind>;

const KINDS: readonly MarkKind[] = [
  'yes',
  'partly',
  'no',
  'planned',
  'not-applicable',
  'in-progress',
  'ambiguous',
];
const SEPARATOR = /^[\s:;,.、。・/~\-()[\]「」【】※→⇒]/u;
const LONGEST_WORD = 24;
/** 「対応可能です」 says no more than 「対応可能」 */
const POLITE_END =
  /(?:です|でございます|であります|である|となります|になります|となっております|となっています)$/u;

const SIGN_KINDS = kindsOf(SIGNS, (signs) => Array.from(signs));
const WORD_KINDS = kindsOf(WORDS, (words) => words.split(/\s+/u));
const LETTER_KINDS = kindsOf(LETTERS, (letters) => letters.split(' '));

/** A yes with one of these behind it is no yes: 「○（予定）」「○ 一部」. */
const WEAKENING: ReadonlySet<MarkKind> = new Set(['partly', 'planned', 'in-progress']);
const CONTRADICTING: ReadonlySet<MarkKind> = new Set(['yes', 'no', 'not-applicable']);

export function readMark(text: string, legend?: Legend): MarkReading {
  const folded = foldWithOrigins(text, 'single');
  const spaced = folded.text.trim();
  const from = text.trim();
  if (spaced === '') return { kind: 'blank', from };
  const meaning = wholeMeaning(spaced, legendKinds(legend));
  if (meaning !== undefined) return { kind: meaning, from };
  const ticked = readBoxes(spaced);
  if (ticked !== undefined) return { kind: ticked, from };
  return readWithRest(folded, from, legendKinds(legend)) ?? { kind: 'text', from };
}

function wholeMeaning(spaced: string, legend: Legend): MarkKind | undefined {
  const bare = spaced.replaceAll(' ', '').replace(/[。.]$/u, '');
  const plain = bare.replace(POLITE_END, '');
  const known =
    meaningOf(bare, legend) ?? LETTER_KINDS.get(bare) ?? WORD_KINDS.get(`${bare}.`) ?? WORD_KINDS.get(plain);
  if (known !== undefined) return known;
  // a lone sign that nobody explained (－, ★, 〃) is a question, not an answer
  return /[\p{L}\p{N}]/u.test(bare) ? undefined : 'ambiguous';
}

function meaningOf(word: string, legend: Legend): MarkKind | undefined {
  return legend.get(word) ?? SIGN_KINDS.get(word) ?? WORD_KINDS.get(word);
}

/** 「☑有 □無」: the words after the ticked boxes decide; without exactly one meaning it stays ambiguous. */
function readBoxes(spaced: string): MarkKind | undefined {
  if (!hasBoxes(spaced) || !startsWithBoxedWord(spaced)) return undefined;
  const chosen = new Set<MarkKind>();
  let choices = 0;
  for (const part of spaced.split(new RegExp(`(?=[${TICKED_BOXES}${EMPTY_BOXES}])`, 'u'))) {
    const box = part.charAt(0);
    if (!TICKED_BOXES.includes(box) && !EMPTY_BOXES.includes(box)) continue;
    const label = part
      .slice(1)
      .replaceAll(' ', '')
      .replace(/[・/,、。]$/u, '');
    const meaning = SIGN_KINDS.get(label) ?? WORD_KINDS.get(label);
    choices += 1;
    if (TICKED_BOXES.includes(box)) chosen.add(meaning ?? 'ambiguous');
  }
  const [only] = chosen;
  if (choices < 2 && only === 'ambiguous') return undefined;
  return chosen.size === 1 && only !== undefined ? only : 'ambiguous';
}

function hasBoxes(text: string): boolean {
  return Array.from(text).some(
    (character) => TICKED_BOXES.includes(character) || EMPTY_BOXES.includes(character),
  );
}

function startsWithBoxedWord(text: string): boolean {
  return TICKED_BOXES.includes(text.charAt(0)) || EMPTY_BOXES.includes(text.charAt(0));
}

/** The longest known mark in front of a separator; a sign needs no separator unless it may be a numeral. */
function readWithRest(folded: Folded, from: string, legend: Legend): MarkReading | undefined {
  const start = folded.text.length - folded.text.trimStart().length;
  for (let length = Math.min(LONGEST_WORD, folded.text.length - start - 1); length > 0; length -= 1) {
    const end = start + length;
    const word = folded.text.slice(start, end).replaceAll(' ', '');
    const meaning = meaningOf(word, legend);
    if (meaning === undefined || folded.text.charAt(end - 1) === ' ' || !endsHere(folded.text, end, word))
      continue;
    if (!legend.has(word) && isTemplateOrBullet(folded, end, word)) return { kind: 'text', from };
    const mark = originOf(folded, start, end);
    const rest = withoutBrackets(folded.original.slice(mark.end));
    return { kind: kindWith(meaning, rest, legend), from: folded.original.slice(mark.start, mark.end), rest };
  }
  return undefined;
}

function endsHere(text: string, end: number, word: string): boolean {
  const after = text.slice(end);
  if (word === 'no' && /^\.? ?\d/u.test(after)) return false;
  if (SEPARATOR.test(after)) return !/^[.,:~/-]\d/u.test(after) || !/\d$/u.test(word);
  // 「○対応済み」 is written together; 〇 and レ would be a zero and a letter of a word
  return /^[○◯⭕×✕✖❌△▲✓✔☑✅]$/u.test(word) && !/^[○◯⭕×△▲\d]/u.test(after);
}

/** 「○か月前」 is a blank, 「● 契約…」, 「■概要」 and a list of ○ lines are headed sentences: none of them answers. */
function isTemplateOrBullet(folded: Folded, end: number, word: string): boolean {
  if (!SIGN_KINDS.has(word)) return false;
  if (/^[■□]$/u.test(word)) return true;
  if (/^[●◎]$/u.test(word)) return !/^[:(]/.test(folded.text.slice(end));
  if (folded.original.split(/[\r\n]+/u).filter((line) => line.trim().startsWith(word)).length > 1)
    return true;
  return /^[○◯〇]$/u.test(word) && hasPlaceholder(folded.text.trim().slice(0, 12));
}

function kindWith(meaning: MarkKind, rest: string, legend: Legend): MarkKind {
  const folded = foldWithOrigins(rest, 'single').text.trim();
  const second = folded === '' ? undefined : wholeMeaning(folded, legend);
  if (second === undefined || second === meaning) return meaning;
  if (meaning === 'yes' && WEAKENING.has(second)) return second;
  return CONTRADICTING.has(meaning) && CONTRADICTING.has(second) ? 'ambiguous' : meaning;
}

function withoutBrackets(rest: string): string {
  const bare = rest.replace(/^[\s:：;；,，、。.．・/／→⇒※\-－~～]+/u, '').trim();
  const bracketed = /^[（(［[「【]([^（()）]*)[）)］\]」】]$/u.exec(bare);
  return (bracketed?.[1] ?? bare).trim();
}

function legendKinds(legend: Legend | undefined): Legend {
  if (legend === undefined) return new Map();
  return new Map(Array.from(legend, ([mark, kind]) => [foldWithOrigins(mark).text, kind]));
}

function kindsOf(
  table: Readonly<Record<string, string>>,
  split: (forms: string) => readonly string[],
): ReadonlyMap<string, MarkKind> {
  const kinds = new Map<string, MarkKind>();
  for (const kind of KINDS) {
    for (const form of split(table[kind] ?? '')) {
      const folded = foldWithOrigins(form).text;
      if (folded !== '') kinds.set(folded, kind);
    }
  }
  return kinds;
}
