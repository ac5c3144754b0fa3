/** The gravest first, then in the order of the sheets. */
import type { Alteration } from '../receive/account';
import type { WorkbookFacts } from './workbook-facts';

const GRAVEST: readonly Alteration['class'][] = ['reject', 'review', 'harmless'];

export function inOrder(alterations: readonly Alteration[], { sheets }: WorkbookFacts): Alteration[] {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  const rank = ({ class: weight, sheet }: Alteration) =>
    GRAVEST.indexOf(weight) * 1000 + (sheet === undefined ? -1 : (places.get(sheet) ?? 999));
  return [...alterations].sort((a, b) => rank(a) - rank(b));
}
