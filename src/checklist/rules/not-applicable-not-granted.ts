/**
 * DESCRIPTION 対象外 where the text offers no exemption.
 * WHY The text offers 対象外 for a few criteria only (domain rule 23).
 */
import { answerAt, found, withStatus } from './places';
import type { Rule } from './rule';

export const notApplicableNotGranted: Rule = {
  code: 'not-applicable-not-granted',
  severity: 'error',
  why: 'The text offers 対象外 for a few criteria only (domain rule 23).',
  find(assessment) {
    return withStatus(assessment, '対象外不可').map(({ id }) => found(this, answerAt(id, 'verdict')));
  },
};
