/**
 * DESCRIPTION A basis leans on a certificate that is not in the table, or whose row leaves open whether it holds.
 * WHY A basis that leans on a certificate needs a row that certainly holds on the evaluation date (No.6, No.5, No.7).
 */
import { firstGap, heldRows, leanings } from './certificate-rows';
import { isPartlyHeld } from './pair-incomplete';
import { answerAt, basisOf, certificateAt, found } from './places';
import type { Rule } from './rule';

export const certificateMissing: Rule = {
  code: 'certificate-missing',
  severity: 'error',
  why: 'A basis that leans on a certificate needs a row that certainly holds on the evaluation date (No.6, No.5, No.7).',
  find(assessment) {
    const held = heldRows(assessment);
    const gate = assessment.evaluation.edition.gate;
    return leanings(assessment).flatMap(({ criterion, schemes }) => {
      const fallback = basisOf(assessment, criterion)?.restsOn !== undefined;
      const missing = schemes.filter(({ id }) => !held.some(({ scheme }) => scheme?.id === id));
      const gaps = held.filter(
        ({ scheme }) => scheme === undefined || schemes.some(({ id }) => id === scheme.id),
      );
      const atGaps = gaps.flatMap((row) => {
        const field = firstGap(row);
        if (field === undefined) return [];
        const column = assessment.evaluation.edition.certificates.fields[field].label;
        const params = { scheme: row.scheme?.id ?? '', column: column.ja, columnEn: column.en };
        return [
          {
            ...found(this, certificateAt(row.index, field), params, criterion),
            code: 'certificate-incomplete',
          },
        ];
      });
      // Two rules of their own speak of a pair of which one is there, and of the ISMS of the fallback.
      if (missing.length === 0 || isPartlyHeld(assessment, criterion) || (fallback && gate !== undefined))
        return atGaps;
      const names = missing.map(({ id }) => id).join('、');
      return [...atGaps, found(this, answerAt(criterion, 'basis'), { schemes: names }, criterion)];
    });
  },
};
