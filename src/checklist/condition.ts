/**
 * The condition tree: the one form in which a rule about cells is written.
 * `evaluate.ts` decides it, `src/workbook/formula.ts` compiles it to a formula of the same value,
 * `explain.ts` says it in words. All three must treat every shape below; the compiler checks that they do.
 */

/**
 * What a condition can look at.
 * - `profile.<field>`, `fact.<id>`, `<criterion>.<field>` (for example `1-6.verdict`): one cell of the workbook
 * - `answer.<field>`: the same field of the criterion at hand; only inside a criterion's own conditions
 * - `certificate.<field>`: a column of the certificate row at hand; only inside certificate definitions
 * - `evaluationDate`: the date everything is judged on
 * - `date:YYYY-MM-DD`: a fixed calendar date
 */
export type Term = string;

export type Condition =
  /** every one holds */
  | { readonly all: readonly Condition[] }
  /** at least one holds */
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** the term is exactly this word; unknown while the cell is blank */
  | { readonly is: readonly [Term, string] }
  /** the term is one of these words; unknown while the cell is blank */
  | { readonly oneOf: readonly [Term, readonly string[]] }
  /** the term's text holds one of these fragments; unknown while the cell is blank */
  | { readonly contains: readonly [Term, readonly string[]] }
  /** the two cells say the same; unknown while either is blank */
  | { readonly same: readonly [Term, Term] }
  /** nothing is written; never unknown */
  | { readonly blank: Term }
  /** something is written; unknown (not false) while the cell is blank */
  | { readonly stated: Term }
  /** nothing is written, or only a word that is no evidence (－, なし, 同上 …); never unknown */
  | { readonly lacking: Term }
  /** the first day is earlier than the second; unknown unless both are dates */
  | { readonly before: readonly [Term, Term] }
  /** the first day is the second or later; unknown unless both are dates */
  | { readonly notBefore: readonly [Term, Term] }
  /** a named condition of the edition (in a certificate's scope: of the same row) */
  | { readonly holds: string }
  /** the best that any certificate row reaches for a certificate-scoped definition */
  | { readonly anyCertificate: string }
  /** every criterion of the section is 充足; 不適合 and 対象外不可 refute it, anything else leaves it unknown */
  | { readonly everySatisfied: string }
  /** turns unknown into false: only a certain yes counts */
  | { readonly certain: Condition }
  /** turns unknown into true: anything that is not a certain no counts */
  | { readonly possible: Condition }
  /** a constant */
  | { readonly constant: 'yes' | 'no' | 'unknown' };

/** A condition with a name, so that others can lean on it and the workbook gives it a cell of its own. */
export interface Definition {
  readonly name: string;
  /** `workbook`: one value; `certificate`: one value for every row of the certificate table */
  readonly scope: 'workbook' | 'certificate';
  readonly label: { readonly ja: string; readonly en: string };
  readonly when: Condition;
}
