/** Tries what stands on one sheet bad: cells, merges, validations, flags, panes and print set-up. */
import { MAX_COLUMN, MAX_ROW, cellRef, parseRange, quoteSheet } from '../workbook/address';
import type { CellPlan, PrintPlan, SheetPlan, ValidationPlan } from '../workbook/blueprint';
import { checkColours, checkFlag } from './author-check-style';
import { BlueprintRefused, type RefusalCode } from './author-refusal';
import { holdsEscape, legalText } from './author-text';

const CELL_TEXT_MAX = 32_767;
const FORMULA_MAX = 8_192;
const COLUMN_WIDTH_MAX = 255;
const ROW_HEIGHT_MAX = 409;
const TITLE_MAX = 32;
const PROMPT_MAX = 255;
/** Excel's dialog takes no more, although a prompt may have 255. */
const ERROR_MAX = 225;
const HEADER_FOOTER_MAX = 255;
const FIT_MAX = 32_767;
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

type Area = NonNullable<ReturnType<typeof parseRange>>;

export function checkSheet(sheet: SheetPlan, styles: ReadonlySet<string>, lists: ReadonlySet<string>): void {
  const at = (place: string) => `${quoteSheet(sheet.name)}!${place}`;
  checkColours(at('tab'), sheet.tabColor);
  checkLengths(sheet, at);
  checkCells(sheet, styles, at);
  checkMerges(sheet, at);
  checkApart(
    sheet.validations.map(({ range }) => range),
    'validation-overlap',
    at,
  );
  for (const validation of sheet.validations) checkValidation(validation, lists, at(validation.range));
  for (const { range, rules } of sheet.formats) {
    areaOf(range, at(range));
    for (const { formula, style } of rules) {
      checkFormula(formula, at(range));
      checkFlag(at(range), style);
    }
  }
  checkFreeze(sheet, at);
  if (sheet.filter !== undefined) areaOf(sheet.filter, at(sheet.filter));
  if (sheet.print !== undefined) checkPrint(sheet.print, at);
}

function checkLengths({ columns, heights }: SheetPlan, at: (place: string) => string): void {
  if (columns.length > MAX_COLUMN)
    throw new BlueprintRefused(
      'column',
      at('columns'),
      'too many columns',
      `plan at most ${String(MAX_COLUMN)}`,
    );
  columns.forEach(({ width }, index) => {
    if (!(width > 0 && width <= COLUMN_WIDTH_MAX))
      throw new BlueprintRefused(
        'column',
        at(cellRef(1, index + 1)),
        `column width ${String(width)}`,
        `use more than 0 and at most ${String(COLUMN_WIDTH_MAX)} characters`,
      );
  });
  const rows = new Set<number>();
  for (const { row, height } of heights) {
    if (!isWithin(row, 1, MAX_ROW) || rows.has(row) || !(height > 0 && height <= ROW_HEIGHT_MAX))
      throw new BlueprintRefused(
        'height',
        at(`row ${String(row)}`),
        `height ${String(height)}`,
        `plan it once, with more than 0 and at most ${String(ROW_HEIGHT_MAX)} points, in a row of the sheet`,
      );
    rows.add(row);
  }
}

function checkCells(sheet: SheetPlan, styles: ReadonlySet<string>, at: (place: string) => string): void {
  const seen = new Set<string>();
  for (const cell of sheet.cells) {
    const { row, column, style } = cell;
    if (!isWithin(row, 1, MAX_ROW) || !isWithin(column, 1, MAX_COLUMN))
      throw new BlueprintRefused(
        'cell-address',
        at(`row ${String(row)}, column ${String(column)}`),
        'no cell of a sheet',
        'count rows and columns from 1',
      );
    const ref = cellRef(row, column);
    if (seen.has(ref)) throw new BlueprintRefused('cell-repeated', at(ref), 'planned twice', 'plan it once');
    seen.add(ref);
    if (!styles.has(style))
      throw new BlueprintRefused('style-unknown', at(ref), `style ${JSON.stringify(style)}`, 'define it');
    checkContent(cell, at(ref));
  }
}

function checkContent({ content }: CellPlan, where: string): void {
  if (content === undefined) return;
  const shown = 'formula' in content ? content.result : content.value;
  if (typeof shown === 'number' && !Number.isFinite(shown))
    throw new BlueprintRefused('number', where, String(shown), 'a cell holds finite numbers only');
  if (typeof shown === 'string' && legalText(shown).length > CELL_TEXT_MAX)
    throw new BlueprintRefused(
      'text-too-long',
      where,
      `${String(shown.length)} characters`,
      `a cell holds at most ${String(CELL_TEXT_MAX)}`,
    );
  if ('formula' in content) checkFormula(content.formula, where);
}

