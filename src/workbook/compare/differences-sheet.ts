/** 差のある項目: only the criteria on which the vendors differ, those that somebody does not meet first, with the basis. */
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { linkedCell } from '../report/linked-cell';
import { shownLine } from '../report/shown-text';
import type { ComparedCell, Comparison } from './comparison';
import { flagSigns } from './flags';
import { pagesAcross, vendorWidth } from './matrix-sheet';
import { cellSign, cellText, type CompareWords, headings, type Sign, unknownText } from './words';

const HEADER_ROW = 4;
const FRONT = [8, 42] as const;
const LEAST_COLUMNS = 6;
const BASIS_MOST = 40;
/** in this order: what condemns, what is lacking, what waits, what is weak */
const WEIGHT: readonly Sign[] = ['failed', 'faulty', 'untouched', 'waiting', 'weak'];

export function differencesSheet(comparison: Comparison, words: CompareWords): SheetPlan {
  const { vendors } = comparison;
  const { differences: own } = words;
  const rows = rowsOf(comparison);
  const lastColumn = FRONT.length + Math.max(1, vendors.length);
  const last = HEADER_ROW + Math.max(1, rows.length);
  const across = pagesAcross(vendors.length);
  const draft = new SheetDraft({
    name: words.sheets.differences,
    visibility: 'visible',
    tabColor: '7A4FA3',
    columns: [
      ...FRONT.map((width) => ({ width })),
      ...vendors.map(() => ({ width: vendorWidth(vendors.length) })),
    ],
    freeze: { rows: HEADER_ROW, columns: FRONT.length },
    filter: `A${String(HEADER_ROW)}:${cellRef(last, lastColumn)}`,
    protected: false,
    print: {
      area: `A1:${cellRef(last, Math.max(lastColumn, LEAST_COLUMNS))}`,
      landscape: true,
      titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
      ...(across > 1 ? { titleColumns: 'A:B' } : {}),
      fitWidth: across,
      fitHeight: 0,
      footer: words.page,
    },
    gridLines: false,
  });
  draft
    .text(1, 1, own.title, 'title')
    .text(2, 1, own.guide, 'guidance')
    .text(HEADER_ROW, 1, words.matrix.number, 'wardHeader')
    .text(HEADER_ROW, 2, words.matrix.criterion, 'wardHeader')
    .blank(HEADER_ROW, FRONT.length + 1, lastColumn, 'statusHeader');
  headings(vendors, words).forEach((heading, index) => {
    draft.text(HEADER_ROW, FRONT.length + 1 + index, heading, 'statusHeader');
  });
  if (rows.length === 0) {
    const readable = vendors.filter(({ outcome }) => outcome === 'checked').length;
    draft
      .blank(HEADER_ROW + 1, 1, lastColumn, 'cell')
      .text(HEADER_ROW + 1, 2, readable < 2 ? own.single : own.none, 'cell')
      .merge(HEADER_ROW + 1, 2, HEADER_ROW + 1, lastColumn);
  }
  rows.forEach(({ number, name, cells }, index) => {
    const row = HEADER_ROW + 1 + index;
    draft.text(row, 1, number, 'count').text(row, 2, name, 'cell');
    cells.forEach((cell, column) => {
      const shown = cell === undefined ? unknownText(words) : withBasis(cell, words);
      const target = { href: vendors[column]?.href ?? null, sheet: cell?.sheet, cell: cell?.cell };
      linkedCell(draft, { row, column: FRONT.length + 1 + column }, target, shown, 'cell');
    });
  });
  const first = cellRef(HEADER_ROW + 1, FRONT.length + 1);
  if (vendors.length > 0) flagSigns(draft, `${first}:${cellRef(last, lastColumn)}`, first, words);
  return draft.finish();
}

function rowsOf({ criteria, vendors }: Comparison) {
  const rows = criteria.flatMap(({ number, name, differs }, index) => {
    const cells = vendors.map((vendor) => (vendor.outcome === 'checked' ? vendor.cells[index] : undefined));
    return differs ? [{ number, name, cells, weight: weightOf(cells) }] : [];
  });
  return rows.sort((a, b) => a.weight - b.weight);
}

/** The worst that a vendor comes to here. */
function weightOf(cells: readonly (ComparedCell | undefined)[]): number {
  const weights = cells.flatMap((cell) => {
    const weight = cell === undefined ? -1 : WEIGHT.indexOf(cellSign(cell));
    return weight < 0 ? [] : [weight];
  });
  return Math.min(WEIGHT.length, ...weights);
}

function withBasis(cell: ComparedCell, words: CompareWords): string {
  const basis = shownLine(cell.basis, BASIS_MOST);
  return basis === '' ? cellText(cell, words) : `${cellText(cell, words)}\n${basis}`;
}
