/** The host's workbook as .xlsx, by exceljs, to be looked at in another program. Charts and comments are left out. */
import {
  type DataValidation,
  type Style as ExceljsStyle,
  Workbook,
  type Worksheet,
  type WorksheetProtection,
} from 'exceljs';
import { cellRef } from '../../../src/workbook/address';
import { type Area, WHOLE_SHEET, areaText } from '../model/area';
import type { Book } from '../model/book';
import { type ConditionalLook, type Sheet, type Validation, knownCells } from '../model/sheet';
import { widthInCharacters } from '../model/style';
import { plainValue } from '../objects/cell-writing';
import { argb, fillOf, styleToExceljs } from './exceljs-style';
import { textOf } from './header-footer';

export async function bookToXlsx(book: Book): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = book.properties.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of book.sheets) await addSheet(workbook, book, sheet);
  for (const { name, formula } of book.names) workbook.definedNames.add(formula.slice(1), name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function addSheet(workbook: Workbook, book: Book, sheet: Sheet): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[sheet.visibility],
    properties: sheet.tabColor === '' ? {} : { tabColor: { argb: argb(sheet.tabColor) } },
    views: [
      sheet.freeze.rows + sheet.freeze.columns > 0
        ? {
            state: 'frozen',
            xSplit: sheet.freeze.columns,
            ySplit: sheet.freeze.rows,
            showGridLines: sheet.gridlines,
          }
        : { state: 'normal', showGridLines: sheet.gridlines },
    ],
  });
  for (const [column, { width, hidden }] of sheet.columns) {
    const of = worksheet.getColumn(column);
    // exceljs takes 9 for its default, and leaves it out.
    if (width !== undefined) of.width = widthInCharacters(width) + 0.0001;
    if (hidden === true) of.hidden = true;
  }
  for (const [row, { height, hidden }] of sheet.rows) {
    if (height !== undefined) worksheet.getRow(row).height = height;
    if (hidden === true) worksheet.getRow(row).hidden = true;
  }
  addCells(worksheet, book, sheet);
  for (const merge of sheet.merges) worksheet.mergeCellsWithoutStyle(areaText(merge));
  addValidations(worksheet, sheet.validations);
  sheet.conditional.forEach(({ areas, formula, look, type }, index) => {
    if (type !== 'Custom' || formula === undefined) return;
    worksheet.addConditionalFormatting({
      ref: areas.map(areaText).join(' '),
      rules: [{ type: 'expression', priority: index + 1, formulae: [formula.slice(1)], style: flag(look) }],
    });
  });
  if (sheet.filter !== undefined) worksheet.autoFilter = areaText(sheet.filter);
  addPage(worksheet, sheet);
  if (sheet.protection !== undefined) await worksheet.protect('', protectionOf(sheet.protection));
}

function addCells(worksheet: Worksheet, book: Book, sheet: Sheet): void {
  for (const { row, column, cell } of knownCells(sheet, WHOLE_SHEET)) {
    const target = worksheet.getCell(row, column);
    if (cell.style !== undefined) target.style = styleToExceljs(cell.style);
    const { content } = cell;
    if (content === undefined) continue;
    target.value =
      'formula' in content
        ? { formula: content.formula.slice(1), result: plainValue(book.value(sheet, row, column)) }
        : content.value;
  }
}

function addValidations(worksheet: Worksheet, validations: readonly Validation[]): void {
  const { dataValidations } = worksheet as unknown as {
    readonly dataValidations: { add(range: string, validation: DataValidation): void };
  };
  for (const validation of validations)
    for (const area of validation.areas) {
      const rule = validationRule(validation);
      if (rule !== undefined) dataValidations.add(areaText(area), rule);
    }
}

