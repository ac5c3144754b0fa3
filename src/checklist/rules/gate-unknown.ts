/**
 * DESCRIPTION The gate cannot be decided, its criterion is answered, and nothing else says why.
 * WHY Unknown never becomes yes: while the gate is open the service cannot be judged (domain rule 10).
 */
import { UNKNOWN } from '../ternary';
import type { Status } from '../vocabulary';
import { answerAt, basisOf, found } from './places';
import type { Rule } from './rule';

/** Statuses of the gate's criterion whose own rules name the cell that keeps the gate open. */
const TOLD: readonly Status[] = ['未回答', '対象外不可', '根拠未選択', '根拠不可', '認証不足', '証跡不足'];

export const gateUnknown: Rule = {
  code: 'gate-unknown',
  severity: 'error',
  why: 'Unknown never becomes yes: while the gate is open the service cannot be judged (domain rule 10).',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.verdict !== '要確認' || gate.mandatory === UNKNOWN) return [];
    const status = assessment.criteria.find(({ id }) => id === gate.criterion)?.status;
    if (status === undefined || TOLD.includes(status)) return [];
    // The fallback has two rules of its own, about the ISMS and about ②.
    if (basisOf(assessment, gate.criterion)?.restsOn !== undefined) return [];
    return [found(this, answerAt(gate.criterion, 'verdict'))];
  },
};
