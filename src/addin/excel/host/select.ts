/** Brings a cell before the user. */
import type { CellPlace } from '../../../workbook/recognise';
import { Refusal } from './refusal';

/** Two round trips: a sheet that was hidden or deleted meanwhile is said to be, not shown by force. */
export async function selectCell(
  context: Excel.RequestContext,
  { sheet, cell }: CellPlace,
): Promise<undefined> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet);
  home.load('visibility');
  await context.sync();
  if (home.isNullObject || home.visibility !== 'Visible') throw new Refusal('gone', { where: sheet });
  home.activate();
  home.getRange(cell).select();
  await context.sync();
  return undefined;
}
