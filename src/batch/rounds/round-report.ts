/** What comparing with the earlier round gives: the key `round` of a checked file (validate.schema.json says the same). */
import type { Confirmation, ConfirmationReason } from '../../checklist/rounds/confirmation';
import type { Change } from '../../checklist/rounds/criterion-change';
import type { Difference } from '../../checklist/rounds/difference';
import type { MatchedBy } from '../../checklist/rounds/match';

export interface RoundReport {
  /** the earlier file; null when there is none, or when somebody has to say which */
  readonly against: string | null;
  readonly matchedBy: MatchedBy | null;
  /** why nothing is compared */
  readonly problem?: RoundProblem;
  /** every criterion of the edition, in its order; empty when there is nothing to compare with */
  readonly criteria: readonly CriterionRoundReport[];
  /** what differs in サービス概要, 認証等 and 詳細回答 */
  readonly profile: readonly FieldRoundReport[];
  readonly certificates: readonly CertificateRoundReport[];
  readonly facts: readonly FieldRoundReport[];
}

export interface RoundProblem {
  readonly code: RoundProblemCode;
  readonly message: string;
  /** the files that could be meant */
  readonly candidates: readonly string[];
}

export const ROUND_PROBLEMS = ['earlier-none', 'earlier-several', 'earlier-unreadable'] as const;
export type RoundProblemCode = (typeof ROUND_PROBLEMS)[number];

export interface CriterionRoundReport {
  readonly id: string;
  readonly change: Change;
  readonly confirmation: Confirmation;
  readonly reason: ConfirmationReason;
  /** 区の確認 and 区の所見 of the earlier file */
  readonly wardCheck: string | null;
  readonly wardRemark: string | null;
  /** the ward's cells of this file say something else than those of the earlier one */
  readonly wardCellsDiffer: boolean;
  readonly fields: readonly FieldRoundReport[];
  /** of 区の確認 in this file; absent when its row or column is gone */
  readonly sheet?: string;
  readonly cell?: string;
}

export interface FieldRoundReport {
  readonly field: string;
  /** the field in words, in the report's language */
  readonly label: string;
  readonly difference: Exclude<Difference, 'same'>;
  readonly before: string | null;
  readonly now: string | null;
  /** in this file */
  readonly sheet?: string;
  readonly cell?: string;
}

export interface CertificateRoundReport {
  readonly change: 'added' | 'removed' | 'changed';
  readonly scheme: string | null;
  readonly fields: readonly FieldRoundReport[];
  /** of the row in this file; absent for a row that was removed */
  readonly sheet?: string;
  readonly cell?: string;
}
