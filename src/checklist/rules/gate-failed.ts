/**
 * DESCRIPTION The gate comes to 不適合.
 * WHY No.6 decides about the whole service: without a certificate, ISO/IEC 27001 and the whole of ② are needed.
 */
import type { Assessment } from '../assess';
import { SATISFACTION_REFUTED } from '../evaluate';
import { NO, YES } from '../ternary';
import type { Words } from '../words';
import { answerAt, claimed, found, REFUSED, written } from './places';
import type { Rule } from './rule';

export const gateFailed: Rule = {
  code: 'gate-failed',
  severity: 'error',
  why: 'No.6 decides about the whole service: without a certificate, ISO/IEC 27001 and the whole of ② are needed.',
  find(assessment) {
    const { gate } = assessment;
    if (gate?.verdict !== '不適合') return [];
    const refused = written(assessment, gate.criterion, 'wardCheck') === REFUSED;
    // A rule of its own tells a 適合 with Government Cloud what it lacks.
    if (!refused && gate.mandatory === YES && claimed(assessment).some(({ id }) => id === gate.criterion))
      return [];
    const words = refused ? WARD_REFUSED : reason(assessment);
    return [found(this, answerAt(gate.criterion, 'verdict'), { reason: words.ja, reasonEn: words.en })];
  },
};

const WARD_REFUSED: Words = {
  ja: '区が不適合と判断しています',
  en: 'the ward has decided against it',
};

function reason({ gate, criteria }: Assessment): Words {
  if (gate?.mandatory === YES) {
    return {
      ja: 'ガバメントクラウドの利用に必須の認証等が確認できません',
      en: 'no certificate counts, and Government Cloud makes one mandatory',
    };
  }
  if (gate?.isms === NO) {
    return {
      ja: '認証等がなく、組織全体のISO/IEC 27001も確認できません',
      en: 'no certificate counts, and ISO/IEC 27001 over the whole organisation is not held',
    };
  }
  const refuted = criteria
    .filter(({ section, status }) => section === gate?.section && SATISFACTION_REFUTED.includes(status))
    .map(({ id }) => id)
    .join('、');
  return {
    ja: `認証等がなく、②に満たしていない項目があります（${refuted}）`,
    en: `no certificate counts, and section 2 is not satisfied (${refuted})`,
  };
}
