/**
 * DESCRIPTION A fact about law or court names another country’s.
 * WHY No.1: a court in Japan, and operation within Japanese law.
 */
import { readCourts } from '../readers/place';
import { asText } from '../value';
import { claimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const foreignCourt: Rule = {
  code: 'foreign-court',
  severity: 'error',
  why: 'No.1: a court in Japan, and operation within Japanese law.',
  find(assessment) {
    return claimed(assessment).flatMap(({ id }) =>
      factsOf(assessment, id)
        .filter(({ fact }) => fact.kind === 'court' || fact.kind === 'law')
        .filter(({ value }) =>
          readCourts(asText(value)).some(({ country }) => country !== undefined && country !== 'JP'),
        )
        .map(({ fact, value }) => found(this, factAt(fact.id), { value: quote(value) }, id)),
    );
  },
};
