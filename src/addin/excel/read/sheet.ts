/** One sheet, asked for in a batch and read when the answer is there. */
import { cellRef } from '../../../workbook/address';
import type { GridCell, GridSheet, GridValue } from '../../../workbook/grid';
import type { SheetState } from '../../workbook-port';
import { dateSystemOf } from './date-system';

/**
 * What is read of a sheet, at most. A returned workbook can hold a million rows that somebody once coloured; a checklist of the
 * wild has some hundreds.
 */
const BOUND = 'A1:DP2000';

export interface ReadSheet {
  readonly grid: GridSheet;
  /** the last column that holds anything, read or not; 0 for an empty sheet */
  readonly lastColumn: number;
  /** false when the sheet holds more than was read */
  readonly complete: boolean;
  /** undefined when no cell tells, or none was asked */
  readonly dateSystem: 1900 | 1904 | undefined;
}

export interface SheetAsk {
  /** After the sync. Undefined when there is no such sheet. */
  read(states: readonly SheetState[]): ReadSheet | undefined;
}

/** @param key id or name */
export function askSheet(context: Excel.RequestContext, key: string, withTexts: boolean): SheetAsk {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  const used = sheet.getUsedRangeOrNullObject(true);
  const inside = used.getIntersectionOrNullObject(BOUND);
  const merged = inside.getMergedAreasOrNullObject();
  sheet.load('id');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  inside.load(`rowIndex,columnIndex,rowCount,columnCount,values,formulas${withTexts ? ',text' : ''}`);
  merged.load('address');
  return {
    read(states) {
      const state = sheet.isNullObject ? undefined : states.find(({ id }) => id === sheet.id);
      if (state === undefined) return undefined;
      const { name, visibility } = state;
      if (used.isNullObject || inside.isNullObject) {
        const grid = { name, visibility, cells: new Map<string, GridCell>(), merges: [] };
        return { grid, lastColumn: 0, complete: used.isNullObject, dateSystem: undefined };
      }
      return {
        grid: {
          name,
          visibility,
          cells: cellsOf(inside),
          merges: merged.isNullObject ? [] : localAddresses(merged.address),
        },
        lastColumn: used.columnIndex + used.columnCount,
        complete: inside.rowCount === used.rowCount && inside.columnCount === used.columnCount,
        dateSystem: withTexts ? dateSystemOf(inside.values, inside.text) : undefined,
      };
    },
  };
}

function cellsOf({
  values,
  formulas,
  rowIndex,
  columnIndex,
}: Pick<Excel.Range, 'values' | 'formulas' | 'rowIndex' | 'columnIndex'>): Map<string, GridCell> {
  const cells = new Map<string, GridCell>();
  (values as unknown[][]).forEach((line, down) => {
    line.forEach((value, across) => {
      const formula: unknown = formulas[down]?.[across];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      if (value === '' && !isFormula) return;
      const [row, column] = [rowIndex + down + 1, columnIndex + across + 1];
      cells.set(cellRef(row, column), {
        row,
        column,
        value: gridValue(value),
        ...(isFormula ? { formula: formula.slice(1) } : {}),
      });
    });
  });
  return cells;
}

/** Excel's words for errors, as `Range.values` gives them. */
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;

function gridValue(value: unknown): GridValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  return ERROR.test(value) ? { error: value } : value;
}

/** `表!A1:A3,'a, b'!C1:D1` → `A1:A3`, `C1:D1` */
function localAddresses(addresses: string): string[] {
  return [
    ...addresses.matchAll(/(?:'(?:[^']|'')*'!|[^,'!]*!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?:,|$)/g),
  ].flatMap(([, range]) => (range === undefined ? [] : [range.replaceAll('$', '')]));
}
