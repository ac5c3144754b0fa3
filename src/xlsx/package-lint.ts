/**
 * What Microsoft's own validator of the file format lets pass although Excel repairs, cuts or refuses it: run
 * over everything that this project writes. It reads tolerantly, reports all it finds, and repairs nothing.
 */
import { readStoredText } from './cell-text';
import { type LintProblem, Problems } from './lint/lint-problem';
import { lintParts } from './lint/package-parts';
import { lintSheet, type SheetSurroundings, TEXT_MAX } from './lint/sheet-lint';
import { lintWorkbook } from './lint/workbook-lint';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import { PartNames, readRelationships, type Relationship } from './relationships';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { readWorkbookPart } from './workbook-part';
import { openZip, type ZipArchive } from './zip-read';

export type { LintCode, LintProblem } from './lint/lint-problem';

/** Every problem found, in no order that matters; empty when Excel will open the file as it is. Never throws. */
export function lintPackage(bytes: Uint8Array): LintProblem[] {
  const problems = new Problems();
  try {
    lintArchive(openZip(bytes), problems);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    problems.add('unreadable', error.part ?? '', undefined, `${error.code}: ${error.detail}`);
  }
  return problems.found;
}

function lintArchive(archive: ZipArchive, problems: Problems): void {
  const texts = lintParts(archive, problems);
  const names = new PartNames(archive.names);
  const partOf = (relationships: ReadonlyMap<string, Relationship>, kind: string): string | undefined => {
    const link = [...relationships.values()].find((each) => each.kind === kind && !each.external);
    return link === undefined ? undefined : names.find(link.target);
  };
  const part = partOf(readRelationships(archive, ''), 'officeDocument');
  const xml = part === undefined ? undefined : texts.get(part);
  if (part === undefined || xml === undefined) {
    problems.add('unreadable', '', undefined, 'no workbook that could be looked into');
    return;
  }
  const book = readWorkbookPart(xml, part, WORKBOOK_LIMITS);
  lintWorkbook(book, part, problems);
  const relationships = readRelationships(archive, part);
  const textOf = (kind: string) => {
    const found = partOf(relationships, kind);
    const text = found === undefined ? undefined : texts.get(found);
    return found === undefined || text === undefined ? undefined : { part: found, xml: text };
  };
  const counts = {
    ...countStyles(textOf('styles')),
    strings: lintStrings(textOf('sharedStrings'), problems),
  };
  const sheets = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const definedNames = new Set(book.names.map(({ name }) => name.toLowerCase()));
  for (const { name, relationship } of book.sheets) {
    const link = relationship === undefined ? undefined : relationships.get(relationship);
    const sheetPart = link?.kind === 'worksheet' ? names.find(link.target) : undefined;
    const sheetXml = sheetPart === undefined ? undefined : texts.get(sheetPart);
    if (sheetPart === undefined || sheetXml === undefined) continue;
    const around: SheetSurroundings = { ...counts, sheets, names: definedNames, sheet: name.toLowerCase() };
    lintSheet(sheetXml, sheetPart, around, problems);
  }
}

interface NamedPart {
  readonly part: string;
  readonly xml: string;
}

function countStyles(styles: NamedPart | undefined): { styles: number; dxfs: number } {
  // Without a style part there is one style, the default.
  const counts = { styles: styles === undefined ? 1 : 0, dxfs: 0 };
  if (styles === undefined) return counts;
  const cursor = new PartCursor(styles.xml, styles.part, 'main', 'styleSheet');
  while (cursor.child(1)) {
    const own = cursor.depth;
    if (cursor.is('main', 'cellXfs')) while (cursor.child(own)) counts.styles++;
    else if (cursor.is('main', 'dxfs')) while (cursor.child(own)) counts.dxfs++;
  }
  return counts;
}

/** Gives how many there are. */
function lintStrings(strings: NamedPart | undefined, problems: Problems): number {
  if (strings === undefined) return 0;
  const cursor = new PartCursor(strings.xml, strings.part, 'main', 'sst');
  let count = 0;
  while (cursor.child(1)) {
    if (!cursor.is('main', 'si')) continue;
    const { text } = readStoredText(cursor);
    if (text.length > TEXT_MAX)
      problems.add(
        'text-length',
        strings.part,
        String(count),
        `${text.length} characters, Excel takes ${TEXT_MAX}`,
      );
    count++;
  }
  return count;
}
