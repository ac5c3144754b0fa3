/**
 * The workbook of a clarification round: the answers of the round before, closed where nothing is asked any more, open
 * where something is, and what is asked beside them.
 */
import type { Edition } from '../checklist/edition';
import { cellRef } from './address';
import type { Blueprint, CellPlan, SheetPlan, StylePlan } from './blueprint';
import { ANSWER_COLUMNS, type AnswerColumn, HEADER_ROW, Layout, SHEETS } from './layout';
import { textHeight } from './row-height';

export interface Clarification {
  /** criteria that the vendor cannot change any more */
  readonly closed: ReadonlySet<string>;
  /** what the ward asks, by criterion; stands in 区の所見 */
  readonly remarks: ReadonlyMap<string, string>;
}

/** What every remark of a clarification round begins with. */
const REMARK_START = '【前回のご回答について】';

const CLOSED_FILL = 'ECEFF3';
const NOTICE = '白い行を、「区の所見」に沿ってお直しください（灰色は変更不要）。';
/** beside the section's heading, where nothing stands in an ordinary workbook */
const NOTICE_ROW = HEADER_ROW - 2;
const OWN_COLUMNS: readonly AnswerColumn[] = ANSWER_COLUMNS.filter(
  (column) => !['status', 'lacking', 'wardCheck', 'wardRemark'].includes(column),
);

/** Text that a clarification round's workbook is issued with, where an ordinary one has none. */
export function isClarification(text: string): boolean {
  return text === NOTICE || text.startsWith(REMARK_START);
}

/** @param blueprint of the structured workbook with the earlier answers, protected */
export function clarify(blueprint: Blueprint, edition: Edition, clarification: Clarification): Blueprint {
  const layout = new Layout(edition);
  const closed = closedCells(layout, edition, clarification.closed);
  const remarks = remarkCells(layout, clarification.remarks);
  const styles: Record<string, StylePlan> = { ...blueprint.styles };
  const closedStyle = (style: string): string => {
    const plan = blueprint.styles[style];
    if (plan === undefined || plan.locked) return style;
    const name = `${style}Closed`;
    styles[name] = { ...plan, locked: true, fill: CLOSED_FILL };
    return name;
  };
  const sheets = blueprint.sheets.map((sheet) => {
    const cells = sheet.cells.map((cell): CellPlan => {
      const key = `${sheet.name}!${cellRef(cell.row, cell.column)}`;
      const remark = remarks.get(key);
      if (remark !== undefined) return { ...cell, content: { value: remark } };
      return closed.has(key) ? { ...cell, style: closedStyle(cell.style) } : cell;
    });
    const section = edition.sections.find((each) => each.sheet === sheet.name);
    const notice: CellPlan[] =
      section === undefined
        ? []
        : [
            {
              row: NOTICE_ROW,
              column: section.columns.length,
              style: 'guidanceStrong',
              content: { value: NOTICE },
            },
          ];
    return withHeights({ ...sheet, cells: inOrder([...cells, ...notice]) }, remarks);
  });
  return { ...blueprint, styles, sheets };
}

function inOrder(cells: readonly CellPlan[]): CellPlan[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A row is as high as its remark needs, if that is more than before. */
function withHeights(sheet: SheetPlan, remarks: ReadonlyMap<string, string>): SheetPlan {
  const needed = new Map<number, number>();
  for (const { row, column } of sheet.cells) {
    const remark = remarks.get(`${sheet.name}!${cellRef(row, column)}`);
    const width = sheet.columns[column - 1]?.width;
    if (remark !== undefined && width !== undefined) needed.set(row, textHeight(remark, width, 10));
  }
  const heights = sheet.heights.map((each) => ({
    ...each,
    height: Math.max(each.height, needed.get(each.row) ?? 0),
  }));
  return { ...sheet, heights };
}

function closedCells(layout: Layout, edition: Edition, closed: ReadonlySet<string>): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const criterion of closed)
    for (const column of OWN_COLUMNS) {
      const { sheet, row, column: at } = layout.answer(criterion, column);
      cells.add(`${sheet}!${cellRef(row, at)}`);
    }
  for (const fact of edition.facts) {
    if (!closed.has(fact.criterion)) continue;
    const { row, column } = layout.fact(fact.id);
    cells.add(`${SHEETS.details}!${cellRef(row, column)}`);
  }
  return cells;
}

function remarkCells(layout: Layout, remarks: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...remarks].map(([criterion, remark]) => {
      const { sheet, row, column } = layout.answer(criterion, 'wardRemark');
      return [`${sheet}!${cellRef(row, column)}`, REMARK_START + remark];
    }),
  );
}
