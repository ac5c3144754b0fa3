/** Which part means which: the relationships of a part, by id and by kind, never by the order of files. */
import { relationshipKind } from './ooxml-names';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import { KnownParts } from './usual/known-parts';
import { decodeXmlBytes } from './xml-text';
import type { ZipArchive } from './zip-read';

export interface Relationship {
  readonly id: string;
  /** `worksheet`, `sharedStrings`, …, the same for strict and transitional documents; else the whole address */
  readonly kind: string;
  /** inside the package: the part's name without leading slash; outside: the address as written */
  readonly target: string;
  readonly external: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package as a whole is ''. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

const KNOWN = new KnownParts<ReadonlyMap<string, Relationship>>();

/** By id; empty when the part has none. @throws PackageError for malformed ones and for an id used twice */
export function readRelationships(archive: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const own = relationshipsPartOf(part);
  if (!archive.has(own)) return new Map();
  const bytes = archive.read(own);
  return KNOWN.meaning(own, [bytes], () => relationshipsIn(bytes, part, own));
}

function relationshipsIn(bytes: Uint8Array, part: string, own: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const cursor = new PartCursor(decodeXmlBytes(bytes, own), own, 'relationships', 'Relationships');
  while (cursor.child(1)) {
    if (!cursor.is('relationships', 'Relationship')) continue;
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => cursor.attribute(name));
    if (id === undefined || type === undefined || target === undefined)
      throw cursor.refused('a relationship without Id, Type or Target');
    if (relationships.has(id)) throw cursor.refused(`the id ${id} stands twice`);
    const external = cursor.attribute('TargetMode') === 'External';
    const resolved = external ? target : resolveTarget(part, target, own);
    relationships.set(id, { id, kind: relationshipKind(type), target: resolved, external });
  }
  return relationships;
}

/** Relative to the folder of the part, absolute from the root of the package; a target above it is refused. */
function resolveTarget(part: string, target: string, own: string): string {
  const path = target.split('#')[0] ?? '';
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined)
      throw new PackageError('corrupt', `the target ${JSON.stringify(target)} leaves the package`, own);
  }
  return steps.join('/');
}

/** Part names as they really stand in the archive: case does not count, and addresses may be percent-encoded. */
export class PartNames {
  private readonly byFolded: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.byFolded = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  find(target: string): string | undefined {
    return this.byFolded.get(target.toLowerCase()) ?? this.byFolded.get(decoded(target).toLowerCase());
  }
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
