/**
 * Queues a plan so that a refusal at any point leaves what another run completes: first the sheets and their marks, which tell
 * the other run what is ours; last `_kijun`, which tells that all the rest stands.
 */
import type { CellPlan } from '../../../workbook/blueprint';
import { STYLES } from '../../../workbook/styles';
import { spansOf } from '../render/areas';
import { flag, validate } from '../render/checks';
import { sizeColumns } from '../render/page';
import { type Keep, quietly, renderSheets, type Standing, writeCells } from '../render/render';
import { dressCells, formatNumbers } from '../render/styles';
import type { BlockPlan, StructurePlan } from './plan';

/** @param keep cells that may hold what somebody answered since the last run */
export function writePlan(
  workbook: Excel.Workbook,
  { sheets, blocks, names, identity }: StructurePlan,
  standing: Standing,
  keep: Keep,
): void {
  quietly(workbook);
  renderSheets(workbook, { sheets, names, styles: STYLES }, standing, keep);
  for (const block of blocks) writeBlock(workbook.worksheets.getItem(block.sheet), block, keep);
  renderSheets(workbook, { sheets: [identity], names: [], styles: STYLES }, standing);
}

function writeBlock(sheet: Excel.Worksheet, block: BlockPlan, keep: Keep): void {
  const plan = { cells: block.cells, merges: [] };
  formatNumbers(sheet, plan, STYLES);
  // Rows between are not ours: each run of rows is written by itself.
  for (const { first, last } of spansOf(block.cells.map(({ row }) => row)))
    writeCells(
      sheet,
      block.cells.filter(({ row }) => row >= first && row <= last),
      keep,
    );
  dressCells(sheet, plan, STYLES);
  sizeColumns(sheet, block.columns, block.left);
  validate(sheet, block.validations);
  flag(sheet, block.formats);
}

/** Cells that people write in are those that would be unlocked. */
export const keepAnswers: Keep = ({ style }: CellPlan) =>
  Object.entries(STYLES).some(([name, { locked }]) => name === style && !locked);
