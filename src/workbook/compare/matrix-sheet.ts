/**
 * 比較: criteria down, vendors across, as people lay offers side by side; 31 rows fit a page, and forty vendors scroll or
 * print ten a page with the criteria repeated. What knocks a vendor out stands first.
 */
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { fill } from '../report/fill';
import { linkedCell } from '../report/linked-cell';
import { shownLine } from '../report/shown-text';
import type { StyleName } from '../styles';
import type { CheckedVendor, ComparedVendor, Comparison } from './comparison';
import { flagSigns } from './flags';
import { legend } from './legend';
import { noteLines, notes } from './notes';
import {
  baseName,
  cellText,
  type CompareWords,
  dayText,
  gateText,
  headings,
  overallText,
  signed,
  unknownText,
} from './words';

export const HEADER_ROW = 5;
/** columns in front of the vendors: No, criterion, whether the vendors differ */
const FRONT = [8, 42, 5] as const;
const FIRST_VENDOR = FRONT.length + 1;
const VENDORS_A_PAGE = 10;
/** so many notes still go under a table on its second page */
const SHORT_NOTES = 12;
/** columns that titles and notes need, however few the vendors */
const LEAST_WIDTH = 6;
const FILE_MOST = 60;
/** the legend and the headings under the table, with the space around them */
const LEGEND_ROWS = 14;

interface Line {
  readonly label: string;
  readonly text: (vendor: CheckedVendor, index: number) => string;
  readonly unreadable?: (vendor: Exclude<ComparedVendor, CheckedVendor>) => string;
}

export function matrixSheet(comparison: Comparison, words: CompareWords): SheetPlan {
  return new MatrixSheet(comparison, words).build();
}

/** Few vendors get room for their names, many as little as a status needs. */
export function vendorWidth(count: number): number {
  return count <= 3 ? 28 : count <= 6 ? 20 : 15;
}

/** Pages side by side, so that print stays legible. */
export function pagesAcross(vendors: number): number {
  return Math.max(1, Math.ceil(vendors / VENDORS_A_PAGE));
}

class MatrixSheet {
  private readonly draft: SheetDraft;
  private readonly lastColumn: number;
  private readonly lastRow: number;
  private readonly lines: readonly Line[];

  constructor(
    private readonly comparison: Comparison,
    private readonly words: CompareWords,
  ) {
    const { vendors, criteria } = comparison;
    this.lines = linesOf(comparison, words);
    this.lastColumn = FRONT.length + Math.max(1, vendors.length);
    this.lastRow = HEADER_ROW + this.lines.length + criteria.length;
    const across = pagesAcross(vendors.length);
    this.draft = new SheetDraft({
      name: words.sheets.matrix,
      visibility: 'visible',
      tabColor: '2F5D8C',
      columns: [
        ...FRONT.map((width) => ({ width })),
        ...vendors.map(() => ({ width: vendorWidth(vendors.length) })),
      ],
      freeze: { rows: HEADER_ROW, columns: FRONT.length },
      filter: `A${String(HEADER_ROW)}:${cellRef(this.lastRow, this.lastColumn)}`,
      protected: false,
      print: {
        area: `A1:${cellRef(this.lastRow + LEGEND_ROWS + noteLines(comparison, words).length, Math.max(this.lastColumn, LEAST_WIDTH))}`,
        landscape: true,
        titleRows: `${String(HEADER_ROW)}:${String(HEADER_ROW)}`,
        ...(across > 1 ? { titleColumns: 'A:C' } : {}),
        fitWidth: across,
        // Two pages hold a few vendors whole; what is longer takes the pages that it takes.
        fitHeight: across === 1 && noteLines(comparison, words).length <= SHORT_NOTES ? 2 : 0,
        footer: words.page,
      },
      gridLines: false,
    });
  }

  build(): SheetPlan {
    this.heading();
    this.lines.forEach((line, index) => {
      this.line(HEADER_ROW + 1 + index, line);
    });
    this.comparison.criteria.forEach((_, index) => {
      this.criterion(HEADER_ROW + 1 + this.lines.length + index, index);
    });
    const first = cellRef(HEADER_ROW + 1, FIRST_VENDOR);
    flagSigns(this.draft, `${first}:${cellRef(this.lastRow, this.lastColumn)}`, first, this.words);
    const next = legend(this.draft, this.lastRow + 2, this.words);
    notes(this.draft, next + 1, this.pageColumn, this.comparison, this.words);
    return this.draft.finish();
  }

  /** What stands under the table keeps to the first page. */
  private get pageColumn(): number {
    return Math.max(LEAST_WIDTH, Math.min(this.lastColumn, FRONT.length + VENDORS_A_PAGE));
  }

  private heading(): void {
    const { edition, evaluatedOn, vendors } = this.comparison;
    const { matrix } = this.words;
    this.draft
      .text(1, 1, fill(this.words.title, { edition: edition.title }), 'title')
      .text(2, 1, fill(this.words.basis, { day: dayText(evaluatedOn), count: vendors.length }), 'guidance')
      .text(3, 1, this.words.openCell, 'guidance')
      .text(4, 1, this.words.legend.summary, 'note')
      .text(HEADER_ROW, 1, matrix.number, 'wardHeader')
      .text(HEADER_ROW, 2, matrix.criterion, 'wardHeader')
      .text(HEADER_ROW, 3, matrix.differs, 'wardHeader');
    headings(vendors, this.words).forEach((heading, index) => {
      this.draft.text(HEADER_ROW, FIRST_VENDOR + index, heading, 'statusHeader');
    });
    if (vendors.length === 0) this.draft.text(HEADER_ROW, FIRST_VENDOR, '', 'statusHeader');
  }

