/** Tables, simply: where one stands and what it is called. */
import { areaText, intersection, parseArea, rowCount } from '../model/area';
import type { Sheet, TableRecord } from '../model/sheet';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import { type Desk, demand, sheetArea } from './desk';

/** Of a sheet, or of the whole workbook. */
export interface TableHome {
  readonly sheet: Sheet | undefined;
}

interface TableTarget {
  readonly sheet: Sheet;
  readonly table: TableRecord;
}

export function tables(desk: Desk): ObjectType<TableHome> {
  const type = objectType<TableTarget>('Table', {
    label: ({ table }) => table.name,
    identity: ({ table }) => ({ Id: table.id }),
    read: {
      id: ({ table }) => table.id,
      name: ({ table }) => table.name,
      showHeaders: ({ table }) => table.hasHeaders,
      style: ({ table }) => table.style,
    },
    write: {
      name: ({ table }, value) => {
        table.name = String(value);
      },
      style: ({ table }, value) => {
        table.style = String(value);
      },
      showFilterButton: () => undefined,
      showBandedRows: () => undefined,
    },
    parts: { worksheet: ({ sheet }) => desk.worksheet(sheet) },
    asks: {
      getRange: ({ sheet, table }) => desk.range(sheet, table.area),
      getHeaderRowRange: ({ sheet, table }) => desk.range(sheet, { ...table.area, bottom: table.area.top }),
      getDataBodyRange: ({ sheet, table }) =>
        desk.range(sheet, { ...table.area, top: table.area.top + (table.hasHeaders ? 1 : 0) }),
    },
    acts: {
      delete: ({ sheet, table }) => {
        sheet.tables = sheet.tables.filter((each) => each !== table);
      },
      convertToRange: ({ sheet, table }) => {
        sheet.tables = sheet.tables.filter((each) => each !== table);
        return desk.range(sheet, table.area);
      },
    },
  });
  const all = ({ sheet }: TableHome): TableTarget[] =>
    (sheet === undefined ? desk.book.sheets : [sheet]).flatMap((each) =>
      each.tables.map((table) => ({ sheet: each, table })),
    );
  const find = (home: TableHome, key: unknown): HostObject | null => {
    const found = all(home).find(({ table }) => table.id === key || table.name === key);
    return found === undefined ? null : type(found);
  };
  return objectType<TableHome>('TableCollection', {
    label: ({ sheet }) => sheet?.name ?? '',
    read: { count: (home) => all(home).length },
    items: (home) => all(home).map(type),
    item: (home, key) => {
      const found = find(home, key);
      if (found === null) throw new HostFault('ItemNotFound', `no table ${JSON.stringify(key)}`);
      return found;
    },
    asks: {
      getCount: (home) => all(home).length,
      getItemOrNullObject: (home, given) => find(home, given.text(0)),
    },
    acts: {
      add: (home, given) => {
        const [first] = given.all;
        const home1 = home.sheet ?? desk.book.activeSheet();
        const place =
          typeof first === 'string'
            ? { sheet: home1, area: parseArea(first.replace(/^.*!/, '')) }
            : sheetArea(given.object(0), 'tables.add');
        const { sheet, area } = place;
        if (area === undefined || rowCount(area) < 1)
          throw new HostFault('InvalidArgument', 'no range for a table');
        demand(sheet, 'allowEditObjects', 'a table');
        if (sheet.merges.some((merge) => intersection(merge, area) !== undefined))
          throw new HostFault('InvalidOperation', `merged cells in ${areaText(area)}`);
        const table: TableRecord = {
          id: desk.book.newId('Table'),
          name: `テーブル${all({ sheet: undefined }).length + 1}`,
          area,
          hasHeaders: given.flagOr(1, false),
          style: 'TableStyleMedium2',
        };
        sheet.tables.push(table);
        return type({ sheet, table });
      },
    },
  });
}
