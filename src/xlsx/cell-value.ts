/** What stands in `<v>`, by the type of its cell (ST_CellType, ISO/IEC 29500-1, 18.18.11). */
import { dayFromIso } from '../checklist/readers/day';
import { unescapeText } from './cell-text';
import type { CellContext, CellDraft, CellReading } from './cell';
import { PackageError } from './package-error';
import { unsigned } from './part-cursor';

const DAY_OF_1904 = 1462;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Puts into the cell what `raw` says, references resolved. @throws PackageError when it is nothing of that type */
export function readCellValue(
  cell: CellDraft,
  type: string,
  raw: string,
  context: CellContext,
  part: string,
): void {
  const refused = (what: string) => new PackageError('corrupt', `${cell.ref}: ${what}`, part);
  switch (type) {
    case 'n':
      if (NUMBER.test(raw) && Number.isFinite(Number(raw))) cell.value = Number(raw);
      else if (raw.trim() !== '') throw refused(`no number: ${raw.slice(0, 40)}`);
      return;
    case 's': {
      const index = unsigned(raw) ?? -1;
      if (!takeShared(cell, index, context) && raw.trim() !== '')
        throw refused(`no shared text ${raw.slice(0, 40)}`);
      return;
    }
    case 'str':
      cell.value = unescapeText(raw);
      return;
    case 'inlineStr':
      cell.value ??= unescapeText(raw);
      return;
    case 'b':
      if (!/^\s*(?:0|1|true|false)\s*$/.test(raw)) throw refused('neither true nor false');
      cell.value = raw.trim() === '1' || raw.trim() === 'true';
      return;
    case 'e':
      cell.value = { error: raw.trim() };
      return;
    case 'd':
      cell.value = serialFromIso(raw.trim(), context.dateSystem) ?? raw;
      return;
    default:
      throw refused(`cell type ${type.slice(0, 40)}`);
  }
}

/** False when the table has no such text. */
export function takeShared(cell: CellDraft, index: number, { strings }: CellContext): boolean {
  const text = strings.texts[index];
  if (text === undefined) return false;
  cell.value = text;
  if (strings.rich.has(index)) cell.richText = true;
  return true;
}

/** A number is a date by the look of its cell. */
export function markDate(cell: CellDraft, type: string, style: number, context: CellContext): void {
  if (typeof cell.value === 'number' && (type === 'd' || context.dateStyles[style] === true))
    cell.isDate = true;
}

export function isEmpty({ value, formula, sharedFormula }: CellReading): boolean {
  return value === undefined && formula === undefined && sharedFormula === undefined;
}

/** Dates that a strict document writes as `2026-03-30` or `2026-03-30T09:30:00` → the serial of the workbook's calendar. */
function serialFromIso(text: string, system: 1900 | 1904): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  const day = dayFromIso(match?.[1] ?? '');
  if (match === null || day === undefined) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds >= 86_400) return undefined;
  // Excel's 1900 calendar has a 29 February 1900 that never was: before it, serials are one less.
  const serial = system === 1904 ? day - DAY_OF_1904 : day > 60 ? day : day - 1;
  return serial < 0 ? undefined : serial + seconds / 86_400;
}
