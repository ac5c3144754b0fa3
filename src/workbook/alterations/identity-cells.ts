/** `_kijun`: what is said there must fit together, or somebody wrote in it. */
import type { Alteration } from '../receive/account';
import type { Received } from '../received';
import { cellRef } from '../address';
import { SHEETS } from '../layout';
import { FORMAT, IDENTITY_KEYS, type IdentityKey } from '../identity';

/** A workbook that was issued to somebody says all of these. */
const ISSUED: readonly IdentityKey[] = ['workbookId', 'round', 'issuedOn'];

const FORMS: Partial<Record<IdentityKey, RegExp>> = {
  round: /^[1-9]\d*$/,
  issuedOn: /^\d{4}-\d{2}-\d{2}$/,
  editionHash: /^[0-9a-f]{64}$/,
};

/** @param stands the sheet is there; that it is not is told as such */
export function identityAlterations({ identity }: Pick<Received, 'identity'>, stands: boolean): Alteration[] {
  if (!stands) return [];
  const told = (key: IdentityKey, expected: string): Alteration => ({
    kind: 'identity-changed',
    class: 'review',
    sheet: SHEETS.identity,
    cell: cellRef(IDENTITY_KEYS.indexOf(key) + 1, 2),
    expected,
    found: identity[key] ?? '',
  });
  const said = [...ISSUED, 'vendorKey' as const, 'signature' as const].some(
    (key) => identity[key] !== undefined,
  );
  return [
    ...(identity.format === FORMAT ? [] : [told('format', FORMAT)]),
    ...(said ? ISSUED.filter((key) => identity[key] === undefined).map((key) => told(key, key)) : []),
    ...IDENTITY_KEYS.filter((key) => {
      const value = identity[key];
      return key !== 'editionHash' && value !== undefined && FORMS[key]?.test(value) === false;
    }).map((key) => told(key, key)),
  ];
}
