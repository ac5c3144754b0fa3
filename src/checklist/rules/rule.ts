/** The shape of a rule: one file, one code, one function over an assessment. */
import type { Assessment } from '../assess';
import type { Finding, Severity } from '../finding';

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** why the rule exists, with its source (clause of the checklist, standard, notice) */
  readonly why: string;
  find(assessment: Assessment): readonly Finding[];
}
