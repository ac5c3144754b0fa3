/** What is odd in a checklist's own text, as data and in words. */
import type { Edition } from '../checklist/edition';
import { describeDefect, lintText, type TextDefect } from '../checklist/text-lint';
import type { Language } from '../checklist/words';

export interface LintReport {
  readonly edition: { readonly id: string; readonly hash: string };
  readonly defects: readonly (TextDefect & { readonly message: string })[];
}

export function lintEdition(edition: Edition, language: Language): LintReport {
  return {
    edition: { id: edition.id, hash: edition.hash },
    defects: lintText(edition).map((defect) => ({ ...defect, message: describeDefect(defect, language) })),
  };
}
