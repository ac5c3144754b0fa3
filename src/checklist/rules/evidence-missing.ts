/**
 * DESCRIPTION A column that the basis requires holds nothing of use.
 * WHY What a basis must carry is in the edition (bases.json); 適合 with empty evidence is unproven.
 */
import { answerAt, basisOf, found, withStatus } from './places';
import type { Rule } from './rule';

export const evidenceMissing: Rule = {
  code: 'evidence-missing',
  severity: 'error',
  why: 'What a basis must carry is in the edition (bases.json); 適合 with empty evidence is unproven.',
  find(assessment) {
    return withStatus(assessment, '証跡不足').flatMap(({ id, required }) => {
      const basis = basisOf(assessment, id);
      const criterion = assessment.evaluation.criterion(id);
      const either = (criterion.evidence[basis?.id ?? ''] ?? basis?.evidence)?.either ?? [];
      // Of columns that stand for each other one finding is enough.
      const fields = required.filter((field) => !either.includes(field) || field === either[0]);
      return fields.map((field) => found(this, answerAt(id, field), { field, basis: basis?.id ?? '' }));
    });
  },
};
