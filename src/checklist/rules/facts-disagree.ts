/**
 * DESCRIPTION Two structured facts that the edition calls the same (`sameAs`) say different things.
 * WHY Law and court, deadlines of erasure and retention of logs are asked in ① and in ②; one of two answers is wrong.
 */
import type { Fact } from '../edition';
import { fold } from '../readers/fold';
import { readPeriods } from '../readers/period';
import { readCourts } from '../readers/place';
import { asText, isBlank } from '../value';
import { claimed, factAt, found, quote } from './places';
import type { Rule } from './rule';

export const factsDisagree: Rule = {
  code: 'contradiction',
  severity: 'error',
  why: 'Law and court, deadlines of erasure and retention of logs are asked in ① and in ②; one of two answers is wrong.',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const counted = new Set(claimed(assessment).map(({ id }) => id));
    return edition.facts.flatMap((fact) => {
      const other = edition.facts.find(({ id }) => id === fact.sameAs);
      if (other === undefined || !counted.has(fact.criterion) || !counted.has(other.criterion)) return [];
      const [own, theirs] = [answers.facts.get(fact.id), answers.facts.get(other.id)];
      if (isBlank(own) || isBlank(theirs) || !differ(fact, asText(own), asText(theirs))) return [];
      const params = {
        value: quote(own),
        theirs: quote(theirs),
        other: other.criterion,
        fact: fact.label.ja,
        factEn: fact.label.en,
      };
      return [found(this, factAt(fact.id), params, fact.criterion)];
    });
  },
};

/** Only what can be read on both sides is compared: wording alone may differ. */
function differ({ kind }: Fact, own: string, theirs: string): boolean {
  switch (kind) {
    case 'law':
    case 'court': {
      const [mine, other] = [places(own), places(theirs)];
      return mine.length > 0 && other.length > 0 && !mine.some((place) => other.includes(place));
    }
    case 'period':
    case 'notice': {
      const [mine] = readPeriods(own);
      const [other] = readPeriods(theirs);
      // 90日 and 3か月 are not converted into each other, so only like units can disagree.
      return (
        mine !== undefined && other !== undefined && mine.unit === other.unit && mine.value !== other.value
      );
    }
    case 'choice':
      return fold(own) !== fold(theirs);
    default:
      return false;
  }
}

function places(text: string): readonly string[] {
  return readCourts(text).flatMap(({ court, country }) => (court === undefined ? (country ?? []) : court));
}
