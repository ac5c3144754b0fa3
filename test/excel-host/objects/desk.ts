/** What every object of the host works with: the workbook, the way to the other objects, and who must be told. */
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { HostObject } from '../protocol/host-object';
import { HostFault } from '../protocol/fault';

/** Something that happened to the workbook, for whoever listens. */
export interface Happening {
  readonly event: EventName;
  readonly sheet: Sheet;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export type EventName =
  | 'DataChanged'
  | 'Activated'
  | 'Deactivated'
  | 'Added'
  | 'SelectionChanged'
  | 'Deleted'
  | 'Calculated'
  | 'FormatChanged'
  | 'RowSorted'
  | 'ColumnSorted'
  | 'RowHiddenChanged'
  | 'ProtectionChanged'
  | 'NameChanged'
  | 'VisibilityChanged'
  | 'Moved';

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Desk {
  readonly book: Book;
  range(sheet: Sheet, area: Area): HostObject;
  areas(sheet: Sheet, areas: readonly Area[]): HostObject;
  worksheet(sheet: Sheet): HostObject;
  tell(happening: Happening): void;
  /** whether anybody would hear of it: what is costly to tell is not worked out for nobody */
  hears(event: EventName, sheet: Sheet): boolean;
}

/** The cells that a range argument stands for. */
export function sheetArea(object: HostObject, where: string): SheetArea {
  const { target } = object;
  if (object.type !== 'Range' || typeof target !== 'object' || target === null)
    throw new HostFault('InvalidArgument', `${where}: not a range`);
  return target as SheetArea;
}

/** Refuses what a protected sheet refuses; `option` is the permission that would allow it. */
export function demand(sheet: Sheet, option: string, what: string): void {
  if (sheet.protection !== undefined && sheet.protection[option] !== true)
    throw new HostFault('AccessDenied', `${what} on the protected sheet ${sheet.name}`);
}
