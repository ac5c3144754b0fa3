/** What an earlier round left in the file: its list, and what the marked cells looked like before. */
import type { CellReading, SheetReading, WorkbookReading } from '../workbook-read';
import { cellRef, parseRef } from '../../workbook/address';
import { type MarkRecord, RETURN_SHEET, RETURN_SIGN } from './marking';

export interface OldRound {
  /** the sheet that lists what was sent back then */
  readonly list: SheetReading;
  /** by sheet, then by cell */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, MarkRecord>>;
}

/** Undefined when the file was never sent back; a sheet of that name that somebody else made is none of ours. */
export function oldRoundOf(workbook: WorkbookReading): OldRound | undefined {
  for (const list of workbook.sheets) {
    const sign = list.name.startsWith(RETURN_SHEET) ? signOf(list) : undefined;
    if (sign !== undefined) return { list, records: recordsOf(list, sign.column) };
  }
  return undefined;
}

function signOf({ cells }: SheetReading): CellReading | undefined {
  for (const cell of cells.values()) if (cell.value === RETURN_SIGN) return cell;
  return undefined;
}

function recordsOf({ cells }: SheetReading, column: number): Map<string, Map<string, MarkRecord>> {
  const records = new Map<string, Map<string, MarkRecord>>();
  const textAt = (row: number, offset: number) => {
    const value = cells.get(cellRef(row, column + offset))?.value;
    return typeof value === 'object' || value === undefined ? '' : String(value);
  };
  for (const { row, column: at } of cells.values()) {
    if (at !== column + 3) continue;
    const [sheet, cell, style, fill] = [0, 1, 2, 3].map((offset) => textAt(row, offset));
    if (sheet === undefined || cell === undefined || parseRef(cell) === undefined) continue;
    if (fill === undefined || !isFill(fill)) continue;
    const own = records.get(sheet) ?? new Map<string, MarkRecord>();
    own.set(cell, { sheet, cell, style: /^\d{1,6}$/.test(style ?? '') ? Number(style) : -1, fill });
    records.set(sheet, own);
  }
  return records;
}

const ATTRIBUTES = '(?: [A-Za-z]+="[0-9A-Za-z.+-]*")*';
const COLOUR = (name: string) => `<${name}${ATTRIBUTES}></${name}>`;
const PATTERN = `<patternFill${ATTRIBUTES}>(?:${COLOUR('bgColor')}|${COLOUR('fgColor')}){0,2}</patternFill>`;
const GRADIENT = `<gradientFill${ATTRIBUTES}>(?:<stop${ATTRIBUTES}>${COLOUR('color')}</stop>)*</gradientFill>`;
const FILL = new RegExp(`^<fill>(?:${PATTERN}|${GRADIENT})</fill>$`);

/** It was in somebody else's hands since: only what a fill may say goes back into the styles. */
function isFill(text: string): boolean {
  return text.length < 2000 && FILL.test(text);
}
