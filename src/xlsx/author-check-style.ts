/** Tries styles and flags bad: fonts, number formats and colours within what a stylesheet can hold. */
import type { FlagStyle, StylePlan } from '../workbook/blueprint';
import { BlueprintRefused } from './author-refusal';
import { holdsEscape, legalText } from './author-text';

const FONT_NAME_MAX = 31;
const FONT_SIZE_MAX = 409;
const NUMBER_FORMAT_MAX = 255;

export function checkStyle(where: string, { font, fill, numberFormat }: StylePlan): void {
  if (!isPlain(font.name, FONT_NAME_MAX))
    throw new BlueprintRefused('style', where, `font ${JSON.stringify(font.name)}`, 'name an existing font');
  if (!(font.size >= 1 && font.size <= FONT_SIZE_MAX))
    throw new BlueprintRefused('style', where, `font size ${String(font.size)}`, 'use 1 to 409 points');
  checkNumberFormat(where, numberFormat);
  checkColours(where, font.color, fill);
}

export function checkFlag(where: string, { fill, hatch, color, numberFormat }: FlagStyle): void {
  checkNumberFormat(where, numberFormat);
  // exceljs leaves format 0 out of a flag, so the flag would keep the cell's own.
  if (numberFormat === 'General')
    throw new BlueprintRefused('style', where, 'number format "General"', 'leave it out');
  checkColours(where, fill, hatch, color);
}

/** RRGGBB, or absent. */
export function checkColours(where: string, ...colours: readonly (string | undefined)[]): void {
  for (const colour of colours)
    if (colour !== undefined && !/^[0-9A-Fa-f]{6}$/.test(colour))
      throw new BlueprintRefused('colour', where, `colour ${JSON.stringify(colour)}`, 'write it as RRGGBB');
}

function checkNumberFormat(where: string, format: string | undefined): void {
  // exceljs looks formats up in an object, where `constructor` is always found.
  if (format !== undefined && (!isPlain(format, NUMBER_FORMAT_MAX) || format in Object.prototype))
    throw new BlueprintRefused(
      'style',
      where,
      `number format ${JSON.stringify(format)}`,
      `use 1 to ${String(NUMBER_FORMAT_MAX)} printable characters`,
    );
}

/** One line of legal characters, for a place where no escape exists. */
function isPlain(text: string, max: number): boolean {
  const oneLine = legalText(text) === text && !/[\t\n\r\u007f]/.test(text);
  return text.length > 0 && text.length <= max && oneLine && !holdsEscape(text);
}
