/**
 * DESCRIPTION A detail of a criterion linked to the one on encryption gives an address that is not encrypted.
 * WHY 「通信経路全般」 (No.11) covers sign-in too (domain rule 19: TLS against single sign-on endpoints).
 */
import { asText } from '../value';
import { claimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const plainHttp: Rule = {
  code: 'plain-http',
  severity: 'warning',
  why: '「通信経路全般」 (No.11) covers sign-in too (domain rule 19: TLS against single sign-on endpoints).',
  find(assessment) {
    const { edition } = assessment.evaluation;
    const criteria = claimed(assessment);
    const encrypted = criteria.filter(({ id }) =>
      edition.facts.some(({ criterion, kind }) => criterion === id && kind === 'tls'),
    );
    return criteria
      .filter(({ links }) => encrypted.some(({ id }) => links.some(({ criterion }) => criterion === id)))
      .flatMap(({ id }) =>
        factsOf(assessment, id)
          .filter(({ value }) => /\bhttp:\/\//iu.test(asText(value)))
          .map(({ fact, value }) => found(this, factAt(fact.id), { value: quote(value) }, id)),
      );
  },
};
