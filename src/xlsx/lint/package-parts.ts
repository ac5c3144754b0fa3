/** The package as such: each part has a type, each relationship leads somewhere, each reference has one. */
import { vocabularyOf } from '../ooxml-names';
import { PackageError } from '../package-error';
import { PartCursor } from '../part-cursor';
import { PartNames, readRelationships, type Relationship, relationshipsPartOf } from '../relationships';
import { XmlScanner } from '../xml-scan';
import { decodeXmlBytes, isForbidden } from '../xml-text';
import type { ZipArchive } from '../zip-read';
import type { Problems } from './lint-problem';

const TYPES = '[Content_Types].xml';

/** The text of every XML part that is well-formed and may be looked into further. */
export function lintParts(archive: ZipArchive, problems: Problems): Map<string, string> {
  const texts = new Map<string, string>();
  for (const part of archive.names) {
    const bytes = archive.read(part);
    if (!/\.(?:xml|rels|vml)$/i.test(part)) continue;
    const text = wellFormed(bytes, part, problems);
    if (text !== undefined) texts.set(part, text);
  }
  lintTypes(archive, texts.get(TYPES), problems);
  lintRelationships(archive, texts, problems);
  return texts;
}

function wellFormed(bytes: Uint8Array, part: string, problems: Problems): string | undefined {
  try {
    const text = decodeXmlBytes(bytes, part);
    const scanner = new XmlScanner(text, part);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text') scanner.characters();
      if (token === 'open') scanner.checkAttributes();
    }
    return text;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    const illegal = holdsForbidden(new TextDecoder().decode(bytes));
    problems.add(illegal ? 'illegal-character' : 'malformed', part, undefined, error.detail);
    return undefined;
  }
}

/** As it stands or as a reference. */
function holdsForbidden(text: string): boolean {
  const references = text.matchAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi);
  const codes = [...references].map(([, hex, decimal]) =>
    parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16),
  );
  return (
    isForbidden(text) || codes.some((code) => code > 0x10ffff || isForbidden(String.fromCodePoint(code)))
  );
}

function lintTypes(archive: ZipArchive, xml: string | undefined, problems: Problems): void {
  if (xml === undefined) {
    problems.add('content-type-missing', TYPES, undefined, 'the part itself is missing');
    return;
  }
  const cursor = new PartCursor(xml, TYPES, 'content-types', 'Types');
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  const names = new PartNames(archive.names);
  while (cursor.child(1)) {
    const isDefault = cursor.is('content-types', 'Default');
    const key = (cursor.attribute(isDefault ? 'Extension' : 'PartName') ?? '').toLowerCase();
    const known = isDefault ? defaults : overrides;
    if (known.has(key)) problems.add('content-type-repeated', TYPES, key, 'given twice');
    known.add(key);
    if (!isDefault && names.find(key.replace(/^\//, '')) === undefined)
      problems.add('content-type-target', TYPES, key, 'no such part');
  }
  for (const part of archive.names) {
    const extension = /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? '';
    if (part === TYPES || overrides.has(`/${part.toLowerCase()}`) || defaults.has(extension)) continue;
    problems.add('content-type-missing', TYPES, part, 'no type for this part');
  }
}

function lintRelationships(
  archive: ZipArchive,
  texts: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  const names = new PartNames(archive.names);
  for (const source of ['', ...archive.names]) {
    const own = relationshipsPartOf(source);
    const relationships = readable(archive, source, problems);
    for (const { id, target, external } of relationships.values())
      if (!external && names.find(target) === undefined)
        problems.add('relationship-target', own, id, `no such part: ${target}`);
    const xml = texts.get(source);
    if (xml === undefined) continue;
    for (const id of references(xml, source))
      if (!relationships.has(id)) problems.add('relationship-missing', source, id, 'no such relationship');
  }
}

function readable(
  archive: ZipArchive,
  source: string,
  problems: Problems,
): ReadonlyMap<string, Relationship> {
  try {
    return readRelationships(archive, source);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    problems.add('malformed', relationshipsPartOf(source), undefined, error.detail);
    return new Map();
  }
}

/** Every `r:id`, `r:embed`, `r:link` … of a part, each once. */
function references(xml: string, part: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const scanner = new XmlScanner(xml, part);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    for (const { namespace, value } of scanner.prefixedAttributes())
      if (vocabularyOf(namespace) === 'references' && value !== '') ids.add(value);
  }
  return ids;
}
