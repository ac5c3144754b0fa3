/**
 * DESCRIPTION A basis leans on a certificate whose row has a blank that leaves open whether it holds.
 * WHY Unknown never becomes yes: without number, scope, expiry or standing nobody can say what a row is worth.
 */
import { firstGap, heldRows, isPlanned, leanings } from './certificate-rows';
import { certificateAt, found } from './places';
import type { Rule } from './rule';

export const certificateIncomplete: Rule = {
  code: 'certificate-incomplete',
  severity: 'error',
  why: 'Unknown never becomes yes: without number, scope, expiry or standing nobody can say what a row is worth.',
  find(assessment) {
    const { fields } = assessment.evaluation.edition.certificates;
    return heldRows(assessment).flatMap((held) => {
      // What is still to be had has no number yet, and is told as planned; a row without a scheme is not told there.
      if (isPlanned(held) && held.scheme !== undefined) return [];
      // A row without a scheme may be any of those that are leaned on.
      const leaning = leanings(assessment).find(
        ({ schemes }) => held.scheme === undefined || schemes.some(({ id }) => id === held.scheme?.id),
      );
      const field = firstGap(held);
      if (leaning === undefined || field === undefined) return [];
      const { label } = fields[field];
      const params = { scheme: held.scheme?.id ?? '', column: label.ja, columnEn: label.en };
      return [found(this, certificateAt(held.index, field), params, leaning.criterion)];
    });
  },
};