function checkFormula(formula: string, where: string): void {
  const broken = legalText(formula) !== formula || /[\r\u007f]/.test(formula) || holdsEscape(formula);
  if (formula.trim() === '' || formula.startsWith('=') || formula.length > FORMULA_MAX || broken)
    throw new BlueprintRefused(
      'formula',
      where,
      `formula ${JSON.stringify(formula.slice(0, 40))}`,
      `write 1 to ${String(FORMULA_MAX)} legal characters without the leading =`,
    );
}

function checkMerges({ merges, cells }: SheetPlan, at: (place: string) => string): void {
  checkApart(merges, 'merge-overlap', at);
  for (const merge of merges) {
    const area = areaOf(merge, at(merge));
    if (area.top === area.bottom && area.left === area.right)
      throw new BlueprintRefused('range', at(merge), 'a merge of one cell', 'leave it out');
    const hidden = cells.find(
      ({ row, column, content }) =>
        content !== undefined && holds(area, row, column) && !(row === area.top && column === area.left),
    );
    if (hidden !== undefined)
      throw new BlueprintRefused(
        'merge-content',
        at(cellRef(hidden.row, hidden.column)),
        `covered by the merge ${merge}`,
        'only the top-left cell of a merge can hold something',
      );
  }
}

function checkApart(ranges: readonly string[], code: RefusalCode, at: (place: string) => string): void {
  const areas = ranges.map((range) => areaOf(range, at(range)));
  areas.forEach((area, index) => {
    const other = areas.findIndex((candidate, place) => place < index && overlap(candidate, area));
    if (other >= 0)
      throw new BlueprintRefused(
        code,
        at(ranges[index] ?? ''),
        `overlaps ${ranges[other] ?? ''}`,
        'keep the ranges of a sheet apart',
      );
  });
}

function checkValidation(
  { rule, prompt, error }: ValidationPlan,
  lists: ReadonlySet<string>,
  where: string,
): void {
  if (rule.kind === 'list' && !lists.has(rule.name))
    throw new BlueprintRefused('validation-list', where, `no name ${JSON.stringify(rule.name)}`, 'define it');
  const dates = rule.kind !== 'date' || (isWithin(rule.from, 0, rule.to) && isWithin(rule.to, 0, LAST_DAY));
  const length = rule.kind !== 'length' || isWithin(rule.max, 0, CELL_TEXT_MAX);
  if (!dates || !length)
    throw new BlueprintRefused(
      'validation-rule',
      where,
      JSON.stringify(rule),
      'use whole day serials in order, or a length that a cell can hold',
    );
  if (prompt !== undefined) checkMessage('prompt', prompt, PROMPT_MAX, where);
  if (error !== undefined) checkMessage('error', error, ERROR_MAX, where);
}

function checkMessage(
  kind: string,
  message: { title: string; text: string },
  max: number,
  where: string,
): void {
  for (const [part, text, limit] of [
    ['title', message.title, TITLE_MAX],
    ['text', message.text, max],
  ] as const)
    if (text.length > limit)
      throw new BlueprintRefused(
        'message-too-long',
        where,
        `${kind} ${part} of ${String(text.length)} characters`,
        `Excel takes at most ${String(limit)}`,
      );
}

function checkFreeze({ freeze }: SheetPlan, at: (place: string) => string): void {
  if (freeze === undefined) return;
  if (!isWithin(freeze.rows, 0, MAX_ROW - 1) || !isWithin(freeze.columns, 0, MAX_COLUMN - 1))
    throw new BlueprintRefused(
      'freeze',
      at('panes'),
      JSON.stringify(freeze),
      'freeze whole rows and columns',
    );
}

function checkPrint(
  { area, titleRows, fitHeight, header, footer }: PrintPlan,
  at: (place: string) => string,
): void {
  areaOf(area, at(area));
  const [first, last] =
    /^([1-9]\d*):([1-9]\d*)$/
      .exec(titleRows ?? '1:1')
      ?.slice(1)
      .map(Number) ?? [];
  if (first === undefined || last === undefined || first > last || last > MAX_ROW)
    throw new BlueprintRefused('print', at('titles'), JSON.stringify(titleRows), 'write rows as in 4:4');
  if (!isWithin(fitHeight, 0, FIT_MAX))
    throw new BlueprintRefused(
      'print',
      at('pages'),
      String(fitHeight),
      'use a whole number, 0 for any height',
    );
  for (const text of [header, footer])
    if (text !== undefined && legalText(text).length > HEADER_FOOTER_MAX)
      throw new BlueprintRefused(
        'print',
        at('header and footer'),
        `${String(text.length)} characters`,
        `use at most ${String(HEADER_FOOTER_MAX)}`,
      );
}

/** The range must be written as Excel writes it, from its top-left corner, for it goes into the file as it is. */
function areaOf(range: string, where: string): Area {
  const area = parseRange(range);
  const first = area && cellRef(area.top, area.left);
  const last = area && cellRef(area.bottom, area.right);
  if (area === undefined || (range !== `${first}:${last}` && !(first === last && range === first)))
    throw new BlueprintRefused('range', where, `range ${JSON.stringify(range)}`, 'write it as in A4:P22');
  return area;
}

function holds({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
