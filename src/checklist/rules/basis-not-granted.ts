/**
 * DESCRIPTION A basis that the criterion does not grant, or a word that is no basis.
 * WHY The 補足説明 of each criterion grants certain routes and no others.
 */
import { YES } from '../ternary';
import { answerAt, found, quote, withStatus, written } from './places';
import type { Rule } from './rule';

export const basisNotGranted: Rule = {
  code: 'basis-not-granted',
  severity: 'error',
  why: 'The 補足説明 of each criterion grants certain routes and no others.',
  find(assessment) {
    const { edition } = assessment.evaluation;
    // With Government Cloud the gate's own rule says the same, and more.
    const gate = assessment.gate?.mandatory === YES ? edition.gate?.criterion : undefined;
    return withStatus(assessment, '根拠不可')
      .filter(({ id }) => id !== gate)
      .map(({ id }) => {
        const granted = assessment.evaluation.criterion(id).routes.map(({ basis }) => basis);
        return found(this, answerAt(id, 'basis'), {
          value: quote(written(assessment, id, 'basis')),
          granted: granted.join('、'),
        });
      });
  },
};