const OPERATORS: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** exceljs cannot write a prompt alone. */
function validationRule({ rule, ignoreBlanks, prompt, errorAlert }: Validation): DataValidation | undefined {
  const [kind, conditions = {}] = Object.entries(rule)[0] ?? [];
  if (kind === undefined) return undefined;
  const formula = (value: unknown) => String(value).replace(/^=/, '');
  // exceljs takes days as Dates only.
  const day = (value: unknown) =>
    Number.isFinite(Number(formula(value)))
      ? new Date(Date.UTC(1899, 11, 30 + Number(formula(value))))
      : formula(value);
  const { source: given = '' } = conditions;
  const source = typeof given === 'string' ? given : '';
  const { formula1, formula2, operator } = conditions;
  return {
    type: ({ wholeNumber: 'whole' }[kind] ?? kind) as DataValidation['type'],
    allowBlank: ignoreBlanks,
    formulae:
      kind === 'list'
        ? [source.startsWith('=') ? source.slice(1) : `"${source}"`]
        : kind === 'custom'
          ? [formula(conditions['formula'])]
          : [formula1, formula2].filter((each) => each !== undefined).map(kind === 'date' ? day : formula),
    ...(typeof operator === 'string' && OPERATORS[operator] !== undefined
      ? { operator: OPERATORS[operator] }
      : {}),
    showErrorMessage: errorAlert?.showAlert !== false,
    errorStyle: (errorAlert?.style ?? 'Stop').toLowerCase(),
    errorTitle: lines(errorAlert?.title),
    error: lines(errorAlert?.message),
    showInputMessage: prompt?.showPrompt === true,
    promptTitle: lines(prompt?.title),
    prompt: lines(prompt?.message),
  };
}

/** Line breaks as Excel writes them; exceljs would lose them in an attribute. */
function lines(text = ''): string {
  return text.replaceAll('\n', '_x000a_');
}

function flag({
  fill,
  pattern,
  patternColor,
  color,
  bold,
  numberFormat,
}: ConditionalLook): Partial<ExceljsStyle> {
  return {
    ...(fill === undefined ? {} : { fill: fillOf(fill, pattern, patternColor) }),
    ...(color === undefined && bold === undefined
      ? {}
      : {
          font: {
            ...(color === undefined ? {} : { color: { argb: argb(color) } }),
            ...(bold === undefined ? {} : { bold }),
          },
        }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
}

function addPage({ pageSetup, headerFooter }: Worksheet, { page }: Sheet): void {
  const { horizontalFitToPages, verticalFitToPages, scale } = page.zoom;
  Object.assign(pageSetup, {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: page.paperSize === 'A4' ? 9 : 1,
    horizontalCentered: page.centerHorizontally,
    ...(scale === undefined
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale }),
    // exceljs loses an area of one cell that is written as one.
    ...(page.area === undefined ? {} : { printArea: cornersText(page.area) }),
    ...(page.titleRows === undefined ? {} : { printTitlesRow: areaText(page.titleRows) }),
    ...(page.titleColumns === undefined ? {} : { printTitlesColumn: areaText(page.titleColumns) }),
    margins: Object.fromEntries(Object.entries(page.margins).map(([side, points]) => [side, points / 72])),
  });
  const [header, footer] = [textOf(page.headersFooters, 'Header'), textOf(page.headersFooters, 'Footer')];
  if (header !== '') headerFooter.oddHeader = header;
  if (footer !== '') headerFooter.oddFooter = footer;
}

function cornersText({ top, left, bottom, right }: Area): string {
  return `${cellRef(top, left)}:${cellRef(bottom, right)}`;
}

/** `allowFormatCells` → `formatCells` */
function protectionOf(options: NonNullable<Sheet['protection']>): Partial<WorksheetProtection> {
  const allowed = Object.entries(options)
    .filter(([name]) => name.startsWith('allow'))
    .map(([name, on]) => [name.charAt(5).toLowerCase() + name.slice(6), on === true] as const);
  const { editObjects = false, editScenarios = false, ...rest } = Object.fromEntries(allowed);
  return { ...rest, objects: editObjects, scenarios: editScenarios };
}
