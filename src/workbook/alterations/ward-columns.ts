/** 区の確認 and 区の所見 are the ward's: what somebody else wrote there is told, and closes nothing. */
import type { Answers } from '../../checklist/answers';
import { isBlank, type Value } from '../../checklist/value';
import type { Edition } from '../../checklist/edition';
import { isClarification } from '../clarification';
import type { Alteration } from '../receive/account';
import type { Received } from '../received';

export const WARD_FIELDS = ['wardCheck', 'wardRemark'] as const;
export type WardField = (typeof WARD_FIELDS)[number];

/** What stands in a column that only the ward fills in. */
export interface WardValue {
  readonly criterion: string;
  readonly field: WardField;
  readonly value: Value;
  readonly sheet?: string;
  readonly cell?: string;
}

/** What the ward wrote in its columns before it sent the workbook out, by criterion. */
export type WardWrote = ReadonlyMap<string, Partial<Record<WardField, Value>>>;

/** Only what the ward did not write itself. */
export function wardValues(
  edition: Edition,
  received: Pick<Received, 'answers' | 'cellOf'>,
  wrote: WardWrote = new Map(),
): WardValue[] {
  return edition.criteria.flatMap(({ id }) =>
    WARD_FIELDS.flatMap((field): WardValue[] => {
      const value = received.answers.responses.get(id)?.[field];
      if (isBlank(value) || value === wrote.get(id)?.[field]) return [];
      // A remark that a clarification round is issued with: it is the ward's, and no rule looks at it.
      if (field === 'wardRemark' && typeof value === 'string' && isClarification(value)) return [];
      return [{ criterion: id, field, value, ...received.cellOf({ kind: 'answer', criterion: id, field }) }];
    }),
  );
}

/** The answers as the rules may see them: what others wrote in the ward's columns is not there. */
export function withoutWardValues(answers: Answers, values: readonly WardValue[]): Answers {
  if (values.length === 0) return answers;
  const responses = new Map(answers.responses);
  for (const { criterion, field } of values)
    responses.set(criterion, { ...responses.get(criterion), [field]: undefined });
  return { ...answers, responses };
}

export function wardColumnAlterations(values: readonly WardValue[]): Alteration[] {
  return values.map(({ value, sheet, cell }) => ({
    kind: 'ward-column-filled',
    class: 'review',
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    found: String(value),
  }));
}
