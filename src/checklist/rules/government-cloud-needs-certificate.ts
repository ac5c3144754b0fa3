/**
 * DESCRIPTION Government Cloud is used and no certificate certainly counts.
 * WHY No.6: 「ガバメントクラウドを利用する場合は、上記①～④の国際規格またはそれ以上の認定、認証が必須」.
 */
import { YES } from '../ternary';
import { schemesUnder } from './certificate-rows';
import { answerAt, found, REFUSED, written } from './places';
import type { Rule } from './rule';

export const governmentCloudNeedsCertificate: Rule = {
  code: 'government-cloud-needs-certificate',
  severity: 'error',
  why: 'No.6: 「ガバメントクラウドを利用する場合は、上記①～④の国際規格またはそれ以上の認定、認証が必須」.',
  find(assessment) {
    const { gate } = assessment;
    if (gate === undefined || gate.mandatory !== YES || gate.verdict === '適合' || gate.verdict === '区判断')
      return [];
    const { edition } = assessment.evaluation;
    const answered = written(assessment, gate.criterion, 'verdict') === '適合';
    // The ward's refusal is the last word, whatever is held; gate-failed tells it.
    const refused = written(assessment, gate.criterion, 'wardCheck') === REFUSED;
    if (!answered || refused || edition.gate === undefined) return [];
    const isms = schemesUnder(edition, edition.gate.isms);
    const schemes = schemesUnder(edition, edition.gate.certified).filter((each) => !isms.includes(each));
    return [
      found(this, answerAt(gate.criterion, 'basis'), { schemes: schemes.map(({ id }) => id).join('、') }),
    ];
  },
};
