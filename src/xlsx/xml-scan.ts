/**
 * A pull scanner for the XML of a package: one pass over the text, nothing built, nothing decoded that nobody
 * asks for. It reads what a package may hold and refuses what only an attack would: a DTD (and with it every
 * entity), nesting beyond any schema, markup that is not well-formed.
 */
import { PackageError } from './package-error';
import { type QualifiedName, NamespaceScopes, NameTable, nameEnd } from './xml-names';
import { XmlAttributes } from './xml-attributes';
import { decodeTaken, resolveReferences, type XmlText } from './xml-text';

/** Elements inside each other. The schemas of a workbook need some 15. */
export const XML_DEPTH_MAX = 64;

/** Elements of one part: three times what a full sheet of 200,000 cells needs. */
export const XML_ELEMENTS_MAX = 2_000_000;

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;

/**
 * `next()` moves from token to token; the other members tell about the token just reached. An empty element
 * gives `open` and then `close`. Comments and processing instructions are passed over; CDATA is text.
 */
export class XmlScanner {
  /** of `open`: the name without its prefix */
  name = '';
  /** of `open`: the namespace, '' for none */
  namespace = '';
  /** opened so far */
  elements = 0;
  /** elements open at this place, the one just opened included and the one just closed left out */
  depth = 0;

  private position = 0;
  private closeIsDue = false;
  private rootSeen = false;
  private readonly open: string[] = [];
  private readonly names = new NameTable();
  private readonly scopes = new NamespaceScopes();
  private textFrom = 0;
  private textTo = 0;
  private textIsLiteral = false;
  private readonly attributes: XmlAttributes;

  private readonly xml: string;
  private readonly bytes: Buffer | undefined;

  constructor(
    xml: string | XmlText,
    private readonly part?: string,
  ) {
    this.xml = typeof xml === 'string' ? xml : xml.text;
    this.bytes = typeof xml === 'string' ? undefined : xml.bytes;
    this.attributes = new XmlAttributes(this.xml, part, this.bytes !== undefined);
  }

  /** @throws PackageError when the text is not well-formed, holds a DTD or nests too deep */
  next(): XmlToken {
    if (this.closeIsDue) return this.close();
    const { xml } = this;
    for (;;) {
      const start = this.position;
      const tag = xml.indexOf('<', start);
      if (tag < 0) return this.finish();
      if (tag > start) {
        this.position = tag;
        if (this.depth > 0) return this.text(start, tag, false);
        this.expectNothing(start, tag);
      }
      const mark = xml.charCodeAt(tag + 1);
      if (mark === SLASH) return this.closeTag(tag);
      if (mark === BANG) {
        if (!xml.startsWith('<![CDATA[', tag)) this.skipComment(tag);
        else if (this.depth > 0) return this.text(tag + 9, this.passOver(']]>', tag + 9) - 3, true);
        else throw this.refused('text outside the root element', tag);
      } else if (mark === QUESTION) this.passOver('?>', tag + 2);
      else return this.openTag(tag);
    }
  }

  /** of `text`: its characters, references resolved. @throws PackageError for an unknown reference */
  characters(): string {
    const raw = this.xml.slice(this.textFrom, this.textTo);
    return this.textIsLiteral ? this.decoded(raw) : resolveReferences(this.decoded(raw), this.part);
  }

  /** of `open`: the value of an attribute without prefix. @throws PackageError for an unknown reference */
  attribute(name: string): string | undefined {
    const index = this.attributes.indexOf(name);
    return index < 0 ? undefined : this.attributes.value(index);
  }

  /** of `open`: every attribute that has a prefix, namespace declarations left out */
  prefixedAttributes(): { readonly namespace: string; readonly name: string; readonly value: string }[] {
    return this.attributeNames().flatMap(({ prefix, local }, index) => {
      if (prefix === '' || prefix === 'xmlns') return [];
      return [{ namespace: this.resolve(prefix) ?? '', name: local, value: this.attributes.value(index) }];
    });
  }

  /** of `open`: @throws PackageError when a value holds an unknown reference or a prefix is not declared */
  checkAttributes(): void {
    this.attributeNames().forEach(({ prefix }, index) => {
      if (prefix !== '' && prefix !== 'xmlns' && this.resolve(prefix) === undefined)
        throw this.refused(`prefix ${prefix} is not declared`, this.position);
      this.attributes.value(index);
    });
  }

  /** The namespace that a prefix stands for here; undefined when it is not declared. */
  resolve(prefix: string): string | undefined {
    return this.scopes.resolve(prefix);
  }

  private decoded(raw: string): string {
    return this.bytes === undefined ? raw : decodeTaken(raw);
  }

