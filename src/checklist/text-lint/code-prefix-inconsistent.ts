/** A clause code glued to the heading in some rows of a section and not in others. */
import type { Detector } from './text-defect';

const CODE = /^[A-Z]{2,}[.-]?\d+(?:\.\d+)*/u;

export const codePrefixInconsistent: Detector = ({ sections, criteria }) =>
  sections.flatMap(({ key }) => {
    const own = criteria.filter(({ section }) => section === key);
    const coded = own.flatMap(({ id, text }) => {
      const match = CODE.exec(text.major ?? '');
      return match === null ? [] : [{ id, quote: match[0] }];
    });
    if (coded.length === 0 || coded.length === own.length) return [];
    return [
      {
        code: 'code-prefix-inconsistent',
        criteria: coded.map(({ id }) => id),
        column: 'major',
        quote: coded.map(({ quote }) => quote),
      },
    ] as const;
  });
