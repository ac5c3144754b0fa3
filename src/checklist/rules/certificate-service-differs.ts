/**
 * DESCRIPTION A certificate for 当該サービス names another service than the profile.
 * WHY One service of a provider may be registered and another not (domain rule 8). A name is a heuristic: ask, never refuse.
 */
import { fold } from '../readers/fold';
import { asText, isBlank } from '../value';
import { heldRows } from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateServiceDiffers: Rule = {
  code: 'certificate-service-differs',
  severity: 'warning',
  why: 'One service of a provider may be registered and another not (domain rule 8). A name is a heuristic: ask, never refuse.',
  find(assessment) {
    const name = assessment.evaluation.answers.profile.get('serviceName');
    if (isBlank(name)) return [];
    const own = fold(asText(name));
    return heldRows(assessment)
      .filter(({ row }) => row.scope === '当該サービス' && !isBlank(row.service))
      .filter(
        ({ row }) => !fold(asText(row.service)).includes(own) && !own.includes(fold(asText(row.service))),
      )
      .map(({ index, row, scheme }) =>
        found(this, certificateAt(index, 'service'), {
          scheme: scheme?.id ?? '',
          value: quote(row.service),
          service: quote(name),
        }),
      );
  },
};
