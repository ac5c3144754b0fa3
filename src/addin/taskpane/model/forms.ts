/** Profile and certificates as forms: fields as the edition defines them, values as the sheet has them, edits beside. */
import type { CertificateRow } from '../../../checklist/answers';
import { certificateWorth } from '../../../checklist/certificate-worth';
import type { ValueKind } from '../../../checklist/edition';
import { dayFromIso, isoFromDay } from '../../../checklist/readers/day';
import { NO, YES } from '../../../checklist/ternary';
import { asText, isBlank, type Value } from '../../../checklist/value';
import { CERTIFICATE_FIELDS, type CertificateField } from '../../../checklist/vocabulary';
import type { CellPlace } from '../../../workbook/recognise';
import type { Wording } from '../words';
import { type FindingLine, findingsView } from './findings';
import type { Look, Reading } from './look';
import { type Edits, type WhatIf, whatIf, withEdits } from './what-if';

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: ValueKind;
  /** what is in the cell is among them, whatever it is */
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly prompt: string;
  /** as a control shows it: a date as YYYY-MM-DD */
  readonly text: string;
  readonly edited: boolean;
  /** a date that cannot be read, as it was written */
  readonly unreadable?: string;
  readonly place?: CellPlace;
}

export interface CertificateForm {
  /** from 0 */
  readonly row: number;
  readonly scheme: string;
  readonly worth: 'yes' | 'no' | 'unknown';
  readonly fields: readonly FormField[];
  readonly findings: readonly FindingLine[];
}

export interface ServiceForm {
  readonly profile: readonly FormField[];
  /** rows that say something, edited or not, and `spare` blank ones */
  readonly certificates: readonly CertificateForm[];
  readonly full: boolean;
  /** the workbook has cells for these values */
  readonly hasSheet: boolean;
  readonly edited: boolean;
  readonly whatIf: WhatIf;
}

/** @param spare how many blank rows of the certificate table are shown */
export function serviceForm(
  look: Look,
  edits: Edits,
  spare: number,
  wording: Wording,
): ServiceForm | undefined {
  const { edition, reading, evaluatedOn } = look;
  if (reading === undefined) return undefined;
  const { answers } = reading.received;
  const edited = withEdits(answers, edits);
  const { language } = wording;
  const profile = edition.profile.map((field) =>
    fieldOf(
      {
        id: field.id,
        label: field.label[language],
        prompt: field.prompt[language],
        required: field.required,
      },
      field,
      edited.profile.get(field.id),
      edits.profile.has(field.id),
      reading.received.cellOf({ kind: 'profile', field: field.id }),
    ),
  );
  const said = edited.certificates.filter((row) => !isEmpty(row)).length;
  const rows = edited.certificates.flatMap((row, index) => (isEmpty(row) ? [] : [index]));
  for (let index = 0, left = spare; index < edition.certificates.rows && left > 0; index++) {
    if (rows.includes(index)) continue;
    rows.push(index);
    left -= 1;
  }
  rows.sort((left, right) => left - right);
  const consequences = whatIf(edition, answers, edits, evaluatedOn);
  const findings = findingsView(
    { ...look, reading: { ...consequences.after, received: reading.received } },
    wording,
    false,
  ).groups.flatMap(({ lines }) => lines);
  return {
    profile,
    certificates: rows.map((row) =>
      certificateOf(
        look,
        reading,
        edited.certificates[row] ?? {},
        row,
        edits,
        consequences,
        findings,
        wording,
      ),
    ),
    full: said >= edition.certificates.rows,
    hasSheet: profile.some(({ place }) => place !== undefined),
    edited: edits.profile.size > 0 || edits.certificates.size > 0,
    whatIf: consequences,
  };
}

/** What a control holds → what a cell holds. */
export function valueFrom(kind: ValueKind, text: string): Value {
  if (isBlank(text)) return undefined;
  if (kind !== 'date') return text.trim();
  return dayFromIso(text) ?? text.trim();
}

/** The row with one field changed. */
export function withField(row: CertificateRow, field: CertificateField, value: Value): CertificateRow {
  return Object.fromEntries(
    CERTIFICATE_FIELDS.flatMap((each) => {
      const held = each === field ? value : row[each];
      return held === undefined ? [] : [[each, held]];
    }),
  );
}

function certificateOf(
  { edition }: Look,
  { received }: Reading,
  row: CertificateRow,
  index: number,
  edits: Edits,
  { after }: WhatIf,
  findings: readonly FindingLine[],
  { language }: Wording,
): CertificateForm {
  const worth = after.assessment.evaluation.decide(certificateWorth(edition), { row: index });
  const before = received.answers.certificates[index] ?? {};
  const fields = CERTIFICATE_FIELDS.map((id) => {
    const column = edition.certificates.fields[id];
    const words = { id, label: column.label[language], prompt: column.prompt[language], required: false };
    const edited = edits.certificates.has(index) && row[id] !== before[id];
    const place = received.cellOf({ kind: 'certificate', row: index, field: id });
    return fieldOf(words, column, row[id], edited, place);
  });
  const cells = new Set(fields.flatMap(({ place }) => (place === undefined ? [] : [keyOf(place)])));
  return {
    row: index,
    scheme: asText(row.scheme),
    worth: isEmpty(row) || worth === NO ? 'no' : worth === YES ? 'yes' : 'unknown',
    fields,
    findings: findings.filter(({ place }) => place !== undefined && cells.has(keyOf(place))),
  };
}

function fieldOf(
  words: Pick<FormField, 'id' | 'label' | 'prompt' | 'required'>,
  { kind, choices }: { readonly kind: ValueKind; readonly choices: readonly string[] },
  value: Value,
  edited: boolean,
  place: CellPlace | undefined,
): FormField {
  const written = asText(value);
  const isDay = kind === 'date' && typeof value === 'number';
  const unreadable = kind === 'date' && !isDay && !isBlank(value) ? { unreadable: written } : {};
  const strange = kind === 'choice' && !isBlank(value) && !choices.includes(written) ? [written] : [];
  return {
    ...words,
    kind,
    choices: [...choices, ...strange],
    text: kind === 'date' ? (isDay ? isoFromDay(value) : '') : written,
    edited,
    ...unreadable,
    ...(place === undefined ? {} : { place }),
  };
}

function isEmpty(row: CertificateRow): boolean {
  return CERTIFICATE_FIELDS.every((field) => isBlank(row[field]));
}

function keyOf({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`;
}
