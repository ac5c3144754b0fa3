/** What the package says about itself: who saved it last, with which program. */
import type { Vocabulary } from './ooxml-names';
import { PartCursor } from './part-cursor';

/** As written; absent when the package does not say. Times are W3CDTF text (`2026-11-22T09:00:00Z`). */
export interface WorkbookProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly lastModifiedBy?: string;
  readonly created?: string;
  readonly modified?: string;
  readonly application?: string;
  readonly appVersion?: string;
  readonly company?: string;
}

const CORE = new Map<string, keyof WorkbookProperties>([
  ['title', 'title'],
  ['creator', 'creator'],
  ['lastModifiedBy', 'lastModifiedBy'],
  ['created', 'created'],
  ['modified', 'modified'],
]);

const EXTENDED = new Map<string, keyof WorkbookProperties>([
  ['Application', 'application'],
  ['AppVersion', 'appVersion'],
  ['Company', 'company'],
]);

export function readCoreProperties(xml: string, part: string): WorkbookProperties {
  return readNamed(new PartCursor(xml, part, 'core', 'coreProperties'), CORE, ['core', 'dublin-core']);
}

export function readExtendedProperties(xml: string, part: string): WorkbookProperties {
  return readNamed(new PartCursor(xml, part, 'extended', 'Properties'), EXTENDED, ['extended']);
}

function readNamed(
  cursor: PartCursor,
  names: ReadonlyMap<string, keyof WorkbookProperties>,
  vocabularies: readonly Vocabulary[],
): WorkbookProperties {
  const properties: Partial<Record<keyof WorkbookProperties, string>> = {};
  while (cursor.child(1)) {
    const name = vocabularies.includes(cursor.vocabulary) ? names.get(cursor.name) : undefined;
    const text = name === undefined ? '' : cursor.text();
    if (name !== undefined && text !== '') properties[name] = text;
  }
  return properties;
}
