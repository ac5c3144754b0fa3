/**
 * DESCRIPTION A key in use whose strength will have run out before the contract ends.
 * WHY Keys of 112 bits are acceptable until the end of 2030 (CRYPTREC LS-0003); the day that matters is the end of operation.
 */
import { dayFromIso } from '../readers/day';
import { namedCiphers } from './cipher-facts';
import type { Rule } from './rule';

export const keyStrengthEnding: Rule = {
  code: 'key-strength-ending',
  severity: 'warning',
  why: 'Keys of 112 bits are acceptable until the end of 2030 (CRYPTREC LS-0003); the day that matters is the end of operation.',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const { bits, until } = edition.settings.shortKeys;
    const end = answers.profile.get('contractEnd');
    const last = dayFromIso(until);
    if (typeof end !== 'number' || last === undefined || end <= last) return [];
    return namedCiphers(
      this,
      assessment,
      // A key that is too short today (RSA-1024) is on no list, and is told as that.
      ({ strengthBits, verdict }) =>
        strengthBits !== undefined && strengthBits <= bits && verdict !== 'NOT_LISTED',
    ).map((finding) => ({ ...finding, params: { ...finding.params, until } }));
  },
};
