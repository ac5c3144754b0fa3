/**
 * Condition trees as spreadsheet formulas whose value is 0, 0.5 or 1: the engine's three values.
 * Only functions that Excel 2010 and LibreOffice know; every comparison of words by EXACT, because `=` ignores case.
 */
import type { Condition, Term } from '../checklist/condition';
import { dayFromIso } from '../checklist/readers/day';

/** Where the things that a condition names stand in the workbook. All results are formula text. */
export interface Places {
  /** the cell of a term, for example `'サービス概要'!$C$8`; `evaluationDate` included */
  term(term: Term): string;
  /** the cell that holds a definition's value (the row at hand, for certificate-scoped ones) */
  definition(name: string): string;
  /** the cells that hold a certificate-scoped definition, one a row */
  certificateColumn(name: string): string;
  /** the cells that say for each criterion of a section how far it is satisfied */
  satisfaction(section: string): string;
  /** words that fill a cell without being evidence */
  readonly placeholders: readonly string[];
}

/** A formula (without `=`) worth exactly what `Evaluation.decide` gives for the same cells. */
export function compile(condition: Condition, places: Places): string {
  if ('all' in condition) return extreme('MIN', condition.all, '1', '0', places);
  if ('any' in condition) return extreme('MAX', condition.any, '0', '1', places);
  if ('not' in condition) return negated(compile(condition.not, places));
  if ('is' in condition) return among(condition.is[0], [condition.is[1]], places);
  if ('oneOf' in condition) return among(condition.oneOf[0], condition.oneOf[1], places);
  if ('contains' in condition) {
    const cell = cellOf(condition.contains[0], places);
    const found = condition.contains[1].map((fragment) => `ISNUMBER(FIND(${text(fragment)},${cell}))`);
    return `IF(${blank(cell)},0.5,${truth(found)})`;
  }
  if ('same' in condition) {
    const [left, right] = condition.same.map((term) => cellOf(term, places));
    return `IF(OR(${blank(left ?? '')},${blank(right ?? '')}),0.5,IF(EXACT(${left ?? ''},${right ?? ''}),1,0))`;
  }
  if ('blank' in condition) return `IF(${blank(cellOf(condition.blank, places))},1,0)`;
  if ('stated' in condition) return `IF(${blank(cellOf(condition.stated, places))},0.5,1)`;
  if ('lacking' in condition) {
    const cell = cellOf(condition.lacking, places);
    const words = places.placeholders.map((word) => `EXACT(${cell},${text(word)})`);
    return `IF(OR(${[blank(cell), ...words].join(',')}),1,0)`;
  }
  if ('before' in condition) return dates(condition.before, '<', places);
  if ('notBefore' in condition) return dates(condition.notBefore, '>=', places);
  if ('holds' in condition) return places.definition(condition.holds);
  if ('anyCertificate' in condition) return `MAX(${places.certificateColumn(condition.anyCertificate)})`;
  if ('everySatisfied' in condition) return `MIN(${places.satisfaction(condition.everySatisfied)})`;
  if ('certain' in condition) return settled(condition.certain, '=1', places);
  if ('possible' in condition) return settled(condition.possible, '>0', places);
  return { yes: '1', no: '0', unknown: '0.5' }[condition.constant];
}

/** A formula that is TRUE or FALSE: does the condition certainly hold? */
export function compileCertain(condition: Condition, places: Places): string {
  return `${compile(condition, places)}=1`;
}

/** A text literal; Excel allows 255 characters in one. */
export function text(literal: string): string {
  if (literal.length > 255) throw new Error(`A text in a formula is longer than 255 characters: ${literal}`);
  return `"${literal.replaceAll('"', '""')}"`;
}

/** TRUE when nothing but invisible characters stands there: the same set as `isBlank` removes. */
export function blank(cell: string): string {
  return `LEN(TRIM(CLEAN(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000",""),"\u00a0",""))))=0`;
}

function extreme(
  name: 'MIN' | 'MAX',
  parts: readonly Condition[],
  neutral: string,
  absorbing: string,
  places: Places,
): string {
  const values = parts.map((part) => compile(part, places)).filter((value) => value !== neutral);
  if (values.includes(absorbing)) return absorbing;
  const [only] = values;
  if (only === undefined) return neutral;
  return values.length === 1 ? only : `${name}(${values.join(',')})`;
}

function negated(value: string): string {
  return value === '0' ? '1' : value === '1' ? '0' : `(1-${value})`;
}

function settled(condition: Condition, comparison: string, places: Places): string {
  const value = compile(condition, places);
  return value === '0' || value === '1' ? value : `IF(${value}${comparison},1,0)`;
}

function among(term: Term, words: readonly string[], places: Places): string {
  const cell = cellOf(term, places);
  return `IF(${blank(cell)},0.5,${truth(words.map((word) => `EXACT(${cell},${text(word)})`))})`;
}

function truth(tests: readonly string[]): string {
  const [only] = tests;
  if (only === undefined) return '0';
  return `IF(${tests.length === 1 ? only : `OR(${tests.join(',')})`},1,0)`;
}

function dates(terms: readonly [Term, Term], comparison: string, places: Places): string {
  const [left, right] = [cellOf(terms[0], places), cellOf(terms[1], places)];
  return `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),IF(${left}${comparison}${right},1,0),0.5)`;
}

function cellOf(term: Term, places: Places): string {
  if (!term.startsWith('date:')) return places.term(term);
  const day = dayFromIso(term.slice('date:'.length));
  if (day === undefined) throw new Error(`${term} is no calendar date`);
  return String(day);
}
