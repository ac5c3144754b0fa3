/**
 * What a package holds besides its sheets and what could run, lead elsewhere or vouch for it. Nothing is opened, run or
 * followed: a part is told by what leads to it and by its place, and only the address of a link is read.
 */
import { tolerant } from './package-error';
import { PartCursor } from './part-cursor';
import { type PartNames, readRelationships, type Relationship } from './relationships';
import { decodeXmlBytes } from './xml-text';
import type { ZipArchive } from './zip-read';

export interface EnclosureReading {
  readonly kind:
    /** Visual Basic */
    | 'vba'
    /** Excel 4 macros */
    | 'macro-sheet'
    /** buttons in Excel's own ribbon */
    | 'ribbon'
    | 'activex'
    /** a file or an object of another program inside this one */
    | 'embedded'
    | 'web-extension'
    /** a digital signature over the package */
    | 'signature';
  readonly part: string;
  /** the sheet that it belongs to, when it is known */
  readonly sheet?: string;
}

export interface ExternalLinkReading {
  readonly kind: 'workbook' | 'dde' | 'ole' | 'connection';
  readonly part: string;
  /** as written: an address, a path, `program|topic`; absent when nothing is said */
  readonly target?: string;
}

/** The last step of a relationship's type, whoever defined it. */
const BY_RELATIONSHIP: ReadonlyMap<string, EnclosureReading['kind']> = new Map([
  ['vbaProject', 'vba'],
  ['wordVbaData', 'vba'],
  ['xlMacrosheet', 'macro-sheet'],
  ['xlIntlMacrosheet', 'macro-sheet'],
  ['extensibility', 'ribbon'],
  ['customUI', 'ribbon'],
  ['control', 'activex'],
  ['activeXControlBinary', 'activex'],
  ['oleObject', 'embedded'],
  ['package', 'embedded'],
  ['webextension', 'web-extension'],
  ['webextensiontaskpanes', 'web-extension'],
]);

/** A part without anything that leads to it sleeps, but somebody put it there. */
const BY_PLACE: readonly (readonly [RegExp, EnclosureReading['kind']])[] = [
  [/(?:^|\/)vbaProject[^/]*\.bin$/i, 'vba'],
  [/^xl\/(?:intl)?macrosheets\/[^/]+\.xml$/i, 'macro-sheet'],
  [/^customUI\/[^/]+\.xml$/i, 'ribbon'],
  [/^xl\/activeX\/[^/]+\.(?:bin|xml)$/i, 'activex'],
  [/^xl\/embeddings\//i, 'embedded'],
  [/^xl\/webextensions\/[^/]+\.xml$/i, 'web-extension'],
  [/^_xmlsignatures\/(?!_rels\/)[^/]+\.(?:xml|sigs)$/i, 'signature'],
];

/** What leads to parts: of the package, of the workbook, of each sheet. */
export interface Owner {
  readonly sheet?: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

export function readEnclosures(
  archive: ZipArchive,
  names: PartNames,
  owners: readonly Owner[],
): EnclosureReading[] {
  const found = new Map<string, EnclosureReading>();
  for (const { sheet, relationships } of owners) {
    for (const { kind, target, external } of relationships.values()) {
      const enclosed = BY_RELATIONSHIP.get(kind.slice(kind.lastIndexOf('/') + 1));
      const part = enclosed === undefined || external ? undefined : (names.find(target) ?? target);
      if (enclosed !== undefined && part !== undefined && !found.has(part))
        found.set(part, { kind: enclosed, part, ...(sheet === undefined ? {} : { sheet }) });
    }
  }
  for (const part of archive.names) {
    const [, kind] = BY_PLACE.find(([place]) => place.test(part)) ?? [];
    if (kind !== undefined && !found.has(part)) found.set(part, { kind, part });
  }
  return [...found.values()];
}

/** A checklist has none; nobody reads more than a few hundred. */
const MOST_LINKS = 1000;

/** Links to other workbooks and programs, and connections to data; a part that cannot be read keeps no target. */
export function readExternalLinks(
  archive: ZipArchive,
  names: PartNames,
  relationships: ReadonlyMap<string, Relationship>,
): ExternalLinkReading[] {
  const links: ExternalLinkReading[] = [];
  for (const { kind, target, external } of relationships.values()) {
    if (kind !== 'externalLink' && kind !== 'connections') continue;
    const part = external ? undefined : names.find(target);
    if (part === undefined) continue;
    const read = kind === 'connections' ? readConnections : readLink;
    for (const link of tolerant(() => read(archive, part), [{ kind: asKind(kind), part }])) {
      if (links.length === MOST_LINKS) return links;
      links.push(link);
    }
  }
  return links;
}

function asKind(relationship: 'externalLink' | 'connections'): ExternalLinkReading['kind'] {
  return relationship === 'connections' ? 'connection' : 'workbook';
}

function readLink(archive: ZipArchive, part: string): ExternalLinkReading[] {
  const cursor = new PartCursor(decodeXmlBytes(archive.read(part), part), part, 'main', 'externalLink');
  const targetOf = (id: string | undefined) =>
    id === undefined ? undefined : readRelationships(archive, part).get(id)?.target;
  const link = (kind: ExternalLinkReading['kind'], target: string | undefined): ExternalLinkReading[] => [
    { kind, part, ...(target === undefined || target === '' ? {} : { target }) },
  ];
  while (cursor.child(1)) {
    if (cursor.is('main', 'externalBook')) return link('workbook', targetOf(cursor.reference('id')));
    if (cursor.is('main', 'oleLink')) return link('ole', targetOf(cursor.reference('id')));
    if (cursor.is('main', 'ddeLink')) {
      const [service = '', topic = ''] = ['ddeService', 'ddeTopic'].map((name) => cursor.attribute(name));
      return link('dde', `${service}|${topic}`);
    }
  }
  return link('workbook', undefined);
}

function readConnections(archive: ZipArchive, part: string): ExternalLinkReading[] {
  const cursor = new PartCursor(decodeXmlBytes(archive.read(part), part), part, 'main', 'connections');
  const links: ExternalLinkReading[] = [];
  while (cursor.child(1)) {
    if (!cursor.is('main', 'connection')) continue;
    const own = cursor.depth;
    let target = cursor.attribute('sourceFile') ?? cursor.attribute('name');
    while (cursor.child(own))
      target =
        cursor.attribute('connection') ?? cursor.attribute('url') ?? cursor.attribute('sourceFile') ?? target;
    links.push({ kind: 'connection', part, ...(target === undefined ? {} : { target }) });
  }
  return links;
}
