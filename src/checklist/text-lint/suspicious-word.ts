/**
 * A compound in a note that stands nowhere else, while the same criterion's requirement has one that differs in a single
 * kanji: one of the two is a slip (通知経路 for 通信経路). Only where the rest of the compound stands nowhere else: 手順 goes
 * with many words, and 対処手順 beside 対応手順 is no slip.
 */
import type { ChecklistText, Detector } from './text-defect';

/** Shorter compounds differ by one kanji from too many others to mean anything. */
const LEAST = 4;
const COMPOUND = /\p{Script=Han}+/gu;

export const suspiciousWord: Detector = (text) =>
  text.criteria.flatMap(({ id, text: { note, requirement } }) =>
    compounds(note).flatMap((word) => {
      if (occurrences(text, word) > 1) return [];
      const twin = compounds(requirement)
        .flatMap((other) => windows(other, Array.from(word).length))
        .find(
          (other) => isOneInsideOff(word, other) && isOnlyIn(text, sharedEnd(word, other), [word, other]),
        );
      return twin === undefined
        ? []
        : ([{ code: 'suspicious-word', criteria: [id], column: 'note', quote: [word, twin] }] as const);
    }),
  );

function compounds(text = ''): string[] {
  return [...text.matchAll(COMPOUND)]
    .map(([word]) => word)
    .filter((word) => Array.from(word).length >= LEAST);
}

/** The stretches of a compound that begin or end with it: 通信経路 of 通信経路全般. */
function windows(word: string, length: number): string[] {
  const characters = Array.from(word);
  if (characters.length < length) return [];
  return [characters.slice(0, length).join(''), characters.slice(-length).join('')];
}

/** A single kanji differs, and neither the first nor the last: 利用終了後 beside 利用終了時 is grammar, not a slip. */
function isOneInsideOff(left: string, right: string): boolean {
  const others = Array.from(right);
  const odd = Array.from(left).flatMap((character, index) => (character === others[index] ? [] : [index]));
  const [only] = odd;
  return odd.length === 1 && only !== undefined && only > 0 && only < others.length - 1;
}

/** The longer of what two compounds begin and end with alike. */
function sharedEnd(left: string, right: string): string {
  const [a, b] = [Array.from(left), Array.from(right)];
  const odd = a.findIndex((character, index) => character !== b[index]);
  const [head, tail] = [a.slice(0, odd).join(''), a.slice(odd + 1).join('')];
  return tail.length >= head.length ? tail : head;
}

function isOnlyIn(text: ChecklistText, part: string, words: readonly string[]): boolean {
  return occurrences(text, part) === words.reduce((count, word) => count + occurrences(text, word), 0);
}

function occurrences({ criteria }: ChecklistText, word: string): number {
  return criteria.reduce(
    (count, { text }) => count + Object.values(text).join('\n').split(word).length - 1,
    0,
  );
}
