/** What a cell's validation lets a person type: dropdown choices, dates, lengths. Custom formulas are not tried. */
import { type Area, contains, parseArea } from '../model/area';
import type { Book } from '../model/book';
import { entryOf } from '../model/entry';
import { type Sheet, type Validation, styleAt } from '../model/sheet';
import { plainValue } from '../objects/cell-writing';

function validationAt(sheet: Sheet, cell: Area): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((each) => contains(each, cell)));
}

/** Of the list that the cell has; undefined when it has none. */
export function choices(book: Book, sheet: Sheet, cell: Area): string[] | undefined {
  const source = validationAt(sheet, cell)?.rule['list']?.['source'];
  if (typeof source !== 'string') return undefined;
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const place = targetOf(book, sheet, source.slice(1));
  if (place === undefined) return undefined;
  const items: string[] = [];
  for (let row = place.area.top; row <= place.area.bottom; row++)
    for (let column = place.area.left; column <= place.area.right; column++) {
      const value = book.value(place.sheet, row, column);
      if (value !== undefined) items.push(String(plainValue(value)));
    }
  return items;
}

function targetOf(book: Book, home: Sheet, text: string): { sheet: Sheet; area: Area } | undefined {
  const folded = text.toLowerCase();
  const name = [...home.names, ...book.names].find((each) => each.name.toLowerCase() === folded);
  const reference = name?.formula.slice(1) ?? text;
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(reference) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = sheetName === undefined ? home : book.sheet(sheetName);
  const area = parseArea(cells);
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}

/** Why a validation that stops would not take the entry; undefined when it is fine. */
export function refusal(
  book: Book,
  sheet: Sheet,
  cell: Area,
  value: string | number | boolean,
): string | undefined {
  const validation = validationAt(sheet, cell);
  const { errorAlert } = validation ?? {};
  if (validation === undefined || errorAlert?.showAlert === false || (errorAlert?.style ?? 'Stop') !== 'Stop')
    return undefined;
  const { content } = entryOf(value, styleAt(sheet, cell.top, cell.left).numberFormat, book.year);
  if (content === undefined || 'formula' in content) return undefined;
  const entered = content.value;
  const { list, date, textLength } = validation.rule;
  if (list !== undefined)
    return choices(book, sheet, cell)?.includes(String(entered)) === true ? undefined : 'list';
  if (date !== undefined) return typeof entered === 'number' && within(date, entered) ? undefined : 'date';
  if (textLength !== undefined) return within(textLength, String(entered).length) ? undefined : 'textLength';
  return undefined;
}

function within(rule: Readonly<Record<string, unknown>>, value: number): boolean {
  const [first, second] = [bound(rule['formula1']), bound(rule['formula2'])];
  switch (rule['operator']) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'GreaterThanOrEqualTo':
    case 'GreaterThanOrEqual':
      return value >= first;
    case 'LessThan':
      return value < first;
    case 'LessThanOrEqualTo':
    case 'LessThanOrEqual':
      return value <= first;
    default:
      throw new Error(`operator ${String(rule['operator'])}`);
  }
}

/** A number, a serial, or a date as `rule.date` takes it (`2026-04-01`). */
function bound(given: unknown): number {
  if (typeof given === 'number') return given;
  const text = String(given).replace(/^=/, '');
  if (/^-?[\d.]+$/.test(text)) return Number(text);
  const { content } = entryOf(text, 'General', 2026);
  const value = content !== undefined && 'value' in content ? content.value : undefined;
  if (typeof value !== 'number') throw new Error(`a bound that the test host cannot work out: ${text}`);
  return value;
}
