/**
 * Draws a Blueprint with Office.js, plainly, to try the host: whatever a Blueprint can say and ExcelApi 1.14 has
 * words for. (The add-in's own renderer is another, and is held to the same description.)
 */
import { cellRef } from '../../src/workbook/address';
import type {
  Blueprint,
  CellPlan,
  FlagStyle,
  SheetPlan,
  StylePlan,
  ValidationPlan,
} from '../../src/workbook/blueprint';
import { widthInPoints } from './model/style';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export async function renderByOffice(context: Excel.RequestContext, blueprint: Blueprint): Promise<void> {
  const { workbook } = context;
  const first = workbook.worksheets.getFirst();
  const sheets = blueprint.sheets.map((plan) => [plan, workbook.worksheets.add(plan.name)] as const);
  first.delete();
  for (const [plan, sheet] of sheets) drawCells(sheet, plan, blueprint.styles);
  for (const { name, refersTo } of blueprint.names) workbook.names.add(name, `=${refersTo}`);
  for (const [plan, sheet] of sheets) dress(sheet, plan);
  for (const [plan, sheet] of sheets) if (plan.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
  workbook.properties.title = blueprint.title;
  if (blueprint.lockStructure) workbook.protection.protect();
  await context.sync();
}

function drawCells(sheet: Excel.Worksheet, plan: SheetPlan, styles: Blueprint['styles']): void {
  for (const merge of plan.merges) sheet.getRange(merge).merge();
  const under = new Map(plan.merges.map((merge) => [merge.split(':')[0], merge]));
  for (const cell of plan.cells) {
    const address = cellRef(cell.row, cell.column);
    const style = styles[cell.style];
    if (style !== undefined) drawStyle(sheet.getRange(under.get(address) ?? address).format, style);
    const range = sheet.getRange(address);
    if (style?.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
    const written = entry(cell);
    if (written !== undefined) range.values = [[written]];
  }
}

/** Text is led by an apostrophe, so that `1-6` stays what it is. */
function entry({ content }: CellPlan): string | number | undefined {
  if (content === undefined || ('value' in content && content.value === '')) return undefined;
  if ('formula' in content) return `=${content.formula}`;
  return typeof content.value === 'string' ? `'${content.value}` : content.value;
}

function drawStyle(format: Excel.RangeFormat, plan: StylePlan): void {
  format.font.name = plan.font.name;
  format.font.size = plan.font.size;
  format.font.bold = plan.font.bold === true;
  format.font.underline = plan.font.underline === true ? 'Single' : 'None';
  if (plan.font.color !== undefined) format.font.color = `#${plan.font.color}`;
  if (plan.fill !== undefined) format.fill.color = `#${plan.fill}`;
  if (plan.border === 'thin') for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
  format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[plan.horizontal];
  format.verticalAlignment = plan.vertical === 'middle' ? 'Center' : 'Top';
  format.wrapText = plan.wrap;
  format.shrinkToFit = plan.shrink === true;
  format.protection.locked = plan.locked;
}

function dress(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
    column.format.columnWidth = widthInPoints(width);
    if (hidden === true) column.columnHidden = true;
  });
  for (const { row, height, grows } of plan.heights) {
    const format = sheet.getRange(`${row}:${row}`).format;
    if (grows === true) format.autofitRows();
    else format.rowHeight = height;
  }
  for (const validation of plan.validations)
    validate(sheet.getRange(validation.range).dataValidation, validation);
  // A new rule comes first: the last one is added first.
  for (const { range, rules } of [...plan.formats].reverse())
    for (const { formula, style, stop } of [...rules].reverse()) {
      const rule = sheet.getRange(range).conditionalFormats.add('Custom');
      rule.custom.rule.formula = `=${formula}`;
      if (stop === true) rule.stopIfTrue = true;
      flag(rule.custom.format, style);
    }
  if (plan.freeze !== undefined)
    sheet.freezePanes.freezeAt(
      sheet.getRangeByIndexes(0, 0, plan.freeze.rows, plan.freeze.columns || 16_384),
    );
  if (plan.filter !== undefined) sheet.autoFilter.apply(sheet.getRange(plan.filter));
  if (plan.tabColor !== undefined) sheet.tabColor = `#${plan.tabColor}`;
  sheet.showGridlines = plan.gridLines;
  print(sheet.pageLayout, plan);
  if (plan.protected)
    sheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowSort: true,
      allowAutoFilter: true,
    });
}

function validate(validation: Excel.DataValidation, { rule, prompt, error }: ValidationPlan): void {
  if (rule.kind === 'list') validation.rule = { list: { inCellDropDown: true, source: `=${rule.name}` } };
  if (rule.kind === 'date')
    validation.rule = { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
  if (rule.kind === 'length')
    validation.rule = { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
  if (prompt !== undefined)
    validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  validation.errorAlert = {
    showAlert: error !== undefined,
    style: error?.severity === 'warning' ? 'Warning' : 'Stop',
    title: error?.title ?? '',
    message: error?.text ?? '',
  };
}

function flag(format: Excel.ConditionalRangeFormat, style: FlagStyle): void {
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
}

function print(page: Excel.PageLayout, { print: plan }: SheetPlan): void {
  page.paperSize = 'A4';
  page.setPrintMargins('Inches', { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  if (plan === undefined) return;
  page.orientation = plan.landscape ? 'Landscape' : 'Portrait';
  page.centerHorizontally = true;
  page.zoom = {
    horizontalFitToPages: plan.fitWidth ?? 1,
    ...(plan.fitHeight === 0 ? {} : { verticalFitToPages: plan.fitHeight }),
  };
  page.setPrintArea(plan.area);
  if (plan.titleRows !== undefined) page.setPrintTitleRows(`$${plan.titleRows.replace(':', ':$')}`);
  if (plan.titleColumns !== undefined) page.setPrintTitleColumns(`$${plan.titleColumns.replace(':', ':$')}`);
  for (const [kind, text] of [
    ['Header', plan.header],
    ['Footer', plan.footer],
  ] as const)
    for (const [, mark, content = ''] of (text ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
      const side = mark === 'L' ? 'left' : mark === 'C' ? 'center' : 'right';
      page.headersFooters.defaultForAllPages[`${side}${kind}`] = content;
    }
}
