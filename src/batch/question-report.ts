/** What reading somebody's own checklist left open: doubtful cells that were not read, and what to do about each. */
import type { Language } from '../checklist/words';
import type { Question } from '../workbook/recognise';
import { describeQuestion } from './wording';

export interface QuestionReport {
  readonly kind: Question['kind'];
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  /** criterion ids, headers, names or readings, by the kind */
  readonly candidates: readonly string[];
  /** what stands in the first cell */
  readonly found?: string;
  /** what is doubtful and what to do */
  readonly message: string;
}

export function questionReport(question: Question, language: Language): QuestionReport {
  const { kind, cells, candidates, found } = question;
  return {
    kind,
    cells: cells.map(({ sheet, cell }) => ({ sheet, cell })),
    candidates,
    ...(found === undefined ? {} : { found }),
    message: describeQuestion(kind, { candidates, found: found ?? '' }, language),
  };
}
