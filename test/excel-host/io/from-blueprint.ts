/** A Blueprint straight into the host's workbook: what both renderers should come to. */
import { parseRange } from '../../../src/workbook/address';
import type {
  Blueprint,
  FlagStyle,
  PrintPlan,
  SheetPlan,
  StylePlan,
  ValidationPlan,
} from '../../../src/workbook/blueprint';
import { type Area, parseArea } from '../model/area';
import { Book } from '../model/book';
import {
  type ConditionalLook,
  type PageSetup,
  type Sheet,
  type Validation,
  cellAt,
  cellFor,
} from '../model/sheet';
import { type Border, PLAIN, type Style, widthInPoints } from '../model/style';
import { protectionOptions } from '../objects/protection';
import { placesOf } from './header-footer';

/** inches, in points */
const MARGINS = { left: 28.8, right: 28.8, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 };
const ALLOWED = { allowFormatColumns: true, allowFormatRows: true, allowSort: true, allowAutoFilter: true };

export function bookFromBlueprint(blueprint: Blueprint): Book {
  const book = new Book();
  book.properties.title = blueprint.title;
  book.properties.author = 'Kijun';
  book.structureProtected = blueprint.lockStructure;
  book.names = blueprint.names.map(({ name, refersTo }) => ({
    name,
    formula: `=${refersTo}`,
    visible: true,
    comment: '',
  }));
  const styles = new Map(Object.entries(blueprint.styles).map(([key, plan]) => [key, styleOf(plan)]));
  for (const plan of blueprint.sheets) fill(book.addSheet(plan.name), plan, styles);
  book.active = book.activeSheet().id;
  return book;
}

export function styleOf({
  font,
  fill: background,
  border,
  horizontal,
  vertical,
  wrap,
  locked,
  numberFormat,
  shrink,
}: StylePlan): Style {
  const edge: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  return {
    ...PLAIN,
    font: font.name,
    size: font.size,
    bold: font.bold === true,
    underline: font.underline === true ? 'Single' : 'None',
    color: font.color === undefined ? '#000000' : `#${font.color.toUpperCase()}`,
    fill: background === undefined ? '' : `#${background.toUpperCase()}`,
    pattern: background === undefined ? 'None' : 'Solid',
    borders: border === 'thin' ? { top: edge, bottom: edge, left: edge, right: edge } : {},
    horizontal: { left: 'Left', center: 'Center', right: 'Right' }[horizontal],
    vertical: { top: 'Top', middle: 'Center' }[vertical],
    wrap,
    shrink: shrink === true,
    locked,
    numberFormat: numberFormat ?? 'General',
  };
}

function fill(sheet: Sheet, plan: SheetPlan, styles: ReadonlyMap<string, Style>): void {
  sheet.visibility = plan.visibility === 'visible' ? 'Visible' : 'VeryHidden';
  sheet.tabColor = plan.tabColor === undefined ? '' : `#${plan.tabColor.toUpperCase()}`;
  sheet.gridlines = plan.gridLines;
  plan.columns.forEach(({ width, hidden }, index) => {
    sheet.columns.set(index + 1, { width: widthInPoints(width), ...(hidden === true ? { hidden } : {}) });
  });
  for (const { row, height, grows } of plan.heights) if (grows !== true) sheet.rows.set(row, { height });
  for (const { row, column, style, content } of plan.cells) {
    const cell = cellFor(sheet, row, column);
    const look = styles.get(style);
    if (look !== undefined) cell.style = look;
    if (content === undefined || ('value' in content && content.value === '')) continue;
    cell.content =
      'formula' in content
        ? { formula: `=${content.formula}`, result: content.result }
        : { value: content.value };
  }
  for (const text of plan.merges) addMerge(sheet, area(text));
  sheet.validations = plan.validations.map(validationOf);
  sheet.conditional = plan.formats.flatMap(({ range, rules }, index) =>
    rules.map(({ formula, style, stop }, inner) => ({
      id: `{Plan${index}-${inner}}`,
      type: 'Custom',
      areas: [area(range)],
      formula: `=${formula}`,
      look: lookOf(style),
      stop: stop === true,
    })),
  );
  sheet.freeze = plan.freeze ?? { rows: 0, columns: 0 };
  if (plan.filter !== undefined) sheet.filter = area(plan.filter);
  if (plan.protected) sheet.protection = protectionOptions(ALLOWED);
  printed(sheet.page, plan.print);
}

/** Cells under a merge look like its first one unless they are planned. */
function addMerge(sheet: Sheet, merge: Area): void {
  sheet.merges.push(merge);
  const style = cellAt(sheet, merge.top, merge.left)?.style;
  for (let row = merge.top; row <= merge.bottom; row++)
    for (let column = merge.left; column <= merge.right; column++) {
      const cell = cellFor(sheet, row, column);
      if (cell.style === undefined && style !== undefined) cell.style = style;
    }
}

function validationOf({ range, rule, prompt, error }: ValidationPlan): Validation {
  return {
    areas: [area(range)],
    rule: ruleOf(rule),
    ignoreBlanks: true,
    ...(prompt === undefined
      ? {}
      : { prompt: { showPrompt: true, title: prompt.title, message: prompt.text } }),
    errorAlert: {
      showAlert: error !== undefined,
      style: error?.severity === 'warning' ? 'Warning' : 'Stop',
      title: error?.title ?? '',
      message: error?.text ?? '',
    },
  };
}

function ruleOf(rule: ValidationPlan['rule']): Validation['rule'] {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case 'date':
      return { date: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
    case 'length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'any':
      return {};
  }
}

function lookOf({ fill: background, hatch, color, bold, numberFormat }: FlagStyle): ConditionalLook {
  return {
    ...(background === undefined ? {} : { fill: `#${background.toUpperCase()}` }),
    ...(hatch === undefined ? {} : { pattern: 'LightUp', patternColor: `#${hatch.toUpperCase()}` }),
    ...(color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
    ...(bold === undefined ? {} : { bold }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function printed(page: PageSetup, print: PrintPlan | undefined): void {
  page.paperSize = 'A4';
  page.margins = { ...MARGINS };
  if (print === undefined) return;
  page.orientation = print.landscape ? 'Landscape' : 'Portrait';
  page.centerHorizontally = true;
  page.zoom = {
    horizontalFitToPages: print.fitWidth ?? 1,
    ...(print.fitHeight === 0 ? {} : { verticalFitToPages: print.fitHeight }),
  };
  page.area = area(print.area);
  if (print.titleRows !== undefined) page.titleRows = area(print.titleRows);
  if (print.titleColumns !== undefined) page.titleColumns = area(print.titleColumns);
  page.headersFooters = { ...placesOf(print.header, 'Header'), ...placesOf(print.footer, 'Footer') };
}

function area(text: string): Area {
  const found = parseRange(text) ?? parseArea(text);
  if (found === undefined) throw new Error(`the Blueprint names no range: ${text}`);
  return found;
}
