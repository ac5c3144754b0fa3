/**
 * DESCRIPTION A certificate that holds today and ends before the contract starts or within the notice days.
 * WHY A certificate that ends before the contract starts, or soon, has to be asked for again (domain rule 5).
 */
import { heldRows } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found } from './places';
import type { Rule } from './rule';

export const certificateExpiring: Rule = {
  code: 'certificate-expiring',
  severity: 'warning',
  why: 'A certificate that ends before the contract starts, or soon, has to be asked for again (domain rule 5).',
  find(assessment) {
    const { evaluation } = assessment;
    const { expiryNoticeDays } = evaluation.edition.settings;
    const start = evaluation.answers.profile.get('contractStart');
    const endsSoon = (expires: number) =>
      (typeof start === 'number' && expires < start) || evaluation.isAfter(expires - expiryNoticeDays);
    return heldRows(assessment)
      .filter(({ row, scheme }) => scheme?.periodReport === false && row.standing === '有効')
      .filter(
        ({ row: { expires } }) =>
          typeof expires === 'number' && !evaluation.isAfter(expires) && endsSoon(expires),
      )
      .map(({ index, row, scheme }) =>
        found(this, certificateAt(index, 'expires'), { scheme: scheme?.id ?? '', value: shown(row.expires) }),
      );
  },
};
