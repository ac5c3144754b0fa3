/**
 * What a planned cell is written as. Excel reads a text that comes through the API as if it were typed: `1-6` becomes a date,
 * `１２` a number, `-` the start of a formula. An apostrophe in front keeps it text, and is put only where it is needed.
 */
import type { CellContent } from '../../../workbook/blueprint';

export type Entry = string | number;

/** An empty text empties the cell. */
export function entryOf(content: CellContent | undefined): Entry {
  if (content === undefined) return '';
  if ('formula' in content) return `=${content.formula}`;
  return typeof content.value === 'string' ? textEntry(content.value) : content.value;
}

export function textEntry(text: string): string {
  const folded = text.normalize('NFKC').trim();
  const read = /\d/.test(folded) || /^(?:[-=+@'#/]|true$|false$)/i.test(folded);
  return text !== '' && read ? `'${text}` : text;
}
