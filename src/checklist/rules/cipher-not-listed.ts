/**
 * DESCRIPTION A cipher in use that is on no list.
 * WHY No.11: 「電子政府推奨暗号リスト」に記載された方式であること.
 */
import { namedCiphers } from './cipher-facts';
import type { Rule } from './rule';

export const cipherNotListed: Rule = {
  code: 'cipher-not-listed',
  severity: 'error',
  why: 'No.11: 「電子政府推奨暗号リスト」に記載された方式であること.',
  find(assessment) {
    return namedCiphers(this, assessment, ({ verdict }) => verdict === 'NOT_LISTED');
  },
};
