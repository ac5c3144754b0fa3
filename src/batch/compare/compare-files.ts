/** Returned workbooks → the comparison in the form that was asked for. A newcomer to the comparing starts here. */
import type { Comparison } from '../../workbook/compare/comparison';
import { compareWorkbook } from '../../workbook/compare/compare-workbook';
import type { Language } from '../../checklist/words';
import { author } from '../../xlsx/author';
import { compareCsv } from './compare-csv';
import { compareJson } from './compare-json';

export { hrefFrom } from '../report-links';
export { compareReports, TooManyVendors } from './compare-reports';

export const COMPARE_FORMATS = ['xlsx', 'json', 'csv'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

/** What has to be written, whole. */
export async function compareOutput(
  comparison: Comparison,
  format: CompareFormat,
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return author(compareWorkbook(comparison, language));
    case 'json':
      return compareJson(comparison);
    case 'csv':
      return compareCsv(comparison, language);
  }
}
