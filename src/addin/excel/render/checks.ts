/** Dropdowns, other validations and conditional formats of a sheet. Those that stood in the cells before are replaced. */
import type { FlagStyle, FormatPlan, ValidationPlan } from '../../../workbook/blueprint';

export function validate(sheet: Excel.Worksheet, validations: readonly ValidationPlan[]): void {
  for (const { range, rule, prompt, error } of validations) {
    const validation = sheet.getRange(range).dataValidation;
    // What stood there before may have said what this one does not.
    validation.clear();
    if (rule.kind !== 'any') validation.rule = ruleOf(rule);
    if (prompt !== undefined)
      validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    validation.errorAlert = {
      showAlert: error !== undefined,
      style: error?.severity === 'warning' ? 'Warning' : 'Stop',
      title: error?.title ?? '',
      message: error?.text ?? '',
    };
  }
}

function ruleOf(rule: Exclude<ValidationPlan['rule'], { kind: 'any' }>): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case 'date':
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
    case 'length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
  }
}

/** Excel puts each new rule before all others, so the last one is added first. */
export function flag(sheet: Excel.Worksheet, formats: readonly FormatPlan[]): void {
  for (const { range } of formats) sheet.getRange(range).conditionalFormats.clearAll();
  for (const { range, rules } of [...formats].reverse())
    for (const { formula, style, stop } of [...rules].reverse()) {
      const rule = sheet.getRange(range).conditionalFormats.add('Custom');
      rule.custom.rule.formula = `=${formula}`;
      if (stop === true) rule.stopIfTrue = true;
      dress(rule.custom.format, style);
    }
}

/** Hatching has no word before ExcelApi 1.14 or in it: the fill alone stands, and 不足項目 says the rest in words. */
function dress(format: Excel.ConditionalRangeFormat, { fill, color, bold, numberFormat }: FlagStyle): void {
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (color !== undefined) format.font.color = `#${color}`;
  if (bold !== undefined) format.font.bold = bold;
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
}
