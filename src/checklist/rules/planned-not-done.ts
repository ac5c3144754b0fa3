/**
 * DESCRIPTION A text beside 適合 says that it is planned, under review, or merely in line with something.
 * WHY 予定・検討中・準拠・相当 beside 適合 is not 取得 or 実施 (domain rule 26).
 */
import { readClaims } from '../readers/claim';
import { claimed, found, quote, textsOf } from './places';
import type { Rule } from './rule';

export const plannedNotDone: Rule = {
  code: 'planned-not-done',
  severity: 'error',
  why: '予定・検討中・準拠・相当 beside 適合 is not 取得 or 実施 (domain rule 26).',
  find(assessment) {
    return claimed(assessment).flatMap((criterion) =>
      textsOf(assessment, criterion).flatMap(({ at, text }) => {
        const claims = readClaims(text).filter(({ negated }) => !negated);
        const words = [...new Set(claims.map(({ written: word }) => quote(word)))];
        return words.length === 0 ? [] : [found(this, at, { words: words.join('、') }, criterion.id)];
      }),
    );
  },
};
