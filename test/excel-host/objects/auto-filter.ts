/** `Worksheet.autoFilter`: where it stands; which rows it hides is not modelled. */
import { areaText, parseArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import { type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, demand, sheetArea } from './desk';

export function autoFilter(desk: Desk): ObjectType<Sheet> {
  const place = (sheet: Sheet) => (sheet.filter === undefined ? null : desk.range(sheet, sheet.filter));
  return objectType<Sheet>('AutoFilter', {
    label: ({ name, filter }) => `${name} ${filter === undefined ? '' : areaText(filter)}`,
    read: { enabled: ({ filter }) => filter !== undefined, isDataFiltered: () => false, criteria: () => [] },
    asks: {
      getRangeOrNullObject: place,
      getRange: (sheet) => {
        const found = place(sheet);
        if (found === null) throw new HostFault('ItemNotFound', 'no filter');
        return found;
      },
    },
    acts: {
      apply: (sheet, given) => {
        demand(sheet, 'allowAutoFilter', 'filtering');
        const [first] = given.all;
        const area =
          typeof first === 'string' ? parseArea(first) : sheetArea(given.object(0), 'autoFilter.apply').area;
        if (area === undefined) throw new HostFault('InvalidArgument', `no range: ${JSON.stringify(first)}`);
        if (given.given(2))
          throw new HostFault('UnsupportedOperation', 'criteria: the test host hides no rows');
        sheet.filter = area;
      },
      clearCriteria: () => undefined,
      remove: (sheet) => {
        demand(sheet, 'allowAutoFilter', 'filtering');
        delete sheet.filter;
      },
    },
  });
}
