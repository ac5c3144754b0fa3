/**
 * Formulas that stand in one file after the other, at the same place: those of a workbook of ours are the same in every copy, and
 * full of references that have to be resolved. What a program wrote into a cell of the last file is held against what stands
 * there now, in place; only what differs is looked at and decoded.
 */

/** Programs write the same formula each their own way. */
const VARIANTS_MAX = 4;
const LENGTH_MAX = 64 * 1024;
/** bytes and characters of all that is kept: ten times what the workbooks of an edition have */
const KEPT_MAX = 16 * 1024 * 1024;
/** what an entry costs besides its text, about */
const ENTRY_COST = 200;
const LESS = 0x3c;

interface Variant {
  readonly written: Uint8Array;
  readonly plain: string;
}

export class KnownFormulas {
  private readonly parts = new Map<string, Map<number, Variant[]>>();
  private kept = 0;
  private last: { readonly part: string; readonly places: Map<number, Variant[]> } | undefined;

  /** `place`: a number for the cell, of its own within the part; what stands there from `from` on, up to the next `<` */
  at(part: string, place: number, bytes: Buffer, from: number): Variant | undefined {
    const variants = this.placesOf(part).get(place);
    if (variants === undefined) return undefined;
    for (const variant of variants) {
      const { length } = variant.written;
      if (
        bytes[from + length] === LESS &&
        bytes.compare(variant.written, 0, length, from, from + length) === 0
      )
        return variant;
    }
    return undefined;
  }

  /** A piece keeps the whole that it was cut from in memory: only copies may stay. */
  remember(part: string, place: number, written: Uint8Array, plain: string): void {
    if (written.length > LENGTH_MAX) return;
    const variant = {
      written: Uint8Array.from(written),
      plain: Buffer.from(plain, 'utf16le').toString('utf16le'),
    };
    this.kept += costOf(variant);
    if (this.kept > KEPT_MAX) {
      this.parts.clear();
      this.last = undefined;
      this.kept = costOf(variant);
    }
    const places = this.placesOf(part);
    const variants = [variant, ...(places.get(place) ?? [])];
    for (const dropped of variants.splice(VARIANTS_MAX)) this.kept -= costOf(dropped);
    places.set(place, variants);
  }

  /** A sheet asks for a thousand of its formulas, one after the other. */
  private placesOf(part: string): Map<number, Variant[]> {
    if (this.last?.part === part) return this.last.places;
    const places = this.parts.get(part) ?? new Map<number, Variant[]>();
    this.parts.set(part, places);
    this.last = { part, places };
    return places;
  }
}

function costOf({ written, plain }: Variant): number {
  return ENTRY_COST + written.length + 2 * plain.length;
}
