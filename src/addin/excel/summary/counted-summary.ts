/** 集計 for somebody's own checklist: rows of a section can be scattered there, so it counts those of `_calc`. */
import type { Edition } from '../../../checklist/edition';
import { quoteSheet } from '../../../workbook/address';
import type { SheetPlan } from '../../../workbook/blueprint';
import { SHEETS } from '../../../workbook/layout';
import type { SheetInput } from '../../../workbook/sheets/sheet-input';
import { summarySheet } from '../../../workbook/sheets/summary-sheet';

/** @param input of a `CountedLayout`, whose rows are those of `_calc`; the labels still say the section's name */
export function countedSummary(edition: Edition, input: SheetInput): SheetPlan {
  const plan = summarySheet(input);
  const sheets = edition.sections.map(({ sheet }) => `COUNTIF(${quoteSheet(sheet)}!`);
  const cells = plan.cells.map((cell) => {
    const { content } = cell;
    if (content === undefined || !('formula' in content)) return cell;
    const formula = sheets.reduce(
      (text, from) => text.replace(from, `COUNTIF(${quoteSheet(SHEETS.calc)}!`),
      content.formula,
    );
    return { ...cell, content: { ...content, formula } };
  });
  return { ...plan, cells };
}
