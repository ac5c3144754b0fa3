/**
 * DESCRIPTION The fallback is chosen and no ISO/IEC 27001 over the organisation certainly holds.
 * WHY No.6: ISO27001、ISMS認証 is 必要要件; ② alone does not suffice, whatever its title suggests.
 */
import { YES } from '../ternary';
import { heldRows, schemesUnder } from './certificate-rows';
import { answerAt, found, restsOnOthers } from './places';
import type { Rule } from './rule';

export const iso27001MissingForFallback: Rule = {
  code: 'iso27001-missing-for-fallback',
  severity: 'error',
  why: 'No.6: ISO27001、ISMS認証 is 必要要件; ② alone does not suffice, whatever its title suggests.',
  find(assessment) {
    const { gate } = assessment;
    const { edition } = assessment.evaluation;
    if (gate === undefined || gate.isms === YES || gate.certified === YES || edition.gate === undefined)
      return [];
    if (!restsOnOthers(assessment, gate.criterion) || gate.mandatory === YES) return [];
    const schemes = schemesUnder(edition, edition.gate.isms);
    const held = heldRows(assessment).some(({ scheme }) => schemes.some(({ id }) => id === scheme?.id));
    // A row that is there has its own fault, which another rule names at the very cell.
    return held ? [] : [found(this, answerAt(gate.criterion, 'basis'))];
  },
};
