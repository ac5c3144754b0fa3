/**
 * DESCRIPTION A cell with a dropdown that holds something other than its words: verdict, ward's check, profile,
 * certificate table, structured facts.
 * WHY △, －, 予定 and the like can mean yes or no: unknown never becomes yes. 海外 for 国外を含む would refute unseen.
 */
import type { Assessment } from '../assess';
import type { Finding } from '../finding';
import { asText, isBlank, type Value } from '../value';
import { CERTIFICATE_FIELDS, WARD_CHECKS } from '../vocabulary';
import { heldRows, isLeanedOn, leanings } from './certificate-rows';
import {
  answerAt,
  certificateAt,
  claimed,
  factAt,
  factsOf,
  found,
  profileAt,
  quote,
  withStatus,
  written,
} from './places';
import type { Rule } from './rule';

export const ambiguousMark: Rule = {
  code: 'ambiguous-mark',
  severity: 'error',
  why: '△, －, 予定 and the like can mean yes or no: unknown never becomes yes. 海外 for 国外を含む would refute unseen.',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const mark = (at: Finding['at'], value: Value, criterion?: string): Finding =>
      found(this, at, { value: quote(value) }, criterion);
    const verdicts = withStatus(assessment, '未回答').map(({ id }) => ({ id, field: 'verdict' as const }));
    const checks = assessment.criteria
      .filter(({ status }) => status !== '対象外' && status !== '未回答')
      .map(({ id }) => ({ id, field: 'wardCheck' as const }))
      .filter(({ id }) => isOutside(written(assessment, id, 'wardCheck'), WARD_CHECKS));
    const profile = edition.profile.filter(
      ({ id, kind, choices }) => kind === 'choice' && isOutside(answers.profile.get(id), choices),
    );
    const facts = claimed(assessment).flatMap(({ id }) =>
      factsOf(assessment, id).filter(
        ({ fact, value }) => fact.kind === 'choice' && isOutside(value, fact.choices),
      ),
    );
    return [
      ...profile.map(({ id }) => mark(profileAt(id), answers.profile.get(id))),
      ...inCertificates(assessment, mark),
      ...[...verdicts, ...checks]
        .map(({ id, field }) => ({ at: answerAt(id, field), value: written(assessment, id, field) }))
        .filter(({ value }) => !isBlank(value))
        .map(({ at, value }) => mark(at, value)),
      ...facts.map(({ fact, value }) => mark(factAt(fact.id), value, fact.criterion)),
    ];
  },
};

/** Only a row that something leans on, or that may be the one, decides anything: elsewhere it is a question. */
function inCertificates(
  assessment: Assessment,
  mark: (at: Finding['at'], value: Value) => Finding,
): readonly Finding[] {
  const { fields } = assessment.evaluation.edition.certificates;
  return heldRows(assessment).flatMap(({ index, row, scheme }) => {
    const decisive = scheme === undefined ? leanings(assessment).length > 0 : isLeanedOn(assessment, scheme);
    return CERTIFICATE_FIELDS.filter((field) => field !== 'role' || scheme?.roleMatters !== false)
      .filter((field) => fields[field].kind === 'choice' && isOutside(row[field], fields[field].choices))
      .map((field) => mark(certificateAt(index, field), row[field]))
      .map((finding) => (decisive ? finding : { ...finding, severity: 'warning' as const }));
  });
}

function isOutside(value: Value, words: readonly string[]): boolean {
  return !isBlank(value) && !words.includes(asText(value));
}
