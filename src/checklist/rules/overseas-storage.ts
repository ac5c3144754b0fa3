/**
 * DESCRIPTION A place abroad is named where data are kept, in a region fact or in the answer beside it; choices that say
 * so are told by fact-refutes.
 * WHY No.2: 「利用者のデータが、海外に保存されないこと」, backups and logs included.
 */
import { fold } from '../readers/fold';
import { readRegions, type RegionReading } from '../readers/place';
import { asText } from '../value';
import { answerAt, inEachClaimed, COMMENT, commentOf, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const overseasStorage: Rule = {
  code: 'overseas-storage',
  severity: 'error',
  why: 'No.2: 「利用者のデータが、海外に保存されないこと」, backups and logs included.',
  find: inEachClaimed((rule, assessment, { id }) => {
    const { facts } = assessment.evaluation.edition;
    if (!facts.some(({ criterion, kind }) => criterion === id && kind === 'region')) return [];
    const named = factsOf(assessment, id).flatMap(({ fact, value }) => {
      const foreign = fact.kind === 'region' ? foreignIn(asText(value)) : [];
      if (foreign.length === 0) return [];
      const params = { fact: fact.label.ja, factEn: fact.label.en, value: quote(value) };
      const finding = found(rule, factAt(fact.id), params, id);
      return [foreign.some(isAbroad) ? finding : { ...finding, severity: 'warning' as const }];
    });
    const comment = commentOf(assessment, id);
    // Prose names countries for many reasons (米国Amazon社): only a place of storage counts.
    const kept = foreignIn(comment).some((each) => isAbroad(each) && isStorage(each));
    const params = { ...COMMENT, value: quote(comment) };
    return kept ? [...named, found(rule, answerAt(id, 'comment'), params, id)] : named;
  }),
};

function foreignIn(text: string): readonly RegionReading[] {
  return readRegions(text).filter(({ country, negated }) => !negated && country !== 'JP');
}

/** グローバル, 北米・アジア and the like may or may not mean abroad: to be asked. */
function isAbroad({ country, written }: RegionReading): boolean {
  return country !== 'GLOBAL' || /国外|海外|abroad|overseas/u.test(fold(written));
}

function isStorage({ purpose, written }: RegionReading): boolean {
  const isRegionCode = /^[a-z]+-[a-z]+-?\d/u.test(fold(written));
  return isRegionCode || (purpose !== undefined && purpose !== 'support');
}
