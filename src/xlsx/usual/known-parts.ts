/**
 * Parts that one file after the other has byte for byte, such as styles and what stands around the cells of a sheet: what they
 * say is remembered, and the bytes are compared, never a checksum of them.
 */

/** Programs write the same part each their own way. */
const VARIANTS_MAX = 4;
/** bytes of one part and of all that are kept: ten times what a workbook of ours has */
const LENGTH_MAX = 256 * 1024;
const KEPT_MAX = 4 * 1024 * 1024;

interface Known<Meaning> {
  readonly bytes: readonly Uint8Array[];
  readonly size: number;
  readonly meaning: Meaning;
}

export class KnownParts<Meaning> {
  private readonly places = new Map<string, Known<Meaning>[]>();
  private kept = 0;

  /** `read` gives what nobody changes afterwards, and nothing else than what the pieces say. Only what it gives is remembered. */
  meaning(place: string, pieces: readonly Uint8Array[], read: () => Meaning): Meaning {
    const known = this.places
      .get(place)
      ?.find(
        ({ bytes }) =>
          bytes.length === pieces.length && bytes.every((each, index) => isSame(each, pieces[index])),
      );
    if (known !== undefined) return known.meaning;
    const meaning = read();
    const size = pieces.reduce((sum, piece) => sum + piece.length, place.length);
    if (size <= LENGTH_MAX)
      this.remember(place, { bytes: pieces.map((piece) => Uint8Array.from(piece)), size, meaning });
    return meaning;
  }

  private remember(place: string, known: Known<Meaning>): void {
    this.kept += known.size;
    if (this.kept > KEPT_MAX) {
      this.places.clear();
      this.kept = known.size;
    }
    const variants = [known, ...(this.places.get(place) ?? [])];
    for (const dropped of variants.splice(VARIANTS_MAX)) this.kept -= dropped.size;
    this.places.set(place, variants);
  }
}

function isSame(known: Uint8Array, piece: Uint8Array | undefined): boolean {
  return known.length === piece?.length && Buffer.compare(known, piece) === 0;
}
