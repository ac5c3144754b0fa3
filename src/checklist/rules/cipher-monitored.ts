/**
 * DESCRIPTION A cipher in use that is on the monitored list (3-key Triple DES, SHA-1 …).
 * WHY The 運用監視暗号リスト is for compatibility only; No.11 asks for the recommended list.
 */
import { namedCiphers } from './cipher-facts';
import type { Rule } from './rule';

export const cipherMonitored: Rule = {
  code: 'cipher-monitored',
  severity: 'error',
  why: 'The 運用監視暗号リスト is for compatibility only; No.11 asks for the recommended list.',
  find(assessment) {
    return namedCiphers(this, assessment, ({ verdict }) => verdict === 'MONITORED');
  },
};
