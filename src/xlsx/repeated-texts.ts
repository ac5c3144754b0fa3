/**
 * Texts that stand in one file after the other, at the same place: the formulas of a workbook of ours are the same in every
 * copy, and full of references that have to be resolved. What a program wrote into a cell of the last file is held against what
 * stands there now, in place; only what differs is taken out and decoded.
 */

/** Programs write the same formula each their own way. */
const VARIANTS_MAX = 4;
const LENGTH_MAX = 8192;
/** bytes and characters of all that is kept: ten times what the workbooks of an edition have */
const KEPT_MAX = 16 * 1024 * 1024;

interface Variant {
  readonly written: Uint8Array;
  readonly plain: string;
}

export class RepeatedTexts {
  private readonly known = new Map<string, Variant[]>();
  private kept = 0;

  /** The text of the bytes from `from` to `to`, which stand at this place; `decode` gives it where nothing like it is known. */
  plain(place: string, bytes: Buffer, from: number, to: number, decode: () => string): string {
    const variants = this.known.get(place);
    if (variants !== undefined)
      for (const { written, plain } of variants)
        if (written.length === to - from && bytes.compare(written, 0, written.length, from, to) === 0)
          return plain;
    const plain = decode();
    if (to - from <= LENGTH_MAX) this.remember(place, { written: bytes.subarray(from, to), plain });
    return plain;
  }

  /** A piece keeps the whole that it was cut from in memory: only copies may stay. */
  private remember(place: string, { written, plain }: Variant): void {
    const variant = {
      written: Uint8Array.from(written),
      plain: Buffer.from(plain, 'utf16le').toString('utf16le'),
    };
    this.kept += place.length + sizeOf(variant);
    if (this.kept > KEPT_MAX) {
      this.known.clear();
      this.kept = place.length + sizeOf(variant);
    }
    const variants = [variant, ...(this.known.get(place) ?? [])];
    for (const dropped of variants.splice(VARIANTS_MAX)) this.kept -= sizeOf(dropped);
    this.known.set(place, variants);
  }
}

function sizeOf({ written, plain }: Variant): number {
  return written.length + 2 * plain.length;
}
