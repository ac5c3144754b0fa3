/** Which row of the checklist the cursor stands in, and where a criterion's answer is. */
import type { Place } from '../../../checklist/answers';
import type { Edition } from '../../../checklist/edition';
import {
  ANSWER_FIELDS,
  CERTIFICATE_FIELDS,
  type AnswerField,
  type CertificateField,
} from '../../../checklist/vocabulary';
import { parseRange } from '../../../workbook/address';
import type { CellPlace } from '../../../workbook/recognise';
import type { Received } from '../../../workbook/received';
import type { WorkbookSnapshot } from '../../workbook-port';

export type SelectedRow =
  | { readonly kind: 'criterion'; readonly id: string; readonly fact?: string }
  | { readonly kind: 'profile'; readonly field: string }
  | { readonly kind: 'certificate'; readonly row: number };

/** undefined when the cursor is elsewhere, or Excel does not say where it is */
export function selectedRow(edition: Edition, snapshot: WorkbookSnapshot): SelectedRow | undefined {
  const { selection, received, recognition } = snapshot;
  const row = selection === undefined ? undefined : rowOf(selection.cell);
  if (selection === undefined || received === undefined || row === undefined) return undefined;
  const recognised = recognition?.sections
    .filter(({ sheet }) => sheet === selection.sheet)
    .flatMap(({ criteria }) => criteria)
    .find((criterion) => criterion.row <= row && row <= criterion.lastRow);
  if (recognised !== undefined) return { kind: 'criterion', id: recognised.id };

  const stands = (place: Place) => {
    const at = received.cellOf(place);
    return at?.sheet === selection.sheet && rowOf(at.cell) === row;
  };
  const criterion = edition.criteria.find(({ id }) =>
    ANSWER_FIELDS.some((field) => stands({ kind: 'answer', criterion: id, field })),
  );
  if (criterion !== undefined) return { kind: 'criterion', id: criterion.id };
  const fact = edition.facts.find(({ id }) => stands({ kind: 'fact', fact: id }));
  if (fact !== undefined) return { kind: 'criterion', id: fact.criterion, fact: fact.id };
  const field = edition.profile.find(({ id }) => stands({ kind: 'profile', field: id }));
  if (field !== undefined) return { kind: 'profile', field: field.id };
  for (let index = 0; index < edition.certificates.rows; index++) {
    if (CERTIFICATE_FIELDS.some((each) => stands({ kind: 'certificate', row: index, field: each })))
      return { kind: 'certificate', row: index };
  }
  return undefined;
}

/** The cell of the field, or the first cell of that answer that there is. */
export function answerCell(received: Received, criterion: string, field: AnswerField): CellPlace | undefined {
  for (const each of [field, ...ANSWER_FIELDS]) {
    const cell = received.cellOf({ kind: 'answer', criterion, field: each });
    if (cell !== undefined) return cell;
  }
  return undefined;
}

export function certificateCell(
  received: Received,
  row: number,
  field: CertificateField,
): CellPlace | undefined {
  return received.cellOf({ kind: 'certificate', row, field });
}

/** of `F7` or `F7:G9`, the first */
function rowOf(cell: string): number | undefined {
  return parseRange(cell)?.top;
}
