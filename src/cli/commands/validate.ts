/** kijun validate: returned workbooks → what is wrong in which cell. */
import { criterionLabels } from '../../batch/criterion-labels';
import { dayOfText } from '../../batch/days';
import { chooseEdition, loadFindingWording } from '../../batch/edition-choice';
import { findInputs, type Input } from '../../batch/input-files';
import { type FileReport, hasErrors } from '../../batch/report';
import { reportCsv } from '../../batch/report-csv';
import { reportJson } from '../../batch/report-json';
import { reportHead, validateFiles, type ValidateOptions as BatchOptions } from '../../batch/validate';
import { EXIT, type ExitCode } from '../exit';
import type { ValidateOptions } from '../program';
import { type ProgressBar, progressBar } from '../progress-bar';
import type { Session } from '../session';
import { textReport } from '../text-report';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

/** Ctrl-C: what was being written is thrown away, so that nobody takes half a report for a whole one. */
class Stopped extends Error {}

export async function runValidate(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const { language, surroundings, words } = session;
  const asOf = options.asOf === undefined ? undefined : dayOfText(options.asOf);
  if (options.asOf !== undefined && asOf === undefined) {
    throw new UsageError(fill(words.usage.notADay, { option: '--as-of', value: options.asOf }));
  }
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
    onDefect: (error) => {
      if ((surroundings.env['KIJUN_DEBUG'] ?? '') !== '') session.complain(stackOf(error));
    },
    ...(asOf === undefined ? {} : { asOf }),
  };
  const bar = progressBar(session, words.validate.progress);
  const reports = watched(inputs, batch, tally, bar);
  try {
    await session.deliver(options.out, chunksOf(session, options, batch, reports));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    bar.stop();
    session.complain(words.stopped);
    return EXIT.stopped;
  } finally {
    bar.stop();
  }
  if (options.out !== undefined && options.out !== '-') {
    session.note(fill(words.validate.written, { path: options.out }));
  }
  return tally.exitCode();
}

function chunksOf(
  session: Session,
  options: ValidateOptions,
  batch: BatchOptions,
  reports: AsyncIterable<FileReport>,
): AsyncIterable<string> {
  const head = reportHead(batch);
  const { edition } = batch;
  const labels = criterionLabels(edition);
  if (options.format === 'json') return reportJson(head, reports);
  if (options.format === 'csv') return reportCsv(reports, labels, session.language);
  const toFile = options.out !== undefined && options.out !== '-';
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
  bar: ProgressBar,
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
