/** Every date of the workbook that rules look at, with its place. */
import type { Place } from '../answers';
import type { Assessment } from '../assess';
import type { Value } from '../value';
import { CERTIFICATE_FIELDS } from '../vocabulary';
import { certificateAt, exemptIds, factAt, profileAt } from './places';

export function dateCells(
  assessment: Assessment,
): readonly { at: Place; value: Value; criterion?: string }[] {
  const { edition, answers } = assessment.evaluation;
  const exempt = exemptIds(assessment);
  const profile = edition.profile
    .filter(({ kind }) => kind === 'date')
    .map(({ id }) => ({ at: profileAt(id), value: answers.profile.get(id) }));
  const columns = CERTIFICATE_FIELDS.filter((field) => edition.certificates.fields[field].kind === 'date');
  const certificates = answers.certificates.flatMap((row, index) =>
    columns.map((field) => ({ at: certificateAt(index, field), value: row[field] })),
  );
  const facts = edition.facts
    .filter(({ kind, criterion }) => kind === 'date' && !exempt.has(criterion))
    .map(({ id, criterion }) => ({ at: factAt(id), value: answers.facts.get(id), criterion }));
  return [...profile, ...certificates, ...facts];
}
