/** Reports → CSV for Excel, a finding a line: BOM, CRLF, and nothing that Excel would run as a formula. */
import type { Language } from '../checklist/words';
import type { CheckedFile, FileReport } from './report';
import { BYTE_ORDER_MARK, csvLines } from './report-csv-lines';
import { roundLines } from './rounds/words';
import { csvWords, describeAlteration, overallWords, severityWord } from './wording';

const ALTERATION_SEVERITY = { reject: 'error', review: 'warning', harmless: 'info' } as const;

export async function* reportCsv(
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
  labels: ReadonlyMap<string, string>,
  language: Language,
): AsyncGenerator<string> {
  const words = csvWords(language);
  const { file, provider, service, outcome, severity, code, criterion, sheet, cell, message } = words;
  yield (
    BYTE_ORDER_MARK +
    csvLines([[file, provider, service, outcome, severity, code, criterion, sheet, cell, message]])
  );
  for await (const report of files) yield csvLines(linesOf(report, labels, language));
}

function linesOf(report: FileReport, labels: ReadonlyMap<string, string>, language: Language): string[][] {
  const words = csvWords(language);
  if (report.outcome === 'unreadable') {
    const { code, message } = report.error;
    return [
      [report.path, '', '', words.unreadable, severityWord('error', language), code, '', '', '', message],
    ];
  }
  const { provider, name } = report.service;
  const start = [report.path, provider ?? '', name ?? '', overallWords(report.overall, language)];
  const rows = [
    ...questionRows(report, language),
    ...alterationRows(report, language),
    ...findingRows(report, labels, language),
    ...roundRows(report, labels, language),
  ];
  return rows.length === 0
    ? [[...start, '', '', '', '', '', words.none]]
    : rows.map((row) => [...start, ...row]);
}

/** What was not read comes first: whatever else is said of the file hangs on it. */
function questionRows({ questions = [] }: CheckedFile, language: Language): string[][] {
  return questions.map(({ kind, cells: [place], message }) => [
    severityWord('warning', language),
    kind,
    '',
    place?.sheet ?? '',
    place?.cell ?? '',
    message,
  ]);
}

/** A criterion is named in full: Excel would make the third of January of a bare 1-3. */
function findingRows(
  { findings }: CheckedFile,
  labels: ReadonlyMap<string, string>,
  language: Language,
): string[][] {
  return findings.map(({ severity, code, criterion, sheet, cell, message }) => [
    severityWord(severity, language),
    code,
    criterion === undefined ? '' : (labels.get(criterion) ?? criterion),
    sheet ?? '',
    cell ?? '',
    message,
  ]);
}

function roundRows(
  { round }: CheckedFile,
  labels: ReadonlyMap<string, string>,
  language: Language,
): string[][] {
  const lines = round === undefined ? [] : roundLines(round, language);
  return lines.map(({ severity, code, criterion, sheet, cell, message }) => [
    severityWord(severity, language),
    code,
    criterion === undefined ? '' : (labels.get(criterion) ?? criterion),
    sheet ?? '',
    cell ?? '',
    message,
  ]);
}

function alterationRows({ alterations }: CheckedFile, language: Language): string[][] {
  return alterations.map(({ kind, class: weight, sheet, cell, expected, found }) => [
    severityWord(ALTERATION_SEVERITY[weight], language),
    kind,
    '',
    sheet ?? '',
    cell ?? '',
    describeAlteration(kind, { expected: expected ?? '', found: found ?? '' }, language),
  ]);
}
