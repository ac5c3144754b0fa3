/** The cells that a form's edits would change: what a host that can write is asked to write. */
import type { Answers } from '../../../checklist/answers';
import { CERTIFICATE_FIELDS, type CertificateField } from '../../../checklist/vocabulary';
import type { CellEntry } from '../../workbook-port';
import type { ServiceForm } from './forms';
import type { Edits } from './what-if';

/** Only what differs from the sheet, and only where there is a cell. */
export function entriesOf(form: ServiceForm, answers: Answers, edits: Edits): readonly CellEntry[] {
  const profile = form.profile.flatMap(({ id, place }): CellEntry[] => {
    if (place === undefined || !edits.profile.has(id)) return [];
    const value = edits.profile.get(id);
    return value === answers.profile.get(id) ? [] : [{ ...place, value }];
  });
  const certificates = form.certificates.flatMap(({ row, fields }) => {
    const edited = edits.certificates.get(row);
    const held = answers.certificates[row];
    if (edited === undefined) return [];
    return fields.flatMap(({ id, place }): CellEntry[] => {
      if (place === undefined || !isCertificateField(id) || edited[id] === held?.[id]) return [];
      return [{ ...place, value: edited[id] }];
    });
  });
  return [...profile, ...certificates];
}

export function isCertificateField(id: string): id is CertificateField {
  return CERTIFICATE_FIELDS.some((field) => field === id);
}
