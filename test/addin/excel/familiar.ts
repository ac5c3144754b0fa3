/** The ward's familiar checklist as somebody has it open: plain, or with answers in columns of their own. */
import { plainChecklist } from '../../../src/workbook/plain';
import type { Blueprint, CellPlan } from '../../../src/workbook/blueprint';
import { ward } from './ward';

export const FAMILIAR = 'チェックリスト';

/** @param texts by row, what stands right of the ward's own columns, from F on */
export async function familiar(texts: Readonly<Record<string, readonly string[]>> = {}): Promise<Blueprint> {
  const plain = plainChecklist(await ward());
  const [sheet] = plain.sheets;
  if (sheet === undefined) throw new Error('the plain checklist has no sheet');
  const added = Object.entries(texts).flatMap(([row, line]) =>
    line.map((value, index): CellPlan => ({
      row: Number(row),
      column: 6 + index,
      content: { value },
      style: 'plainText',
    })),
  );
  return { ...plain, sheets: [{ ...sheet, name: FAMILIAR, cells: [...sheet.cells, ...added] }] };
}

/** The row of the criterion's 確認事項 in it. */
export async function rowOf(criterion: string): Promise<number> {
  const text = (await ward()).criteria.find(({ id }) => id === criterion)?.text.requirement;
  const [plan] = plainChecklist(await ward()).sheets;
  const cell = plan?.cells.find(
    ({ content }) => content !== undefined && 'value' in content && content.value === text,
  );
  if (cell === undefined) throw new Error(`no row for ${criterion}`);
  return cell.row;
}
