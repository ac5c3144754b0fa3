/**
 * DESCRIPTION The fallback is chosen while criteria of ② are open or refuted.
 * WHY The fallback of No.6 needs every criterion of ②; one open answer keeps it open.
 */
import { answerAt, found, restsOnOthers } from './places';
import type { Rule } from './rule';

export const section2Incomplete: Rule = {
  code: 'section2-incomplete',
  severity: 'error',
  why: 'The fallback of No.6 needs every criterion of ②; one open answer keeps it open.',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.section2 !== 'required') return [];
    if (!restsOnOthers(assessment, gate.criterion)) return [];
    const open = assessment.criteria.filter(
      ({ section, status }) => section === gate.section && status !== '充足',
    );
    if (open.length === 0) return [];
    const list = open.map(({ id }) => id).join('、');
    return [found(this, answerAt(gate.criterion, 'basis'), { open: list, count: String(open.length) })];
  },
};
