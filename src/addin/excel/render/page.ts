/** What surrounds the cells: sizes of rows and columns, frozen panes, the filter, print set-up. */
import type { PrintPlan, SheetPlan } from '../../../workbook/blueprint';
import { columnLetters } from '../../../workbook/address';
import { spansOf } from './areas';

/** inches */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
const LAST_COLUMN = 16_384;

/**
 * Characters (padding included, as a file has them) → points, for digits 7 pixels wide: ISO/IEC 29500-1, 18.3.1.13, at 96
 * pixels an inch.
 */
export function widthInPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

export function sizeColumns(sheet: Excel.Worksheet, columns: SheetPlan['columns'], from = 1): void {
  const alike = new Map<string, number[]>();
  columns.forEach(({ width, hidden }, index) => {
    const key = `${String(width)} ${String(hidden === true)}`;
    alike.set(key, [...(alike.get(key) ?? []), from + index]);
  });
  for (const [key, numbers] of alike) {
    const [width, hidden] = key.split(' ');
    for (const { first, last } of spansOf(numbers)) {
      const range = sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);
      range.format.columnWidth = widthInPoints(Number(width));
      if (hidden === 'true') range.columnHidden = true;
    }
  }
}

export function sizeRows(sheet: Excel.Worksheet, heights: SheetPlan['heights']): void {
  const growing = heights.filter(({ grows }) => grows === true).map(({ row }) => row);
  for (const { first, last } of spansOf(growing)) sheet.getRange(`${first}:${last}`).format.autofitRows();
  for (const { row, height, grows } of heights)
    if (grows !== true) sheet.getRange(`${row}:${row}`).format.rowHeight = height;
}

export function frame(
  sheet: Excel.Worksheet,
  { freeze, filter, tabColor, gridLines, print }: SheetPlan,
): void {
  if (freeze !== undefined) {
    const columns = freeze.columns === 0 ? LAST_COLUMN : freeze.columns;
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, columns));
  }
  if (filter !== undefined) sheet.autoFilter.apply(sheet.getRange(filter));
  if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`;
  sheet.showGridlines = gridLines;
  paper(sheet.pageLayout, print);
}

function paper(page: Excel.PageLayout, plan: PrintPlan | undefined): void {
  page.paperSize = 'A4';
  page.setPrintMargins('Inches', MARGINS);
  if (plan === undefined) return;
  const { landscape, fitWidth, fitHeight, area, titleRows, titleColumns, header, footer } = plan;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.centerHorizontally = true;
  page.zoom = {
    horizontalFitToPages: fitWidth ?? 1,
    ...(fitHeight === 0 ? {} : { verticalFitToPages: fitHeight }),
  };
  page.setPrintArea(area);
  if (titleRows !== undefined) page.setPrintTitleRows(absolute(titleRows));
  if (titleColumns !== undefined) page.setPrintTitleColumns(absolute(titleColumns));
  const everyPage = page.headersFooters.defaultForAllPages;
  if (header !== undefined) {
    const { left, centre, right } = parts(header);
    everyPage.set({ leftHeader: left, centerHeader: centre, rightHeader: right });
  }
  const { left, centre, right } = parts(footer);
  everyPage.set({ leftFooter: left, centerFooter: centre, rightFooter: right });
}

/** `4:4` → `$4:$4` */
function absolute(lines: string): string {
  return lines.replaceAll(/[A-Z]+|\d+/g, '$$$&');
}

/** `&L&A&R&P / &N` by its three places; text before any mark stands in the middle. */
function parts(text: string): { left: string; centre: string; right: string } {
  const found = { L: '', C: '', R: '' };
  for (const [, mark, content = ''] of text.matchAll(/(?:&([LCR]))?((?:(?!&[LCR])[^])+)/g))
    found[mark === 'L' || mark === 'R' ? mark : 'C'] += content;
  return { left: found.L, centre: found.C, right: found.R };
}
