/**
 * DESCRIPTION A criterion without a verdict, or a required profile field left blank.
 * WHY An untouched row must never look like an answer; the four profile fields decide which rules apply.
 */
import { isBlank } from '../value';
import type { Assessment } from '../assess';
import { answerAt, basisOf, found, profileAt, withStatus, written } from './places';
import type { Rule } from './rule';

export const unanswered: Rule = {
  code: 'unanswered',
  severity: 'error',
  why: 'An untouched row must never look like an answer; the four profile fields decide which rules apply.',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const profile = edition.profile.filter(
      ({ id, required }) => required && isBlank(answers.profile.get(id)),
    );
    const rows = withStatus(assessment, '未回答')
      .filter(({ id }) => isBlank(written(assessment, id, 'verdict')))
      .filter(({ section }) => section !== assessment.gate?.section || isGatedSectionBegun(assessment));
    return [
      ...profile.map(({ id, label }) => found(this, profileAt(id), { what: label.ja, whatEn: label.en })),
      ...rows.map(({ id }) => found(this, answerAt(id, 'verdict'), { what: '判定', whatEn: 'the verdict' })),
    ];
  },
};

/**
 * Rows of ② are asked for once the fallback is chosen or one of them is answered. Before that they are only a
 * consequence of what is wrong with No.6, and thirteen more findings would drown the one that matters.
 */
function isGatedSectionBegun(assessment: Assessment): boolean {
  const { gate } = assessment;
  if (gate === undefined) return false;
  const gated = assessment.criteria.filter(({ section }) => section === gate.section);
  const begun = gated.some(({ id }) => !isBlank(written(assessment, id, 'verdict')));
  return begun || basisOf(assessment, gate.criterion)?.restsOn !== undefined;
}
