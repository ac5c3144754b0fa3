/**
 * A compound in a note that stands nowhere else, while the same criterion has one elsewhere that differs in a single
 * kanji: one of the two is a slip (通知経路 for 通信経路). Only where the rest of the compound stands nowhere else: 手順
 * goes with many words, and 対処手順 beside 対応手順 is no slip. Nor is a contrast: 事後承認 beside 事前承認 is meant.
 */
import { foldKeepingSpaces } from '../readers/fold';
import contrasts from './contrasts.json';
import type { Detector } from './text-defect';

/** Shorter compounds differ by one kanji from too many others to mean anything. */
const LEAST = 4;
const COMPOUND = /\p{Script=Han}+/gu;

/** Compounds are compared folded, so that one kanji in two encodings is not a difference. */
export const suspiciousWord: Detector = ({ criteria }) => {
  const folded = criteria.map(({ id, text: { note = '', ...others } }) => ({
    id,
    note: foldKeepingSpaces(note),
    others: foldKeepingSpaces(Object.values(others).join('\n')),
  }));
  const everything = folded.map(({ note, others }) => `${others} ${note}`).join(' ');
  const occurrences = (word: string): number => everything.split(word).length - 1;
  const standAlone = (word: string, twin: string): boolean =>
    occurrences(sharedEnd(word, twin)) === occurrences(word) + occurrences(twin);

  return folded.flatMap(({ id, note, others }) =>
    compounds(note).flatMap((compound) => {
      const pair = edges(compound)
        .filter((word) => occurrences(word) === 1)
        .flatMap((word) => twinsOf(word, others).map((twin) => ({ word, twin })))
        .find(({ word, twin }) => standAlone(word, twin));
      return pair === undefined
        ? []
        : [
            {
              code: 'suspicious-word' as const,
              criteria: [id],
              column: 'note' as const,
              quote: [pair.word, pair.twin],
            },
          ];
    }),
  );
};

function twinsOf(word: string, others: string): string[] {
  return compounds(others)
    .flatMap((compound) => edgesOfLength(compound, Array.from(word).length))
    .filter((twin) => isOneInsideOff(word, twin));
}

/** The compounds of a text, each as its kanji. */
function compounds(text: string): string[][] {
  return [...text.matchAll(COMPOUND)]
    .map(([word]) => Array.from(word))
    .filter((kanji) => kanji.length >= LEAST);
}

/** The stretches that begin or end a compound, the longest first: 通信経路 of 通信経路全般. */
function edges(compound: readonly string[]): string[] {
  const found = new Set<string>();
  for (let length = compound.length; length >= LEAST; length--)
    for (const edge of edgesOfLength(compound, length)) found.add(edge);
  return [...found];
}

function edgesOfLength(compound: readonly string[], length: number): string[] {
  if (compound.length < length) return [];
  return [compound.slice(0, length).join(''), compound.slice(-length).join('')];
}

/** A single kanji differs, and neither the first nor the last: 利用終了後 beside 利用終了時 is grammar, not a slip. */
function isOneInsideOff(word: string, twin: string): boolean {
  const [kanji, others] = [Array.from(word), Array.from(twin)];
  const odd = kanji.flatMap((each, index) => (each === others[index] ? [] : [index]));
  const [only] = odd;
  if (odd.length !== 1 || only === undefined || only === 0 || only === kanji.length - 1) return false;
  return !contrasts.some((contrast) => [kanji, others].every((each) => contrast.includes(each[only] ?? '')));
}

/** The longer of what two compounds begin and end with alike. */
function sharedEnd(word: string, twin: string): string {
  const [kanji, others] = [Array.from(word), Array.from(twin)];
  const odd = kanji.findIndex((each, index) => each !== others[index]);
  const [head, tail] = [kanji.slice(0, odd), kanji.slice(odd + 1)];
  return (tail.length >= head.length ? tail : head).join('');
}
