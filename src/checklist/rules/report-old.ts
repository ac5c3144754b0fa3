/**
 * DESCRIPTION A report whose period ended longer ago than the edition allows without a word.
 * WHY An audit report speaks of its period only; the age that matters is a setting of the edition.
 */
import { addMonths } from '../readers/day';
import { heldRows } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found } from './places';
import type { Rule } from './rule';

export const reportOld: Rule = {
  code: 'report-old',
  severity: 'warning',
  why: 'An audit report speaks of its period only; the age that matters is a setting of the edition.',
  find(assessment) {
    const { evaluation } = assessment;
    const { reportAgeMonths } = evaluation.edition.settings;
    return heldRows(assessment)
      .filter(({ row, scheme }) => scheme?.periodReport === true && typeof row.expires === 'number')
      .filter(
        ({ row }) =>
          typeof row.expires === 'number' && evaluation.isAfter(addMonths(row.expires, reportAgeMonths)),
      )
      .map(({ index, row }) => found(this, certificateAt(index, 'expires'), { value: shown(row.expires) }));
  },
};
