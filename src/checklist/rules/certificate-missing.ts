/**
 * DESCRIPTION A basis leans on a certificate of which the table has no row.
 * WHY A basis that leans on a certificate needs a row that certainly holds on the evaluation date (No.6, No.5, No.7).
 */
import { heldRows, leanings } from './certificate-rows';
import { isPartlyHeld } from './pair-incomplete';
import { answerAt, basisOf, found } from './places';
import type { Rule } from './rule';

export const certificateMissing: Rule = {
  code: 'certificate-missing',
  severity: 'error',
  why: 'A basis that leans on a certificate needs a row that certainly holds on the evaluation date (No.6, No.5, No.7).',
  find(assessment) {
    const held = heldRows(assessment);
    const { gate } = assessment.evaluation.edition;
    return leanings(assessment).flatMap(({ criterion, schemes }) => {
      // Two rules of their own speak of a pair of which one is there, and of the ISMS of the fallback.
      const fallback = basisOf(assessment, criterion)?.restsOn !== undefined;
      if ((fallback && gate !== undefined) || isPartlyHeld(assessment, criterion)) return [];
      const missing = schemes.filter(({ id }) => !held.some(({ scheme }) => scheme?.id === id));
      // A row whose scheme cannot be read may be the missing one: its own cell is named instead.
      if (missing.length === 0 || held.some(({ scheme }) => scheme === undefined)) return [];
      const names = missing.map(({ id }) => id).join('、');
      return [found(this, answerAt(criterion, 'basis'), { schemes: names }, criterion)];
    });
  },
};
