/** `_kijun`: what this workbook is. Read back on return; never shown. */
import type { Edition } from '../../checklist/edition';
import { isoFromDay, type Day } from '../../checklist/readers/day';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { type Layout, SHEETS } from '../layout';

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

export function identitySheet({ edition }: Layout, identity: Identity | undefined): SheetPlan {
  const draft = new SheetDraft({
    name: SHEETS.identity,
    visibility: 'veryHidden',
    columns: [{ width: 16 }, { width: 70 }],
    protected: true,
    gridLines: true,
  });
  const values = identityValues(edition, identity);
  IDENTITY_KEYS.forEach((key, index) => {
    draft
      .text(index + 1, 1, key, 'machine')
      .text(index + 1, 2, values[key], 'machine')
      .slot(index + 1, 2);
  });
  return draft.finish();
}

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
