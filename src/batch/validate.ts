/**
 * Returned workbooks → what is wrong in which cell. A file that cannot be read, or that brings a defect of ours to light,
 * is reported, and the others go on. With `workers` the files are checked in threads, each within limits of time and
 * memory (`pool/`): for whatever was not written here. Without, one after the other in the caller's own thread.
 */
import { setImmediate } from 'node:timers/promises';
import { isoFromDay } from '../checklist/readers/day';
import type { Input } from './input-files';
import { type Checked, checkFile, type FileOptions } from './pool/check-file';
import { inOrder } from './pool/in-order';
import { CheckPool, type PoolOptions } from './pool/pool';
import type { FileReport, ReportHead } from './report';

export interface ValidateOptions extends FileOptions {
  readonly signal?: AbortSignal;
  /** a defect of ours that one file brought to light; the run goes on */
  readonly onDefect?: (error: unknown) => void;
  readonly workers?: PoolOptions;
}

/** Reports that are finished before their turn, for each file under way: so many are held, and no more. */
const AHEAD = 8;

export function reportHead({ edition, asOf, today }: ValidateOptions): ReportHead {
  return { edition: { id: edition.id, hash: edition.hash }, evaluatedOn: isoFromDay(asOf ?? today) };
}

/** The reports in the order of the inputs. Ends early when the signal comes. */
export async function* validateFiles(
  inputs: readonly Input[],
  { signal, onDefect, workers, ...options }: ValidateOptions,
): AsyncGenerator<FileReport> {
  const isOver = () => signal?.aborted === true;
  if (isOver()) return;
  const all = workers === undefined ? here(inputs, options) : inThreads(inputs, options, workers, signal);
  try {
    for await (const { report, defect } of all) {
      if (defect !== undefined) onDefect?.(defect);
      yield report;
      if (isOver()) return;
    }
  } catch (error) {
    if (!isOver()) throw error;
  }
}

async function* here(inputs: readonly Input[], options: FileOptions): AsyncGenerator<Checked> {
  for (const input of inputs) {
    yield await checkFile(input, options);
    // Checking keeps the processor busy: signals get their turn between two files.
    await setImmediate();
  }
}

async function* inThreads(
  inputs: readonly Input[],
  options: FileOptions,
  workers: PoolOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<Checked> {
  const pool = new CheckPool(options, workers);
  const pace = { hands: pool.jobs, ahead: pool.jobs * AHEAD };
  try {
    yield* inOrder(inputs, (input) => pool.check(input, signal), pace);
  } finally {
    await pool.close();
  }
}
