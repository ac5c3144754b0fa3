/** Two rounds of one vendor's answers, side by side: the way in. What changed, and which words of the ward still stand. */
import type { Answers, CertificateRow, Response } from '../answers';
import type { Criterion, Edition } from '../edition';
import { isBlank, type Value } from '../value';
import { CERTIFICATE_FIELDS, type CertificateField } from '../vocabulary';
import { type ConfirmationReason, type Confirmation, standingOf } from './confirmation';
import { type Change, changeOf, type Differences, differencesOf, VENDOR_FIELDS } from './criterion-change';
import type { VendorField } from './criterion-change';
import { type Difference, differenceOf } from './difference';
import { type Leans, leansOf } from './leans';

export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly difference: Exclude<Difference, 'same'>;
  readonly before: Value;
  readonly now: Value;
}

export interface CriterionRound {
  readonly id: string;
  readonly change: Change;
  /** the vendor's fields that are not the same, left to right */
  readonly fields: readonly FieldChange<VendorField>[];
  readonly confirmation: Confirmation;
  readonly reason: ConfirmationReason;
  /** the ward's word in the earlier file */
  readonly wardCheck: Value;
  readonly wardRemark: Value;
  /** what stands in the ward's cells of this file is not what stood there before */
  readonly wardCellsDiffer: boolean;
}

export interface CertificateRound {
  readonly change: 'added' | 'removed' | 'changed';
  /** of the row's place in its own table, from 0: this round's, or the earlier one's when it was removed */
  readonly row: number;
  readonly scheme: Value;
  readonly fields: readonly FieldChange<CertificateField>[];
}

export interface RoundComparison {
  readonly criteria: readonly CriterionRound[];
  readonly profile: readonly FieldChange[];
  readonly facts: readonly FieldChange[];
  readonly certificates: readonly CertificateRound[];
}

/** A confirmation was given for one service: of another one it says nothing. */
const SERVICE_FIELDS = ['provider', 'serviceName', 'model'];

export function compareRounds(
  edition: Edition,
  before: Answers,
  now: Answers,
  { sameEdition }: { readonly sameEdition: boolean },
): RoundComparison {
  const profile = changesOf(
    edition.profile.map(({ id }) => id),
    before.profile,
    now.profile,
  );
  const facts = changesOf(
    edition.facts.map(({ id }) => id),
    before.facts,
    now.facts,
  );
  const certificates = compareCertificates(before.certificates, now.certificates);
  const rows = edition.criteria.map((criterion) => rowOf(criterion, before, now));
  const sameService = worst(profile, (field) => SERVICE_FIELDS.includes(field)) !== 'changed';
  const criteria = rows.map((row): CriterionRound => {
    const leans = leansOf(edition, row.criterion, row.now);
    const { change, differences } = row;
    const confirmedBefore = !isBlank(row.before.wardCheck) || !isBlank(row.before.wardRemark);
    const wardCellsDiffer =
      differenceOf(row.before.wardCheck, row.now.wardCheck) === 'changed' ||
      differenceOf(row.before.wardRemark, row.now.wardRemark) === 'changed';
    const standing = standingOf({
      confirmedBefore,
      wardCellsDiffer,
      sameEdition,
      sameService,
      change,
      verdict: differences.verdict,
      basis: differences.basis,
      comment: differences.comment,
      facts: worst(facts, (fact) => leans.facts.has(fact)),
      certificates: leanedCertificates(certificates, leans),
      profile: worst(profile, (field) => leans.profile.has(field)),
      sections: leanedSections(rows, facts, edition, leans),
    });
    return {
      id: row.criterion.id,
      change,
      fields: fieldsOf(row),
      ...standing,
      wardCheck: row.before.wardCheck,
      wardRemark: row.before.wardRemark,
      wardCellsDiffer,
    };
  });
  return { criteria, profile, facts, certificates };
}

interface Row {
  readonly criterion: Criterion;
  readonly before: Response;
  readonly now: Response;
  readonly differences: Differences;
  readonly change: Change;
}

