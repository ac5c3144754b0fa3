/**
 * DESCRIPTION A structured fact refutes the criterion that is answered 適合.
 * WHY A choice that says the opposite of the criterion stands beside 適合.
 */
import { inEachClaimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const factRefutes: Rule = {
  code: 'fact-refutes',
  severity: 'error',
  why: 'A choice that says the opposite of the criterion stands beside 適合.',
  find: inEachClaimed((rule, assessment, { id }) =>
    factsOf(assessment, id)
      .filter(({ fact, value }) => fact.refuting.some((choice) => choice === value))
      .map(({ fact, value }) => {
        const params = { fact: fact.label.ja, factEn: fact.label.en, value: quote(value) };
        return { ...found(rule, factAt(fact.id), params, id), code: fact.refutingCode ?? rule.code };
      }),
  ),
};
