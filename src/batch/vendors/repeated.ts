/** What only shows across rows: a key used twice, the same service listed twice. */
import { fold } from '../../checklist/readers/fold';
import { Fingerprints, fingerprint } from '../fingerprints';
import type { ProblemList } from '../problem';

/** What tells the rows of a list apart; a name that is missing or faulty is empty. */
export interface NamedRow {
  readonly row: number;
  /** 事業者キー, where the list gives one */
  readonly key?: string;
  readonly provider: string;
  readonly service: string;
}

/** Finds, in little memory, the rows that may repeat another: `findRepeated` then says which of them do. */
export class RepeatedRows {
  private readonly seen = new Fingerprints();
  private readonly suspected = new Set<number>();

  look(row: NamedRow): void {
    for (const text of identities(row)) if (this.seen.add(text)) this.suspected.add(fingerprint(text));
  }

  get areSuspected(): boolean {
    return this.suspected.size > 0;
  }

  /** @param rows all of them, once more */
  suspects(rows: Iterable<NamedRow>): NamedRow[] {
    const found: NamedRow[] = [];
    for (const row of rows)
      if (identities(row).some((text) => this.suspected.has(fingerprint(text)))) found.push(row);
    return found;
  }
}

/** What no two rows should share. */
function identities({ key, provider, service }: NamedRow): string[] {
  const names = provider === '' || service === '' ? [] : [`names\n${fold(provider)}\n${fold(service)}`];
  return key === undefined ? names : [`key\n${fold(key)}`, ...names];
}

/** Widths, case and spaces make no difference: file systems and people take such keys for one. */
export function findRepeated(rows: readonly NamedRow[], problems: ProblemList): void {
  const byKey = new Map<string, NamedRow>();
  const byNames = new Map<string, NamedRow>();
  for (const each of rows) {
    const { row, key, provider, service } = each;
    const sameKey = key === undefined ? undefined : byKey.get(fold(key));
    if (sameKey !== undefined) {
      problems.error('key-repeated', { row, column: '事業者キー' }, { key: key ?? '', other: sameKey.row });
    } else if (key !== undefined) byKey.set(fold(key), each);

    if (provider === '' || service === '') continue;
    const names = `${fold(provider)}\n${fold(service)}`;
    const sameNames = byNames.get(names);
    if (sameNames === undefined) byNames.set(names, each);
    else if (sameKey === undefined) {
      const params = { provider, service, other: sameNames.row };
      // Two keys say that two are meant (two contracts for one service); one key or none says a slip.
      const place = { row, column: 'サービス名' };
      if (key !== undefined && sameNames.key !== undefined)
        problems.warning('service-repeated', place, params);
      else problems.error('service-repeated', place, params);
    }
  }
}
