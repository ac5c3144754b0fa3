/**
 * A Blueprint → the open workbook, by Office.js: the counterpart of `src/xlsx/author.ts`. Everything is queued, and whoever
 * calls sends it: one round trip for all sheets. Doing it again changes nothing. Floor: ExcelApi 1.14.
 */
import type { Blueprint, CellPlan, NamePlan, SheetPlan } from '../../../workbook/blueprint';
import { addressOf } from './areas';
import { flag, validate } from './checks';
import { entryOf } from './entries';
import { frame, sizeColumns, sizeRows } from './page';
import { dressCells, formatNumbers } from './styles';

/** What must be known of the workbook before anything is queued. */
export interface Standing {
  /** by name */
  readonly sheets: ReadonlyMap<string, StandingSheet>;
  /** names of ranges, of the workbook */
  readonly names: ReadonlySet<string>;
  readonly structureProtected: boolean;
}

export interface StandingSheet {
  readonly protected: boolean;
  readonly visibility: SheetPlan['visibility'] | 'hidden';
}

const ALLOWED = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
} as const;

/** Cells whose content is not touched: somebody may have written there. */
export type Keep = (cell: CellPlan) => boolean;

/** Queues the whole Blueprint, the document's title and the lock of its structure included. */
export function renderBlueprint(workbook: Excel.Workbook, blueprint: Blueprint, standing: Standing): void {
  quietly(workbook);
  renderSheets(workbook, blueprint, standing);
  workbook.properties.title = blueprint.title;
  if (blueprint.lockStructure && !standing.structureProtected) workbook.protection.protect();
}

/** Queues the sheets and names: sheets that are missing are added behind the others, in the order of the Blueprint. */
export function renderSheets(
  workbook: Excel.Workbook,
  { sheets, names, styles }: Pick<Blueprint, 'sheets' | 'names' | 'styles'>,
  standing: Standing,
  keep: Keep = () => false,
): void {
  const drawn = sheets.map((plan) => ({ plan, sheet: openSheet(workbook, plan.name, standing) }));
  for (const { plan, sheet } of drawn) {
    for (const merge of plan.merges) sheet.getRange(merge).merge();
    formatNumbers(sheet, plan, styles);
  }
  // Every sheet and name must stand before the first formula or dropdown that speaks of it.
  for (const name of names) defineName(workbook, name, standing.names);
  for (const { plan, sheet } of drawn) writeCells(sheet, plan.cells, keep);
  for (const { plan, sheet } of drawn) {
    dressCells(sheet, plan, styles);
    sizeColumns(sheet, plan.columns);
    sizeRows(sheet, plan.heights);
    validate(sheet, plan.validations);
    flag(sheet, plan.formats);
    frame(sheet, plan);
  }
  for (const { plan, sheet } of drawn) {
    const hidden = standing.sheets.get(plan.name)?.visibility === 'veryHidden';
    if (plan.visibility === 'veryHidden' && !hidden) sheet.visibility = 'VeryHidden';
    if (plan.protected) sheet.protection.protect(ALLOWED);
  }
}

/** Until the next sync Excel neither works out nor draws. */
export function quietly({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** The sheet, ready to be written: made, or with its protection (which has no password) taken off. */
function openSheet(workbook: Excel.Workbook, name: string, { sheets }: Standing): Excel.Worksheet {
  const known = sheets.get(name);
  if (known === undefined) return workbook.worksheets.add(name);
  const sheet = workbook.worksheets.getItem(name);
  if (known.protected) sheet.protection.unprotect();
  return sheet;
}

export function defineName(
  { names }: Excel.Workbook,
  { name, refersTo }: NamePlan,
  standing: ReadonlySet<string>,
): void {
  if (standing.has(name)) names.getItem(name).formula = `=${refersTo}`;
  else names.add(name, `=${refersTo}`);
}

/** One matrix for all cells; what is not planned inside it is emptied, and null leaves a cell as it is. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellPlan[], keep: Keep): void {
  const area = boundsOf(cells);
  if (area === undefined) return;
  const matrix = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): string | number | null => ''),
  );
  for (const cell of cells) {
    const line = matrix[cell.row - area.top];
    if (line !== undefined) line[cell.column - area.left] = keep(cell) ? null : entryOf(cell.content);
  }
  sheet.getRange(addressOf(area)).formulas = matrix;
}

function boundsOf(cells: readonly CellPlan[]) {
  const [first, ...rest] = cells;
  if (first === undefined) return undefined;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of rest) {
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}
