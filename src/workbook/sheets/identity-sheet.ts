/** `_kijun`: what this workbook is. Read back on return; never shown. */
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { type Identity, IDENTITY_KEYS, identityValues } from '../identity';
import { type Layout, SHEETS } from '../layout';

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
