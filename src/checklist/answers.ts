/** What one workbook says, as values by their logical place; where a value stood in the file is another matter. */
import type { Value } from './value';
import type { AnswerField, CertificateField } from './vocabulary';

export type Response = Readonly<Partial<Record<AnswerField, Value>>>;
export type CertificateRow = Readonly<Partial<Record<CertificateField, Value>>>;

export interface Answers {
  /** by profile field id */
  readonly profile: ReadonlyMap<string, Value>;
  /** in the table's order; a row without any value counts as absent */
  readonly certificates: readonly CertificateRow[];
  /** by criterion id, for example `1-6` */
  readonly responses: ReadonlyMap<string, Response>;
  /** by fact id */
  readonly facts: ReadonlyMap<string, Value>;
}

export const NO_ANSWERS: Answers = {
  profile: new Map(),
  certificates: [],
  responses: new Map(),
  facts: new Map(),
};

/** A place in the checklist, before anybody knows which cell that is. */
export type Place =
  | { readonly kind: 'answer'; readonly criterion: string; readonly field: AnswerField }
  | { readonly kind: 'status'; readonly criterion: string }
  | { readonly kind: 'profile'; readonly field: string }
  | { readonly kind: 'certificate'; readonly row: number; readonly field: CertificateField }
  | { readonly kind: 'fact'; readonly fact: string };
