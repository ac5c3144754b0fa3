/**
 * DESCRIPTION The gate comes to 不適合.
 * WHY No.6 decides about the whole service: without a certificate, ISO/IEC 27001 and the whole of ② are needed.
 */
import { NO, YES } from '../ternary';
import { answerAt, found } from './places';
import type { Rule } from './rule';

const REASONS = {
  isms: {
    ja: '認証等がなく、組織全体のISO/IEC 27001も確認できません',
    en: 'no certificate counts, and ISO/IEC 27001 over the whole organisation is not held',
  },
  section2: {
    ja: '認証等がなく、②に不適合の項目があります（または区が不適合と判断しています）',
    en: 'no certificate counts, and section 2 is not satisfied (or the ward has decided so)',
  },
} as const;

export const gateFailed: Rule = {
  code: 'gate-failed',
  severity: 'error',
  why: 'No.6 decides about the whole service: without a certificate, ISO/IEC 27001 and the whole of ② are needed.',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.verdict !== '不適合' || gate.mandatory === YES) return [];
    const words = gate.isms === NO ? REASONS.isms : REASONS.section2;
    return [found(this, answerAt(gate.criterion, 'verdict'), { reason: words.ja, reasonEn: words.en })];
  },
};