function rowOf(criterion: Criterion, earlier: Answers, later: Answers): Row {
  const before = earlier.responses.get(criterion.id) ?? {};
  const now = later.responses.get(criterion.id) ?? {};
  const differences = differencesOf(before, now);
  return { criterion, before, now, differences, change: changeOf(before, differences) };
}

function fieldsOf({ before, now, differences }: Row): FieldChange<VendorField>[] {
  return VENDOR_FIELDS.flatMap((field) => {
    const difference = differences[field];
    return difference === 'same' ? [] : [{ field, difference, before: before[field], now: now[field] }];
  });
}

function changesOf(
  names: readonly string[],
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
): FieldChange[] {
  return names.flatMap((field) => {
    const [earlier, later] = [before.get(field), now.get(field)];
    const difference = differenceOf(earlier, later);
    return difference === 'same' ? [] : [{ field, difference, before: earlier, now: later }];
  });
}

function worst(changes: readonly FieldChange[], concerns: (field: string) => boolean): Difference {
  const own = changes.filter(({ field }) => concerns(field));
  if (own.length === 0) return 'same';
  return own.some(({ difference }) => difference === 'changed') ? 'changed' : 'folded';
}

/**
 * Rows are paired by what they are (scheme and number), then by scheme alone, so that a row that only moved in the
 * table is no change.
 */
function compareCertificates(
  before: readonly CertificateRow[],
  now: readonly CertificateRow[],
): CertificateRound[] {
  const filled = (rows: readonly CertificateRow[]) =>
    rows.flatMap((row, index) =>
      CERTIFICATE_FIELDS.every((field) => isBlank(row[field])) ? [] : [{ row, index }],
    );
  const left = filled(before);
  const open: { row: CertificateRow; index: number }[] = [];
  const found: CertificateRound[] = [];
  const pair = (later: { row: CertificateRow; index: number }, fields: readonly CertificateField[]) => {
    const at = left.findIndex(({ row }) =>
      fields.every((field) => differenceOf(row[field], later.row[field]) !== 'changed'),
    );
    const [earlier] = at < 0 ? [] : left.splice(at, 1);
    if (earlier === undefined) return false;
    const changes = certificateChanges(earlier.row, later.row);
    if (changes.length > 0)
      found.push({ change: 'changed', row: later.index, scheme: later.row.scheme, fields: changes });
    return true;
  };
  for (const later of filled(now)) if (!pair(later, ['scheme', 'number'])) open.push(later);
  for (const later of open) {
    if (!pair(later, ['scheme']))
      found.push({ change: 'added', row: later.index, scheme: later.row.scheme, fields: [] });
  }
  for (const { row, index } of left)
    found.push({ change: 'removed', row: index, scheme: row.scheme, fields: [] });
  return found;
}

function certificateChanges(before: CertificateRow, now: CertificateRow): FieldChange<CertificateField>[] {
  return CERTIFICATE_FIELDS.flatMap((field) => {
    const difference = differenceOf(before[field], now[field]);
    return difference === 'same' ? [] : [{ field, difference, before: before[field], now: now[field] }];
  });
}

function leanedCertificates(changes: readonly CertificateRound[], { schemes }: Leans): Difference {
  if (schemes === 'none') return 'same';
  const own = changes.filter(
    ({ scheme }) => schemes === 'every' || (typeof scheme === 'string' && schemes.has(scheme)),
  );
  if (own.length === 0) return 'same';
  const weighty = own.some(
    ({ change, fields }) => change !== 'changed' || fields.some(({ difference }) => difference === 'changed'),
  );
  return weighty ? 'changed' : 'folded';
}

/** A section leaned on as a whole changes with any of its answers and their facts. */
function leanedSections(
  rows: readonly Row[],
  facts: readonly FieldChange[],
  edition: Edition,
  { sections }: Leans,
): Difference {
  const own = rows.filter(({ criterion }) => sections.has(criterion.section));
  const ids = new Set(own.map(({ criterion }) => criterion.id));
  const changed = own.some(({ change }) => change !== 'unchanged' && change !== 'wording-only');
  const factChanged = facts.some(
    ({ field, difference }) =>
      difference === 'changed' &&
      edition.facts.some(({ id, criterion }) => id === field && ids.has(criterion)),
  );
  return changed || factChanged ? 'changed' : 'same';
}
