/** `context.workbook`, `application` and `runtime`. */
import { parseArea } from '../model/area';
import type { Book, Held } from '../model/book';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import type { Desk } from './desk';
import { documentProperties, settings, xmlParts } from './documents';
import { names } from './names';
import { workbookProtection } from './protection';
import { tables } from './tables';
import { worksheets } from './worksheets';

/** What the workbook needs to know of the host around it. */
export interface WorkbookFrame {
  readonly desk: Desk;
  readonly readOnly: boolean;
  readonly name: string;
  /** `Runtime.enableEvents` */
  events: boolean;
  readonly suspended: { calculation: number; screen: number };
}

const runtime = objectType<WorkbookFrame>('Runtime', {
  read: { enableEvents: ({ events }) => events },
  write: {
    enableEvents: (frame, value) => {
      frame.events = value === true;
    },
  },
});

const cultureInfo = objectType<WorkbookFrame>('CultureInfo', { read: { name: () => 'ja-JP' } });

const application = objectType<WorkbookFrame>('Application', {
  read: {
    calculationMode: ({ desk }) => desk.book.calculationMode,
    calculationState: () => 'Done',
    calculationEngineVersion: () => 191_029,
    decimalSeparator: () => '.',
    thousandsSeparator: () => ',',
    useSystemSeparators: () => true,
  },
  write: {
    calculationMode: ({ desk }, value) => {
      if (value !== 'Automatic' && value !== 'Manual' && value !== 'AutomaticExceptTables')
        throw new HostFault('InvalidArgument', `calculationMode ${JSON.stringify(value)}`);
      desk.book.calculationMode = value;
    },
  },
  parts: { cultureInfo },
  asks: {
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: ({ suspended }) => {
      suspended.calculation++;
    },
    suspendScreenUpdatingUntilNextSync: ({ suspended }) => {
      suspended.screen++;
    },
  },
});

export function workbookObject(frame: WorkbookFrame): HostObject {
  const { desk } = frame;
  const { book } = desk;
  const selected = (): Held & { readonly area: NonNullable<Held['area']> } => {
    const sheet = book.activeSheet();
    const area = book.selections.get(sheet.id) ?? parseArea('A1');
    if (area === undefined) throw new HostFault('InvalidSelection', 'nothing is selected');
    return { sheet: sheet.id, area };
  };
  const rangeOf = ({ sheet, area }: Held): HostObject | null => {
    const home = book.sheetById(sheet);
    return home === undefined || area === undefined ? null : desk.range(home, area);
  };
  const found = (object: HostObject | null): HostObject => {
    if (object === null) throw new HostFault('ItemNotFound', 'the range is gone');
    return object;
  };
  const ofEvent = (reference: string) => rangeOf(book.held.get(reference) ?? { sheet: '', area: undefined });
  const type: ObjectType<Book> = objectType<Book>('Workbook', {
    read: {
      name: () => frame.name,
      readOnly: () => frame.readOnly,
      isDirty: () => false,
      autoSave: () => false,
      calculationEngineVersion: () => 191_029,
      previouslySaved: () => true,
      chartDataPointTrack: () => true,
      usePrecisionAsDisplayed: () => false,
    },
    parts: {
      application: () => application(frame),
      customXmlParts: xmlParts,
      names: () => names(desk)({ home: undefined }),
      properties: documentProperties,
      protection: workbookProtection,
      settings,
      tables: () => tables(desk)({ sheet: undefined }),
      worksheets: worksheets(desk),
      _Runtime: () => runtime(frame),
    },
    asks: {
      getActiveCell: () => {
        const { area, sheet } = selected();
        return found(rangeOf({ sheet, area: { ...area, bottom: area.top, right: area.left } }));
      },
      getSelectedRange: () => found(rangeOf(selected())),
      _GetRangeForEventByReferenceId: (_, given) => found(ofEvent(given.text(0))),
      _GetRangeOrNullObjectForEventByReferenceId: (_, given) => ofEvent(given.text(0)),
      _RemoveReference: ({ held }, given) => {
        held.delete(given.text(0));
      },
    },
  });
  return type(book);
}
