/** What is refused or told when a sheet is named, moved, shown or hidden. */
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import type { Desk } from './desk';

/** A name that Excel takes for a sheet, other than that of any sheet but `own`. */
export function sheetName(book: Book, value: unknown, own?: Sheet): string {
  if (book.structureProtected)
    throw new HostFault('AccessDenied', 'the structure of the workbook is protected');
  const bad =
    typeof value !== 'string' ||
    value.length === 0 ||
    value.length > 31 ||
    /[*?:/\\[\]]|^'|'$/.test(value) ||
    value.toLowerCase() === 'history';
  if (bad) throw new HostFault('InvalidArgument', `${JSON.stringify(value)} is no name for a sheet`);
  const taken = book.sheet(value);
  if (taken !== undefined && taken !== own)
    throw new HostFault('ItemAlreadyExists', `there is a sheet ${value}`);
  return value;
}

export function moveSheet(book: Book, sheet: Sheet, value: unknown): void {
  if (book.structureProtected)
    throw new HostFault('AccessDenied', 'the structure of the workbook is protected');
  if (typeof value !== 'number' || value < 0 || value >= book.sheets.length)
    throw new HostFault(
      'InvalidArgument',
      `position ${JSON.stringify(value)} of ${book.sheets.length} sheets`,
    );
  const others = book.sheets.filter((each) => each !== sheet);
  book.sheets = [...others.slice(0, value), sheet, ...others.slice(value)];
}

export function setVisibility(desk: Desk, sheet: Sheet, value: unknown): void {
  const { book } = desk;
  if (book.structureProtected)
    throw new HostFault('AccessDenied', 'the structure of the workbook is protected');
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
    throw new HostFault('InvalidArgument', `visibility ${JSON.stringify(value)}`);
  if (value !== 'Visible' && !book.sheets.some((each) => each !== sheet && each.visibility === 'Visible'))
    throw new HostFault('InvalidOperation', 'the last visible sheet cannot be hidden');
  const visibilityBefore = sheet.visibility;
  sheet.visibility = value;
  if (value !== 'Visible' && book.active === sheet.id) {
    book.active = '';
    desk.tell({ event: 'Deactivated', sheet });
    book.active = book.activeSheet().id;
    desk.tell({ event: 'Activated', sheet: book.activeSheet() });
  }
  desk.tell({ event: 'VisibilityChanged', sheet, fields: { visibilityBefore, visibilityAfter: value } });
}
