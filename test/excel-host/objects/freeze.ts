/** `Worksheet.freezePanes`. */
import { areaOf } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { type ObjectType, objectType } from '../protocol/host-object';
import { parseArea } from '../model/area';
import { HostFault } from '../protocol/fault';
import { type Desk, sheetArea } from './desk';

export function freezePanes(desk: Desk): ObjectType<Sheet> {
  const place = (sheet: Sheet) => {
    const { rows, columns } = sheet.freeze;
    const area = areaOf(1, 1, rows === 0 ? 1_048_576 : rows, columns === 0 ? 16_384 : columns);
    return area === undefined || rows + columns === 0 ? null : desk.range(sheet, area);
  };
  const given = (args: Arguments) => {
    const [first] = args.all;
    const area = typeof first === 'string' ? parseArea(first) : sheetArea(args.object(0), 'freezeAt').area;
    if (area === undefined) throw new HostFault('InvalidArgument', `freezeAt ${JSON.stringify(first)}`);
    return area;
  };
  return objectType<Sheet>('WorksheetFreezePanes', {
    label: ({ name }) => name,
    asks: {
      getLocationOrNullObject: place,
      getLocation: (sheet) => {
        const found = place(sheet);
        if (found === null) throw new HostFault('ItemNotFound', 'nothing is frozen');
        return found;
      },
    },
    acts: {
      freezeRows: (sheet, args) => {
        sheet.freeze = { rows: args.numberOr(0, 1), columns: 0 };
      },
      freezeColumns: (sheet, args) => {
        sheet.freeze = { rows: 0, columns: args.numberOr(0, 1) };
      },
      /** The cells that stay: from the first row and column to the end of this range. */
      freezeAt: (sheet, args) => {
        const { bottom, right } = given(args);
        sheet.freeze = { rows: bottom === 1_048_576 ? 0 : bottom, columns: right === 16_384 ? 0 : right };
      },
      unfreeze: (sheet) => {
        sheet.freeze = { rows: 0, columns: 0 };
      },
    },
  });
}
