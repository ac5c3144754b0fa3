/**
 * DESCRIPTION The gate cannot be decided although its criterion is answered and nothing else says why.
 * WHY Unknown never becomes yes: while the gate is open the service cannot be judged.
 */
import { answerAt, found } from './places';
import type { Rule } from './rule';

export const gateUnknown: Rule = {
  code: 'gate-unknown',
  severity: 'error',
  why: 'Unknown never becomes yes: while the gate is open the service cannot be judged.',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.verdict !== '要確認') return [];
    const status = assessment.criteria.find(({ id }) => id === gate.criterion)?.status;
    const explained = status !== '充足' && status !== '区確認待ち';
    return explained ? [] : [found(this, answerAt(gate.criterion, 'verdict'))];
  },
};
