/** A clause code glued to the heading in some rows of a section and not in others. */
import { foldWithOrigins, writtenAt } from '../readers/fold';
import type { Detector } from './text-defect';

/**
 * A clause is numbered in parts: CLD.6.3.1, A.5.1, 6.3.1. Letters that touch the number name a standard or a protocol
 * (ISO27017, TLS1.2), not a clause.
 */
const CODE = /^(?:[a-z]{1,5}[.-])?\d+(?:\.\d+)+/u;

export const codePrefixInconsistent: Detector = ({ sections, criteria }) =>
  sections.flatMap(({ key }) => {
    const headings = criteria
      .filter(({ section }) => section === key)
      .map(({ id, text }) => ({ id, heading: foldWithOrigins(text.major ?? '') }))
      // a blank heading goes on from the row above: it neither has a code nor lacks one
      .filter(({ heading }) => heading.text !== '');
    const coded = headings.flatMap(({ id, heading }) => {
      const match = CODE.exec(heading.text);
      return match === null ? [] : [{ id, quote: writtenAt(heading, 0, match[0].length) }];
    });
    if (coded.length === 0 || coded.length === headings.length) return [];
    return [
      {
        code: 'code-prefix-inconsistent',
        criteria: coded.map(({ id }) => id),
        column: 'major',
        quote: coded.map(({ quote }) => quote),
      },
    ] as const;
  });
