/**
 * Tries a Blueprint bad before anything is written: sheets and names here, what stands on a sheet in
 * `author-check-sheet.ts`, how it looks in `author-check-style.ts`. The limits are Excel's own ("Excel
 * specifications and limits"); a file beyond them is repaired, cut or refused by Excel, or loses a part in
 * exceljs without a word.
 */
import { parseRange, parseRef } from '../workbook/address';
import type { Blueprint, NamePlan, SheetPlan } from '../workbook/blueprint';
import { checkSheet } from './author-check-sheet';
import { checkStyle } from './author-check-style';
import { BlueprintRefused } from './author-refusal';
import { holdsEscape, legalText } from './author-text';

const SHEET_NAME_MAX = 31;
const NAME_MAX = 255;

/** Throws `BlueprintRefused` for the first thing that could not be written as planned. */
export function checkBlueprint(blueprint: Blueprint): void {
  checkSheetNames(blueprint.sheets);
  checkNames(blueprint);
  for (const [key, style] of Object.entries(blueprint.styles)) checkStyle(`style ${key}`, style);
  const lists = new Set(blueprint.names.map(({ name }) => name));
  const styles = new Set(Object.keys(blueprint.styles));
  for (const sheet of blueprint.sheets) checkSheet(sheet, styles, lists);
}

function checkSheetNames(sheets: readonly SheetPlan[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const where = `sheet ${JSON.stringify(name)}`;
    if (name.length === 0 || name.length > SHEET_NAME_MAX)
      throw new BlueprintRefused(
        'sheet-name',
        where,
        `${String(name.length)} characters`,
        `use 1 to ${String(SHEET_NAME_MAX)}`,
      );
    if (/[*?:/\\[\]\t\n\r]|^'|'$/.test(name) || legalText(name) !== name || holdsEscape(name))
      throw new BlueprintRefused(
        'sheet-name',
        where,
        'a character that no sheet name may hold',
        "leave out * ? : / \\ [ ], control characters and ' at either end",
      );
    const folded = name.toLowerCase();
    if (folded === 'history')
      throw new BlueprintRefused(
        'sheet-name',
        where,
        'a name that Excel keeps for itself',
        'rename the sheet',
      );
    if (seen.has(folded))
      throw new BlueprintRefused('sheet-repeated', where, 'two sheets have this name', 'rename one of them');
    seen.add(folded);
  }
  if (!sheets.some(({ visibility }) => visibility === 'visible'))
    throw new BlueprintRefused('no-visible-sheet', 'workbook', 'no sheet is visible', 'make one visible');
}

function checkNames({ names, sheets }: Blueprint): void {
  const known = new Set(sheets.map(({ name }) => name));
  const seen = new Set<string>();
  for (const plan of names) {
    const where = `name ${JSON.stringify(plan.name)}`;
    if (!isDefinedName(plan.name))
      throw new BlueprintRefused(
        'name',
        where,
        'not a name that Excel accepts',
        'start with a letter or _, then letters, digits, _ and ., and look like no cell',
      );
    if (seen.has(plan.name.toLowerCase()))
      throw new BlueprintRefused('name-repeated', where, 'defined twice', 'rename one of them');
    seen.add(plan.name.toLowerCase());
    checkTarget(plan, known);
  }
}

/** Letters of any script, so Japanese names pass; nothing that reads as A1, R1C1, R, C, TRUE or a built-in name. */
function isDefinedName(name: string): boolean {
  if (name.length > NAME_MAX || !/^[\p{L}_][\p{L}\p{M}\p{Nd}_.]*$/u.test(name)) return false;
  if (parseRef(name) !== undefined || /^(?:R\d*)?(?:C\d*)?$|^(?:TRUE|FALSE)$/i.test(name)) return false;
  return !/^_xlnm\./i.test(name) && !holdsEscape(name);
}

function checkTarget({ name, refersTo }: NamePlan, sheets: ReadonlySet<string>): void {
  const where = `name ${JSON.stringify(name)}`;
  const match = /^'((?:[^']|'')+)'!(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)$/.exec(refersTo);
  if (match === null || parseRange(match[2] ?? '') === undefined)
    throw new BlueprintRefused(
      'name-target',
      where,
      `refers to ${refersTo}`,
      "use one quoted sheet and one finite absolute range, as in '_lists'!$A$2:$A$5",
    );
  if (!sheets.has((match[1] ?? '').replaceAll("''", "'")))
    throw new BlueprintRefused('name-target', where, `refers to ${refersTo}`, 'no such sheet is planned');
}
