/**
 * How alike two folded texts are: the Dice coefficient of their pairs of neighbouring characters, 0 to 1. Japanese has no
 * spaces between words, and a pair of characters says nearly as much as a word.
 */

export interface Likeness {
  /** the text's place in the index */
  readonly entry: number;
  readonly score: number;
}

/** Texts to be found again by likeness. Only texts that share a pair with the sought one cost anything. */
export class LikenessIndex {
  private readonly postings = new Map<number, { readonly entry: number; readonly count: number }[]>();
  private readonly sizes: number[];

  constructor(texts: readonly string[]) {
    this.sizes = texts.map((text) => Math.max(0, text.length - 1));
    texts.forEach((text, entry) => {
      for (const [pair, count] of pairsOf(text)) {
        const posting = { entry, count };
        const known = this.postings.get(pair);
        if (known === undefined) this.postings.set(pair, [posting]);
        else known.push(posting);
      }
    });
  }

  /** The texts at least so alike, best first; of equals the first first. */
  find(text: string, least: number): Likeness[] {
    const shared = new Map<number, number>();
    for (const [pair, count] of pairsOf(text)) {
      for (const posting of this.postings.get(pair) ?? []) {
        const both = Math.min(count, posting.count);
        shared.set(posting.entry, (shared.get(posting.entry) ?? 0) + both);
      }
    }
    const size = Math.max(0, text.length - 1);
    return [...shared]
      .map(([entry, both]) => ({ entry, score: (2 * both) / (size + (this.sizes[entry] ?? 0)) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
  }
}

export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  return new LikenessIndex([right]).find(left, 0)[0]?.score ?? 0;
}

function pairsOf(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 1; at < text.length; at++) {
    const pair = text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
