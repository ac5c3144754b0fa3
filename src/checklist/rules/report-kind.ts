/**
 * DESCRIPTION A SOC report of a kind that says little about security in operation.
 * WHY SOC1 is about financial reporting; a Type 1 report looks at one day only.
 */
import { fold } from '../readers/fold';
import { asText } from '../value';
import { heldRows } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const reportKind: Rule = {
  code: 'report-kind',
  severity: 'warning',
  why: 'SOC1 is about financial reporting; a Type 1 report looks at one day only.',
  find(assessment) {
    return heldRows(assessment)
      .filter(
        ({ row, scheme }) => scheme?.periodReport === true && /soc1|type1/u.test(fold(asText(row.edition))),
      )
      .map(({ index, row }) => found(this, certificateAt(index, 'edition'), { value: quote(row.edition) }));
  },
};
