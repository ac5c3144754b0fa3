/** What is done to a range as a whole: emptied, merged, moved, copied, sorted. */
import {
  type Area,
  areaOf,
  areaText,
  columnCount,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  without,
} from '../model/area';
import { shifted } from '../model/references';
import { type Cell, type Content, type Sheet, cellAt, cellFor, knownCells } from '../model/sheet';
import { PLAIN, type Style } from '../model/style';
import { moveLines } from '../model/structure';
import type { Arguments } from '../protocol/arguments';
import { HostFault } from '../protocol/fault';
import { change, demandUnlocked, plainValue } from './cell-writing';
import { type Desk, type SheetArea, demand, sheetArea } from './desk';
import { setStyles } from './styling';

export function clearCells(desk: Desk, { sheet, area }: SheetArea, applyTo: string): void {
  demandUnlocked(sheet, area, 'clearing');
  const all = applyTo === 'All';
  if (!all && !['Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo))
    throw new HostFault('InvalidArgument', `clear ${applyTo}`);
  const cut = applyTo === 'All' || applyTo === 'Contents';
  const work = () => {
    desk.book.batch(() => {
      for (const { row, column, cell } of knownCells(sheet, area)) {
        if (cut) desk.book.put(sheet, row, column, undefined);
        if (all || applyTo.includes('Hyperlinks')) delete cell.hyperlink;
      }
    });
  };
  if (cut) change(desk, sheet, area, work);
  else work();
  if (applyTo === 'Contents' || applyTo.includes('Hyperlinks')) return;
  setStyles(sheet, area, () => PLAIN);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  cutFrom(sheet, 'conditional', area);
  if (all) cutFrom(sheet, 'validations', area);
}

/** Takes the area out of every rule of the sheet; a rule without cells is gone. */
export function cutFrom(sheet: Sheet, what: 'conditional' | 'validations', area: Area): void {
  for (const rule of sheet[what]) rule.areas = rule.areas.flatMap((each) => without(each, area));
  if (what === 'conditional') sheet.conditional = sheet.conditional.filter(({ areas }) => areas.length > 0);
  else sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

export function merge(desk: Desk, { sheet, area }: SheetArea, across: boolean): void {
  demand(sheet, 'allowFormatCells', 'merging');
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined))
    throw new HostFault('InvalidOperation', 'cells of a table cannot be merged');
  sheet.merges = sheet.merges.filter((each) => intersection(each, area) === undefined);
  const areas = across
    ? Array.from({ length: rowCount(area) }, (_, down) => ({
        ...area,
        top: area.top + down,
        bottom: area.top + down,
      }))
    : [area];
  for (const each of areas) {
    if (rowCount(each) * columnCount(each) === 1) continue;
    // Only the first cell's content stays, and its look spreads.
    const style = cellAt(sheet, each.top, each.left)?.style;
    for (const { row, column } of knownCells(sheet, each))
      if (row !== each.top || column !== each.left) desk.book.put(sheet, row, column, undefined);
    if (style !== undefined) setStyles(sheet, each, () => style);
    sheet.merges.push(each);
  }
}

export function unmerge({ sheet, area }: SheetArea): void {
  demand(sheet, 'allowFormatCells', 'unmerging');
  sheet.merges = sheet.merges.filter((each) => intersection(each, area) === undefined);
}

/** Whole rows and columns only: single cells that push others aside are not modelled. */
export function insertLines(desk: Desk, { sheet, area }: SheetArea, shift: string): SheetArea {
  const along = lines(area, shift);
  demand(sheet, along === 'row' ? 'allowInsertRows' : 'allowInsertColumns', 'inserting');
  const [at, count] = along === 'row' ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
  moveLines(desk.book, sheet, { along, at, count });
  desk.tell({
    event: 'DataChanged',
    sheet,
    fields: { address: areaText(area), changeType: along === 'row' ? 'RowInserted' : 'ColumnInserted' },
  });
  return { sheet, area };
}

export function deleteLines(desk: Desk, { sheet, area }: SheetArea, shift: string): void {
  const along = lines(area, shift);
  demand(sheet, along === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns', 'deleting');
  const [at, count] = along === 'row' ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
  moveLines(desk.book, sheet, { along, at, count: -count });
  desk.tell({
    event: 'DataChanged',
    sheet,
    fields: { address: areaText(area), changeType: along === 'row' ? 'RowDeleted' : 'ColumnDeleted' },
  });
}

function lines(area: Area, shift: string): 'row' | 'column' {
  if (isWholeRows(area)) return 'row';
  if (isWholeColumns(area)) return 'column';
  throw new HostFault(
    'UnsupportedOperation',
    `${areaText(area)} ${shift}: the test host moves whole rows and columns only`,
  );
}

export function copyCells(desk: Desk, to: SheetArea, given: Arguments): void {
  const [first] = given.all;
  const from = typeof first === 'string' ? undefined : sheetArea(given.object(0), 'Range.copyFrom');
  if (from === undefined) throw new HostFault('UnsupportedOperation', 'copyFrom an address: give a Range');
  const kind = given.textOr(1, 'All');
  const rows = Math.max(rowCount(from.area), rowCount(to.area));
  const columns = Math.max(columnCount(from.area), columnCount(to.area));
  const area = areaOf(to.area.top, to.area.left, to.area.top + rows - 1, to.area.left + columns - 1);
  if (area === undefined) throw new HostFault('InvalidArgument', 'the copy would leave the sheet');
  demandUnlocked(to.sheet, area, 'copying to');
  const work = () => {
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) {
        const row = from.area.top + (down % rowCount(from.area));
        const column = from.area.left + (across % columnCount(from.area));
        const target = [area.top + down, area.left + across] as const;
        const source = cellAt(from.sheet, row, column);
        if (kind !== 'Formats') {
          const content = copied(desk, from.sheet, source, kind, row, column, target);
          desk.book.put(to.sheet, ...target, content);
        }
        if (kind === 'All' || kind === 'Formats') {
          const cell = cellFor(to.sheet, ...target);
          if (source?.style === undefined) delete cell.style;
          else cell.style = source.style;
        }
      }
  };
  change(desk, to.sheet, area, work);
}

function copied(
  { book }: Desk,
  sheet: Sheet,
  source: Cell | undefined,
  kind: string,
  row: number,
  column: number,
  [toRow, toColumn]: readonly [number, number],
): Content | undefined {
  const content = source?.content;
  if (content === undefined || 'value' in content) return content;
  if (kind === 'Values') {
    const value = book.value(sheet, row, column);
    return value === undefined || typeof value === 'object' ? undefined : { value };
  }
  return { formula: shifted(content.formula, toRow - row, toColumn - column) };
}

/** Rows of the area in a new order; contents and looks move, references are not followed (as in Excel). */
export function sortRows(desk: Desk, { sheet, area }: SheetArea, given: Arguments): void {
  demand(sheet, 'allowSort', 'sorting');
  demandUnlocked(sheet, area, 'sorting');
  const fields = given.list(0) as readonly { readonly key: number; readonly ascending?: boolean }[];
  const headers = given.flagOr(2, false) ? 1 : 0;
  const body = { ...area, top: area.top + headers };
  const rows = Array.from({ length: rowCount(body) }, (_, down) => body.top + down);
  const order = [...rows].sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const [x = '', y = ''] = [a, b].map((row) => plainValue(desk.book.value(sheet, row, area.left + key)));
      const blank = Number(x === '') - Number(y === '');
      if (blank !== 0) return blank;
      const by =
        typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'ja');
      if (by !== 0) return ascending ? by : -by;
    }
    return a - b;
  });
  const lifted = order.map((row) => liftRow(sheet, body, row));
  change(desk, sheet, area, () => {
    rows.forEach((row, index) => {
      const from = order[index] ?? row;
      for (let column = body.left; column <= body.right; column++) {
        const cell = lifted[index]?.get(column);
        const content = cell?.content;
        const formula = content !== undefined && 'formula' in content ? content.formula : undefined;
        desk.book.put(
          sheet,
          row,
          column,
          formula === undefined ? content : { formula: shifted(formula, row - from, 0) },
        );
        restyle(sheet, row, column, cell?.style);
      }
    });
  });
  desk.tell({ event: 'RowSorted', sheet, fields: { address: areaText(area) } });
}

function liftRow(sheet: Sheet, body: Area, row: number): ReadonlyMap<number, Cell> {
  const cells = knownCells(sheet, { ...body, top: row, bottom: row });
  return new Map([...cells].map(({ column, cell }) => [column, { ...cell }]));
}

function restyle(sheet: Sheet, row: number, column: number, style: Style | undefined): void {
  if (style === undefined && cellAt(sheet, row, column) === undefined) return;
  const cell = cellFor(sheet, row, column);
  if (style === undefined) delete cell.style;
  else cell.style = style;
}
