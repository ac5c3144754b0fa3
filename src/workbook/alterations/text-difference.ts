/** Where two texts differ: the one stretch from the first to the last differing character, spaces not counted. */
import { fold } from '../../checklist/readers/fold';
import type { Alteration, TextSpan } from '../receive/account';

/** Characters shown before and after what differs. */
const CONTEXT = 8;
/** Of what differs, characters shown at most: its two ends. */
const SHOWN = 160;
const LONGER = 4;

export type TextDifference = Required<Pick<Alteration, 'expected' | 'found' | 'difference'>>;

/** The same but for widths, spaces and line breaks: what spreadsheet programs do to a text by themselves. */
export function sameText(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (expected === '' || found === '') return false;
  const [left, right] = [expected, found].map((text) => text.replaceAll(/\s+/g, ''));
  if (left === right) return true;
  // Folding takes its time, and no width or ligature makes a text so much longer.
  return found.length <= LONGER * expected.length + 100 && fold(expected) === fold(found);
}

/** Walks in from both ends, so that the time depends on what is the same and not on how long a text somebody put in. */
export function differenceOf(expected: string, found: string): TextDifference {
  const start = { expected: 0, found: 0 };
  for (;;) {
    start.expected = pastSpaces(expected, start.expected);
    start.found = pastSpaces(found, start.found);
    const [left, right] = [letterAt(expected, start.expected), letterAt(found, start.found)];
    if (left === '' || right === '' || !sameLetter(left, right)) break;
    start.expected += left.length;
    start.found += right.length;
  }
  const end = { expected: expected.length, found: found.length };
  for (;;) {
    end.expected = beforeSpaces(expected, end.expected, start.expected);
    end.found = beforeSpaces(found, end.found, start.found);
    if (end.expected === start.expected || end.found === start.found) break;
    const [left, right] = [letterBefore(expected, end.expected), letterBefore(found, end.found)];
    if (!sameLetter(left, right)) break;
    end.expected -= left.length;
    end.found -= right.length;
  }
  const inExpected = { start: start.expected, end: end.expected };
  const inFound = { start: start.found, end: end.found };
  return {
    expected: shown(expected, inExpected),
    found: shown(found, inFound),
    difference: { expected: inExpected, found: inFound },
  };
}

function sameLetter(left: string, right: string): boolean {
  return left === right || fold(left) === fold(right);
}

function letterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function letterBefore(text: string, end: number): string {
  const pair = end >= 2 ? letterAt(text, end - 2) : '';
  return pair.length === 2 ? pair : text.charAt(end - 1);
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function beforeSpaces(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function shown(text: string, { start, end }: TextSpan): string {
  const [from, to] = [whole(text, start - CONTEXT), whole(text, end + CONTEXT)];
  const piece =
    end - start <= SHOWN
      ? text.slice(from, to)
      : `${text.slice(from, whole(text, start + SHOWN / 2))}…${text.slice(whole(text, end - SHOWN / 2), to)}`;
  return `${from > 0 ? '…' : ''}${piece}${to < text.length ? '…' : ''}`;
}

/** A place in the text that does not cut a character in two. */
function whole(text: string, at: number): number {
  const place = Math.max(0, Math.min(at, text.length));
  const unit = text.charCodeAt(place);
  return place > 0 && unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}
