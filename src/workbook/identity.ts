/** What `_kijun` says of a workbook: written when it is issued, looked for when it comes back. */
import type { Edition } from '../checklist/edition';
import { isoFromDay, type Day } from '../checklist/readers/day';

/** Whose workbook it is; `round` counts from 1 and goes up with every 差戻し. */
export interface Identity {
  readonly workbookId: string;
  readonly vendorKey?: string;
  readonly round: number;
  readonly issuedOn: Day;
  /** keyed signature over the other fields, hex */
  readonly signature?: string;
}

/** The keys of `_kijun`, in order; column A holds the key and column B the value. */
export const IDENTITY_KEYS = [
  'format',
  'edition',
  'editionHash',
  'workbookId',
  'vendorKey',
  'round',
  'issuedOn',
  'signature',
] as const;
export type IdentityKey = (typeof IDENTITY_KEYS)[number];

/** The version of the workbook's own arrangement: raised when sheets or columns move. */
export const FORMAT = '1';

/** What each key of `_kijun` says. */
export function identityValues(
  edition: Pick<Edition, 'id' | 'hash'>,
  identity: Identity | undefined,
): Readonly<Record<IdentityKey, string | undefined>> {
  return {
    format: FORMAT,
    edition: edition.id,
    editionHash: edition.hash,
    workbookId: identity?.workbookId,
    vendorKey: identity?.vendorKey,
    round: identity === undefined ? undefined : String(identity.round),
    issuedOn: identity === undefined ? undefined : isoFromDay(identity.issuedOn),
    signature: identity?.signature,
  };
}
