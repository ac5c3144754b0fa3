/**
 * DESCRIPTION A registration number of another shape than its scheme’s.
 * WHY Known numbers have a known shape; an unknown shape is asked about, never refused.
 */
import { asText, isBlank } from '../value';
import { heldRows } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateNumberShape: Rule = {
  code: 'certificate-number-shape',
  severity: 'warning',
  why: 'Known numbers have a known shape; an unknown shape is asked about, never refused.',
  find(assessment) {
    return heldRows(assessment)
      .filter(({ row, scheme }) => {
        if (scheme?.numberPattern === undefined || isBlank(row.number)) return false;
        return !new RegExp(scheme.numberPattern, 'u').test(asText(row.number).normalize('NFKC').trim());
      })
      .map(({ index, row, scheme }) =>
        found(this, certificateAt(index, 'number'), { scheme: scheme?.id ?? '', value: quote(row.number) }),
      );
  },
};
