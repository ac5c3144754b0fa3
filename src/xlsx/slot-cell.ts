/**
 * A slot as it stands in the sheet: written by `author`, overwritten by `stamp`, in one form. Its text is inline, never
 * shared, so that no other part of the package depends on what a slot says.
 */
import type { CellContent } from '../workbook/blueprint';
import { cellText, elementText, legalText } from './author-text';

/** `ref` is the cell, `style` its index in styles.xml; no content leaves a styled, empty cell. */
export function slotCell(ref: string, style: string, content: CellContent | undefined): string {
  const open = `<c r="${ref}" s="${style}"`;
  if (content === undefined) return `${open}/>`;
  if ('formula' in content) {
    const formula = `<f>${elementText(content.formula)}</f>`;
    return typeof content.result === 'number'
      ? `${open}>${formula}<v>${String(content.result)}</v></c>`
      : `${open} t="str">${formula}<v>${slotText(content.result)}</v></c>`;
  }
  if (typeof content.value === 'number') return `${open}><v>${String(content.value)}</v></c>`;
  const text = slotText(content.value);
  return text === '' ? `${open}/>` : `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Nothing in it that any of the three steps below would touch, as in nearly every name. */
const PLAIN = /^[^&<>_\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]*$/;

function slotText(text: string): string {
  if (PLAIN.test(text)) return text;
  return elementText(cellText(legalText(text)));
}
