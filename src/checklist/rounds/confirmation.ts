/**
 * Whether the ward's earlier word on a criterion (区の確認, 区の所見) still stands. A table, the first line that fits
 * decides; it stands only when nothing has changed that it was given on.
 */
import type { Change } from './criterion-change';
import type { Difference } from './difference';

export const CONFIRMATIONS = ['kept', 'voided', 'none'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

export const CONFIRMATION_REASONS = [
  'claimed-in-return',
  'not-confirmed-before',
  'edition-changed',
  'service-changed',
  'verdict-changed',
  'basis-changed',
  'comment-changed',
  'evidence-changed',
  'fact-changed',
  'certificate-changed',
  'profile-changed',
  'section-changed',
  'wording-only',
  'unchanged',
] as const;
export type ConfirmationReason = (typeof CONFIRMATION_REASONS)[number];

/** What the rules look at, worked out by `compare-rounds.ts`. */
export interface Circumstances {
  /** the ward had written something in the earlier file */
  readonly confirmedBefore: boolean;
  /** this file says something of the ward's that the earlier one did not say */
  readonly wardCellsDiffer: boolean;
  readonly sameEdition: boolean;
  /** provider, service and model are those of the earlier round */
  readonly sameService: boolean;
  readonly change: Change;
  readonly verdict: Difference;
  readonly basis: Difference;
  readonly comment: Difference;
  /** of what the criterion leans on (see `leans.ts`) */
  readonly facts: Difference;
  readonly certificates: Difference;
  readonly profile: Difference;
  readonly sections: Difference;
}

interface ConfirmationRule {
  readonly confirmation: Confirmation;
  readonly reason: ConfirmationReason;
  /** every value named here must be the circumstance's; a rule that names none always fits */
  readonly when: Readonly<Partial<Circumstances>>;
}

export const CONFIRMATION_RULES: readonly ConfirmationRule[] = [
  {
    confirmation: 'none',
    reason: 'claimed-in-return',
    when: { confirmedBefore: false, wardCellsDiffer: true },
  },
  { confirmation: 'none', reason: 'not-confirmed-before', when: { confirmedBefore: false } },
  { confirmation: 'voided', reason: 'edition-changed', when: { sameEdition: false } },
  { confirmation: 'voided', reason: 'service-changed', when: { sameService: false } },
  { confirmation: 'voided', reason: 'verdict-changed', when: { verdict: 'changed' } },
  { confirmation: 'voided', reason: 'basis-changed', when: { basis: 'changed' } },
  { confirmation: 'voided', reason: 'comment-changed', when: { comment: 'changed' } },
  { confirmation: 'voided', reason: 'evidence-changed', when: { change: 'changed-evidence' } },
  { confirmation: 'voided', reason: 'fact-changed', when: { facts: 'changed' } },
  { confirmation: 'voided', reason: 'certificate-changed', when: { certificates: 'changed' } },
  { confirmation: 'voided', reason: 'profile-changed', when: { profile: 'changed' } },
  { confirmation: 'voided', reason: 'section-changed', when: { sections: 'changed' } },
  { confirmation: 'kept', reason: 'wording-only', when: { change: 'wording-only' } },
  { confirmation: 'kept', reason: 'unchanged', when: { change: 'unchanged' } },
];

export interface Standing {
  readonly confirmation: Confirmation;
  readonly reason: ConfirmationReason;
}

export function standingOf(circumstances: Circumstances): Standing {
  const looked = new Map<string, unknown>(Object.entries(circumstances));
  const rule = CONFIRMATION_RULES.find(({ when }) =>
    Object.entries(when).every(([name, value]) => looked.get(name) === value),
  );
  // What no line keeps is looked at again: a confirmation stands by a rule, never by default.
  const { confirmation, reason } = rule ?? { confirmation: 'voided', reason: 'evidence-changed' };
  return { confirmation, reason };
}
