/**
 * DESCRIPTION The same terms of service are cited with different versions.
 * WHY The same terms cannot be of two dates at once (domain rule 20).
 */
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
      if (known === undefined || fold(known.version) === fold(text)) return [];
      return [found(this, answerAt(id, 'version'), { other: known.id, theirs: known.version, value: text })];
    });
  },
};
