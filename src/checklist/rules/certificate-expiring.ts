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
    const { evaluatedOn, edition, answers } = assessment.evaluation;
    const start = answers.profile.get('contractStart');
    const soon = evaluatedOn + edition.settings.expiryNoticeDays;
    const until = typeof start === 'number' && start > soon ? start : soon;
    return heldRows(assessment)
      .filter(({ row, scheme }) => scheme?.periodReport === false && row.standing === '有効')
      .filter(
        ({ row }) => typeof row.expires === 'number' && row.expires >= evaluatedOn && row.expires < until,
      )
      .map(({ index, row, scheme }) =>
        found(this, certificateAt(index, 'expires'), { scheme: scheme?.id ?? '', value: shown(row.expires) }),
      );
  },
};
