/** kijun compare: the vendors side by side, as a workbook, JSON or CSV. */
import path from 'node:path';
import {
  COMPARE_FORMATS,
  type CompareFormat,
  compareOutput,
  compareReports,
  hrefFrom,
  TooManyVendors,
} from '../../batch/compare/compare-files';
import { dayOfText } from '../../batch/days';
import { chooseEdition, loadFindingWording } from '../../batch/edition-choice';
import { findInputs, type Input } from '../../batch/input-files';
import type { FileReport } from '../../batch/report';
import { reportHead, validateFiles, type ValidateOptions as BatchOptions } from '../../batch/validate';
import { EXIT, type ExitCode } from '../exit';
import { keyOf } from '../key';
import type { CompareOptions } from '../program';
import { type Progress, progressOf } from '../progress';
import type { Session } from '../session';
import { UsageError } from '../usage-error';
import { fill } from '../wording';

export async function runCompare(
  session: Session,
  paths: readonly string[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { language, surroundings, words } = session;
  const format = formatOf(session, options);
  const asOf = options.asOf === undefined ? undefined : dayOfText(options.asOf);
  if (options.asOf !== undefined && asOf === undefined) {
    throw new UsageError(fill(words.usage.notADay, { option: '--as-of', value: options.asOf }));
  }
  const key = keyOf(session, options.keyFile);
  const edition = await chooseEdition(options.edition);
  const out = options.out ?? '-';
  const inputs = await inputsBut(out, paths);
  if (inputs.length === 0) throw new UsageError(fill(words.usage.noInputs, { paths: paths.join(' ') }));
  const batch: BatchOptions = {
    edition,
    wording: await loadFindingWording(language),
    language,
    today: surroundings.today,
    signal: surroundings.signal,
    onDefect: (error) => {
      if ((surroundings.env['KIJUN_DEBUG'] ?? '') !== '') session.complain(stackOf(error));
    },
    // What was received is never read in this very thread: a file that ends one must not end the run.
    workers: {},
    ...(asOf === undefined ? {} : { asOf }),
    ...(key === undefined ? {} : { key }),
    ...(options.wardChecked === true ? { wardChecked: true } : {}),
  };
  const bar = progressOf(session, words.compare.progress, options.progress);
  const tally = { unreadable: 0, defects: 0 };
  try {
    const reports = watched(inputs, batch, tally, bar);
    const comparison = await compareReports(reports, {
      edition,
      head: reportHead(batch),
      hrefOf: hrefFrom(out === '-' ? 'comparison' : out),
    });
    if (surroundings.signal.aborted) {
      session.complain(words.stopped);
      return EXIT.stopped;
    }
    await session.deliver(out, [await compareOutput(comparison, format, language)]);
    if (out !== '-') {
      session.note(fill(words.compare.written, { path: out, count: comparison.vendors.length }));
    }
  } catch (error) {
    if (!(error instanceof TooManyVendors)) throw error;
    throw new UsageError(fill(words.compare.tooMany, { most: error.most }));
  } finally {
    bar.stop();
  }
  if (tally.unreadable > 0) {
    session.complain(fill(words.compare.unreadable, { count: tally.unreadable + tally.defects }));
  }
  return tally.defects > 0 ? EXIT.defect : tally.unreadable > 0 ? EXIT.unreadable : EXIT.fine;
}

/** As asked for, else as the name of the file says, else a workbook; a workbook is not for a screen. */
function formatOf({ words }: Session, { format, out }: CompareOptions): CompareFormat {
  const extension = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const wanted = format ?? COMPARE_FORMATS.find((each) => each === extension) ?? 'xlsx';
  if (wanted === 'xlsx' && out === undefined) {
    throw new UsageError(fill(words.usage.outNeeded, { format: wanted }));
  }
  return wanted;
}

/** A comparison that was written into the folder before is no answer of a vendor's. */
async function inputsBut(out: string, paths: readonly string[]): Promise<Input[]> {
  const inputs = await findInputs(paths);
  const own = path.resolve(out);
  return inputs.filter((input) => out === '-' || path.resolve(input.path) !== own);
}

async function* watched(
  inputs: readonly Input[],
  batch: BatchOptions,
  tally: { unreadable: number; defects: number },
  bar: Progress,
): AsyncGenerator<FileReport> {
  bar.start(inputs.length);
  for await (const report of validateFiles(inputs, batch)) {
    bar.advance(report.path);
    if (report.outcome === 'unreadable') {
      if (report.error.code === 'internal-error') tally.defects += 1;
      else tally.unreadable += 1;
    }
    yield report;
    // Checking keeps the processor busy: signals and the bar get their turn between two files.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  bar.stop();
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
