/** The workbook part: names of sheets, defined names, what is printed. */
import { MAX_ROW, columnNumber, parseRange, parseRef } from '../../workbook/address';
import type { DefinedNameEntry, WorkbookPart } from '../workbook-part';
import { lintFormula } from './formula-lint';
import type { Problems } from './lint-problem';

const SHEET_NAME_MAX = 31;
const NAME_MAX = 255;
const BUILT_IN =
  /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase|Criteria|Extract|Database|Consolidate_Area|Sheet_Title)$/i;

export function lintWorkbook(book: WorkbookPart, part: string, problems: Problems): void {
  lintSheetNames(book, part, problems);
  lintNames(book, part, problems);
}

function lintSheetNames({ sheets }: WorkbookPart, part: string, problems: Problems): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > SHEET_NAME_MAX)
      problems.add('sheet-name', part, name, `${name.length} characters, Excel takes 1 to ${SHEET_NAME_MAX}`);
    if (/[*?:/\\[\]]|^'|'$/.test(name) || /^history$/i.test(name))
      problems.add('sheet-name', part, name, 'a name that no sheet may have');
    const folded = name.toLowerCase();
    if (seen.has(folded)) problems.add('sheet-name-repeated', part, name, 'two sheets have this name');
    seen.add(folded);
  }
}

function lintNames(book: WorkbookPart, part: string, problems: Problems): void {
  const sheets = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Set(book.names.map(({ name }) => name.toLowerCase()));
  const seen = new Set<string>();
  for (const entry of book.names) {
    const { name, refersTo, scope } = entry;
    if (!isName(name)) problems.add('name-invalid', part, name, 'not a name that Excel accepts');
    const scoped = `${scope === undefined ? '' : String(scope)}!${name.toLowerCase()}`;
    if (seen.has(scoped)) problems.add('name-repeated', part, name, 'defined twice');
    seen.add(scoped);
    if (scope !== undefined && book.sheets[scope] === undefined)
      problems.add('name-scope', part, name, `belongs to sheet ${scope}, which does not exist`);
    if (refersTo.includes('#REF!')) problems.add('name-broken', part, name, refersTo);
    for (const [code, detail] of lintFormula(refersTo, { sheets, names, unions: true })) {
      if (code === 'formula-sheet-missing') problems.add('name-sheet-missing', part, name, detail);
      else if (code !== 'crosses-sheets') problems.add(code, part, name, detail);
    }
    lintPrint(entry, book, part, problems);
  }
}

/** Letters of any script; nothing that reads as a cell, in either notation. */
function isName(name: string): boolean {
  if (name.toLowerCase().startsWith('_xlnm.')) return BUILT_IN.test(name);
  if (name.length > NAME_MAX || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseRef(name) === undefined && !/^(?:R\d*)?(?:C\d*)?$/i.test(name);
}

function lintPrint(entry: DefinedNameEntry, book: WorkbookPart, part: string, problems: Problems): void {
  const name = entry.name.toLowerCase();
  if (name !== '_xlnm.print_area' && name !== '_xlnm.print_titles') return;
  const sheet = entry.scope === undefined ? undefined : book.sheets[entry.scope]?.name;
  const titles = name.endsWith('titles');
  const areas = areasOf(entry.refersTo, sheet);
  const fine = titles ? areTitles(areas) : areas?.every(isArea) === true;
  if (!fine) problems.add(titles ? 'print-titles' : 'print-area', part, sheet, entry.refersTo);
}

/** The areas behind `'Sheet'!`, each on the sheet that the name belongs to; undefined when one is not. */
function areasOf(refersTo: string, sheet: string | undefined): string[] | undefined {
  const areas: string[] = [];
  let rest = refersTo;
  while (rest !== '') {
    const match = /^(?:'((?:[^']|'')+)'|([^'!,]+))!([^,!']+)(?:,(?=.)|$)/.exec(rest);
    if (match === null || (match[1]?.replaceAll("''", "'") ?? match[2]) !== sheet) return undefined;
    areas.push(match[3] ?? '');
    rest = rest.slice(match[0].length);
  }
  return areas.length === 0 ? undefined : areas;
}

function isArea(area: string): boolean {
  return /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(area) && parseRange(area) !== undefined;
}

/** Rows, columns, or one of each. */
function areTitles(areas: readonly string[] | undefined): boolean {
  if (areas === undefined || areas.length > 2) return false;
  const rows = areas.filter(isRows).length;
  const columns = areas.filter(isColumns).length;
  return rows <= 1 && columns <= 1 && rows + columns === areas.length;
}

function isRows(area: string): boolean {
  const [from, to] = (/^\$([1-9]\d{0,6}):\$([1-9]\d{0,6})$/.exec(area) ?? []).slice(1).map(Number);
  return from !== undefined && to !== undefined && from <= to && to <= MAX_ROW;
}

function isColumns(area: string): boolean {
  const [from, to] = (/^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/.exec(area) ?? []).slice(1).map(columnNumber);
  return from !== undefined && to !== undefined && from <= to;
}
