/**
 * DESCRIPTION The same terms of service are cited with different versions.
 * WHY The same terms cannot be of two dates at once (domain rule 20).
 */
import { readDates } from '../readers/date';
import { fold } from '../readers/fold';
import { asText, isBlank } from '../value';
import { shown } from './shown';
import { answerAt, basisOf, claimed, found, written } from './places';
import type { Rule } from './rule';

export const termsVersionDiffers: Rule = {
  code: 'terms-version-differs',
  severity: 'warning',
  why: 'The same terms cannot be of two dates at once (domain rule 20).',
  find(assessment) {
    const first = new Map<string, { id: string; version: string }>();
    return claimed(assessment).flatMap(({ id }) => {
      if (basisOf(assessment, id)?.termsOnly !== true) return [];
      const document = fold(asText(written(assessment, id, 'document')));
      const version = written(assessment, id, 'version');
      if (document === '' || isBlank(version)) return [];
      const text = shown(version);
      const known = first.get(document);
      if (known === undefined) first.set(document, { id, version: text });
      if (known === undefined || isSameVersion(known.version, text)) return [];
      return [found(this, answerAt(id, 'version'), { other: known.id, theirs: known.version, value: text })];
    });
  },
};

/** 2026/4/1 and 2026年4月1日改定 are one version: where both tell dates, one in common is enough. */
function isSameVersion(left: string, right: string): boolean {
  const [own, theirs] = [readDates(left), readDates(right)];
  if (own.length === 0 || theirs.length === 0) return fold(left) === fold(right);
  return own.some(({ day }) => theirs.some((other) => other.day === day));
}
