/**
 * DESCRIPTION A criterion is satisfied through 利用規約等 alone, as the alternative route.
 * WHY The text grants 利用規約等 where the contract cannot provide; the MIC guideline (令和8年度) sees uniform terms critically for class 2 and above.
 */
import { answerAt, basisOf, found, withStatus } from './places';
import type { Rule } from './rule';

export const termsOnly: Rule = {
  code: 'terms-only',
  severity: 'warning',
  why: 'The text grants 利用規約等 where the contract cannot provide; the MIC guideline (令和8年度) sees uniform terms critically for class 2 and above.',
  find(assessment) {
    return withStatus(assessment, '充足').flatMap(({ id }) => {
      const basis = basisOf(assessment, id);
      const route = assessment.evaluation.criterion(id).routes.find((each) => each.basis === basis?.id);
      return basis?.termsOnly === true && route?.alternative === true
        ? [found(this, answerAt(id, 'basis'))]
        : [];
    });
  },
};
