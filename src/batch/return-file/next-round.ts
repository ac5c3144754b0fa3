/** `_kijun` of a file that is sent back: the round goes up by one, and the ward's signature with it. */
import { cellRef } from '../../workbook/address';
import { SHEETS } from '../../workbook/layout';
import type { Received } from '../../workbook/received';
import { IDENTITY_KEYS, type IdentityKey } from '../../workbook/identity';
import type { PatchPlan } from '../../xlsx/patch/patch-workbook';
import type { WorkbookReading } from '../../xlsx/workbook-read';
import { Signer } from '../signature';

export interface NextRound {
  readonly texts: NonNullable<PatchPlan['texts']>;
  /** what the file says now; absent when it was left as it is */
  readonly round?: number;
  /** why it was left: the signature covers the round, and cannot be renewed */
  readonly left?: 'key-missing' | 'signature-invalid';
}

/** A file that does not say which workbook it is, or which round, is left as it is. */
export function nextRound(
  workbook: WorkbookReading,
  identity: Received['identity'],
  signature: 'valid' | 'invalid' | 'absent',
  key: Uint8Array | undefined,
): NextRound {
  const round = Number(identity.round);
  const cells = identityCells(workbook);
  const cell = cells.get('round');
  if (identity.workbookId === undefined || !Number.isInteger(round) || round < 1 || cell === undefined)
    return { texts: [] };
  const next = String(round + 1);
  const written = { sheet: SHEETS.identity, cell, text: next };
  const signed = cells.get('signature');
  if (identity.signature === undefined || signed === undefined) return { texts: [written], round: round + 1 };
  if (key === undefined) return { texts: [], left: 'key-missing' };
  if (signature !== 'valid') return { texts: [], left: 'signature-invalid' };
  const { edition = '', editionHash = '', workbookId, vendorKey = '', issuedOn = '' } = identity;
  const text = new Signer(key).fields({
    ...{ edition, editionHash, workbookId, vendorKey, issuedOn },
    round: next,
  });
  return { texts: [written, { sheet: SHEETS.identity, cell: signed, text }], round: round + 1 };
}

/** Where each value stands: beside its key. */
function identityCells({ sheets }: WorkbookReading): ReadonlyMap<IdentityKey, string> {
  const cells = sheets.find(({ name }) => name === SHEETS.identity)?.cells;
  const found = new Map<IdentityKey, string>();
  for (let row = 1; row <= IDENTITY_KEYS.length; row++) {
    const key = IDENTITY_KEYS.find((each) => each === cells?.get(cellRef(row, 1))?.value);
    if (key !== undefined) found.set(key, cellRef(row, 2));
  }
  return found;
}
