/** Every condition of an edition with the place where it stands, and what it names: for checks that walk them all. */
import type { Condition, Term } from '../../src/checklist/condition';
import type { Edition } from '../../src/checklist/edition';

export interface Placed {
  readonly where: string;
  /** what the condition may look at besides the workbook's own cells */
  readonly scope: 'workbook' | 'certificate' | 'criterion';
  /** the criterion at hand, for `answer.` terms */
  readonly criterion?: string;
  readonly condition: Condition;
}

export function conditionsOf(edition: Edition): Placed[] {
  const placed: Placed[] = [];
  const add = (
    where: string,
    scope: Placed['scope'],
    condition: Condition | undefined,
    criterion?: string,
  ) => {
    if (condition === undefined) return;
    placed.push({ where, scope, condition, ...(criterion === undefined ? {} : { criterion }) });
  };
  for (const { name, scope, when } of edition.definitions) add(`definition ${name}`, scope, when);
  for (const { key, notApplicable } of edition.sections)
    add(`section ${key}`, 'workbook', notApplicable?.when);
  for (const { id, notApplicable, routes } of edition.criteria) {
    add(`criterion ${id}`, 'criterion', notApplicable?.when, id);
    for (const { basis, when } of routes) add(`route ${id} ${basis}`, 'criterion', when, id);
  }
  for (const { id, when } of edition.facts) add(`fact ${id}`, 'workbook', when);
  for (const { id, when } of edition.consistency) add(`rule ${id}`, 'workbook', when);
  return placed;
}

/** The condition and everything inside it. */
export function parts(condition: Condition): Condition[] {
  const inside =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : 'certain' in condition
            ? [condition.certain]
            : 'possible' in condition
              ? [condition.possible]
              : [];
  return [condition, ...inside.flatMap(parts)];
}

/** The cells at which this one part looks, not those of the parts inside it. */
export function termsOf(part: Condition): Term[] {
  if ('is' in part) return [part.is[0]];
  if ('oneOf' in part) return [part.oneOf[0]];
  if ('contains' in part) return [part.contains[0]];
  if ('same' in part) return [...part.same];
  if ('before' in part) return [...part.before];
  if ('notBefore' in part) return [...part.notBefore];
  if ('blank' in part) return [part.blank];
  if ('stated' in part) return [part.stated];
  if ('lacking' in part) return [part.lacking];
  return [];
}

/** The whole words with which this one part compares a cell. */
export function wordsOf(part: Condition): readonly string[] {
  if ('is' in part) return [part.is[1]];
  return 'oneOf' in part ? part.oneOf[1] : [];
}

/** `fact.1-3.notice.change` as its owner and the rest. */
export function split(term: Term): { owner: string; field: string } {
  const dot = term.indexOf('.');
  return { owner: term.slice(0, dot), field: term.slice(dot + 1) };
}
