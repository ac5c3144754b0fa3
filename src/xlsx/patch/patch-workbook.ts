/**
 * A received workbook and marks → the same workbook with the marks in it. It is never loaded and written anew: the parts
 * that carry a mark are edited in place, all others leave byte for byte as they came, still deflated, in their order.
 * A newcomer starts here: `package-edit.ts` holds the parts, `cell-edit.ts`, `style-edit.ts` and `sheet-notes.ts` are the
 * three things a mark consists of, `list-sheet.ts` draws 差戻し一覧, `old-marks.ts` knows the round before.
 */
import { cellRef, parseRange, parseRef } from '../../workbook/address';
import { type ReadOptions, readWorkbook, type SheetReading, type WorkbookReading } from '../workbook-read';
import { openZip } from '../zip-read';
import { editCells } from './cell-edit';
import type { ListPlan } from './list-plan';
import { drawList } from './list-sheet';
import { type Mark, MARK_KINDS, type MarkRecord, RETURN_SHEET } from './marking';
import { type OldRound, oldRoundOf } from './old-marks';
import { PackageEdit } from './package-edit';
import { removeSignatures } from './signatures';
import { deselected } from './sheet-edit';
import { type NotePlaces, renewNotes } from './sheet-notes';
import { emptyStyles, StyleEdit } from './style-edit';
import { attributeOf, rootOf, tagOf } from './tags';
import { withFrontSheet } from './workbook-edit';

export interface PatchPlan {
  readonly marks: readonly Mark[];
  readonly list: ListPlan;
  /** cells whose content is replaced by a text; hidden sheets, too */
  readonly texts?: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
}

export interface PatchResult {
  readonly bytes: Uint8Array;
  /** the tab that lists what is sent back */
  readonly listSheet: string;
  /** marks that have no cell in this file: their sheet is gone or is no worksheet */
  readonly unplaced: readonly Mark[];
  /** marks without a note: a conversation stands at the cell, which only Excel can go on with */
  readonly unnoted: readonly { readonly sheet: string; readonly cell: string }[];
  /** the file was signed, and its signature is gone */
  readonly signatureRemoved: boolean;
  /** how the name of such a file has to end: Excel opens no other */
  readonly extension: WorkbookExtension;
}

