/**
 * DESCRIPTION A certificate over an organisation names another organisation than the profile's provider.
 * WHY A certificate of a parent or a subcontractor proves nothing about the provider (domain rule 28).
 */
import { fold } from '../readers/fold';
import { asText, isBlank } from '../value';
import { heldRows, schemesUnder } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

/** Legal forms, which people write or leave out. */
const FORM = /株式会社|有限会社|合同会社|\(株\)|co\.?,?ltd\.?|inc\.?/gu;

export const providerDiffers: Rule = {
  code: 'provider-differs',
  severity: 'warning',
  why: 'A certificate of a parent or a subcontractor proves nothing about the provider (domain rule 28).',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const provider = answers.profile.get('provider');
    if (isBlank(provider) || edition.gate === undefined) return [];
    const own = bare(asText(provider));
    // The ISMS is an organisation's; other certificates rightly name a service here.
    const isms = schemesUnder(edition, edition.gate.isms).map(({ id }) => id);
    return heldRows(assessment)
      .filter(
        ({ row, scheme }) =>
          isms.includes(scheme?.id ?? '') &&
          (row.scope === '組織全体' || row.scope === '組織の一部') &&
          !isBlank(row.service),
      )
      .filter(
        ({ row }) => !bare(asText(row.service)).includes(own) && !own.includes(bare(asText(row.service))),
      )
      .map(({ index, row, scheme }) =>
        found(this, certificateAt(index, 'service'), {
          scheme: scheme?.id ?? '',
          value: quote(row.service),
          provider: quote(provider),
        }),
      );
  },
};

function bare(name: string): string {
  return fold(name).replaceAll(FORM, '');
}
