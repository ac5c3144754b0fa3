/**
 * DESCRIPTION A SOC report of Type 1.
 * WHY Type 1 looks at the design on one day; only Type 2 tells of operation over a period.
 */
import { fold } from '../readers/fold';
import { asText } from '../value';
import { heldRows } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

/** On folded text; Ⅰ has become i, and Type II must not be read as Type I. */
const TYPE_1 = /(?:type|タイプ)-?(?:1(?!\d)|i(?!i))/u;

export const reportType1: Rule = {
  code: 'report-type1',
  severity: 'warning',
  why: 'Type 1 looks at the design on one day; only Type 2 tells of operation over a period.',
  find(assessment) {
    return heldRows(assessment)
      .filter(({ row, scheme }) => scheme?.periodReport === true && TYPE_1.test(fold(asText(row.edition))))
      .map(({ index, row }) => found(this, certificateAt(index, 'edition'), { value: quote(row.edition) }));
  },
};
