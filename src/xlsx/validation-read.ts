/** Data validations of a sheet, those of Excel 2010's extension list included. Ranges are kept as ranges. */
import { unescapeText } from './cell-text';
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits';

export interface ValidationReading {
  /** as written, for example `F7:F24`; never expanded */
  readonly ranges: readonly string[];
  /** `list`, `date`, `textLength`, …; `none` when only a prompt is shown */
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank: boolean;
  /** a wrong entry is refused or warned about; without it the rule has no effect */
  readonly showErrorMessage: boolean;
  readonly showInputMessage: boolean;
  /** the arrow of a list is suppressed (the attribute is called `showDropDown`, and means the contrary) */
  readonly arrowHidden: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
  /** written in Excel 2010's extension list */
  readonly extended: boolean;
}

type Draft<Reading> = { -readonly [Key in keyof Reading]: Reading[Key] };

/** The element at hand is `dataValidations`, of either vocabulary, which is left by this. */
export function readValidations(cursor: PartCursor, limits: WorkbookLimits, into: ValidationReading[]): void {
  const extended = cursor.vocabulary === 'x14';
  const own = cursor.depth;
  let ranges = into.reduce((sum, validation) => sum + validation.ranges.length, 0);
  while (cursor.child(own)) {
    if (!cursor.is(extended ? 'x14' : 'main', 'dataValidation')) continue;
    const validation = readValidation(cursor, extended);
    ranges += validation.ranges.length;
    if (ranges > limits.rangesPerSheet || into.length >= limits.rangesPerSheet)
      throw new PackageError(
        'too-large',
        `more than ${limits.rangesPerSheet} ranges of validations`,
        cursor.part,
      );
    into.push(validation);
  }
}

function readValidation(cursor: PartCursor, extended: boolean): ValidationReading {
  const reading: Draft<ValidationReading> = {
    ranges: rangesIn(cursor.attribute('sqref')),
    type: cursor.attribute('type') ?? 'none',
    allowBlank: cursor.flag('allowBlank'),
    showErrorMessage: cursor.flag('showErrorMessage'),
    showInputMessage: cursor.flag('showInputMessage'),
    arrowHidden: cursor.flag('showDropDown'),
    errorStyle: errorStyle(cursor.attribute('errorStyle')),
    extended,
  };
  const operator = cursor.attribute('operator');
  if (operator !== undefined) reading.operator = operator;
  for (const name of ['errorTitle', 'error', 'promptTitle', 'prompt'] as const) {
    const text = cursor.attribute(name);
    if (text !== undefined) reading[name] = unescapeText(text);
  }
  const own = cursor.depth;
  while (cursor.child(own)) {
    if (cursor.name === 'formula1') reading.formula1 = readFormula(cursor, extended);
    else if (cursor.name === 'formula2') reading.formula2 = readFormula(cursor, extended);
    else if (cursor.is('xm', 'sqref')) reading.ranges = rangesIn(cursor.text());
  }
  return reading;
}

/** The extension wraps a formula once more: `<x14:formula1><xm:f>`. */
function readFormula(cursor: PartCursor, extended: boolean): string {
  if (!extended) return cursor.text();
  const own = cursor.depth;
  let formula = '';
  while (cursor.child(own)) if (cursor.is('xm', 'f')) formula += cursor.text();
  return formula;
}

function errorStyle(style: string | undefined): ValidationReading['errorStyle'] {
  return style === 'warning' || style === 'information' ? style : 'stop';
}

/** One more than anybody may have is enough to see that there are too many. */
export function rangesIn(sqref: string | undefined): string[] {
  const most = WORKBOOK_LIMITS.rangesPerSheet + 1;
  return (
    sqref
      ?.trim()
      .split(/\s+/, most)
      .filter((range) => range !== '') ?? []
  );
}
