/** 期限: every certificate, listing and report of every vendor by its last day, and what falls on the day after. */
import { dayFromIso } from '../../checklist/readers/day';
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { fill } from '../report/fill';
import { linkedCell } from '../report/linked-cell';
import { shownLine } from '../report/shown-text';
import type { Comparison, LedgerLine } from './comparison';
import { expiresText, fallingText } from './expiry-words';
import { flagSigns } from './flags';
import { type CompareWords, dayText, providerTexts, serviceText } from './words';

const HEADER_ROW = 4;
const COLUMNS = [
  ['provider', 26],
  ['service', 22],
  ['scheme', 16],
  ['edition', 12],
  ['number', 16],
  ['named', 22],
  ['expires', 13],
  ['daysLeft', 10],
  ['urgency', 15],
  ['falls', 48],
] as const;
const URGENCY_COLUMN = 9;
const TEXT_MOST = 120;

export function expirySheet(comparison: Comparison, words: CompareWords): SheetPlan {
  const { ledger } = comparison;
  const { expiry } = words;
  const last = HEADER_ROW + Math.max(1, ledger.length);
  const draft = new SheetDraft({
    name: words.sheets.expiry,
    visibility: 'visible',
    tabColor: 'C55A11',
    columns: COLUMNS.map(([, width]) => ({ width })),
    freeze: { rows: HEADER_ROW, columns: 1 },
    filter: `A${String(HEADER_ROW)}:${cellRef(last, COLUMNS.length)}`,
    protected: false,
    print: {
      area: `A1:${cellRef(last, COLUMNS.length)}`,
      landscape: true,
      titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
      fitHeight: 0,
      footer: words.page,
    },
    gridLines: false,
  });
  draft
    .text(1, 1, expiry.title, 'title')
    .text(2, 1, fill(expiry.guide, { day: dayText(comparison.evaluatedOn) }), 'guidance');
  COLUMNS.forEach(([key], index) => draft.text(HEADER_ROW, index + 1, expiry[key], 'wardHeader'));
  if (ledger.length === 0) {
    draft.blank(HEADER_ROW + 1, 1, COLUMNS.length, 'cell').text(HEADER_ROW + 1, 1, expiry.none, 'cell');
    draft.merge(HEADER_ROW + 1, 1, HEADER_ROW + 1, COLUMNS.length);
  }
  const providers = providerTexts(comparison.vendors, words);
  ledger.forEach((line, index) => {
    row(draft, HEADER_ROW + 1 + index, line, providers[line.vendor] ?? '', comparison, words);
  });
  const first = cellRef(HEADER_ROW + 1, URGENCY_COLUMN);
  flagSigns(draft, `${first}:${cellRef(last, URGENCY_COLUMN)}`, first);
  return draft.finish();
}

function row(
  draft: SheetDraft,
  at: number,
  line: LedgerLine,
  provider: string,
  comparison: Comparison,
  words: CompareWords,
): void {
  const vendor = comparison.vendors[line.vendor];
  if (vendor === undefined) return;
  const short = (text: string | null) => shownLine(text, TEXT_MOST);
  const target = { href: vendor.href, sheet: line.sheet, cell: line.cell };
  linkedCell(draft, { row: at, column: 1 }, target, provider, 'link');
  draft
    .text(at, 2, serviceText(vendor, words), 'cell')
    .text(at, 3, short(line.scheme), 'cell')
    .text(at, 4, short(line.edition), 'cell')
    .text(at, 5, short(line.number), 'cell')
    .text(at, 6, short(line.service), 'cell');
  const day = dayFromIso(line.expires ?? '');
  if (day === undefined) draft.text(at, 7, expiresText(line), 'cell');
  else draft.text(at, 7, day, 'cellDate');
  draft
    .text(at, 8, line.lapse?.daysLeft, 'result')
    .text(at, URGENCY_COLUMN, words.expiry.urgencies[line.urgency], 'result')
    .text(at, 10, fallingText(line, comparison, words), 'cellSmall');
}
