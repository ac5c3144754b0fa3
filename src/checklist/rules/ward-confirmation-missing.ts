/**
 * DESCRIPTION A row that only the ward can close.
 * WHY 「区は…確認すること」 (No.12–14), and a SOC report is never better than the ward’s look.
 */
import { answerAt, found, withStatus } from './places';
import type { Rule } from './rule';

export const wardConfirmationMissing: Rule = {
  code: 'ward-confirmation-missing',
  severity: 'info',
  why: '「区は…確認すること」 (No.12–14), and a SOC report is never better than the ward’s look.',
  find(assessment) {
    return withStatus(assessment, '区確認待ち').map(({ id }) => found(this, answerAt(id, 'wardCheck')));
  },
};
