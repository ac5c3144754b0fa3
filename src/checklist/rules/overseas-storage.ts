/**
 * DESCRIPTION Data, backups or logs are said to be stored abroad, by choice or by the name of a region.
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
    return claimed(assessment).flatMap(({ id }) => {
      const facts = factsOf(assessment, id);
      const storage = assessment.evaluation.edition.facts.some(
        (fact) => fact.criterion === id && fact.kind === 'region',
      );
      return facts.flatMap(({ fact, value }) => {
        const params = { fact: fact.label.ja, factEn: fact.label.en, value: quote(value) };
        if (storage && fact.refuting.some((choice) => choice === value))
          return [found(this, factAt(fact.id), params, id)];
        if (fact.kind !== 'region') return [];
        const foreign = readRegions(asText(value)).filter(
          ({ country, negated }) => !negated && country !== 'JP',
        );
        if (foreign.length === 0) return [];
        const finding = found(this, factAt(fact.id), params, id);
        // グローバル or 北米・アジア may or may not include Japan only: to be asked.
        return [
          foreign.every(({ country }) => country === 'GLOBAL')
            ? { ...finding, severity: 'warning' as const }
            : finding,
        ];
      });
    });
  },
};
