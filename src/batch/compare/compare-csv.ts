/**
 * The comparison as one long table, a result a line: what a pivot table or a filter wants. The first column says what a
 * line is about: the vendor as a whole, No.6, a criterion, or an expiry.
 */
import type { Language } from '../../checklist/words';
import { fallingText } from '../../workbook/compare/expiry-words';
import type { CheckedVendor, Comparison, ComparedVendor } from '../../workbook/compare/comparison';
import { compareWords, type CompareWords } from '../../workbook/compare/words';
import { BYTE_ORDER_MARK, csvLines } from '../report-csv-lines';
import { csvColumns, type CsvColumns } from './csv-columns';

type Field = string | number;

export function compareCsv(comparison: Comparison, language: Language): string {
  const words = compareWords(language);
  const columns = csvColumns(language);
  const lines = comparison.vendors.flatMap((vendor, index) =>
    vendor.outcome === 'unreadable'
      ? [
          [
            columns.kinds.unreadable,
            ...startOf(vendor),
            '',
            columns.unreadable,
            ...rest({ remark: vendor.error.message }),
          ],
        ]
      : [
          overallLine(vendor, words, columns),
          ...gateLine(vendor, comparison, words, columns),
          ...criterionLines(vendor, comparison, words, columns),
          ...ledgerLines(index, vendor, comparison, words, columns),
        ],
  );
  return BYTE_ORDER_MARK + csvLines([Object.values(columns.heads), ...lines]);
}

/** file, provider, service, round */
function startOf(vendor: ComparedVendor): Field[] {
  if (vendor.outcome === 'unreadable') return [vendor.path, '', '', ''];
  return [vendor.path, vendor.provider ?? '', vendor.service ?? '', vendor.round ?? ''];
}

interface Rest {
  readonly verdict?: string;
  readonly basis?: string;
  readonly remark?: string;
  readonly differs?: string;
  readonly lastDay?: string;
  readonly daysLeft?: number;
  readonly sheet?: string;
  readonly cell?: string;
}

function rest({ verdict, basis, remark, differs, lastDay, daysLeft, sheet, cell }: Rest): Field[] {
  return [
    verdict ?? '',
    basis ?? '',
    remark ?? '',
    differs ?? '',
    lastDay ?? '',
    daysLeft ?? '',
    sheet ?? '',
    cell ?? '',
  ];
}

function overallLine(vendor: CheckedVendor, words: CompareWords, columns: CsvColumns): Field[] {
  const { errors, warnings } = vendor;
  const remark = [`${columns.errors}${String(errors)}`, `${columns.warnings}${String(warnings)}`].join(' ');
  return [columns.kinds.overall, ...startOf(vendor), '', words.overall[vendor.overall], ...rest({ remark })];
}

function gateLine(
  vendor: CheckedVendor,
  { gate, criteria }: Comparison,
  words: CompareWords,
  columns: CsvColumns,
): Field[][] {
  if (gate === null || vendor.gate === null) return [];
  const criterion = criteria.find(({ id }) => id === gate.criterion);
  const cell = vendor.cells.find((each) => each.criterion === gate.criterion);
  const restsOn = vendor.gate.restsOn.map(({ scheme, number }) => `${scheme ?? ''} ${number ?? ''}`.trim());
  return [
    [
      columns.kinds.gate,
      ...startOf(vendor),
      `${criterion?.number ?? ''} ${criterion?.name ?? ''}`,
      words.gate[vendor.gate.verdict],
      ...rest({ ...placeOf(cell), basis: cell?.basis ?? '', remark: restsOn.join(' / ') }),
    ],
  ];
}

function criterionLines(
  vendor: CheckedVendor,
  { criteria }: Comparison,
  words: CompareWords,
  columns: CsvColumns,
): Field[][] {
  return vendor.cells.flatMap((cell, index) => {
    const criterion = criteria[index];
    if (criterion === undefined) return [];
    const { errors, warnings, termsOnly } = cell;
    const remarks = [
      ...(errors > 0 ? [`${columns.errors}${String(errors)}`] : []),
      ...(termsOnly ? [words.weak.terms] : []),
      ...(warnings > 0 ? [`${columns.warnings}${String(warnings)}`] : []),
    ];
    return [
      [
        columns.kinds.criterion,
        ...startOf(vendor),
        `${criterion.number} ${criterion.name}`,
        words.status[cell.status],
        ...rest({
          verdict: cell.verdict ?? '',
          basis: cell.basis ?? '',
          remark: remarks.join(' '),
          differs: criterion.differs ? columns.differs : '',
          ...placeOf(cell),
        }),
      ],
    ];
  });
}

function ledgerLines(
  index: number,
  vendor: CheckedVendor,
  comparison: Comparison,
  words: CompareWords,
  columns: CsvColumns,
): Field[][] {
  return comparison.ledger
    .filter((line) => line.vendor === index)
    .map((line) => [
      columns.kinds.expiry,
      ...startOf(vendor),
      [line.scheme, line.edition, line.number].filter((part) => part !== null).join(' '),
      // Without the symbol, which a spreadsheet might take for the beginning of a formula.
      words.expiry.urgencies[line.urgency].slice(2),
      ...rest({
        remark: fallingText(line, comparison, words).replaceAll('\n', ' / '),
        ...(line.lapse === null ? {} : { lastDay: line.lapse.lastDay, daysLeft: line.lapse.daysLeft }),
        ...placeOf(line),
      }),
    ]);
}

function placeOf(place: { readonly sheet?: string; readonly cell?: string } | undefined): {
  sheet?: string;
  cell?: string;
} {
  const { sheet, cell } = place ?? {};
  return sheet === undefined || cell === undefined ? {} : { sheet, cell };
}
