/** Every date of the workbook that rules look at, with its place. */
import type { Place } from '../answers';
import type { Assessment } from '../assess';
import type { Value } from '../value';
import { CERTIFICATE_FIELDS } from '../vocabulary';
import { certificateAt, factAt, profileAt } from './places';

export function dateCells({
  evaluation,
}: Assessment): readonly { at: Place; value: Value; criterion?: string }[] {
  const { edition, answers } = evaluation;
  const profile = edition.profile
    .filter(({ kind }) => kind === 'date')
    .map(({ id }) => ({ at: profileAt(id), value: answers.profile.get(id) }));
  const columns = CERTIFICATE_FIELDS.filter((field) => edition.certificates.fields[field].kind === 'date');
  const certificates = answers.certificates.flatMap((row, index) =>
    columns.map((field) => ({ at: certificateAt(index, field), value: row[field] })),
  );
  const facts = edition.facts
    .filter(({ kind }) => kind === 'date')
    .map(({ id, criterion }) => ({ at: factAt(id), value: answers.facts.get(id), criterion }));
  return [...profile, ...certificates, ...facts];
}
