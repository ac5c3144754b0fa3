/** Reports → a workbook for people who work in Excel. It is drawn whole, so that it has a limit, and says so. */
import type { Edition } from '../checklist/edition';
import type { Language } from '../checklist/words';
import { criterionNumber } from '../workbook/naming';
import type {
  AlterationLine,
  FileLine,
  FileResult,
  FindingLine,
  NormalisationLine,
  ReportBook,
  UnreadableLine,
} from '../workbook/report/report-book';
import { LINES_AT_MOST, reportWorkbook } from '../workbook/report/report-workbook';
import { author } from '../xlsx/author';
import type { CheckedFile, FileReport, FindingReport, ReportHead } from './report';
import { roundLines } from './rounds/words';
import { describeAlteration } from './wording';

/** More lines than a sheet of the report is made for. */
export class ReportTooLong extends Error {
  constructor(readonly most: number) {
    super(`More than ${String(most)} lines in one sheet`);
    this.name = 'ReportTooLong';
  }
}

export interface XlsxReportOptions {
  readonly edition: Edition;
  readonly head: ReportHead;
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
  /** the way from the report to a file, with `/`; null when there is none */
  readonly hrefOf: (path: string) => string | null;
  /** lines in one sheet; default: what a workbook is made for */
  readonly most?: number;
}

/** @throws ReportTooLong as soon as a sheet would have more lines than that */
export async function* reportXlsx(
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
  options: XlsxReportOptions,
): AsyncGenerator<Uint8Array> {
  yield await author(reportWorkbook(await collect(files, options), options.language));
}

async function collect(
  files: AsyncIterable<FileReport> | Iterable<FileReport>,
  options: XlsxReportOptions,
): Promise<ReportBook> {
  const { edition, head, hrefOf, most = LINES_AT_MOST } = options;
  const book = {
    files: [] as FileLine[],
    findings: [] as FindingLine[],
    alterations: [] as AlterationLine[],
    normalisations: [] as NormalisationLine[],
    unreadable: [] as UnreadableLine[],
  };
  for await (const file of files) {
    if (file.outcome === 'unreadable') {
      const own = { path: file.path, href: hrefOf(file.path) };
      book.files.push({ ...own, provider: null, service: null, result: null });
      book.unreadable.push({ ...own, message: file.error.message });
    } else {
      const own = ofVendor(file, options);
      book.files.push({ ...own, result: resultOf(file) });
      book.findings.push(...findingsOf(file, own, options));
      book.alterations.push(...alterationsOf(file, own, options));
      book.normalisations.push(...file.normalisations.map((each) => ({ ...own, ...each })));
    }
    if (Object.values(book).some(({ length }) => length > most)) throw new ReportTooLong(most);
  }
  const gate = edition.criteria.find(({ id }) => id === edition.gate?.criterion);
  return {
    title: edition.name[options.language],
    evaluatedOn: head.evaluatedOn,
    gate: gate === undefined ? null : criterionNumber(gate),
    ...book,
  };
}

type OfVendor = Pick<FileLine, 'path' | 'href' | 'provider' | 'service'>;

function ofVendor({ path, service }: CheckedFile, { hrefOf }: XlsxReportOptions): OfVendor {
  return { path, href: hrefOf(path), provider: service.provider, service: service.name };
}

function resultOf(file: CheckedFile): FileResult {
  const found = (wanted: string) => file.findings.filter(({ severity }) => severity === wanted).length;
  const altered = (weight: string) => file.alterations.filter((each) => each.class === weight).length;
  return {
    model: file.service.model,
    round: file.provenance.round,
    overall: file.overall,
    verdict: file.gate?.verdict ?? null,
    section2: file.gate?.section2 ?? null,
    errors: found('error'),
    warnings: found('warning'),
    infos: found('info'),
    rejects: altered('reject'),
    reviews: altered('review'),
    evaluatedOn: file.evaluatedOn,
  };
}

/** What was not read, what is found, and what changed since the earlier round, in the order in which a reader needs them. */
function findingsOf(
  file: CheckedFile,
  own: OfVendor,
  { labels, language }: XlsxReportOptions,
): FindingLine[] {
  const { findings, questions = [], round } = file;
  const asked = questions.map(({ cells: [place], message }) => ({
    severity: 'warning' as const,
    ...place,
    message,
  }));
  const changed = round === undefined ? [] : roundLines(round, language);
  return [...asked, ...findings, ...changed].map((line: Line) => ({
    ...own,
    severity: line.severity,
    criterion: line.criterion === undefined ? null : (labels.get(line.criterion) ?? line.criterion),
    sheet: line.sheet,
    cell: line.cell,
    what: line.what ?? line.message,
    action: line.action ?? '',
  }));
}

type Line = Omit<FindingReport, 'code'>;

function alterationsOf(
  { alterations }: CheckedFile,
  own: OfVendor,
  { language }: XlsxReportOptions,
): AlterationLine[] {
  return alterations.map(({ kind, class: weight, sheet, cell, expected = '', found = '' }) => ({
    ...own,
    weight,
    sheet,
    cell,
    what: describeAlteration(kind, { expected, found }, language),
    expected,
    found,
  }));
}
