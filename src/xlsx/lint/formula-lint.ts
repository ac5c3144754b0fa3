/** Everything that is wrong with one formula, wherever it stands. */
import { checkGrammar } from './formula-grammar';
import { type FormulaToken, formulaTokens } from './formula-tokens';
import { arityOf, VOLATILE } from './functions-2010';
import type { LintCode } from './lint-problem';

/** characters, as Excel counts them (Excel specifications and limits) */
const FORMULA_MAX = 8192;
const TEXT_MAX = 255;

/** What a formula may name. Names in lower case, because Excel does not tell case apart. */
export interface FormulaSurroundings {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** the sheet that it stands on, in lower case; a reference that names another one crosses */
  readonly sheet?: string;
  /** commas outside brackets join references: in defined names */
  readonly unions?: boolean;
}

export type FormulaFault = readonly [code: LintCode | 'crosses-sheets', detail: string];

export function lintFormula(formula: string, around: FormulaSurroundings): FormulaFault[] {
  if (formula.trim() === '') return [['formula-empty', 'a formula without text']];
  if (formula.length > FORMULA_MAX) return [['formula-length', `${formula.length} characters`]];
  if (formula.trimStart().startsWith('=')) return [['formula-equals', 'a stored formula begins without =']];
  const tokens = formulaTokens(formula);
  const faults: FormulaFault[] = checkGrammar(tokens, around.unions === true);
  for (const token of tokens) faults.push(...lintToken(token, around));
  return faults;
}

function lintToken(token: FormulaToken, around: FormulaSurroundings): FormulaFault[] {
  switch (token.kind) {
    case 'text':
      return token.value.length > TEXT_MAX
        ? [['formula-text-length', `${token.value.length} characters`]]
        : [];
    case 'function':
      return lintFunction(token.name);
    case 'reference':
      return token.sheet === undefined ? [] : lintSheet(token.sheet, around);
    case 'name':
      return token.sheet === undefined ? lintName(token.name, around) : lintSheet(token.sheet, around);
    default:
      return [];
  }
}

function lintFunction(name: string): FormulaFault[] {
  if (!/^[\w.]+$/.test(name)) return [['formula-function-name', name]];
  if (arityOf(name) === undefined) return [['formula-function-unknown', name]];
  return VOLATILE.has(name.toUpperCase()) ? [['formula-volatile', name]] : [];
}

function lintName(name: string, { names }: FormulaSurroundings): FormulaFault[] {
  if (/^(?:TRUE|FALSE)$/i.test(name) || names.has(name.toLowerCase())) return [];
  return [['formula-name-unknown', name]];
}

/** `[1]Sheet` is another file; `First:Last` spans sheets. */
function lintSheet(written: string, { sheets, sheet }: FormulaSurroundings): FormulaFault[] {
  if (written.includes('[')) return [['formula-external', written]];
  const missing = sheets.has(written.toLowerCase())
    ? []
    : written.split(':').filter((each) => !sheets.has(each.toLowerCase()));
  if (missing.length > 0) return [['formula-sheet-missing', missing.join(':')]];
  return sheet !== undefined && written.toLowerCase() !== sheet ? [['crosses-sheets', written]] : [];
}
