/**
 * DESCRIPTION A verdict, or a dropdown of the profile, that holds something other than its words.
 * WHY △, －, 予定 and the like can mean yes or no: unknown never becomes yes.
 */
import { isBlank } from '../value';
import { answerAt, found, profileAt, quote, withStatus, written } from './places';
import type { Rule } from './rule';

export const ambiguousMark: Rule = {
  code: 'ambiguous-mark',
  severity: 'error',
  why: '△, －, 予定 and the like can mean yes or no: unknown never becomes yes.',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const rows = withStatus(assessment, '未回答').filter(
      ({ id }) => !isBlank(written(assessment, id, 'verdict')),
    );
    const profile = edition.profile.filter(({ id, kind, choices }) => {
      const value = answers.profile.get(id);
      return kind === 'choice' && !isBlank(value) && !choices.some((choice) => choice === value);
    });
    return [
      ...profile.map(({ id }) => found(this, profileAt(id), { value: quote(answers.profile.get(id)) })),
      ...rows.map(({ id }) =>
        found(this, answerAt(id, 'verdict'), { value: quote(written(assessment, id, 'verdict')) }),
      ),
    ];
  },
};
