/**
 * DESCRIPTION A name in use that cannot be judged from the name alone.
 * WHY Some names settle nothing without purpose, padding or suite (RSA 2048, SHA-2, “TLS 1.2 or later”).
 */
import { cipherTexts } from './cipher-facts';
import { found, quote } from './places';
import type { Rule } from './rule';

const LISTED: ReadonlySet<string> = new Set(['LISTED', 'LISTED_COND', 'LISTED_PQC']);

export const cipherReview: Rule = {
  code: 'cipher-review',
  severity: 'warning',
  why: 'Some names settle nothing without purpose, padding or suite (RSA 2048, SHA-2, “TLS 1.2 or later”).',
  find(assessment) {
    return cipherTexts(assessment).flatMap(({ criterion, at, fact, label, inUse }) => {
      // Prose may stay general; the facts are where suites and key lengths are asked for.
      if (fact === undefined) return [];
      const settled = inUse.some(({ verdict }) => LISTED.has(verdict));
      const open = inUse.filter(
        ({ verdict }) =>
          verdict === 'REVIEW' ||
          (verdict.startsWith('PROTOCOL_') && verdict !== 'PROTOCOL_FAIL' && !settled),
      );
      const names = [...new Set(open.map(({ written }) => quote(written)))];
      return names.length === 0 ? [] : [found(this, at, { names: names.join('、'), ...label }, criterion)];
    });
  },
};
