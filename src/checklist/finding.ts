/** A finding: one thing that somebody should mend or look at, as code and place; wording is data elsewhere. */
import type { Place } from './answers';
import type { Words } from './words';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** kebab-case, see the table of codes in `rules/registry.ts` */
  readonly code: string;
  readonly severity: Severity;
  /** the criterion it belongs to; absent for profile and certificates as a whole */
  readonly criterion?: string;
  /** the one cell to mend */
  readonly at: Place;
  /** values for the message's `{placeholders}`, already in words */
  readonly params: Readonly<Record<string, string>>;
  /** wording that comes with the edition's own rule instead of the message table */
  readonly wording?: { readonly what: Words; readonly action: Words };
}
