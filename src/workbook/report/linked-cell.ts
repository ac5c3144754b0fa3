/** A cell of a report that leads into a returned file; plain text where no link can be trusted. */
import type { SheetDraft } from '../draft';
import { type LinkTarget, linkFormula } from './file-link';
import type { StyleName } from '../styles';

export function linkedCell(
  draft: SheetDraft,
  at: { readonly row: number; readonly column: number },
  target: LinkTarget,
  shown: string,
  style: StyleName,
): void {
  const formula = linkFormula(target, shown);
  if (formula === undefined) draft.text(at.row, at.column, shown, style);
  else draft.formula(at.row, at.column, formula, shown, style);
}
