/** 見方: what each symbol and colour means, drawn in the very looks it explains. */
import { cellRef } from '../address';
import type { SheetDraft } from '../draft';
import { flagSigns } from './flags';
import type { CompareWords } from './words';

/** Draws from the row on, in the columns A to B (the sign) and from C on (what it means); gives the next free row. */
export function legend(draft: SheetDraft, firstRow: number, words: CompareWords): number {
  const { legend: own } = words;
  const entries = [
    [own.settled, own.settledHelp],
    [own.weak, own.weakHelp],
    [own.waiting, own.waitingHelp],
    [own.faulty, own.faultyHelp],
    [own.untouched, own.untouchedHelp],
    [own.failed, own.failedHelp],
    [own.exempt, own.exemptHelp],
    [own.unreadable, own.unreadableHelp],
  ] as const;
  draft.text(firstRow, 2, own.title, 'heading');
  const first = firstRow + 1;
  entries.forEach(([sign, help], index) => {
    draft.text(first + index, 2, sign, 'result').text(first + index, 3, help, 'note');
  });
  const last = first + entries.length - 1;
  flagSigns(draft, `${cellRef(first, 2)}:${cellRef(last, 2)}`, cellRef(first, 2), words);
  draft.text(last + 1, 2, own.differs, 'note');
  return last + 2;
}
