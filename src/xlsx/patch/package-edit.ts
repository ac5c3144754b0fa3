/**
 * A package under change: parts are read as they stand now, rewritten, added and taken away; whatever nobody touched
 * leaves as it came, still deflated, in its old place. New parts stand at the end.
 */
import { PartNames, readRelationships, type Relationship, relationshipsPartOf } from '../relationships';
import { XmlScanner } from '../xml-scan';
import { decodeXmlBytes } from '../xml-text';
import type { RawEntry, ZipArchive } from '../zip-read';
import { writeZip, type ZipEntry } from '../zip-write';
import { attributeText } from '../author-text';
import { appendChild } from './fragment';
import { Splices } from './splices';
import { attributeOf, childrenOf, rootOf, tagOf } from './tags';

const TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const OWN_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export class PackageEdit implements ZipArchive {
  /** the document writes the names of ISO/IEC 29500-1, so that what is added has to */
  strict = false;
  private readonly changed = new Map<string, string>();
  private readonly original = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly archive: ZipArchive) {}

  get names(): readonly string[] {
    const added = [...this.changed.keys()].filter((name) => !this.archive.has(name));
    return [...this.archive.names.filter((name) => !this.removed.has(name)), ...added];
  }

  has(name: string): boolean {
    return this.changed.has(name) || (this.archive.has(name) && !this.removed.has(name));
  }

  read(name: string): Uint8Array {
    const known = this.changed.get(name) ?? this.original.get(name);
    return known === undefined ? this.archive.read(name) : encoded(known);
  }

  raw(name: string): RawEntry {
    return this.archive.raw(name);
  }

  /** The reader looks into what it needs only: what is edited has to be sound. @throws PackageError when it is not */
  text(name: string): string {
    const known = this.changed.get(name) ?? this.original.get(name);
    if (known !== undefined) return known;
    const text = decodeXmlBytes(this.archive.read(name), name);
    // Drawings of notes are XML in name only.
    if (!/\.vml$/i.test(name)) checkWellFormed(text, name);
    this.original.set(name, text);
    return text;
  }

  /** A part that is there already, or a new one whose type `addType` gives. */
  write(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    this.removed.delete(name);
    this.changed.set(name, text);
  }

  /** A new part of the workbook's own vocabulary, with its type. */
  add(name: string, inside: string, type: 'worksheet' | 'comments' | 'styles'): void {
    this.write(name, DECLARATION + inside);
    this.addType('Override', 'PartName', `/${name}`, `${OWN_TYPES}.${type}+xml`);
  }

  /** The part, its relationships and their types. */
  remove(name: string): void {
    for (const each of [name, relationshipsPartOf(name)]) this.drop(each);
  }

  /** `xl/comments{n}.xml` → the first of these names that is free */
  freeName(form: string): string {
    const taken = new Set(this.names.map((name) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const name = form.replace('{n}', String(number));
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** The name under which a target really stands, whatever its case. */
  find(target: string): string | undefined {
    return new PartNames(this.names).find(target);
  }

  relationships(part: string): ReadonlyMap<string, Relationship> {
    // Read once and kept: reading a part again counts against the limits of the archive.
    const own = relationshipsPartOf(part);
    if (this.has(own)) this.text(own);
    return readRelationships(this, part);
  }

  /** The part that a relationship of this kind leads to; undefined when there is none. */
  related(part: string, kind: string): string | undefined {
    for (const each of this.relationships(part).values())
      if (each.kind === kind && !each.external) return this.find(each.target);
    return undefined;
  }

  /** Leads from `part` to the part `target`; gives the id. */
  relate(part: string, kind: string, target: string): string {
    const own = relationshipsPartOf(part);
    if (!this.has(own)) {
      this.write(own, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
      this.addType('Default', 'Extension', 'rels', RELATIONSHIPS_TYPE);
    }
    const xml = this.text(own);
    const root = rootOf(xml);
    const ids = new Set([...this.relationships(part).keys()].map((id) => id.toLowerCase()));
    let number = ids.size + 1;
    while (ids.has(`rid${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const type = `${this.strict ? STRICT : TRANSITIONAL}/${kind}`;
    const address = attributeText(relativeTo(part, target));
    const splices = new Splices(xml);
    const name = `${root.prefix}Relationship`;
    appendChild(xml, splices, root, `<${name} Id="${id}" Type="${type}" Target="${address}"/>`);
    this.write(own, splices.apply());
    return id;
  }

  unrelate(part: string, ids: ReadonlySet<string>): void {
    const own = relationshipsPartOf(part);
    if (ids.size === 0 || !this.has(own)) return;
    const xml = this.text(own);
    const splices = new Splices(xml);
    for (const span of childrenOf(xml, rootOf(xml)))
      if (ids.has(attributeOf(tagOf(xml, span), 'Id') ?? '')) splices.replace(span.from, span.to, '');
    this.write(own, splices.apply());
    // A sheet that nothing leads away from has no such part.
    if (part !== '' && this.relationships(part).size === 0) this.drop(own);
  }

  /** The type of a part by name, or of an extension; one that is given already stays. */
  addType(element: 'Override' | 'Default', key: 'PartName' | 'Extension', value: string, type: string): void {
    const xml = this.text(TYPES);
    const root = rootOf(xml);
    const spans = childrenOf(xml, root);
    const folded = value.toLowerCase();
    if (spans.some((span) => attributeOf(tagOf(xml, span), key)?.toLowerCase() === folded)) return;
    const fragment = `<${root.prefix}${element} ${key}="${attributeText(value)}" ContentType="${type}"/>`;
    const splices = new Splices(xml);
    const first = element === 'Default' ? spans[0] : undefined;
    if (first === undefined) appendChild(xml, splices, root, fragment);
    else splices.insert(first.from, fragment);
    this.write(TYPES, splices.apply());
  }

  /** The type that is given for this very part; undefined when only its extension has one. */
  typeOf(name: string): string | undefined {
    const xml = this.text(TYPES);
    const tags = childrenOf(xml, rootOf(xml)).map((span) => tagOf(xml, span));
    const own = tags.find((tag) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
    return own === undefined ? undefined : attributeOf(own, 'ContentType');
  }

  finish(): Uint8Array {
    const entries = this.names.map((name): ZipEntry => {
      const text = this.changed.get(name);
      return text === undefined ? { name, raw: this.archive.raw(name) } : { name, data: encoded(text) };
    });
    return writeZip(entries);
  }

  private drop(name: string): void {
    this.changed.delete(name);
    this.original.delete(name);
    if (this.archive.has(name)) this.removed.add(name);
    // Some programs name the type of every part, relationships too.
    this.dropType(name);
  }

  private dropType(name: string): void {
    const xml = this.text(TYPES);
    const splices = new Splices(xml);
    for (const span of childrenOf(xml, rootOf(xml)))
      if (attributeOf(tagOf(xml, span), 'PartName')?.toLowerCase() === `/${name}`.toLowerCase())
        splices.replace(span.from, span.to, '');
    this.write(TYPES, splices.apply());
  }
}

function checkWellFormed(text: string, part: string): void {
  const scanner = new XmlScanner(text, part);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open') scanner.checkAttributes();
}

/** Whatever it was read from, it is UTF-8 now, and must not say otherwise. */
function encoded(text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  return new TextEncoder().encode(declared);
}

/** As Excel writes it: from the folder of the part, no leading slash. */
function relativeTo(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
