/**
 * Threads in which received files are checked, each within limits of time and memory. A file that breaks one takes only
 * its own thread with it: the thread is replaced, the file is reported, all others go on. A newcomer starts at `check`.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { isBundleName } from '../evidence/limits';
import type { Input } from '../input-files';
import { type Checked, checkFile, endedReport, type FileOptions } from './check-file';
import { POOL_LIMITS, type PoolLimits } from './limits';
import type { Answer, Task } from './worker-main';
import type { EndedCode } from './words';

/** The program that a thread runs: its default export takes a `Task` (`worker-main.ts`). */
export interface WorkerScript {
  /** absolute */
  readonly file: string;
  /** of Node, for sources that it cannot run as they are */
  readonly execArgv?: readonly string[];
}

export interface PoolOptions {
  /** files checked at the same time; default: as many as there are cores */
  readonly jobs?: number;
  readonly limits?: Partial<PoolLimits>;
  readonly script?: WorkerScript;
}

/** Built into the folder of the command, so that the built command finds it beside itself (`webpack.config.js`). */
const BUILT: WorkerScript = { file: path.join(__dirname, 'worker.js') };

/**
 * A thread that looks at attachments has a thread of its own for PDFs, which is ended when the whole process grows by
 * too much (`evidence/limits.ts`): neighbours must not look like that.
 */
const EVIDENCE_JOBS = 2;

/**
 * A thread with a small limit tidies up its whole memory whenever that has grown by a third: every six files, which costs as much as
 * reading them. It may grow to twice what is in use first; the limit stays what it is.
 */
const GROWTH = '--heap-growing-percent=100';

export class CheckPool {
  /** files that are checked at the same time */
  readonly jobs: number;
  private readonly limits: PoolLimits;
  private readonly threads: Piscina<Task, Answer>;
  private readonly clocks = new Map<number, Clock>();
  private tasks = 0;
  private closed = false;

  /** The options are copied into every thread as it starts. */
  constructor(
    private readonly options: FileOptions,
    { jobs, limits, script = BUILT }: PoolOptions = {},
  ) {
    if (!existsSync(script.file))
      throw new Error(`The program that checks files in threads is not there: ${script.file}`);
    this.jobs = jobs ?? defaultJobs(options);
    this.limits = { ...POOL_LIMITS, ...limits };
    setFlagsFromString(GROWTH);
    this.threads = new Piscina<Task, Answer>({
      filename: script.file,
      ...(script.execArgv === undefined ? {} : { execArgv: [...script.execArgv] }),
      minThreads: 1,
      maxThreads: this.jobs,
      idleTimeout: Infinity,
      // A waiting thread must hear the threads under it: it reads PDFs in one.
      atomics: 'disabled',
      recordTiming: false,
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMegabytes },
    });
    this.threads.on('message', (message: unknown) => {
      if (isStarted(message)) this.clocks.get(message.started)?.start();
    });
    // A thread that dies between two files has no file to blame; the next file gets a new one.
    this.threads.on('error', () => {});
  }

  /**
   * No more than `jobs` at a time: what waits has no clock yet, but a slow neighbour would delay it.
   * @throws the reason of the signal, when that comes first; nothing else
   */
  async check(input: Input, signal?: AbortSignal): Promise<Checked> {
    const { evidence } = this.options;
    if ('fault' in input) return checkFile(input, this.options);
    if (evidence === undefined && !isBundleName(input.path)) return this.run(input, false, signal);
    // Attachments may take their time; that the workbook does not is made sure of first.
    const workbook = await this.run(input, true, signal);
    return workbook.report.outcome === 'checked' ? this.run(input, false, signal, true) : workbook;
  }

  /** Ends all threads, also those at work: what is still being checked rejects. */
  async close(): Promise<void> {
    this.closed = true;
    await this.threads.destroy();
  }

  private async run(
    input: Input,
    alone: boolean,
    signal: AbortSignal | undefined,
    patient = false,
  ): Promise<Checked> {
    const milliseconds = patient ? this.limits.evidenceMilliseconds : this.limits.milliseconds;
    const id = this.tasks++;
    const clock = new Clock(milliseconds);
    const stop = () => {
      clock.end();
    };
    this.clocks.set(id, clock);
    signal?.addEventListener('abort', stop);
    try {
      signal?.throwIfAborted();
      return await this.threads.run({ id, input, alone }, { signal: clock.signal });
    } catch (error) {
      signal?.throwIfAborted();
      if (this.closed) throw error;
      const code = codeOf(error, clock);
      const detail = error instanceof Error ? error.message : String(error);
      const params = { detail, seconds: milliseconds / 1000 };
      const report = await endedReport(input.path, code, params, this.options.language);
      return code === 'internal-error' ? { report, defect: error } : { report };
    } finally {
      clock.stop();
      signal?.removeEventListener('abort', stop);
      this.clocks.delete(id);
    }
  }
}

function defaultJobs({ evidence }: FileOptions): number {
  const cores = availableParallelism();
  return evidence === undefined ? cores : Math.min(cores, EVIDENCE_JOBS);
}

function codeOf(error: unknown, clock: Clock): EndedCode {
  if (clock.signal.aborted) return 'too-slow';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'internal-error';
}

function isStarted(message: unknown): message is { readonly started: number } {
  return typeof message === 'object' && message !== null && 'started' in message;
}

/** Starts when the file is taken up, not while its thread is still starting. */
class Clock {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly milliseconds: number) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  start(): void {
    this.timer ??= setTimeout(() => {
      this.end();
    }, this.milliseconds);
  }

  end(): void {
    this.controller.abort();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
