/**
 * 点検結果の書き込み: findings beside their rows, on command only. Those of last time are taken away first. Two round trips: one to
 * look, one to write.
 */
import { STYLES } from '../../../workbook/styles';
import type { FindingsRequest, FindingsResult, Notice } from '../../workbook-port';
import { Refusal } from '../host/refusal';
import type { Reading } from '../read/checklist';
import { markPlan } from '../../../workbook/recognise/marks';
import { addressOf } from '../render/areas';
import { textEntry } from '../render/entries';
import { widthInPoints } from '../render/page';
import { defineName, quietly } from '../render/render';
import { dressCells } from '../render/styles';
import type { Session } from '../session';
import { type FindingsColumn, type FindingsPlan, planFindings } from './columns';

/** characters */
const WIDTH = 44;

export async function writeFindings(
  session: Session,
  { notes, heading }: FindingsRequest,
): Promise<FindingsResult> {
  const reading = await session.read();
  const plan = planFindings(reading, notes);
  demandOpen(reading, plan);
  if (plan.columns.length + plan.emptied.length > 0)
    await session.batch(async (context) => {
      write(context.workbook, plan, heading, reading.look.names);
      await context.sync();
    });
  const { columns, written, homeless } = plan;
  const notices: Notice[] = [
    ...(homeless === 0
      ? []
      : [{ code: 'findings-without-row', params: { count: String(homeless) } } as const]),
    { code: 'cannot-be-undone', params: {} },
  ];
  return {
    columns: columns.map(({ area }) => ({ sheet: area.sheet, range: addressOf(area) })),
    written,
    notices,
  };
}

function demandOpen({ look }: Reading, { columns, emptied }: FindingsPlan): void {
  if (look.readOnly) throw new Refusal('read-only');
  for (const { sheet } of [...columns.map(({ area }) => area), ...emptied])
    if (look.sheets.get(sheet)?.protected === true) throw new Refusal('sheet-protected', { sheet });
}

function write(
  workbook: Excel.Workbook,
  { columns, emptied }: FindingsPlan,
  heading: string,
  names: ReadonlySet<string>,
): void {
  quietly(workbook);
  // The name first: what stands in its range is known to be ours, whatever is refused later.
  for (const { name, area } of columns) defineName(workbook, markPlan(name, area), names);
  for (const { sheet, ...area } of emptied)
    workbook.worksheets.getItem(sheet).getRange(addressOf(area)).clear();
  for (const { name } of emptied) workbook.names.getItem(name).delete();
  for (const column of columns) writeColumn(workbook.worksheets.getItem(column.area.sheet), column, heading);
}

function writeColumn(sheet: Excel.Worksheet, { before, area, texts }: FindingsColumn, heading: string): void {
  if (before !== undefined) sheet.getRange(addressOf(before)).clear();
  const { top, bottom, left } = area;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const range = sheet.getRange(addressOf(area));
  range.format.columnWidth = widthInPoints(WIDTH);
  range.values = rows.map((row) => [row === top ? textEntry(heading) : textEntry(texts.get(row) ?? '')]);
  const cells = rows.flatMap((row) => {
    const style = row === top ? 'statusHeader' : texts.has(row) ? 'lacking' : undefined;
    return style === undefined ? [] : [{ row, column: left, style }];
  });
  dressCells(sheet, { cells, merges: [] }, STYLES);
}
