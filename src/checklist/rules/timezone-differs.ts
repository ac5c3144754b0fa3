/**
 * DESCRIPTION Logs are said to come in a time zone that the fact about time zones does not name.
 * WHY No.13 asks that the time zone be uniform (domain rule 18: time zone against export).
 */
import { fold } from '../readers/fold';
import { asText, isBlank } from '../value';
import { claimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

/** How zones are written, by what they mean. */
const ZONES: readonly (readonly [string, RegExp])[] = [
  ['UTC', /utc|gmt|協定世界時/u],
  ['JST', /jst|日本時間|日本標準時|asia\/tokyo|\+0?9:?00/u],
  ['US', /(?<![a-z])[ecmp][sd]t(?![a-z])|米国時間/u],
];

export const timezoneDiffers: Rule = {
  code: 'timezone-differs',
  severity: 'warning',
  why: 'No.13 asks that the time zone be uniform (domain rule 18: time zone against export).',
  find(assessment) {
    const { edition, answers } = assessment.evaluation;
    const criteria = claimed(assessment);
    return edition.facts
      .filter(({ kind, criterion }) => kind === 'timezone' && criteria.some(({ id }) => id === criterion))
      .flatMap((zone) => {
        const named = zonesIn(asText(answers.facts.get(zone.id)));
        if (named.length === 0) return [];
        const linked = edition.criteria.find(({ id }) => id === zone.criterion)?.links ?? [];
        return criteria
          .filter(({ id }) => linked.some(({ criterion }) => criterion === id))
          .flatMap(({ id }) => factsOf(assessment, id).map(({ fact, value }) => ({ id, fact, value })))
          .filter(
            ({ value }) => !isBlank(value) && zonesIn(asText(value)).some((each) => !named.includes(each)),
          )
          .map(({ id, fact, value }) =>
            found(
              this,
              factAt(fact.id),
              { value: quote(value), other: zone.criterion, theirs: quote(answers.facts.get(zone.id)) },
              id,
            ),
          );
      });
  },
};

function zonesIn(text: string): string[] {
  const folded = fold(text);
  return ZONES.filter(([, pattern]) => pattern.test(folded)).map(([zone]) => zone);
}
