/** Looks at the parts of a package as text, for what no reader of ours reads. */
import { openZip } from '../../src/xlsx/zip-read';

export function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(openZip(bytes).read(name));
}

export interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  /** what stands between its tags, as written */
  readonly inner: string;
}

/** Every element of this name, in order; the name must not nest in itself. */
export function elementsOf(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([, attributes = '', inner = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decoded(value),
      ]),
    ),
    inner,
  }));
}

export function elementOf(xml: string, name: string): Element {
  const [first, ...more] = elementsOf(xml, name);
  if (first === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} or no <${name}>`);
  return first;
}

export function decoded(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
