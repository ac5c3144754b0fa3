/**
 * DESCRIPTION A required structured fact is missing.
 * WHY Where the absence of a fact leaves the criterion undecided, it is required (facts.json).
 */
import { factAt, found, withStatus } from './places';
import type { Rule } from './rule';

export const factMissing: Rule = {
  code: 'fact-missing',
  severity: 'error',
  why: 'Where the absence of a fact leaves the criterion undecided, it is required (facts.json).',
  find(assessment) {
    const { facts } = assessment.evaluation.edition;
    return withStatus(assessment, '証跡不足').flatMap((each) =>
      facts
        .filter(({ id, kind }) => kind !== 'notice' && each.facts.includes(id))
        .map(({ id, label }) => found(this, factAt(id), { fact: label.ja, factEn: label.en }, each.id)),
    );
  },
};
