/** One party under several names. The groups of names are data. */
import { foldKeepingSpaces } from '../readers/fold';
import type { Detector } from './text-defect';
import groups from './terms.json';

const KATAKANA = String.raw`[\p{Script=Katakana}ー]`;

export const termVariants: Detector = ({ criteria }) =>
  groups.flatMap((group) => {
    const names = anyOf(group);
    const used = new Set<string>();
    const where = criteria.filter(({ text }) => {
      const found = foldKeepingSpaces(Object.values(text).join('\n')).match(names) ?? [];
      for (const name of found) used.add(name);
      return found.length > 0;
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

/**
 * Any of the names, the longest first: 顧客 is not seen again inside クラウド顧客. A katakana name ends where the
 * katakana end: プロバイダ is not a part of インターネットサービスプロバイダ, which is another party.
 */
function anyOf(group: readonly string[]): RegExp {
  const longestFirst = [...group].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(whole).join('|'), 'gu');
}

function whole(name: string): string {
  const before = /^[\p{Script=Katakana}]/u.test(name) ? `(?<!${KATAKANA})` : '';
  const after = /[\p{Script=Katakana}ー]$/u.test(name) ? `(?!${KATAKANA})` : '';
  return `${before}${name}${after}`;
}
