/**
 * DESCRIPTION A fact about law or court, or the answer beside it, names another country's.
 * WHY No.1: a court in Japan, and operation within Japanese law.
 */
import { isRuledOut } from '../readers/negation';
import { readCourts } from '../readers/place';
import { asText } from '../value';
import { answerAt, inEachClaimed, commentOf, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export const foreignCourt: Rule = {
  code: 'foreign-court',
  severity: 'error',
  why: 'No.1: a court in Japan, and operation within Japanese law.',
  find: inEachClaimed((rule, assessment, { id }) => {
    const asked = assessment.evaluation.edition.facts.filter(
      ({ criterion, kind }) => criterion === id && (kind === 'court' || kind === 'law'),
    );
    if (asked.length === 0) return [];
    const facts = factsOf(assessment, id)
      .filter(({ fact }) => asked.includes(fact))
      .map(({ fact, value }) => ({ at: factAt(fact.id), text: asText(value) }));
    return [{ at: answerAt(id, 'comment'), text: commentOf(assessment, id) }, ...facts]
      .filter(({ text }) => namesForeign(text))
      .map(({ at, text }) => found(rule, at, { value: quote(text) }, id));
  }),
};

/** 「英国法は適用しません」 names a law only to deny it; a negation farther off speaks of something else. */
function namesForeign(text: string): boolean {
  return readCourts(text)
    .filter(({ country }) => country !== undefined && country !== 'JP')
    .some(({ written }) => {
      const after = text.slice(text.indexOf(written) + written.length);
      return !isRuledOut(after.split(/[。、，,)）\n]/u)[0] ?? '');
    });
}
