/** kijun validate: returned workbooks → what is wrong in which cell. */
import { criterionLabels } from '../../batch/criterion-labels';
import { dayOfText } from '../../batch/days';
import { chooseEdition, loadFindingWording } from '../../batch/edition-choice';
import { findInputs, type Input } from '../../batch/input-files';
import { type FileReport, hasErrors } from '../../batch/report';
import { withReceipts } from '../../batch/receipts/receipts';
import { reportCsv } from '../../batch/report-csv';
import { reportJson } from '../../batch/report-json';
import { hrefFrom } from '../../batch/report-links';
import { ReportTooLong, reportXlsx } from '../../batch/report-xlsx';
import { reportHead, validateFiles, type ValidateOptions as BatchOptions } from '../../batch/validate';
import { EXIT, type ExitCode } from '../exit';
import { keyOf } from '../key';
import type { ValidateOptions } from '../program';
import { type Progress, progressOf } from '../progress';
import type { Session } from '../session';
import { textReport } from '../text-report';
import { beyondOptions } from './validate-beyond';
import { closeReceipts, openReceipts } from './receipts';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

/** Ctrl-C: what was being written is thrown away, so that nobody takes half a report for a whole one. */
class Stopped extends Error {}

export async function runValidate(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions & { readonly jobs?: string },
): Promise<ExitCode> {
  const { language, surroundings, words } = session;
  const asOf = options.asOf === undefined ? undefined : dayOfText(options.asOf);
  if (options.asOf !== undefined && asOf === undefined) {
    throw new UsageError(fill(words.usage.notADay, { option: '--as-of', value: options.asOf }));
  }
  if (options.format === 'xlsx' && options.out === undefined) {
    throw new UsageError(fill(words.usage.outNeeded, { format: options.format }));
  }
  const jobs = jobsOption(session, options.jobs);
  const key = keyOf(session, options.keyFile);
  const edition = await chooseEdition(options.edition);
  const wording = await loadFindingWording(language);
  const inputs = await findInputs(paths);
  if (inputs.length === 0) throw new UsageError(fill(words.usage.noInputs, { paths: paths.join(' ') }));

  const tally = new Tally();
  const batch: BatchOptions = {
    edition,
    wording,
    language,
    today: surroundings.today,
    signal: surroundings.signal,
    // What was received is never read in this very thread: a file that ends one must not end the run.
    workers: jobs === undefined ? {} : { jobs },
    onDefect: (error) => {
      if ((surroundings.env['KIJUN_DEBUG'] ?? '') !== '') session.complain(stackOf(error));
    },
    ...(asOf === undefined ? {} : { asOf }),
    ...(key === undefined ? {} : { key }),
    ...(options.wardChecked === true ? { wardChecked: true } : {}),
    ...(await beyondOptions(session, options, edition, inputs.length)),
  };
  const receipts = await openReceipts(options);
  const bar = progressOf(session, words.validate.progress, options.progress);
  const reports = withReceipts(watched(inputs, batch, tally, bar), reportHead(batch), receipts?.chain);
  try {
    await session.deliver(options.out, chunksOf(session, options, batch, reports));
  } catch (error) {
    if (error instanceof ReportTooLong) {
      throw new UsageError(fill(words.validate.tooLong, { most: error.most }));
    }
    if (!(error instanceof Stopped)) throw error;
    bar.stop();
    session.complain(words.stopped);
    return EXIT.stopped;
  } finally {
    bar.stop();
    await closeReceipts(session, receipts);
  }
  if (options.out !== undefined && options.out !== '-') {
    session.note(fill(words.validate.written, { path: options.out }));
  }
  return tally.exitCode();
}

/** More threads than this only wait for each other. */
const JOBS_MAX = 256;

function jobsOption({ words }: Session, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = Number(value);
  if (/^[1-9]\d{0,5}$/.test(value)) return Math.min(jobs, JOBS_MAX);
  throw new UsageError(fill(words.usage.notANumber, { option: '--jobs', value }));
}

function chunksOf(
  session: Session,
  options: ValidateOptions,
  batch: BatchOptions,
  reports: AsyncIterable<FileReport>,
): AsyncIterable<string | Uint8Array> {
  const head = reportHead(batch);
  const { edition } = batch;
  const labels = criterionLabels(edition);
  if (options.format === 'json') return reportJson(head, reports);
  if (options.format === 'csv') return reportCsv(reports, labels, session.language);
  const toFile = options.out !== undefined && options.out !== '-';
  if (options.format === 'xlsx') {
    const hrefOf = hrefFrom(toFile ? (options.out ?? '') : 'report');
    return reportXlsx(reports, { edition, head, labels, language: session.language, hrefOf });
  }
  const { stdout } = session.surroundings;
  const stream = toFile ? { ...FILE_STREAM } : stdout;
  return textReport(reports, { session, edition, labels, head, stream });
}

/** Stands for a file: no terminal, so no colours and no line breaks. */
const FILE_STREAM = { write: () => true, once: () => undefined, isTTY: false };

async function* watched(
  inputs: readonly Input[],
  batch: BatchOptions,
  tally: Tally,
  bar: Progress,
): AsyncGenerator<FileReport> {
  bar.start(inputs.length);
  for await (const report of validateFiles(inputs, batch)) {
    bar.advance(report.path);
    tally.add(report);
    yield report;
    await nextTurn();
  }
  bar.stop();
  if (batch.signal?.aborted === true) throw new Stopped();
}

/** Checking keeps the processor busy: signals and the bar get their turn between two files. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

class Tally {
  private errors = false;
  private unreadable = false;
  private defect = false;

  add(report: FileReport): void {
    if (report.outcome === 'checked') this.errors ||= hasErrors(report);
    else if (report.error.code === 'internal-error') this.defect = true;
    else this.unreadable = true;
  }

  exitCode(): ExitCode {
    if (this.defect) return EXIT.defect;
    if (this.unreadable) return EXIT.unreadable;
    return this.errors ? EXIT.findings : EXIT.fine;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
