/**
 * DESCRIPTION A SOC1 report, without a SOC2 or SOC3 beside it in the same cell.
 * WHY SOC1 is about internal control over financial reporting, not about security.
 */
import { fold } from '../readers/fold';
import { asText } from '../value';
import { heldRows } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const reportNotSecurity: Rule = {
  code: 'report-not-security',
  severity: 'warning',
  why: 'SOC1 is about internal control over financial reporting, not about security.',
  find(assessment) {
    return heldRows(assessment)
      .filter(({ row, scheme }) => {
        const edition = fold(asText(row.edition));
        return scheme?.periodReport === true && /soc-?1/u.test(edition) && !/soc-?[23]/u.test(edition);
      })
      .map(({ index, row }) => found(this, certificateAt(index, 'edition'), { value: quote(row.edition) }));
  },
};
