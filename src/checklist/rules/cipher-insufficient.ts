/**
 * DESCRIPTION A cipher fact in which no method is named.
 * WHY 「SSL通信」「暗号化済み」 name no method; without a name nothing can be compared with the list.
 */
import { fold } from '../readers/fold';
import { hasPlaceholder } from '../readers/period';
import { cipherTexts, type CipherText } from './cipher-facts';
import { found, quote } from './places';
import type { Rule } from './rule';

/** Refers to what another cell says. */
const SAME = /同じ|同様|同一の?(?:方式|暗号|アルゴリズム)|同左|同上|上記/u;

export const cipherInsufficient: Rule = {
  code: 'cipher-insufficient',
  severity: 'error',
  why: '「SSL通信」「暗号化済み」 name no method; without a name nothing can be compared with the list.',
  find(assessment) {
    const texts = cipherTexts(assessment);
    return texts
      .filter((each) => isVague(each) && !refersToAnother(each, texts))
      .map(({ criterion, at, fact, label, text }) => {
        const finding = found(this, at, { value: quote(text), ...label }, criterion);
        return fact?.need === 'required' ? finding : { ...finding, severity: 'warning' as const };
      });
  },
};

/** Prose need not name a method, a fact must; where a fact is only wanted, 「該当なし」 claims nothing. */
function isVague({ fact, text, readings, inUse }: CipherText): boolean {
  if (fact === undefined || hasPlaceholder(text)) return false;
  if (fact.need !== 'required' && readings.length === 0) return false;
  return !inUse.some(isName);
}

/** 「保存データと同じ」 will do for what is only wanted; a required fact speaks for itself. */
function refersToAnother(own: CipherText, texts: readonly CipherText[]): boolean {
  if (own.fact?.need === 'required' || !SAME.test(fold(own.text))) return false;
  return texts.some(
    (other) =>
      other !== own &&
      other.criterion === own.criterion &&
      other.fact !== undefined &&
      other.inUse.some(isName),
  );
}

function isName({ verdict }: CipherText['inUse'][number]): boolean {
  return verdict !== 'INSUFFICIENT' && verdict !== 'NOT_ENCRYPTION';
}
