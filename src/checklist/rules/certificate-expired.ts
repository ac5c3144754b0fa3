/**
 * DESCRIPTION A certificate whose expiry is before the evaluation date; an ISMAP renewal applied for keeps its listing.
 * WHY A certificate that has run out proves nothing about today (domain rule 5).
 */
import { heldRows, isExpired, isLeanedOn } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateExpired: Rule = {
  code: 'certificate-expired',
  severity: 'error',
  why: 'A certificate that has run out proves nothing about today (domain rule 5).',
  find(assessment) {
    return heldRows(assessment)
      .filter((held) => isExpired(held, assessment.evaluation))
      .flatMap((held) => {
        const leaned = isLeanedOn(assessment, held.scheme);

        const at = certificateAt(held.index, 'expires');
        const finding = found(this, at, {
          scheme: held.scheme?.id ?? quote(held.row.scheme),
          value: shown(held.row.expires),
        });
        return [leaned ? finding : { ...finding, severity: 'warning' as const }];
      });
  },
};
