/**
 * Blueprint → the bytes of an .xlsx file, with exceljs as the writer of cells and styles. What exceljs writes
 * wrongly or not at all is left out here and put in by `author-finish.ts`. The same Blueprint always gives the
 * same bytes, and nothing of the machine or its user is in them.
 */
import { Workbook, type Worksheet } from 'exceljs';
import { cellRef, parseRange } from '../workbook/address';
import type { Blueprint, CellContent, PrintPlan, SheetPlan } from '../workbook/blueprint';
import { checkBlueprint } from './author-check';
import { finishPackage } from './author-finish';
import { argb, cellStyle, flagStyle } from './author-style';
import { cellText, legalText } from './author-text';

/** ISO/IEC 29500-1, 18.3.1.63: A4 */
const A4 = 9;
/** inches */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

type Styles = ReadonlyMap<string, ReturnType<typeof cellStyle>>;

/**
 * The workbook as a file. Text is stored as text whatever it begins with; characters that XML forbids (control
 * characters, U+FFFE, U+FFFF, lone surrogates) are dropped; a text of no characters leaves the cell empty, as it
 * does when Office.js writes it. Throws `BlueprintRefused` for what Excel would repair, cut or drop.
 */
export async function author(blueprint: Blueprint): Promise<Uint8Array> {
  checkBlueprint(blueprint);
  const workbook = new Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = new Map(Object.entries(blueprint.styles).map(([key, plan]) => [key, cellStyle(plan)]));
  for (const sheet of blueprint.sheets) await addSheet(workbook, sheet, styles);
  // Stored, not deflated: the parts are opened, finished and deflated once, by finishPackage.
  const drawn = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finishPackage(new Uint8Array(drawn), blueprint);
}

async function addSheet(workbook: Workbook, plan: SheetPlan, styles: Styles): Promise<void> {
  const { print } = plan;
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.visibility,
    properties: {
      dyDescent: 0.25,
      ...(plan.tabColor === undefined ? {} : { tabColor: argb(plan.tabColor) }),
    },
    pageSetup: { paperSize: A4, margins: MARGINS, ...(print === undefined ? {} : pageSetup(print)) },
    ...(print === undefined ? {} : { headerFooter: headerFooter(print) }),
  });
  for (const { row, height } of plan.heights) sheet.getRow(row).height = height;
  addCells(sheet, plan, styles);
  addFlags(sheet, plan);
  if (plan.filter !== undefined) sheet.autoFilter = plan.filter;
  if (plan.protected) await protect(sheet);
}

function pageSetup({ landscape, fitWidth, fitHeight }: PrintPlan) {
  return {
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: fitWidth ?? 1,
    fitToHeight: fitHeight,
    horizontalCentered: true,
  } as const;
}

function headerFooter({ header, footer }: PrintPlan) {
  const oddFooter = cellText(legalText(footer));
  return header === undefined ? { oddFooter } : { oddHeader: cellText(legalText(header)), oddFooter };
}

function addCells(sheet: Worksheet, { cells, merges }: SheetPlan, styles: Styles): void {
  const planned = new Map(cells.map((cell) => [cellRef(cell.row, cell.column), cell.style]));
  for (const { row, column, style, content, slot } of cells) {
    const cell = sheet.getCell(row, column);
    cell.style = styles.get(style) ?? {};
    // Slots are left empty here: author-finish writes them in the one form that can be stamped.
    if (content !== undefined && slot !== true) cell.value = cellValue(content);
  }
  for (const merge of merges) {
    const area = parseRange(merge);
    if (area === undefined) continue;
    const anchor = styles.get(planned.get(cellRef(area.top, area.left)) ?? '') ?? {};
    // Cells under a merge look and lock like its first one unless they are planned, as after merging in Excel.
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (!planned.has(cellRef(row, column))) sheet.getCell(row, column).style = anchor;
    sheet.mergeCellsWithoutStyle(merge);
  }
}

function cellValue(content: CellContent) {
  if ('formula' in content) {
    const { formula, result } = content;
    return { formula, result: typeof result === 'string' ? cellText(legalText(result)) : result };
  }
  const value = typeof content.value === 'string' ? cellText(legalText(content.value)) : content.value;
  return value === '' ? null : value;
}

/** Priorities count over the whole sheet, in the order of the plan; `stop` is set by `author-finish.ts`. */
function addFlags(sheet: Worksheet, { formats }: SheetPlan): void {
  let priority = 0;
  for (const { range, rules } of formats) {
    if (rules.length === 0) continue;
    sheet.addConditionalFormatting({
      ref: range,
      rules: rules.map(({ formula, style }) => ({
        type: 'expression',
        priority: ++priority,
        formulae: [formula],
        style: flagStyle(style),
      })),
    });
  }
}

/** Without a password: it keeps people from slips, not from intent, and a hash would differ from run to run. */
async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    objects: false,
    scenarios: false,
  });
}