  private line(row: number, { label, text, unreadable }: Line): void {
    this.draft
      .text(row, 1, this.words.matrix.head, 'labelRequired')
      .text(row, 2, label, 'labelRequired')
      .text(row, 3, '', 'labelRequired');
    this.comparison.vendors.forEach((vendor, index) => {
      const shown =
        vendor.outcome === 'checked'
          ? text(vendor, index)
          : (unreadable?.(vendor) ?? unknownText(this.words));
      this.link(row, index, vendor, shown, 'result');
    });
  }

  private criterion(row: number, index: number): void {
    const { criteria, vendors } = this.comparison;
    const criterion = criteria[index];
    if (criterion === undefined) return;
    const { number, name, differs } = criterion;
    this.draft
      .text(row, 1, number, 'count')
      .text(row, 2, name, 'cell')
      .text(row, 3, differs ? this.words.matrix.differsMark : '', 'count');
    vendors.forEach((vendor, column) => {
      const cell = vendor.outcome === 'checked' ? vendor.cells[index] : undefined;
      const shown = cell === undefined ? unknownText(this.words) : cellText(cell, this.words);
      this.link(row, column, vendor, shown, 'result', cell);
    });
  }

  private link(
    row: number,
    index: number,
    { href }: ComparedVendor,
    shown: string,
    style: StyleName,
    place: { readonly sheet?: string; readonly cell?: string } = {},
  ): void {
    const at = { row, column: FIRST_VENDOR + index };
    linkedCell(this.draft, at, { href, sheet: place.sheet, cell: place.cell }, shown, style);
  }
}

/** What is asked first about an offer, before any single criterion. */
function linesOf(comparison: Comparison, words: CompareWords): Line[] {
  const { matrix } = words;
  const gate = comparison.criteria.find(({ id }) => id === comparison.gate?.criterion);
  const onGate = (text: (gate: NonNullable<CheckedVendor['gate']>) => string) => (vendor: CheckedVendor) =>
    vendor.gate === null ? unknownText(words) : text(vendor.gate);
  return [
    {
      label: matrix.overall,
      text: ({ overall }) => overallText(overall, words),
      unreadable: () => signed('unreadable', words.unreadable),
    },
    ...(gate === undefined
      ? []
      : [
          {
            label: fill(matrix.gate, { number: gate.number }),
            text: onGate(({ verdict }) => gateText(verdict, words)),
          },
          { label: matrix.section2, text: onGate(({ section2 }) => words.section2[section2]) },
          {
            label: matrix.governmentCloud,
            text: ({ governmentCloud }: CheckedVendor) => useText(governmentCloud, words),
          },
        ]),
    { label: matrix.findings, text: (vendor) => countText(vendor, words) },
    { label: matrix.alterations, text: (vendor) => alterationText(vendor, words) },
    { label: matrix.nearest, text: (_, index) => nearestText(comparison, index, words) },
    { label: matrix.evaluatedOn, text: ({ evaluatedOn }) => dayText(evaluatedOn) },
    {
      label: matrix.file,
      text: (vendor) => fileText(vendor, words),
      unreadable: ({ path }) => shownLine(baseName(path), FILE_MOST),
    },
  ];
}

function useText(used: boolean | null, { use }: CompareWords): string {
  return used === null ? use.null : used ? use.true : use.false;
}

function countText({ errors, warnings }: CheckedVendor, words: CompareWords): string {
  if (errors + warnings === 0) return signed('settled', words.noFindings);
  const parts = [
    ...(errors > 0 ? [fill(words.errors, { count: errors })] : []),
    ...(warnings > 0 ? [fill(words.warnings, { count: warnings })] : []),
  ];
  return signed(errors > 0 ? 'faulty' : 'weak', parts.join('\n'));
}

function alterationText({ alterations: { reject, review } }: CheckedVendor, words: CompareWords): string {
  const { alterations } = words;
  if (reject > 0) return signed('failed', fill(alterations.reject, { count: reject }));
  if (review > 0) return signed('waiting', fill(alterations.review, { count: review }));
  return signed('settled', alterations.none);
}

/** What lapses next of what is held; a vendor whose certificates are all over shows the last that ended. */
function nearestText({ ledger }: Comparison, vendor: number, words: CompareWords): string {
  const own = ledger.flatMap((line) =>
    line.vendor === vendor && line.lapse !== null ? [{ ...line, lapse: line.lapse }] : [],
  );
  const next = own.find(({ lapse }) => lapse.daysLeft >= 0) ?? own.at(-1);
  if (next === undefined) return words.truth.false;
  const shown = fill(words.nearest, {
    day: dayText(next.lapse.lastDay),
    scheme: shownLine(next.scheme, NEAREST_MOST),
  });
  const sign = next.urgency === 'lapsed' ? 'failed' : next.urgency === 'soon' ? 'faulty' : undefined;
  return sign === undefined ? shown : signed(sign, shown);
}

const NEAREST_MOST = 30;

function fileText({ path, round, earlier }: CheckedVendor, words: CompareWords): string {
  return [
    shownLine(baseName(path), FILE_MOST),
    ...(round === null ? [] : [fill(words.round, { round })]),
    ...(earlier.length === 0 ? [] : [fill(words.earlier, { count: earlier.length })]),
  ].join('\n');
}
