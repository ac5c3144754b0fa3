/** The comparison for other tools. Fields are only ever added; `vendor` in the ledger counts `vendors` from 0. */
import type { Comparison } from '../../workbook/compare/comparison';

/** `href`, the way from a workbook to a file, is the workbook's own affair. */
export function compareJson(comparison: Comparison): string {
  const told = (key: string, value: unknown) => (key === 'href' ? undefined : value);
  return `${JSON.stringify(comparison, told, 2)}\n`;
}
