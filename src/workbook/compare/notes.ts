/** Under the table: which files were left out, which stand side by side, which could not be read, and why. */
import type { SheetDraft } from '../draft';
import { fill } from '../report/fill';
import { shownLine } from '../report/shown-text';
import type { Comparison } from './comparison';
import { baseName, type CompareWords, providerText } from './words';

const FILE_MOST = 80;
const FILES_MOST = 600;

/** One line each; gives the lines, too, so that the print area can hold them. */
export function noteLines({ vendors }: Comparison, words: CompareWords): string[] {
  const { notes: own } = words;
  const fileOf = (path: string, round: number | null) => {
    const name = shownLine(baseName(path), FILE_MOST);
    return round === null ? name : fill(own.file, { path: name, round: fill(words.round, { round }) });
  };
  const days = new Set(vendors.flatMap((each) => (each.outcome === 'checked' ? [each.evaluatedOn] : [])));
  const lines = vendors.flatMap((vendor) => {
    if (vendor.outcome === 'unreadable') {
      const { path, error } = vendor;
      return [
        fill(own.unreadable, {
          file: shownLine(baseName(path), FILE_MOST),
          message: shownLine(error.message, FILES_MOST),
        }),
      ];
    }
    const name = shownLine(providerText(vendor, words), FILE_MOST);
    const earlier = vendor.earlier.map(({ path, round }) => fileOf(path, round)).join(own.separator);
    const rivals = [vendor.path, ...vendor.rivals].map((path) => fileOf(path, null)).join(own.separator);
    return [
      ...(earlier === '' ? [] : [fill(own.earlier, { vendor: name, files: shownLine(earlier, FILES_MOST) })]),
      ...(vendor.rivals.length === 0
        ? []
        : [fill(own.rivals, { vendor: name, files: shownLine(rivals, FILES_MOST) })]),
    ];
  });
  return [...(days.size > 1 ? [own.days] : []), ...lines];
}

/** In the columns from B to `lastColumn`, a row each, wrapped. */
export function notes(
  draft: SheetDraft,
  firstRow: number,
  lastColumn: number,
  comparison: Comparison,
  words: CompareWords,
): void {
  const lines = noteLines(comparison, words);
  if (lines.length === 0) return;
  draft.text(firstRow, 2, words.notes.title, 'heading');
  lines.forEach((line, index) => {
    const row = firstRow + 1 + index;
    draft
      .blank(row, 2, lastColumn, 'cellSmall')
      .text(row, 2, line, 'cellSmall')
      .merge(row, 2, row, lastColumn);
  });
}