/** The same input gives the same bytes. @throws PackageError for whatever `readWorkbook` refuses */
export function patchWorkbook(bytes: Uint8Array, plan: PatchPlan, options: ReadOptions = {}): PatchResult {
  const workbook = readWorkbook(bytes, options);
  const edit = new PackageEdit(openZip(bytes, options.zip));
  return new WorkbookPatch(edit, workbook, plan).run();
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const REFERENCES = {
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
/** Parts that belong to one sheet and go with it. */
const OWN_PARTS: readonly string[] = ['comments', 'vmlDrawing', 'drawing', 'printerSettings'];

class WorkbookPatch {
  private readonly part: string;
  private readonly places: NotePlaces;
  private readonly old: OldRound | undefined;
  private readonly stylePart: string;
  private readonly styles: StyleEdit;
  private readonly records: MarkRecord[] = [];
  private readonly unnoted: { sheet: string; cell: string }[] = [];

  constructor(
    private readonly edit: PackageEdit,
    private readonly workbook: WorkbookReading,
    private readonly plan: PatchPlan,
  ) {
    this.part = edit.related('', 'officeDocument') ?? '';
    const namespace = namespaceOf(edit.text(this.part));
    edit.strict = namespace.startsWith(STRICT);
    const referenceNamespace = edit.strict ? REFERENCES.strict : REFERENCES.transitional;
    const folder = this.part.slice(0, this.part.lastIndexOf('/') + 1);
    this.places = { folder, namespace, referenceNamespace };
    this.old = oldRoundOf(workbook);
    this.stylePart = this.findStyles();
    this.styles = new StyleEdit(edit.text(this.stylePart));
  }

  run(): PatchResult {
    const { edit, workbook, plan } = this;
    const signatureRemoved = removeSignatures(edit);
    const unplaced = plan.marks.filter((mark) => !workbook.sheets.some((sheet) => this.takes(sheet, mark)));
    for (const sheet of workbook.sheets) if (sheet.part !== this.old?.list.part) this.markSheet(sheet);
    const listSheet = this.putList();
    edit.write(this.stylePart, this.styles.finish());
    const { unnoted } = this;
    const extension = extensionOf(edit.typeOf(this.part));
    return { bytes: edit.finish(), listSheet, unplaced, unnoted, signatureRemoved, extension };
  }

  private findStyles(): string {
    const { edit } = this;
    const known = edit.related(this.part, 'styles');
    if (known !== undefined) return known;
    const part = edit.freeName(`${this.places.folder}styles.xml`);
    edit.add(part, emptyStyles(this.places.namespace), 'styles');
    edit.relate(this.part, 'styles', part);
    return part;
  }

  private takes(sheet: SheetReading, { sheet: name, cell }: Mark): boolean {
    const own = sheet.name === name && sheet.kind === 'worksheet' && sheet.part !== this.old?.list.part;
    return own && parseRef(cell) !== undefined;
  }

  private markSheet(sheet: SheetReading): void {
    const { edit, plan } = this;
    if (sheet.kind === 'worksheet') {
      const marks = joined(
        plan.marks.filter((mark) => this.takes(sheet, mark)),
        sheet.merges,
      );
      const texts = new Map(
        (plan.texts ?? []).filter((each) => each.sheet === sheet.name).map(({ cell, text }) => [cell, text]),
      );
      this.editCells(sheet, marks, texts);
      const refused = renewNotes(edit, sheet.part, [...marks.values()], this.places);
      this.unnoted.push(...refused.map(({ cell }) => ({ sheet: sheet.name, cell })));
    }
    const xml = edit.text(sheet.part);
    if (xml.includes('tabSelected')) edit.write(sheet.part, deselected(xml));
  }

  private editCells(
    sheet: SheetReading,
    marks: ReadonlyMap<string, Mark>,
    texts: ReadonlyMap<string, string>,
  ): void {
    const { edit, styles } = this;
    const old = this.old?.records.get(sheet.name);
    const sweep = old !== undefined || styles.holdsMarks;
    if (marks.size === 0 && texts.size === 0 && !sweep) return;
    const style = (ref: string, present: number): number => {
      const record = old?.get(ref);
      const cleared =
        sweep && styles.isMarked(present, record !== undefined) ? styles.restored(present, record) : present;
      const mark = marks.get(ref);
      if (mark === undefined) return cleared;
      this.records.push({ sheet: sheet.name, cell: ref, style: cleared, fill: styles.fillOf(cleared) });
      return styles.marked(cleared, mark.kind);
    };
    edit.write(sheet.part, editCells(edit.text(sheet.part), { cells: marks.keys(), texts, style }));
  }

  /** Gives the name of the tab. */
  private putList(): string {
    const { edit, plan, places, old } = this;
    const drawn = drawList(plan.list, this.records, this.styles, places.namespace);
    const name = old?.list.name ?? freeSheetName(this.workbook);
    const front = { name, referenceNamespace: places.referenceNamespace, ...drawn };
    if (old === undefined) {
      const part = edit.freeName(`${places.folder}worksheets/sheet{n}.xml`);
      edit.add(part, drawn.xml, 'worksheet');
      const relationship = edit.relate(this.part, 'worksheet', part);
      edit.write(this.part, withFrontSheet(edit.text(this.part), { ...front, tab: { relationship } }));
      return name;
    }
    const { part } = old.list;
    const links = [...edit.relationships(part).values()];
    for (const { kind, target, external } of links) {
      const own = external || !OWN_PARTS.includes(kind) ? undefined : edit.find(target);
      if (own !== undefined) edit.remove(own);
    }
    edit.unrelate(part, new Set(links.map(({ id }) => id)));
    edit.write(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${drawn.xml}`);
    const place = this.workbook.sheets.indexOf(old.list);
    edit.write(this.part, withFrontSheet(edit.text(this.part), { ...front, tab: { place } }));
    return name;
  }
}

const EXTENSIONS = [
  ['sheet.macroEnabled', '.xlsm'],
  ['template.macroEnabled', '.xltm'],
  ['template', '.xltx'],
] as const;
export type WorkbookExtension = '.xlsx' | (typeof EXTENSIONS)[number][1];

function extensionOf(type: string | undefined): WorkbookExtension {
  return EXTENSIONS.find(([kind]) => type?.includes(`.${kind}.main`))?.[1] ?? '.xlsx';
}

/** What the unprefixed names of a part, or those with its root's prefix, belong to. */
function namespaceOf(xml: string): string {
  const root = rootOf(xml);
  const declaration = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return attributeOf(tagOf(xml, root), declaration) ?? '';
}

/** One mark for a cell: the gravest kind, all the texts. Of merged cells only the first is shown, and carries them. */
function joined(marks: readonly Mark[], merges: readonly string[]): ReadonlyMap<string, Mark> {
  const areas = merges.flatMap((range) => parseRange(range) ?? []);
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const place = parseRef(mark.cell);
    if (place === undefined) continue;
    const { row, column } = place;
    const area = areas.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    const cell = area === undefined ? cellRef(row, column) : cellRef(area.top, area.left);
    const present = byCell.get(cell);
    if (present === undefined) byCell.set(cell, { ...mark, cell });
    else {
      const graver = MARK_KINDS.indexOf(mark.kind) < MARK_KINDS.indexOf(present.kind) ? mark : present;
      byCell.set(cell, { ...graver, cell, text: `${present.text}\n\n${mark.text}` });
    }
  }
  return byCell;
}

/** Sheet names are compared without regard to case; somebody else's sheet of ours' name stays. */
function freeSheetName({ sheets }: WorkbookReading): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (!taken.has(RETURN_SHEET)) return RETURN_SHEET;
  for (let number = 2; ; number++) {
    const name = `${RETURN_SHEET}(${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
