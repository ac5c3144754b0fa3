/**
 * Untrusted bytes → what the workbook holds. This is the one way by which a received file is read; nothing in
 * it is followed or run: no link, no macro, no entity. Newcomers: `zip-read.ts` opens the package, `xml-scan.ts`
 * and `part-cursor.ts` walk a part, `sheet-read.ts` and `cell-read.ts` read a sheet.
 */
import { type CellContext, type CellReading, NO_SHARED_STRINGS } from './cell';
import { type CommentReading, readNotes, readThreadedComments } from './comments-read';
import { readDateFormats } from './date-formats-read';
import {
  type EnclosureReading,
  type ExternalLinkReading,
  type Owner,
  readEnclosures,
  readExternalLinks,
} from './enclosures-read';
import type { HyperlinkReading } from './links-read';
import { PackageError, tolerant } from './package-error';
import { readCoreProperties, readExtendedProperties, type WorkbookProperties } from './properties-read';
import { PartNames, readRelationships, type Relationship } from './relationships';
import { readSharedStrings } from './shared-strings-read';
import type { Span } from './sheet-data';
import { EMPTY_SHEET, type SheetContent } from './sheet-content';
import { readSheet } from './sheet-read';
import type { ValidationReading } from './validation-read';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { KnownParts } from './usual/known-parts';
import { decodeXmlBytes } from './xml-text';
import { openZip, type ZipArchive, type ZipLimits } from './zip-read';

export type { CellReading, SheetContent, Span, ValidationReading, WorkbookProperties };
export type { CommentReading, EnclosureReading, ExternalLinkReading, HyperlinkReading };

export interface SheetReading extends SheetContent {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** only a worksheet has cells; charts, dialogs and macro sheets keep their place in the order */
  readonly kind: 'worksheet' | 'other';
  /** for example `xl/worksheets/sheet1.xml` */
  readonly part: string;
  /** notes, then threaded comments */
  readonly comments: readonly CommentReading[];
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** the sheet that it belongs to; absent when it belongs to the workbook */
  readonly sheet?: string;
  readonly hidden: boolean;
  /** true: it names a macro */
  readonly macro?: boolean;
}

export interface WorkbookReading {
  /** the calendar that date serials count from */
  readonly dateSystem: 1900 | 1904;
  /** in the order of the tabs */
  readonly sheets: readonly SheetReading[];
  readonly definedNames: readonly DefinedName[];
  readonly properties: WorkbookProperties;
  /** sheets cannot be added, renamed or shown */
  readonly structureProtected: boolean;
  /** macros, embedded objects, signatures: what could run or vouch, named and never opened */
  readonly enclosures: readonly EnclosureReading[];
  readonly externalLinks: readonly ExternalLinkReading[];
  /** every file of the package, for what is told by a part being there (drawings) */
  readonly parts: readonly string[];
}

const BOOKS = new KnownParts<WorkbookPart>();
const STYLES = new KnownParts<readonly boolean[]>();

export interface ReadOptions {
  readonly zip?: Partial<ZipLimits>;
  readonly limits?: Partial<WorkbookLimits>;
}

/** @throws PackageError for whatever is no readable workbook within the limits; nothing else */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): WorkbookReading {
  return new WorkbookReader(openZip(bytes, options.zip), limitsOf(options)).read();
}

function limitsOf({ limits }: ReadOptions): WorkbookLimits {
  return limits === undefined ? WORKBOOK_LIMITS : { ...WORKBOOK_LIMITS, ...limits };
}

class WorkbookReader {
  private readonly partNames: PartNames;
  private readonly owners: Owner[] = [];

  constructor(
    private readonly archive: ZipArchive,
    private readonly limits: WorkbookLimits,
  ) {
    this.partNames = new PartNames(archive.names);
  }

  read(): WorkbookReading {
    const root = readRelationships(this.archive, '');
    const part = this.partOf(first(root, 'officeDocument'));
    if (part === undefined) throw new PackageError('not-xlsx', 'a package without a workbook');
    if (part.toLowerCase().endsWith('.bin'))
      throw new PackageError('not-xlsx', 'a binary workbook (.xlsb)', part);
    const book = this.known(BOOKS, part, (text) => readWorkbookPart(text, part, this.limits));
    const relationships = readRelationships(this.archive, part);
    const context = this.cellContext(relationships, book.dateSystem);
    const taken = new Set<string>();
    const sheets = book.sheets.map((entry) => this.readSheet(entry, relationships, context, part, taken));
    this.owners.push({ relationships: root }, { relationships });
    return {
      dateSystem: book.dateSystem,
      sheets,
      definedNames: definedNames(book, part),
      properties: this.readProperties(root),
      structureProtected: book.structureProtected,
      enclosures: readEnclosures(this.archive, this.partNames, this.owners),
      externalLinks: readExternalLinks(this.archive, this.partNames, relationships),
      parts: this.archive.names,
    };
  }

