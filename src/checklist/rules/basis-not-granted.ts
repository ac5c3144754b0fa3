/**
 * DESCRIPTION A basis that the criterion does not grant, or a word that is no basis.
 * WHY The 補足説明 of each criterion grants certain routes and no others.
 */
import { governmentCloudNeedsCertificate } from './government-cloud-needs-certificate';
import { answerAt, found, quote, withStatus, written } from './places';
import type { Rule } from './rule';

export const basisNotGranted: Rule = {
  code: 'basis-not-granted',
  severity: 'error',
  why: 'The 補足説明 of each criterion grants certain routes and no others.',
  find(assessment) {
    // Where Government Cloud lacks its certificate, that rule names the same cell and says more.
    const told = governmentCloudNeedsCertificate.find(assessment).map(({ criterion }) => criterion);
    return withStatus(assessment, '根拠不可')
      .filter(({ id }) => !told.includes(id))
      .map(({ id }) => {
        const granted = assessment.evaluation.criterion(id).routes.map(({ basis }) => basis);
        return found(this, answerAt(id, 'basis'), {
          value: quote(written(assessment, id, 'basis')),
          granted: granted.join('、'),
        });
      });
  },
};
