/**
 * DESCRIPTION A region abroad is named as a place of storage; choices that say so are told by fact-refutes.
 * WHY No.2: 「利用者のデータが、海外に保存されないこと」, backups and logs included.
 */
import { readRegions } from '../readers/place';
import { asText } from '../value';
import { claimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const overseasStorage: Rule = {
  code: 'overseas-storage',
  severity: 'error',
  why: 'No.2: 「利用者のデータが、海外に保存されないこと」, backups and logs included.',
  find(assessment) {
    return claimed(assessment).flatMap(({ id }) =>
      factsOf(assessment, id).flatMap(({ fact, value }) => {
        if (fact.kind !== 'region') return [];
        const foreign = readRegions(asText(value)).filter(
          ({ country, negated }) => !negated && country !== 'JP',
        );
        if (foreign.length === 0) return [];
        const params = { fact: fact.label.ja, factEn: fact.label.en, value: quote(value) };
        const finding = found(this, factAt(fact.id), params, id);
        // グローバル, 北米・アジア and the like may or may not mean abroad only: to be asked.
        const vague = foreign.every(({ country }) => country === 'GLOBAL');
        return [vague ? { ...finding, severity: 'warning' as const } : finding];
      }),
    );
  },
};
