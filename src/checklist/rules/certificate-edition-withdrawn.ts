/**
 * DESCRIPTION A certificate to an edition that is no longer recognised.
 * WHY ISO/IEC 27001:2013 certificates ended on 2025-10-31 (ISMS-AC notice of 2023-02-27).
 */
import { heldRows, isLeanedOn, isWithdrawn } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateEditionWithdrawn: Rule = {
  code: 'certificate-edition-withdrawn',
  severity: 'error',
  why: 'ISO/IEC 27001:2013 certificates ended on 2025-10-31 (ISMS-AC notice of 2023-02-27).',
  find(assessment) {
    return heldRows(assessment)
      .filter((held) => isWithdrawn(held, assessment.evaluation))
      .flatMap((held) => {
        const leaned = isLeanedOn(assessment, held.scheme);

        const at = certificateAt(held.index, 'edition');
        const finding = found(this, at, {
          scheme: held.scheme?.id ?? quote(held.row.scheme),
          value: shown(held.row.edition),
        });
        return [leaned ? finding : { ...finding, severity: 'warning' as const }];
      });
  },
};
