/**
 * What short runs of bytes stand for: the same tags and texts come back thousands of times, in one file and from file to file.
 * Each has one place, by a hash of its bytes; another one that falls on the place takes it, so that no file can make this large
 * or slow.
 */

interface Seen<Meaning> {
  readonly bytes: Uint8Array;
  readonly meaning: Meaning;
}

export class SeenBytes<Meaning> {
  private readonly places: (Seen<Meaning> | undefined)[];
  private readonly mask: number;

  /** `places`: a power of two; `lengthMax` in bytes: longer runs are made anew each time */
  constructor(private readonly bounds: { readonly places: number; readonly lengthMax: number }) {
    this.places = Array.from({ length: bounds.places });
    this.mask = bounds.places - 1;
  }

  /** `make` must tell the same for the same bytes, whatever file they stand in. */
  meaning(
    bytes: Buffer,
    from: number,
    to: number,
    make: (bytes: Buffer, from: number, to: number) => Meaning,
  ): Meaning {
    if (to - from > this.bounds.lengthMax) return make(bytes, from, to);
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 12)) & this.mask;
    const seen = this.places[place];
    if (seen !== undefined && isSame(seen.bytes, bytes, from, to)) return seen.meaning;
    const meaning = make(bytes, from, to);
    this.places[place] = { bytes: Uint8Array.from(bytes.subarray(from, to)), meaning };
    return meaning;
  }
}

function isSame(known: Uint8Array, bytes: Buffer, from: number, to: number): boolean {
  const { length } = known;
  if (length !== to - from) return false;
  for (let index = 0; index < length; index++) if (known[index] !== bytes[from + index]) return false;
  return true;
}
