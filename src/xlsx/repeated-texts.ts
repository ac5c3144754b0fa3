/**
 * Texts that stand in one file after the other, at the same place: the formulas of a workbook of ours are the same in every
 * copy, and full of references that have to be resolved. What a program wrote into a cell of the last file is held against what
 * stands there now, in place; only what differs is taken out and decoded.
 */

/** Programs write the same formula each their own way. */
const VARIANTS_MAX = 4;
const LENGTH_MAX = 8192;
const PLACES_MAX = 20_000;

interface Variant {
  readonly written: Uint8Array;
  readonly plain: string;
}

export class RepeatedTexts {
  private readonly known = new Map<string, Variant[]>();

  /** The text of the bytes from `from` to `to`, which stand at this place; `decode` gives it where nothing like it is known. */
  plain(place: string, bytes: Buffer, from: number, to: number, decode: () => string): string {
    const variants = this.known.get(place);
    if (variants !== undefined)
      for (const { written, plain } of variants)
        if (written.length === to - from && bytes.compare(written, 0, written.length, from, to) === 0)
          return plain;
    const plain = decode();
    if (to - from <= LENGTH_MAX) this.remember(place, variants, { written: bytes.subarray(from, to), plain });
    return plain;
  }

  /** A piece keeps the whole that it was cut from in memory: only copies may stay. */
  private remember(place: string, variants: Variant[] | undefined, { written, plain }: Variant): void {
    const variant = {
      written: Uint8Array.from(written),
      plain: Buffer.from(plain, 'utf16le').toString('utf16le'),
    };
    if (variants !== undefined) {
      variants.unshift(variant);
      variants.length = Math.min(variants.length, VARIANTS_MAX);
      return;
    }
    if (this.known.size >= PLACES_MAX) this.known.clear();
    this.known.set(place, [variant]);
  }
}
