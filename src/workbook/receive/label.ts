/** Labels as they are compared: folded, and remembered, because a workbook repeats the same few labels. */
import { fold } from '../../checklist/readers/fold';

const folded = new Map<string, string>();
/** Enough for the labels of many editions; vendors' own texts must not fill the memory. */
const MOST = 5000;
const LONGEST = 100;

export function foldLabel(label: string): string {
  const known = folded.get(label);
  if (known !== undefined) return known;
  const result = fold(label);
  if (label.length <= LONGEST && folded.size < MOST) folded.set(label, result);
  return result;
}
