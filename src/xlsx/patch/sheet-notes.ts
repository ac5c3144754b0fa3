/** The notes of one sheet with everything that belongs to them: texts, boxes, and what leads from the sheet to both. */
import { PackageError } from '../package-error';
import type { Note } from './note-edit';
import { emptyComments, withNotes, withoutOurNotes } from './note-edit';
import { EMPTY_DRAWING, withoutShapes, withShapes } from './note-shapes';
import type { PackageEdit } from './package-edit';
import { legacyDrawingOf, withLegacyDrawing, withoutLegacyDrawing } from './sheet-edit';
import { SheetMeasures } from './sheet-measures';

const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export interface NotePlaces {
  /** the folder of the workbook's part with its slash: `xl/` */
  readonly folder: string;
  readonly namespace: string;
  readonly referenceNamespace: string;
}

/**
 * Takes out the notes of the round before and puts in those of this one.
 * @returns notes that found no room: at a conversation, or where the drawing cannot be read
 */
export function renewNotes(
  edit: PackageEdit,
  sheet: string,
  notes: readonly Note[],
  places: NotePlaces,
): readonly Note[] {
  try {
    removeOurs(edit, sheet);
    return notes.length === 0 ? [] : addNotes(edit, sheet, notes, places);
  } catch (error) {
    // What stands beside the cells must not keep the marks from being made.
    if (error instanceof PackageError && error.code === 'corrupt') return notes;
    throw error;
  }
}

function removeOurs(edit: PackageEdit, sheet: string): void {
  const part = edit.related(sheet, 'comments');
  if (part === undefined) return;
  const { xml, emptied, left } = withoutOurNotes(edit.text(part));
  const drawing = drawingOf(edit, sheet);
  const shapes = drawing === undefined ? undefined : withoutShapes(edit.text(drawing.part), emptied);
  if (emptied.length > 0 && left === 0 && (shapes === undefined || shapes.left === 0)) {
    // Nobody else uses them: the sheet becomes what it was before its first note.
    const links = [...edit.relationships(sheet).values()];
    const gone = links.filter(({ kind, id }) => kind === 'comments' || id === drawing?.id);
    edit.unrelate(sheet, new Set(gone.map(({ id }) => id)));
    edit.remove(part);
    if (drawing !== undefined) edit.remove(drawing.part);
    edit.write(sheet, withoutLegacyDrawing(edit.text(sheet)));
    return;
  }
  edit.write(part, xml);
  if (drawing !== undefined && shapes !== undefined && emptied.length > 0)
    edit.write(drawing.part, shapes.xml);
}

function addNotes(
  edit: PackageEdit,
  sheet: string,
  notes: readonly Note[],
  { folder, namespace, referenceNamespace }: NotePlaces,
): readonly Note[] {
  const present = edit.related(sheet, 'comments');
  const before = present === undefined ? emptyComments(namespace) : edit.text(present);
  const { xml, added, refused } = withNotes(before, notes);
  if (added.length > 0) {
    const drawing = drawingOf(edit, sheet);
    const measures = new SheetMeasures(edit.text(sheet));
    const shapes = withShapes(
      drawing === undefined ? EMPTY_DRAWING : edit.text(drawing.part),
      added,
      measures,
    );
    if (shapes === undefined) return notes;
    if (drawing !== undefined) edit.write(drawing.part, shapes);
    else {
      const part = edit.freeName(`${folder}drawings/vmlDrawing{n}.vml`);
      edit.write(part, shapes);
      edit.addType('Default', 'Extension', 'vml', VML_TYPE);
      const id = edit.relate(sheet, 'vmlDrawing', part);
      edit.write(sheet, withLegacyDrawing(edit.text(sheet), id, referenceNamespace));
    }
  }
  if (present !== undefined) edit.write(present, xml);
  else if (added.length > 0) {
    const part = edit.freeName(`${folder}comments{n}.xml`);
    edit.add(part, xml, 'comments');
    edit.relate(sheet, 'comments', part);
  }
  return refused;
}

function drawingOf(edit: PackageEdit, sheet: string): { id: string; part: string } | undefined {
  const id = legacyDrawingOf(edit.text(sheet));
  const link = id === undefined ? undefined : edit.relationships(sheet).get(id);
  const part = link === undefined || link.external ? undefined : edit.find(link.target);
  return id === undefined || part === undefined ? undefined : { id, part };
}
