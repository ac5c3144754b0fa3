/**
 * DESCRIPTION A text beside 適合 says that it is planned or under review; where a certificate is the basis, also that it
 * is merely in line with a standard, or held by the base.
 * WHY 予定・検討中・審査中 beside 適合 is not 実施, and 準拠・相当・「AWSが取得」 is not 取得 (domain rule 26).
 */
import { asksForCertificate, claimFindings, isRenewalOnTable } from './claims';
import type { Rule } from './rule';

export const plannedNotDone: Rule = {
  code: 'planned-not-done',
  severity: 'error',
  why: '予定・検討中・審査中 beside 適合 is not 実施, and 準拠・相当・「AWSが取得」 is not 取得 (domain rule 26).',
  find: claimFindings(({ kind }, assessment, criterion) => {
    if (kind === 'planned') return true;
    const certificate = asksForCertificate(assessment, criterion);
    return kind === 'under-review' ? !(certificate && isRenewalOnTable(assessment)) : certificate;
  }),
};
