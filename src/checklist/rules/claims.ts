/** Words beside 適合 that make less of it than it seems (予定, 審査中, 準拠, 相当), as two rules look at them. */
import type { Assessment } from '../assess';
import type { Criterion } from '../edition';
import { type ClaimReading, readClaims } from '../readers/claim';
import { heldRows } from './certificate-rows';
import { basisOf, inEachClaimed, found, quote, textsOf } from './places';
import type { Rule } from './rule';

/** One finding a cell, naming every word in it that is meant. */
export function claimFindings(
  isMeant: (claim: ClaimReading, assessment: Assessment, criterion: Criterion) => boolean,
): Rule['find'] {
  return inEachClaimed((rule, assessment, criterion) =>
    textsOf(assessment, criterion).flatMap(({ at, text }) => {
      const claims = readClaims(text).filter((each) => !each.negated && isMeant(each, assessment, criterion));
      if (claims.length === 0) return [];
      const words = [...new Set(claims.map(({ written }) => quote(written)))];
      return [found(rule, at, { words: words.join('、') }, criterion.id)];
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
