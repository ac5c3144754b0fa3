/** `Excel.Range`. */
import {
  type Area,
  WHOLE_SHEET,
  areaOf,
  areaText,
  bounding,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from '../model/area';
import { cellFor } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { fieldsOf } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { type HostObject, type ObjectType, objectType } from '../protocol/host-object';
import { demandUnlocked, matrixFor, writeCells } from './cell-writing';
import { conditionalFormats } from './conditional';
import { type Desk, type SheetArea, demand, sheetArea } from './desk';
import { rangeFormat } from './format';
import { clearCells, copyCells, deleteLines, insertLines, merge, sortRows, unmerge } from './range-acts';
import { rangeMatrices, usedArea } from './range-cells';
import { applyProperties } from './range-areas';
import { setStyles } from './styling';
import { dataValidation } from './validation';

type Reach = (area: Area, given: Arguments) => Area | undefined;

/** Ranges that are found from a range; one that would leave the sheet is `InvalidArgument`. */
const REACHES: Readonly<Record<string, Reach>> = {
  getCell: ({ top, left }, given) => cell(top + given.number(0), left + given.number(1)),
  getRow: (area, given) =>
    areaOf(area.top + given.number(0), area.left, area.top + given.number(0), area.right),
  getColumn: (area, given) =>
    areaOf(area.top, area.left + given.number(0), area.bottom, area.left + given.number(0)),
  getLastCell: ({ bottom, right }) => cell(bottom, right),
  getLastRow: (area) => ({ ...area, top: area.bottom }),
  getLastColumn: (area) => ({ ...area, left: area.right }),
  getEntireRow: (area) => ({ ...WHOLE_SHEET, top: area.top, bottom: area.bottom }),
  getEntireColumn: (area) => ({ ...WHOLE_SHEET, left: area.left, right: area.right }),
  getOffsetRange: (area, given) =>
    areaOf(
      area.top + given.number(0),
      area.left + given.number(1),
      area.bottom + given.number(0),
      area.right + given.number(1),
    ),
  getResizedRange: (area, given) =>
    areaOf(area.top, area.left, area.bottom + given.number(0), area.right + given.number(1)),
  getAbsoluteResizedRange: ({ top, left }, given) =>
    areaOf(top, left, top + given.number(0) - 1, left + given.number(1) - 1),
  getRowsBelow: (area, given) =>
    areaOf(area.bottom + 1, area.left, area.bottom + given.numberOr(0, 1), area.right),
  getRowsAbove: (area, given) => areaOf(area.top - given.numberOr(0, 1), area.left, area.top - 1, area.right),
  getColumnsAfter: (area, given) =>
    areaOf(area.top, area.right + 1, area.bottom, area.right + given.numberOr(0, 1)),
  getColumnsBefore: (area, given) =>
    areaOf(area.top, area.left - given.numberOr(0, 1), area.bottom, area.left - 1),
};

const cell = (row: number, column: number) => areaOf(row, column, row, column);
const address = ({ sheet, area }: SheetArea) => `${quotedName(sheet.name)}!${areaText(area)}`;

/** Quoted only where Excel quotes. */
export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rangeType(desk: Desk): ObjectType<SheetArea> {
  const { values, formulas, formulasLocal, numberFormat, numberFormatLocal, text, valueTypes } =
    rangeMatrices(desk);
  const sort = objectType<SheetArea>('RangeSort', {
    acts: {
      apply: (target, given) => {
        sortRows(desk, target, given);
      },
    },
  });
  const write = (target: SheetArea, value: unknown) => {
    writeCells(desk, target.sheet, target.area, value);
  };
  const setNumberFormat = ({ sheet, area }: SheetArea, value: unknown) => {
    demand(sheet, 'allowFormatCells', 'numberFormat');
    const formats = isWholeColumns(area) || isWholeRows(area) ? undefined : matrixFor(area, value);
    setStyles(sheet, area, (style, row, column) => {
      const format = formats === undefined ? value : formats[row - area.top]?.[column - area.left];
      if (format === null) return style;
      if (typeof format !== 'string')
        throw new HostFault('InvalidArgument', `numberFormat ${JSON.stringify(format)}`);
      return { ...style, numberFormat: format };
    });
  };
  const other = (given: Arguments, target: SheetArea): Area => {
    const [first] = given.all;
    if (typeof first !== 'string') return sheetArea(given.object(0), 'another range').area;
    const object = desk.worksheet(target.sheet).member('getRange');
    if (object === undefined || !('call' in object)) throw new Error('a worksheet without getRange');
    return sheetArea(object.call(given) as HostObject, 'another range').area;
  };
  const used = ({ sheet, area }: SheetArea, given: Arguments) => {
    const found = usedArea(sheet, area, given.flagOr(0, false));
    return found === undefined ? null : desk.range(sheet, found);
  };
  const common = ({ sheet, area }: SheetArea, given: Arguments) => {
    const both = intersection(area, other(given, { sheet, area }));
    return both === undefined ? null : desk.range(sheet, both);
  };
  const merges = ({ sheet, area }: SheetArea) =>
    sheet.merges.filter((each) => intersection(each, area) !== undefined);
  const orFault = (found: HostObject | null): HostObject => {
    if (found === null) throw new HostFault('ItemNotFound', 'no such range');
    return found;
  };
  const hidden = (target: SheetArea, along: 'rows' | 'columns') => {
    const { sheet, area } = target;
    const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    const of = (line: number) => sheet[along].get(line)?.hidden ?? false;
    for (let line = from; line <= Math.min(to, from + 20_000); line++) if (of(line) !== of(from)) return null;
    return of(from);
  };
  const hide = ({ sheet, area }: SheetArea, along: 'rows' | 'columns', value: unknown) => {
    demand(sheet, along === 'rows' ? 'allowFormatRows' : 'allowFormatColumns', 'hiding');
    const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = from; line <= to; line++) {
      if (along === 'rows') sheet.rows.set(line, { ...sheet.rows.get(line), hidden: value === true });
      else sheet.columns.set(line, { ...sheet.columns.get(line), hidden: value === true });
    }
  };
  return objectType<SheetArea>('Range', {
    label: address,
    read: {
      address,
      addressLocal: address,
      cellCount: ({ area }) => {
        const count = rowCount(area) * columnCount(area);
        return count > 2_147_483_647 ? -1 : count;
      },
      columnCount: ({ area }) => columnCount(area),
      columnHidden: (target) => hidden(target, 'columns'),
      columnIndex: ({ area }) => area.left - 1,
      formulas,
      formulasLocal,
      hidden: (target) => hidden(target, 'rows') === true || hidden(target, 'columns') === true,
      hyperlink: ({ sheet, area }) => sheet.cells.get(area.top)?.get(area.left)?.hyperlink ?? null,
      isEntireColumn: ({ area }) => isWholeColumns(area),
      isEntireRow: ({ area }) => isWholeRows(area),
      numberFormat,
      numberFormatLocal,
      rowCount: ({ area }) => rowCount(area),
      rowHidden: (target) => hidden(target, 'rows'),
      rowIndex: ({ area }) => area.top - 1,
      text,
      values,
      valueTypes,
    },
    write: {
      values: write,
      formulas: write,
      formulasLocal: write,
      numberFormat: setNumberFormat,
      numberFormatLocal: setNumberFormat,
      rowHidden: (target, value) => {
        hide(target, 'rows', value);
      },
      columnHidden: (target, value) => {
        hide(target, 'columns', value);
      },
      hyperlink: (target, value) => {
        setHyperlink(desk, target, value);
      },
    },
    parts: {
      format: rangeFormat,
      worksheet: ({ sheet }) => desk.worksheet(sheet),
      sort,
      conditionalFormats: conditionalFormats(desk),
      dataValidation: dataValidation(),
    },
    asks: {
      ...Object.fromEntries(
        Object.entries(REACHES).map(([name, reach]) => [
          name,
          ({ sheet, area }: SheetArea, given: Arguments) => {
            const found = reach(area, given);
            if (found === undefined) throw new HostFault('InvalidArgument', `${name} would leave the sheet`);
            return desk.range(sheet, found);
          },
        ]),
      ),
      getBoundingRect: (target, given) =>
        desk.range(target.sheet, bounding(target.area, other(given, target))),
      getIntersection: (target, given) => orFault(common(target, given)),
      getIntersectionOrNullObject: common,
      getUsedRange: (target, given) =>
        used(target, given) ??
        desk.range(target.sheet, { ...target.area, bottom: target.area.top, right: target.area.left }),
      getUsedRangeOrNullObject: used,
      getMergedAreasOrNullObject: (target) => {
        const found = merges(target);
        return found.length === 0 ? null : desk.areas(target.sheet, found);
      },
      select: ({ sheet, area }) => {
        desk.book.active = sheet.id;
        desk.book.selections.set(sheet.id, area);
        desk.tell({ event: 'SelectionChanged', sheet, fields: { address: areaText(area) } });
      },
      calculate: () => undefined,
      _ValidateArraySize: ({ area }, given) => {
        if (given.number(0) !== rowCount(area) || given.number(1) !== columnCount(area))
          throw new HostFault('InvalidArgument', `a matrix of another size than ${areaText(area)}`);
      },
    },
    acts: {
      clear: (target, given) => {
        clearCells(desk, target, given.textOr(0, 'All'));
      },
      copyFrom: (target, given) => {
        copyCells(desk, target, given);
      },
      delete: (target, given) => {
        deleteLines(desk, target, given.text(0));
      },
      insert: (target, given) => {
        const { sheet, area } = insertLines(desk, target, given.text(0));
        return desk.range(sheet, area);
      },
      setCellProperties: ({ sheet, area }, given) => {
        matrixFor(area, given.list(0)).forEach((line, down) => {
          line.forEach((properties, across) => {
            const one = cell(area.top + down, area.left + across);
            if (one !== undefined)
              applyProperties(desk.range(sheet, one), fieldsOf(properties, 'setCellProperties'));
          });
        });
      },
      merge: (target, given) => {
        merge(desk, target, given.flagOr(0, false));
      },
      unmerge,
    },
  });
}

function setHyperlink(desk: Desk, { sheet, area }: SheetArea, value: unknown): void {
  demand(sheet, 'allowInsertHyperlinks', 'hyperlink');
  demandUnlocked(sheet, area, 'hyperlink');
  const fields = fieldsOf(value, 'Range.hyperlink');
  const known = ['address', 'documentReference', 'screenTip', 'textToDisplay'];
  const link = Object.fromEntries(
    Object.entries(fields).map(([key, text]) => {
      if (!known.includes(key) || typeof text !== 'string')
        throw new HostFault('InvalidArgument', `hyperlink.${key}: ${JSON.stringify(text)}`);
      return [key, text];
    }),
  );
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const own = cellFor(sheet, row, column);
      own.hyperlink = link;
      if (link['textToDisplay'] !== undefined)
        desk.book.put(sheet, row, column, { value: link['textToDisplay'] });
    }
  setStyles(sheet, area, (style) => ({ ...style, color: '#0563C1', underline: 'Single' }));
}
