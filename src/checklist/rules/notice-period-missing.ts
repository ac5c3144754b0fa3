/**
 * DESCRIPTION A notice fact that is blank, or in which no period can be read.
 * WHY The text asks for a deadline; words like 事前に give none. No minimum is ever invented.
 */
import { hasPlaceholder, readPeriods } from '../readers/period';
import { asText, isBlank } from '../value';
import { claimed, factAt, found } from './places';
import type { Rule } from './rule';

export const noticePeriodMissing: Rule = {
  code: 'notice-period-missing',
  severity: 'error',
  why: 'The text asks for a deadline; words like 事前に give none. No minimum is ever invented.',
  find(assessment) {
    return claimed(assessment).flatMap(({ id }) => {
      const missing = assessment.criteria.find((each) => each.id === id)?.facts ?? [];
      return assessment.evaluation.edition.facts
        .filter((fact) => fact.criterion === id && fact.kind === 'notice')
        .filter((fact) => {
          const value = assessment.evaluation.answers.facts.get(fact.id);
          if (isBlank(value)) return missing.includes(fact.id);
          return readPeriods(asText(value)).length === 0 && !hasPlaceholder(asText(value));
        })
        .map(({ id: fact, label }) => found(this, factAt(fact), { fact: label.ja, factEn: label.en }, id));
    });
  },
};
