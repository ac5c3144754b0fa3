/** `Excel.Worksheet`. */
import { type Area, WHOLE_SHEET, areaOf, parseArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import { colorOf } from '../model/style';
import { renameSheet } from '../model/structure';
import type { Arguments } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import { autoFilter } from './auto-filter';
import { charts } from './charts';
import { comments } from './comments';
import type { Desk } from './desk';
import { freezePanes } from './freeze';
import { names } from './names';
import { pageLayout } from './page-layout';
import { sheetProtection } from './protection';
import { usedArea } from './range-cells';
import { tables } from './tables';
import { moveSheet, setVisibility, sheetName } from './worksheet-acts';

export function worksheetType(desk: Desk): ObjectType<Sheet> {
  const { book } = desk;
  /** `A1:B2`, a name, or nothing for the whole sheet */
  const area = (sheet: Sheet, text: string | undefined): { sheet: Sheet; area: Area } => {
    if (text === undefined || text === '') return { sheet, area: WHOLE_SHEET };
    const [, prefix, rest = text] = /^(?:(.+)!)?([^!]+)$/.exec(text) ?? [];
    const home =
      prefix === undefined ? sheet : book.sheet(prefix.replace(/^'|'$/g, '').replaceAll("''", "'"));
    const found = parseArea(rest) ?? named(sheet, rest);
    if (home === undefined || found === undefined)
      throw new HostFault('InvalidArgument', `${sheet.name} has no range ${JSON.stringify(text)}`);
    return { sheet: home, area: found };
  };
  const named = (sheet: Sheet, name: string): Area | undefined => {
    const folded = name.toLowerCase();
    const item = [...sheet.names, ...book.names].find((each) => each.name.toLowerCase() === folded);
    return parseArea(item?.formula.replace(/^=.*!/, '') ?? '');
  };
  const range = (sheet: Sheet, found: Area | undefined): HostObject => {
    if (found === undefined) throw new HostFault('InvalidArgument', 'a range beyond the sheet');
    return desk.range(sheet, found);
  };
  const used = (sheet: Sheet, given: Arguments) => {
    const found = usedArea(sheet, WHOLE_SHEET, given.flagOr(0, false));
    return found === undefined ? null : desk.range(sheet, found);
  };
  const neighbour = (step: number) => (sheet: Sheet, given: Arguments) => {
    const visible = given.flagOr(0, false)
      ? book.sheets.filter((each) => each.visibility === 'Visible')
      : book.sheets;
    const found = visible[visible.indexOf(sheet) + step];
    return found === undefined ? null : desk.worksheet(found);
  };
  const setGridlines = (sheet: Sheet, value: unknown) => {
    sheet.gridlines = value === true;
  };
  return objectType<Sheet>('Worksheet', {
    label: ({ name }) => name,
    identity: ({ id }) => ({ Id: id }),
    read: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      position: (sheet) => book.sheets.indexOf(sheet),
      showGridlines: ({ gridlines }) => gridlines,
      showHeadings: ({ headings }) => headings,
      standardHeight: () => 15,
      standardWidth: () => 8.43,
      tabColor: ({ tabColor }) => tabColor,
      visibility: ({ visibility }) => visibility,
    },
    write: {
      name: (sheet, value) => {
        const name = sheetName(book, value, sheet);
        const nameBefore = sheet.name;
        renameSheet(book, sheet, name);
        desk.tell({ event: 'NameChanged', sheet, fields: { nameBefore, nameAfter: name } });
      },
      position: (sheet, value) => {
        moveSheet(book, sheet, value);
      },
      tabColor: (sheet, value) => {
        const colour = value === '' ? '' : colorOf(String(value));
        if (colour === undefined) throw new HostFault('InvalidArgument', `tabColor ${String(value)}`);
        sheet.tabColor = colour;
      },
      visibility: (sheet, value) => {
        setVisibility(desk, sheet, value);
      },
      gridlines: setGridlines,
      showGridlines: setGridlines,
      headings: (sheet, value) => {
        sheet.headings = value === true;
      },
    },
    parts: {
      autoFilter: autoFilter(desk),
      charts: charts(desk),
      comments: comments(desk),
      freezePanes: freezePanes(desk),
      names: (sheet) => names(desk)({ home: sheet }),
      pageLayout: pageLayout(desk),
      protection: sheetProtection(desk),
      tables: (sheet) => tables(desk)({ sheet }),
    },
    asks: {
      activate: (sheet) => {
        if (sheet.visibility !== 'Visible')
          throw new HostFault('InvalidOperation', `${sheet.name} is hidden`);
        const before = book.activeSheet();
        book.active = sheet.id;
        if (before === sheet) return;
        desk.tell({ event: 'Deactivated', sheet: before });
        desk.tell({ event: 'Activated', sheet });
      },
      calculate: () => undefined,
      getCell: (sheet, given) => {
        const [row, column] = [given.number(0) + 1, given.number(1) + 1];
        return range(sheet, areaOf(row, column, row, column));
      },
      getRange: (sheet, given) => {
        const found = area(sheet, given.textOr(0, undefined));
        return range(found.sheet, found.area);
      },
      /** `A1:B2,D4` */
      getRanges: (sheet, given) => {
        const addresses = given.text(0);
        if (addresses.length > 8192)
          throw new HostFault('InvalidArgument', 'more than 8192 characters of addresses');
        return desk.areas(
          sheet,
          addresses.split(',').map((each) => area(sheet, each.trim()).area),
        );
      },
      getRangeByIndexes: (sheet, given) => {
        const [row, column] = [given.number(0) + 1, given.number(1) + 1];
        return range(sheet, areaOf(row, column, row + given.number(2) - 1, column + given.number(3) - 1));
      },
      getUsedRange: (sheet, given) => used(sheet, given) ?? range(sheet, areaOf(1, 1, 1, 1)),
      getUsedRangeOrNullObject: used,
      getNextOrNullObject: neighbour(1),
      getPreviousOrNullObject: neighbour(-1),
    },
    acts: {
      delete: (sheet) => {
        if (book.structureProtected)
          throw new HostFault('AccessDenied', 'the structure of the workbook is protected');
        if (sheet.visibility === 'VeryHidden')
          throw new HostFault('InvalidOperation', `${sheet.name} is very hidden`);
        if (!book.sheets.some((each) => each !== sheet && each.visibility === 'Visible'))
          throw new HostFault('InvalidOperation', 'the last visible sheet cannot be deleted');
        book.removeSheet(sheet);
        desk.tell({ event: 'Deleted', sheet });
      },
    },
  });
}
