/**
 * DESCRIPTION 適合 without 適合の根拠.
 * WHY 適合 without a basis cannot be verified.
 */
import { answerAt, found, withStatus } from './places';
import type { Rule } from './rule';

export const basisMissing: Rule = {
  code: 'basis-missing',
  severity: 'error',
  why: '適合 without a basis cannot be verified.',
  find(assessment) {
    return withStatus(assessment, '根拠未選択').map(({ id }) => found(this, answerAt(id, 'basis')));
  },
};
