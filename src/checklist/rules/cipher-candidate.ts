/**
 * DESCRIPTION A cipher in use that is only a candidate.
 * WHY The 推奨候補暗号リスト is not the recommended list: literally not met, for people to judge.
 */
import { namedCiphers } from './cipher-facts';
import type { Rule } from './rule';

export const cipherCandidate: Rule = {
  code: 'cipher-candidate',
  severity: 'error',
  why: 'The 推奨候補暗号リスト is not the recommended list: literally not met, for people to judge.',
  find(assessment) {
    return namedCiphers(this, assessment, ({ verdict }) => verdict === 'CANDIDATE');
  },
};
