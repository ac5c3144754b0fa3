/** What only shows across rows: a key used twice, the same service listed twice. */
import { fold } from '../../checklist/readers/fold';
import type { ProblemList } from '../problem';
import type { Vendor } from './vendor';

/** Widths, case and spaces make no difference: file systems and people take such keys for one. */
export function findRepeated(vendors: readonly Vendor[], problems: ProblemList): void {
  const byKey = new Map<string, Vendor>();
  const byNames = new Map<string, Vendor>();
  for (const vendor of vendors) {
    const key = fold(vendor.key);
    const sameKey = vendor.keyGiven ? byKey.get(key) : undefined;
    if (sameKey !== undefined) {
      const params = { key: vendor.key, other: sameKey.row };
      problems.error('key-repeated', { row: vendor.row, column: '事業者キー' }, params);
    } else if (vendor.keyGiven) byKey.set(key, vendor);

    const names = `${fold(vendor.provider)}\n${fold(vendor.service)}`;
    const sameNames = byNames.get(names);
    if (sameNames === undefined) byNames.set(names, vendor);
    else if (sameKey === undefined) {
      const params = { provider: vendor.provider, service: vendor.service, other: sameNames.row };
      // Two keys say that two are meant (two contracts for one service); one key or none says a slip.
      const place = { row: vendor.row, column: 'サービス名' };
      if (vendor.keyGiven && sameNames.keyGiven) problems.warning('service-repeated', place, params);
      else problems.error('service-repeated', place, params);
    }
  }
}
