/** The workbook part: which sheets there are, which names, which calendar. */
import { unescapeText } from './cell-text';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import type { WorkbookLimits } from './workbook-limits';

/** A tab as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** the id of the relationship that leads to its part */
  readonly relationship: string | undefined;
}

export interface DefinedNameEntry {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  /** the place among the sheets of the one that it belongs to */
  readonly scope: number | undefined;
  /** it names a macro or a function of one, which Excel 4 macro sheets run by */
  readonly macro: boolean;
}

export interface WorkbookPart {
  readonly dateSystem: 1900 | 1904;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedNameEntry[];
}

/** ISO/IEC 29500-1, 18.2.5: the name of a macro, of a function of one, of a procedure of Visual Basic */
const MACRO_FLAGS = ['xlm', 'function', 'vbProcedure'] as const;

/** @throws PackageError `not-xlsx` when the part is no workbook, as in a text document */
export function readWorkbookPart(xml: string, part: string, limits: WorkbookLimits): WorkbookPart {
  const cursor = new PartCursor(xml, part, 'main', 'workbook', 'not-xlsx');
  let dateSystem: 1900 | 1904 = 1900;
  let structureProtected = false;
  const sheets: SheetEntry[] = [];
  const names: DefinedNameEntry[] = [];
  while (cursor.child(1)) {
    const own = cursor.depth;
    if (cursor.is('main', 'workbookPr')) dateSystem = cursor.flag('date1904') ? 1904 : 1900;
    else if (cursor.is('main', 'workbookProtection')) structureProtected = cursor.flag('lockStructure');
    else if (cursor.is('main', 'sheets')) {
      while (cursor.child(own)) if (cursor.is('main', 'sheet')) sheets.push(sheetEntry(cursor));
    } else if (cursor.is('main', 'definedNames')) {
      while (cursor.child(own)) {
        if (!cursor.is('main', 'definedName')) continue;
        const [name, hidden] = [unescapeText(cursor.attribute('name') ?? ''), cursor.flag('hidden')];
        const scope = cursor.count('localSheetId');
        const macro = MACRO_FLAGS.some((flag) => cursor.flag(flag));
        names.push({ name, hidden, scope, macro, refersTo: cursor.text() });
        if (names.length > limits.definedNames)
          throw new PackageError('too-large', `more than ${limits.definedNames} names`, part);
      }
    }
    if (sheets.length > limits.sheets)
      throw new PackageError('too-large', `more than ${limits.sheets} sheets`, part);
  }
  // ISO/IEC 29500-1, 18.2.20: at least one.
  if (sheets.length === 0) throw new PackageError('corrupt', 'a workbook without sheets', part);
  return { dateSystem, structureProtected, sheets, names };
}

function sheetEntry(cursor: PartCursor): SheetEntry {
  const state = cursor.attribute('state');
  return {
    name: unescapeText(cursor.attribute('name') ?? ''),
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationship: cursor.reference('id'),
  };
}
