/**
 * DESCRIPTION ② is not required, but answered 不適合.
 * WHY With a certificate ② need not be answered; a 不適合 there still sits oddly beside it (domain rule 9).
 */
import { answerAt, found, written } from './places';
import type { Rule } from './rule';

export const section2ContradictsCertificate: Rule = {
  code: 'section2-contradicts-certificate',
  severity: 'info',
  why: 'With a certificate ② need not be answered; a 不適合 there still sits oddly beside it (domain rule 9).',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.section2 !== 'not-required') return [];
    return assessment.criteria
      .filter(
        ({ id, section }) => section === gate.section && written(assessment, id, 'verdict') === '不適合',
      )
      .map(({ id }) => found(this, answerAt(id, 'verdict')));
  },
};
