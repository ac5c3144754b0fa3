/**
 * Which of the earlier files is the earlier round of this one: by workbook id, else by vendor key, else by provider and
 * service. Never by the name of the file, and never one of two: then somebody is asked.
 */
import { fold } from '../readers/fold';

/** What a returned workbook says of whose it is; null when it does not say. */
export interface Ownership {
  readonly workbookId: string | null;
  readonly vendor: string | null;
  readonly provider: string | null;
  readonly service: string | null;
}

export const MATCHED_BY = ['workbook-id', 'vendor-key', 'service'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

export type Match<T> =
  | { readonly kind: 'found'; readonly by: MatchedBy; readonly earlier: T }
  | { readonly kind: 'several'; readonly by: MatchedBy; readonly candidates: readonly T[] }
  | { readonly kind: 'none' };

const KEYS: Readonly<Record<MatchedBy, (ownership: Ownership) => string | undefined>> = {
  'workbook-id': ({ workbookId }) => keyOf(workbookId),
  'vendor-key': ({ vendor }) => keyOf(vendor),
  service: ({ provider, service }) => {
    const [left, right] = [keyOf(provider), keyOf(service)];
    return left === undefined || right === undefined ? undefined : `${left}\n${right}`;
  },
};

/** The first kind of key that names any of them decides. */
export function findEarlier<T extends Ownership>(own: Ownership, earlier: readonly T[]): Match<T> {
  for (const by of MATCHED_BY) {
    const key = KEYS[by](own);
    if (key === undefined) continue;
    const candidates = earlier.filter((each) => KEYS[by](each) === key);
    const [only] = candidates;
    if (only === undefined) continue;
    return candidates.length === 1
      ? { kind: 'found', by, earlier: only }
      : { kind: 'several', by, candidates };
  }
  return { kind: 'none' };
}

function keyOf(text: string | null): string | undefined {
  const folded = text === null ? '' : fold(text);
  return folded === '' ? undefined : folded;
}
