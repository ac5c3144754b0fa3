/**
 * DESCRIPTION A protocol version in use that is out of date.
 * WHY TLS 1.1 and older are excepted only for a migration (CRYPTREC GL-3001).
 */
import { namedCiphers } from './cipher-facts';
import type { Rule } from './rule';

export const tlsOutdated: Rule = {
  code: 'tls-outdated',
  severity: 'error',
  why: 'TLS 1.1 and older are excepted only for a migration (CRYPTREC GL-3001).',
  find(assessment) {
    return namedCiphers(this, assessment, ({ verdict }) => verdict === 'PROTOCOL_FAIL');
  },
};
