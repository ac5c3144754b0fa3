/** .xlsx → tables, one for each visible sheet; which of them is the list is told by its headers. */
import { PackageError } from '../../xlsx/package-error';
import { type CellReading, readWorkbook, type SheetReading } from '../../xlsx/workbook-read';
import { type TableRow, type TableValue, unreadable } from './table';

export interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  /** how many of the rows a filter or a person has hidden: they are read all the same */
  readonly hidden: number;
}

/** @throws UnreadableList when the bytes are no workbook */
export function readXlsxSheets(bytes: Uint8Array): { sheets: SheetRows[]; dateSystem: 1900 | 1904 } {
  try {
    const { sheets, dateSystem } = readWorkbook(bytes);
    const visible = sheets.filter(({ visibility, kind }) => visibility === 'visible' && kind === 'worksheet');
    return { sheets: visible.map(rowsOf), dateSystem };
  } catch (error) {
    if (error instanceof PackageError) throw unreadable(`xlsx-${error.code}`);
    throw error;
  }
}

function rowsOf(sheet: SheetReading): SheetRows {
  const rows = new Map<number, (TableValue | undefined)[]>();
  for (const cell of sheet.cells.values()) {
    const value = valueOf(cell);
    if (value === undefined) continue;
    const cells = rows.get(cell.row) ?? [];
    cells[cell.column - 1] = value;
    rows.set(cell.row, cells);
  }
  const isHidden = (row: number) => sheet.hiddenRows.some(({ first, last }) => row >= first && row <= last);
  return {
    sheet: sheet.name,
    rows: [...rows].map(([row, cells]) => ({ row, cells: Array.from(cells) })).sort((a, b) => a.row - b.row),
    hidden: [...rows.keys()].filter(isHidden).length,
  };
}

function valueOf({ value }: CellReading): TableValue | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return { kind: 'error', text: value.error };
}
