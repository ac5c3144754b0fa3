/**
 * DESCRIPTION A criterion without a verdict, or a required profile field left blank.
 * WHY An untouched row must never look like an answer; the four profile fields decide which rules apply.
 */
import { isBlank } from '../value';
import { answerAt, found, profileAt, withStatus, written } from './places';
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
    const rows = withStatus(assessment, '未回答').filter(({ id }) =>
      isBlank(written(assessment, id, 'verdict')),
    );
    return [
      ...profile.map(({ id, label }) => found(this, profileAt(id), { what: label.ja, whatEn: label.en })),
      ...rows.map(({ id }) => found(this, answerAt(id, 'verdict'), { what: '判定', whatEn: 'the verdict' })),
    ];
  },
};
