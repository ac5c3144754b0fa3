/**
 * DESCRIPTION The same answer text in several criteria that are not linked.
 * WHY The same long text under several criteria rarely answers them all (domain rule 24); linked criteria may share one.
 */
import type { Criterion } from '../edition';
import { fold } from '../readers/fold';
import { asText } from '../value';
import { answerAt, claimed, found, written } from './places';
import type { Rule } from './rule';

/** Shorter texts (「契約書に規定」) are rightly the same in many rows. */
const LONG = 20;

export const identicalText: Rule = {
  code: 'identical-text',
  severity: 'warning',
  why: 'The same long text under several criteria rarely answers them all (domain rule 24); linked criteria may share one.',
  find(assessment) {
    const { settings } = assessment.evaluation.edition;
    const groups = new Map<string, Criterion[]>();
    for (const criterion of claimed(assessment)) {
      const text = fold(asText(written(assessment, criterion.id, 'comment')));
      if (text.length < LONG) continue;
      groups.set(text, [...(groups.get(text) ?? []), criterion]);
    }
    return [...groups.values()].flatMap((group) => {
      const apart = group.filter(
        (criterion, index) =>
          !group.slice(0, index).some(({ links }) => links.some((link) => link.criterion === criterion.id)),
      );
      if (apart.length < settings.identicalTextCount) return [];
      const others = group.map(({ id }) => id);
      return apart
        .slice(1)
        .map(({ id }) =>
          found(this, answerAt(id, 'comment'), { others: others.filter((other) => other !== id).join('、') }),
        );
    });
  },
};
