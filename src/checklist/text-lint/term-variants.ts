/** One party under several names. The groups of names are data. */
import type { Detector } from './text-defect';
import groups from './terms.json';

export const termVariants: Detector = ({ criteria }) =>
  groups.flatMap((group) => {
    const longestFirst = [...group].sort((a, b) => b.length - a.length);
    const used = new Set<string>();
    const where = criteria.filter(({ text }) => {
      let rest = Object.values(text).join('\n');
      const before = used.size;
      // A longer name is taken out first, so that 顧客 is not seen again inside クラウド顧客.
      for (const term of longestFirst) {
        if (!rest.includes(term)) continue;
        used.add(term);
        rest = rest.replaceAll(term, '\n');
      }
      return used.size > before;
    });
    if (used.size < 2) return [];
    return [
      {
        code: 'term-variants' as const,
        criteria: where.map(({ id }) => id),
        quote: group.filter((term) => used.has(term)),
      },
    ];
  });
