/**
 * What somebody has typed into the pane and not yet written to the sheet. It lives as long as the pane does: neither another
 * tab nor a workbook that is read anew nor a write that Excel refuses may cost a word of it.
 */
import { type Edits, NO_EDITS } from '../model/what-if';

export interface Draft {
  edits: Edits;
  /** how many blank rows of the certificate table are shown */
  spare: number;
  cipherText: string;
}

const drafts = new WeakMap<object, Draft>();

/** @param pane whose: its controller */
export function draftOf(pane: object): Draft {
  const draft = drafts.get(pane) ?? { edits: NO_EDITS, spare: 0, cipherText: '' };
  drafts.set(pane, draft);
  return draft;
}
