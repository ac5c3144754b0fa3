/** What would become of the result if the profile or the certificates said something else: the form's answer to an edit. */
import type { Answers, CertificateRow } from '../../../checklist/answers';
import { check, type Checked } from '../../../checklist/check';
import type { Edition } from '../../../checklist/edition';
import type { Day } from '../../../checklist/readers/day';
import type { GateVerdict, Overall, Section2State, Status } from '../../../checklist/vocabulary';
import type { Value } from '../../../checklist/value';

export interface Edits {
  /** by field id; undefined empties the field */
  readonly profile: ReadonlyMap<string, Value>;
  /** by row, from 0; the whole row as it would be */
  readonly certificates: ReadonlyMap<number, CertificateRow>;
}

export const NO_EDITS: Edits = { profile: new Map(), certificates: new Map() };

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface WhatIf {
  readonly before: Checked;
  readonly after: Checked;
  /** each absent when it stays the same */
  readonly gate?: Change<GateVerdict>;
  readonly section2?: Change<Section2State>;
  readonly overall?: Change<Overall>;
  /** in the ward's order */
  readonly criteria: readonly ({ readonly id: string } & Change<Status>)[];
}

/** `evaluatedOn` counts unless the profile, edited or not, says another day. */
export function whatIf(edition: Edition, answers: Answers, edits: Edits, today: Day): WhatIf {
  const edited = withEdits(answers, edits);
  const before = check(edition, answers, dayOf(answers, today));
  const after = check(edition, edited, dayOf(edited, today));
  const [was, is] = [before.assessment.gate, after.assessment.gate];
  const gate = change(was?.verdict, is?.verdict);
  const section2 = change(was?.section2, is?.section2);
  const overall = change(before.overall, after.overall);
  const later = new Map(after.assessment.criteria.map(({ id, status }) => [id, status]));
  return {
    before,
    after,
    ...(gate === undefined ? {} : { gate }),
    ...(section2 === undefined ? {} : { section2 }),
    ...(overall === undefined ? {} : { overall }),
    criteria: before.assessment.criteria.flatMap(({ id, status }) => {
      const changed = change(status, later.get(id));
      return changed === undefined ? [] : [{ id, ...changed }];
    }),
  };
}

export function withEdits(answers: Answers, { profile, certificates }: Edits): Answers {
  const rows = [...answers.certificates];
  for (const [row, edited] of certificates) {
    while (rows.length < row) rows.push({});
    rows[row] = edited;
  }
  return { ...answers, profile: new Map([...answers.profile, ...profile]), certificates: rows };
}

function dayOf({ profile }: Answers, today: Day): Day {
  const own = profile.get('evaluationDate');
  return typeof own === 'number' ? own : today;
}

function change<Value>(before: Value | undefined, after: Value | undefined): Change<Value> | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}
