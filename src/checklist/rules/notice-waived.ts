/**
 * DESCRIPTION Where notice is asked for, the text says that there may be none.
 * WHY No.3 asks for a deadline and a method of notice; 「予告なく変更する場合があります」 takes both away.
 */
import { fold } from '../readers/fold';
import { isRuledOut } from '../readers/negation';
import { asText } from '../value';
import { answerAt, inEachClaimed, commentOf, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

/** On folded text: no notice, then what happens without it, within one clause. */
const WAIVED =
  /(?:予告|(?:事前の?)?(?:通知|告知|連絡|周知))(?:を?する?こと)?(?:も)?(?:なく|なしに|なしで|無く|無しに|無しで|せずに?)[^。]{0,20}?(?:変更|終了|廃止|中止|改定|改訂)/gu;
/** An emergency is a reason that every contract knows. */
const EMERGENCY = /緊急|やむを得|止むを得|障害|災害|不可抗力|脆弱性/u;

export const noticeWaived: Rule = {
  code: 'notice-waived',
  severity: 'error',
  why: 'No.3 asks for a deadline and a method of notice; 「予告なく変更する場合があります」 takes both away.',
  find: inEachClaimed((rule, assessment, { id }) => {
    const { edition } = assessment.evaluation;
    if (!edition.facts.some(({ criterion, kind }) => criterion === id && kind === 'notice')) return [];
    const facts = factsOf(assessment, id).map(({ fact, value }) => ({
      at: factAt(fact.id),
      text: asText(value),
    }));
    return [{ at: answerAt(id, 'comment'), text: commentOf(assessment, id) }, ...facts]
      .filter(({ text }) => isWaived(fold(text)))
      .map(({ at, text }) => found(rule, at, { value: quote(text) }, id));
  }),
};

function isWaived(folded: string): boolean {
  return Array.from(folded.matchAll(WAIVED)).some((match) => {
    const sentence = folded.slice(0, match.index).split('。').at(-1) ?? '';
    const end = match.index + match[0].length;
    const rest = folded.slice(end).split(/[。、,]/u)[0] ?? '';
    return !EMERGENCY.test(sentence + match[0]) && !isRuledOut(rest);
  });
}