  private cellContext(
    relationships: ReadonlyMap<string, Relationship>,
    dateSystem: 1900 | 1904,
  ): CellContext {
    const strings = this.partOf(first(relationships, 'sharedStrings'));
    const styles = this.partOf(first(relationships, 'styles'));
    return {
      dateSystem,
      strings:
        strings === undefined
          ? NO_SHARED_STRINGS
          : readSharedStrings(this.archive.read(strings), strings, this.limits),
      dateStyles:
        styles === undefined ? [] : this.known(STYLES, styles, (text) => readDateFormats(text, styles)),
      limits: this.limits,
      spent: { elements: 0, cells: 0, sharedFormulaCharacters: 0 },
    };
  }

  private readSheet(
    { name, visibility, relationship }: SheetEntry,
    relationships: ReadonlyMap<string, Relationship>,
    context: CellContext,
    workbookPart: string,
    taken: Set<string>,
  ): SheetReading {
    const link = relationship === undefined ? undefined : relationships.get(relationship);
    const part = this.partOf(link);
    if (link === undefined || part === undefined || taken.has(part))
      throw new PackageError(
        'corrupt',
        `the sheet ${JSON.stringify(name)} has no part of its own`,
        workbookPart,
      );
    taken.add(part);
    const kind = link.kind === 'worksheet' ? 'worksheet' : 'other';
    const content = kind === 'worksheet' ? readSheet(this.archive.read(part), part, context) : EMPTY_SHEET;
    // Nothing leads away from an issued sheet, so that this costs only those who added something.
    const own = tolerant(() => readRelationships(this.archive, part), new Map<string, Relationship>());
    if (own.size > 0) this.owners.push({ sheet: name, relationships: own });
    const comments = [...own.values()].flatMap((each) => this.readComments(each));
    const hyperlinks = content.hyperlinks.map((each) => ({ ...each, ...targetOf(each, own) }));
    return { name, visibility, kind, part, ...content, hyperlinks, comments };
  }

  private readComments(link: Relationship): CommentReading[] {
    const threaded = link.kind.endsWith('/threadedComment');
    const part = threaded || link.kind === 'comments' ? this.partOf(link) : undefined;
    if (part === undefined) return [];
    const read = threaded ? readThreadedComments : readNotes;
    return tolerant(() => read(this.text(part), part, this.limits), []);
  }

  private readProperties(root: ReadonlyMap<string, Relationship>): WorkbookProperties {
    const core = this.partOf(first(root, 'core-properties'));
    const extended = this.partOf(first(root, 'extended-properties'));
    return {
      ...(core === undefined ? {} : readCoreProperties(this.text(core), core)),
      ...(extended === undefined ? {} : readExtendedProperties(this.text(extended), extended)),
    };
  }

  private partOf(link: Relationship | undefined): string | undefined {
    return link === undefined || link.external ? undefined : this.partNames.find(link.target);
  }

  private text(part: string): string {
    return decodeXmlBytes(this.archive.read(part), part);
  }

  /** Nothing is remembered of what was read within other limits. */
  private known<Meaning>(parts: KnownParts<Meaning>, part: string, read: (text: string) => Meaning): Meaning {
    const bytes = this.archive.read(part);
    const meaning = () => read(decodeXmlBytes(bytes, part));
    return this.limits === WORKBOOK_LIMITS ? parts.meaning(part, [bytes], meaning) : meaning();
  }
}

function first(relationships: ReadonlyMap<string, Relationship>, kind: string): Relationship | undefined {
  for (const relationship of relationships.values()) if (relationship.kind === kind) return relationship;
  return undefined;
}

function targetOf(
  { relationship }: HyperlinkReading,
  own: ReadonlyMap<string, Relationship>,
): Pick<HyperlinkReading, 'target'> {
  const target = relationship === undefined ? undefined : own.get(relationship)?.target;
  return target === undefined ? {} : { target };
}

function definedNames({ names, sheets }: WorkbookPart, part: string): DefinedName[] {
  return names.map(({ scope, macro, ...stated }) => {
    const name = macro ? { ...stated, macro } : stated;
    if (scope === undefined) return name;
    const sheet = sheets[scope];
    if (sheet === undefined)
      throw new PackageError('corrupt', `the name ${JSON.stringify(name.name)} belongs to no sheet`, part);
    return { ...name, sheet: sheet.name };
  });
}
