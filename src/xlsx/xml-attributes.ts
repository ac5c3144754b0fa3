/** The attributes of the element just opened, as places in the text: nothing is cut out before it is asked for. */
import { PackageError } from './package-error';
import { decodeTaken, resolveReferences } from './xml-text';

/** Attributes of one element, its namespaces included. */
const ATTRIBUTES_MAX = 96;
const FEW_ATTRIBUTES = 8;

export class XmlAttributes {
  count = 0;
  /** four places for each: its name from and to, its value from and to */
  private readonly spans: number[] = [];
  private readonly manyNames = new Set<string>();

  constructor(
    private readonly xml: string,
    private readonly part: string | undefined,
    private readonly encoded: boolean,
  ) {}

  /** @throws PackageError when the name stands twice or there are too many */
  add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    const { spans, count } = this;
    if (count >= ATTRIBUTES_MAX || this.isKnown(nameFrom, nameTo))
      throw new PackageError('corrupt', `an attribute twice, or too many (character ${nameFrom})`, this.part);
    spans[4 * count] = nameFrom;
    spans[4 * count + 1] = nameTo;
    spans[4 * count + 2] = valueFrom;
    spans[4 * count + 3] = valueTo;
    this.count = count + 1;
  }

  /** -1 when there is none; the name as written, prefix included */
  indexOf(name: string): number {
    for (let index = 0; index < this.count; index++) if (this.isNamed(index, name)) return index;
    return -1;
  }

  name(index: number): string {
    return this.xml.slice(this.span(4 * index), this.span(4 * index + 1));
  }

  /** @throws PackageError for an unknown reference */
  value(index: number): string {
    const raw = this.xml.slice(this.span(4 * index + 2), this.span(4 * index + 3));
    // XML 1.0 §3.3.3: line breaks and tabs that are not written as references are spaces.
    const spaced = raw.includes('\n') || raw.includes('\t') ? raw.replaceAll(/[\n\t]/g, ' ') : raw;
    return resolveReferences(this.encoded ? decodeTaken(spaced) : spaced, this.part);
  }

  /** A few names are compared one by one; many, which only an attack has, by a set. */
  private isKnown(nameFrom: number, nameTo: number): boolean {
    const { xml, count, manyNames } = this;
    if (count > FEW_ATTRIBUTES) {
      if (count === FEW_ATTRIBUTES + 1) {
        manyNames.clear();
        for (let index = 0; index < count; index++) manyNames.add(this.name(index));
      }
      const name = xml.slice(nameFrom, nameTo);
      const known = manyNames.has(name);
      manyNames.add(name);
      return known;
    }
    for (let index = 0; index < count; index++) {
      const from = this.span(4 * index);
      if (this.span(4 * index + 1) - from !== nameTo - nameFrom) continue;
      if (xml.charCodeAt(from) !== xml.charCodeAt(nameFrom)) continue;
      if (this.isNamed(index, xml.slice(nameFrom, nameTo))) return true;
    }
    return false;
  }

  private isNamed(index: number, name: string): boolean {
    const from = this.span(4 * index);
    return (
      this.span(4 * index + 1) - from === name.length &&
      this.xml.charCodeAt(from) === name.charCodeAt(0) &&
      this.xml.startsWith(name, from)
    );
  }

  private span(place: number): number {
    return this.spans[place] ?? 0;
  }
}
