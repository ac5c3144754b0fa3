/** How alike two texts are, and how a text falls into sentences. */
import { fold } from '../readers/fold';

/** Dice coefficient of the character pairs of the folded texts: 1 for the same text, 0 for nothing in common. */
export function similarity(left: string, right: string): number {
  const [a, b] = [pairs(fold(left)), pairs(fold(right))];
  const total = count(a) + count(b);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** Sentences as they stand, without the white space around them; a question or a new line ends one too. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[。？！?!])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const characters = Array.from(text);
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

function count(found: ReadonlyMap<string, number>): number {
  return [...found.values()].reduce((sum, times) => sum + times, 0);
}
