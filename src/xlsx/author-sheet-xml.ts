/** Fragments of a sheet that exceljs writes wrongly or not at all: its view, its columns and its validations. */
import { cellRef } from '../workbook/address';
import type { SheetPlan, StylePlan, ValidationPlan } from '../workbook/blueprint';
import { attributeText, cellText, elementText, legalText } from './author-text';

/** One view: frozen panes, the tab of the active sheet only, and the cursor where work begins. */
export function sheetViews(
  sheet: SheetPlan,
  styles: Readonly<Record<string, StylePlan>>,
  active: boolean,
): string {
  const grid = sheet.gridLines ? '' : ' showGridLines="0"';
  const tab = active ? ' tabSelected="1"' : '';
  const { rows, columns: fixed } = sheet.freeze ?? { rows: 0, columns: 0 };
  const cell = firstEntry(sheet, styles);
  const cursor = `activeCell="${cell}" sqref="${cell}"`;
  let inside = `<selection ${cursor}/>`;
  if (rows > 0 || fixed > 0) {
    const pane = rows > 0 && fixed > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const split = `${fixed > 0 ? ` xSplit="${String(fixed)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}`;
    inside =
      `<pane${split} topLeftCell="${cellRef(rows + 1, fixed + 1)}" activePane="${pane}" state="frozen"/>` +
      (pane === 'bottomRight' ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : '') +
      `<selection pane="${pane}" ${cursor}/>`;
  }
  return `<sheetViews><sheetView${grid}${tab} workbookViewId="0">${inside}</sheetView></sheetViews>`;
}

/** The first visible cell under and right of the panes that a person may fill in, else the first one there. */
function firstEntry(
  { cells, columns, freeze }: SheetPlan,
  styles: Readonly<Record<string, StylePlan>>,
): string {
  const { rows, columns: fixed } = freeze ?? { rows: 0, columns: 0 };
  const [first] = cells
    .filter(({ row, column, style }) => row > rows && column > fixed && styles[style]?.locked === false)
    .filter(({ column }) => columns[column - 1]?.hidden !== true)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return cellRef(first?.row ?? rows + 1, first?.column ?? fixed + 1);
}

export function columns({ columns: plans }: SheetPlan): string {
  if (plans.length === 0) return '';
  const each = plans.map(({ width, hidden }, index) => {
    const number = String(index + 1);
    const hide = hidden === true ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"${hide}/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

export function dataValidations({ validations }: SheetPlan): string {
  if (validations.length === 0) return '';
  const each = validations.map(dataValidation).join('');
  return `<dataValidations count="${String(validations.length)}">${each}</dataValidations>`;
}

function dataValidation({ range, rule, prompt, error }: ValidationPlan): string {
  const { attributes, formulas } = conditionOf(rule);
  const messages = [
    ...(error === undefined
      ? []
      : [
          ...(error.severity === 'warning' ? ['errorStyle="warning"'] : []),
          'showErrorMessage="1"',
          attribute('errorTitle', error.title),
          attribute('error', error.text),
        ]),
    ...(prompt === undefined
      ? []
      : ['showInputMessage="1"', attribute('promptTitle', prompt.title), attribute('prompt', prompt.text)]),
  ];
  const all = [...attributes, ...messages, `sqref="${range}"`].join(' ');
  const inside = formulas
    .map(
      (formula, index) =>
        `<formula${String(index + 1)}>${elementText(formula)}</formula${String(index + 1)}>`,
    )
    .join('');
  return `<dataValidation ${all}>${inside}</dataValidation>`;
}

/** Blank is always allowed: an answer may be taken back. Dates stand as serials, which no locale reads otherwise. */
function conditionOf(rule: ValidationPlan['rule']): { attributes: string[]; formulas: string[] } {
  switch (rule.kind) {
    case 'list':
      return { attributes: ['type="list"', 'allowBlank="1"'], formulas: [rule.name] };
    case 'date':
      return {
        attributes: ['type="date"', 'allowBlank="1"'],
        formulas: [String(rule.from), String(rule.to)],
      };
    case 'length':
      return {
        attributes: ['type="textLength"', 'operator="lessThanOrEqual"', 'allowBlank="1"'],
        formulas: [String(rule.max)],
      };
    case 'any':
      return { attributes: ['allowBlank="1"'], formulas: [] };
  }
}

function attribute(name: string, text: string): string {
  return `${name}="${attributeText(cellText(legalText(text)))}"`;
}
