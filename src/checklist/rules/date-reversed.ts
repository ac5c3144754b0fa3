/**
 * DESCRIPTION The contract, or a certificate, ends before it begins.
 * WHY An end before its beginning is a slip that would make a certificate look valid or expired.
 */
import type { Value } from '../value';
import { shown } from './shown';
import { certificateAt, found, profileAt } from './places';
import type { Rule } from './rule';

export const dateReversed: Rule = {
  code: 'date-reversed',
  severity: 'error',
  why: 'An end before its beginning is a slip that would make a certificate look valid or expired.',
  find(assessment) {
    const { answers } = assessment.evaluation;
    const [start, end] = [answers.profile.get('contractStart'), answers.profile.get('contractEnd')];
    const contract = isReversed(start, end)
      ? [found(this, profileAt('contractEnd'), { from: shown(start), to: shown(end) })]
      : [];
    const certificates = answers.certificates.flatMap(({ issued, expires }, index) =>
      isReversed(issued, expires)
        ? [found(this, certificateAt(index, 'expires'), { from: shown(issued), to: shown(expires) })]
        : [],
    );
    return [...contract, ...certificates];
  },
};

function isReversed(from: Value, to: Value): boolean {
  return typeof from === 'number' && typeof to === 'number' && to < from;
}
