/** Words beside 適合 that make less of it than it seems (予定, 審査中, 準拠, 相当), as two rules look at them. */
import type { Place } from '../answers';
import type { Assessment } from '../assess';
import type { Criterion } from '../edition';
import { type ClaimReading, readClaims } from '../readers/claim';
import { heldRows } from './certificate-rows';
import { basisOf, claimed, found, quote, textsOf } from './places';
import type { Rule } from './rule';

/** One finding a cell, naming every word in it that is meant. */
export function claimFindings(
  rule: Pick<Rule, 'code' | 'severity'>,
  assessment: Assessment,
  isMeant: (claim: ClaimReading, criterion: Criterion) => boolean,
) {
  return claimed(assessment).flatMap((criterion) =>
    textsOf(assessment, criterion).flatMap(({ at, text }: { at: Place; text: string }) => {
      const claims = readClaims(text).filter((each) => !each.negated && isMeant(each, criterion));
      const words = [...new Set(claims.map(({ written }) => quote(written)))];
      return words.length === 0 ? [] : [found(rule, at, { words: words.join('、') }, criterion.id)];
    }),
  );
}

/** 取得 itself is what the criterion asks for: there 準拠 and 相当 fall short, elsewhere they describe measures. */
export function asksForCertificate(assessment: Assessment, { id }: Criterion): boolean {
  return basisOf(assessment, id)?.certificate !== undefined;
}

/** 審査中 only says again what the certificate table says of a certificate that is being renewed. */
export function isRenewalOnTable(assessment: Assessment): boolean {
  return heldRows(assessment).some(({ row }) => row.standing === '更新申請中');
}
