/**
 * DESCRIPTION A text beside 適合 leans on 準拠, 相当 or a certificate of the base, where no certificate is the basis.
 * WHY 「ISO27001に準拠した手順」 may well describe real measures: it is asked about, not refused (domain rule 26).
 */
import { asksForCertificate, claimFindings } from './claims';
import type { Rule } from './rule';

export const conformsOnly: Rule = {
  code: 'conforms-only',
  severity: 'warning',
  why: '「ISO27001に準拠した手順」 may well describe real measures: it is asked about, not refused (domain rule 26).',
  find: claimFindings(
    ({ kind }, assessment, criterion) =>
      kind !== 'planned' && kind !== 'under-review' && !asksForCertificate(assessment, criterion),
  ),
};