  private attributeNames(): QualifiedName[] {
    const { attributes } = this;
    return Array.from({ length: attributes.count }, (_, index) =>
      this.names.split(attributes.name(index), this.part),
    );
  }

  private text(from: number, to: number, literal: boolean): XmlToken {
    this.textFrom = from;
    this.textTo = to;
    this.textIsLiteral = literal;
    return 'text';
  }

  private openTag(tag: number): XmlToken {
    const { xml } = this;
    if (this.depth === 0 && this.rootSeen) throw this.refused('a second root element', tag);
    if (this.depth >= XML_DEPTH_MAX) throw this.refused(`elements nested deeper than ${XML_DEPTH_MAX}`, tag);
    this.rootSeen = true;
    if (++this.elements > XML_ELEMENTS_MAX)
      throw new PackageError('too-large', `more than ${XML_ELEMENTS_MAX} elements`, this.part);
    const end = nameEnd(xml, tag + 1);
    const name = xml.slice(tag + 1, end);
    this.depth++;
    this.open.push(name);
    this.readAttributes(end, tag);
    if (name !== '' && !name.includes(':')) {
      this.name = name;
      this.namespace = this.scopes.resolve('') ?? '';
      return 'open';
    }
    const { prefix, local } = this.names.split(name, this.part);
    const namespace = this.resolve(prefix);
    if (namespace === undefined) throw this.refused(`prefix ${prefix} is not declared`, tag);
    this.name = local;
    this.namespace = namespace;
    return 'open';
  }

  /** Leaves the position after the tag's `>`. No value may hold `<`, so nothing can run past the next one. */
  private readAttributes(from: number, tag: number): void {
    const { xml } = this;
    this.attributes.count = 0;
    const next = xml.indexOf('<', from);
    const limit = next < 0 ? xml.length : next;
    let declares = false;
    let at = from;
    for (;;) {
      const spaced = at;
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) {
        this.closeIsDue = true;
        at++;
        break;
      }
      const end = nameEnd(xml, at);
      if (end === at || at === spaced) throw this.refused('a tag that is not finished', tag);
      const nameFrom = at;
      at = end;
      while (isSpace(xml.charCodeAt(at))) at++;
      if (xml.charCodeAt(at) !== EQUALS) throw this.refused('an attribute without value', tag);
      at++;
      while (isSpace(xml.charCodeAt(at))) at++;
      const quote = xml.charAt(at);
      const stop = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1;
      if (stop < 0 || stop > limit) throw this.refused('an attribute without value', tag);
      this.attributes.add(nameFrom, end, at + 1, stop);
      if (xml.startsWith('xmlns', nameFrom)) declares = true;
      at = stop + 1;
    }
    this.position = at + 1;
    if (declares) this.scopes.enter(this.depth, this.declarations(), this.part);
  }

  private declarations(): ReadonlyMap<string, string> {
    const declared = new Map<string, string>();
    this.attributeNames().forEach(({ prefix, local }, index) => {
      if (prefix === 'xmlns') declared.set(local, this.attributes.value(index));
      else if (prefix === '' && local === 'xmlns') declared.set('', this.attributes.value(index));
    });
    return declared;
  }

  private closeTag(tag: number): XmlToken {
    const { xml } = this;
    const open = this.open.at(-1);
    const nameStop = tag + 2 + (open?.length ?? 0);
    let at = nameStop;
    while (isSpace(xml.charCodeAt(at))) at++;
    if (open === undefined || !xml.startsWith(open, tag + 2) || xml.charCodeAt(at) !== GREATER)
      throw this.refused('a closing tag that closes nothing open', tag);
    this.position = at + 1;
    return this.close();
  }

  private close(): XmlToken {
    this.scopes.leave(this.depth);
    this.open.pop();
    this.depth--;
    this.closeIsDue = false;
    return 'close';
  }

  private skipComment(tag: number): void {
    if (!this.xml.startsWith('<!--', tag)) throw this.refused('a document type or another declaration', tag);
    this.passOver('-->', tag + 4);
  }

  /** Moves behind the mark and gives that place. */
  private passOver(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    if (found < 0) throw this.refused(`no ${mark} until the end`, from);
    this.position = found + mark.length;
    return this.position;
  }

  private finish(): XmlToken {
    this.expectNothing(this.position, this.xml.length);
    if (this.depth > 0) throw this.refused('cut off: elements are still open', this.xml.length);
    if (!this.rootSeen) throw this.refused('no root element', this.xml.length);
    this.position = this.xml.length;
    return 'end';
  }

  private expectNothing(from: number, to: number): void {
    if (this.depth > 0 || this.xml.slice(from, to).trim() === '') return;
    throw this.refused('text outside the root element', from);
  }

  private refused(what: string, at: number): PackageError {
    return new PackageError('corrupt', `${what} (character ${at})`, this.part);
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
