/**
 * The namespaces of a workbook. A strict document (ISO/IEC 29500-1) uses other addresses than the transitional
 * one (29500-4) that every program writes by default; both mean the same and have one short name here.
 */

/** of workbooks as every program writes them by default */
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const KNOWN: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  [MAIN_NAMESPACE, 'main'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'references'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'references'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'relationships'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'content-types'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'compatibility'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/main', 'x14'],
  ['http://schemas.microsoft.com/office/excel/2006/main', 'xm'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'core'],
  ['http://purl.org/dc/elements/1.1/', 'dublin-core'],
  ['http://purl.org/dc/terms/', 'dublin-core'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'extended'],
  ['http://purl.oclc.org/ooxml/officeDocument/extendedProperties', 'extended'],
]);

export type Vocabulary =
  | 'main'
  /** attributes such as `r:id` */
  | 'references'
  /** the elements of a .rels part */
  | 'relationships'
  | 'content-types'
  | 'compatibility'
  | 'x14'
  | 'xm'
  | 'core'
  | 'dublin-core'
  | 'extended'
  | 'other';

export function vocabularyOf(namespace: string): Vocabulary {
  return KNOWN.get(namespace) ?? 'other';
}

/** What a consumer must know to take an `mc:Choice`: everything that Microsoft's own programs know. */
export function isUnderstood(namespace: string | undefined): boolean {
  if (namespace === undefined) return false;
  return vocabularyOf(namespace) !== 'other' || namespace.startsWith('http://schemas.microsoft.com/office/');
}

/** `…/relationships/worksheet` → `worksheet`, strict or transitional; what is neither stays as it is. */
export function relationshipKind(type: string): string {
  const match =
    /^http:\/\/(?:schemas\.openxmlformats\.org\/(?:officeDocument|package)\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships\/(?:metadata\/)?([\w-]+)$/.exec(
      type,
    );
  return match?.[1] ?? type;
}
