/**
 * Small entries that one package after the other has, deflated to the very same bytes: relationships, styles, the list of sheets. What
 * they inflate to is remembered, and the deflated bytes are compared, never a checksum of them.
 */

/** Programs write the same entry each their own way. */
const VARIANTS_MAX = 4;
/** deflated bytes of one entry, and all bytes that are kept: ten times what a workbook of ours has */
const LENGTH_MAX = 4096;
const KEPT_MAX = 4 * 1024 * 1024;

/** As the archive declares it. */
interface Deflated {
  readonly name: string;
  readonly data: Uint8Array;
  /** inflated */
  readonly size: number;
  readonly crc: number;
}

interface Known {
  /** as declared, and found true */
  readonly crc: number;
  readonly deflated: Uint8Array;
  readonly inflated: Uint8Array;
}

export class KnownEntries {
  private readonly places = new Map<string, Known[]>();
  private kept = 0;

  /** `inflate` gives what is sound; nobody changes it afterwards. */
  inflated(entry: Deflated, inflate: () => Uint8Array): Uint8Array {
    const { name, data, size, crc } = entry;
    if (data.length > LENGTH_MAX) return inflate();
    const known = this.places
      .get(name)
      ?.find(
        (each) =>
          each.crc === crc &&
          each.deflated.length === data.length &&
          each.inflated.length === size &&
          Buffer.compare(each.deflated, data) === 0,
      );
    if (known !== undefined) return known.inflated;
    const inflated = inflate();
    this.remember(name, { crc, deflated: Uint8Array.from(data), inflated });
    return inflated;
  }

  private remember(name: string, known: Known): void {
    this.kept += costOf(known);
    if (this.kept > KEPT_MAX) {
      this.places.clear();
      this.kept = costOf(known);
      if (this.kept > KEPT_MAX) return;
    }
    const variants = [known, ...(this.places.get(name) ?? [])];
    for (const dropped of variants.splice(VARIANTS_MAX)) this.kept -= costOf(dropped);
    this.places.set(name, variants);
  }
}

function costOf({ deflated, inflated }: Known): number {
  return deflated.length + inflated.length;
}
