/** The shape of a rule: one file, one code, one function over an assessment. */
import type { Assessment } from '../assess';
import type { Finding, Severity } from '../finding';

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** why the rule exists, with its source (clause of the checklist, standard, notice) */
  readonly why: string;
  /**
   * It looks at nothing but what is written, in rows that are claimed to conform (`claimed`): the same answers with the same
   * rows that count give the same findings on every day, and are looked at once.
   */
  readonly textOnly?: true;
  find(assessment: Assessment): readonly Finding[];
}
