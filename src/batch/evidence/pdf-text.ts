/**
 * The text of a PDF, or why there is none. The reading is done in another thread (`pdf-thread.mjs`); here stands what
 * guards it: a size, a clock, a limit of memory. Whatever the file does, this ends in a value.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PDF_LIMITS, type PdfLimits } from './limits';

export type PdfText =
  | {
      readonly outcome: 'read';
      /** pages of the file */
      readonly count: number;
      /** what the file itself calls its pages, if it says so */
      readonly labels: readonly string[] | null;
      /** the lines of each page whose text was read, from the first on */
      readonly pages: readonly (readonly string[])[];
    }
  | { readonly outcome: 'encrypted' | 'damaged' | 'too-large' | 'too-slow' | 'no-reader' };

/** Where the parts of the reader of PDFs lie. */
export interface PdfParts {
  readonly thread: string;
  /** the folder of pdf.mjs and pdf.worker.mjs */
  readonly pdfjs: string;
  /** the folder of the character maps that Japanese PDFs need */
  readonly cmaps: string;
}

/** Beside the built command all in one folder, in a checkout in the sources and among the packages. */
const PLACES: readonly PdfParts[] = [
  { thread: 'pdf/pdf-thread.mjs', pdfjs: 'pdf', cmaps: 'pdf/cmaps' },
  {
    thread: 'src/batch/evidence/pdf-thread.mjs',
    pdfjs: 'node_modules/pdfjs-dist/legacy/build',
    cmaps: 'node_modules/pdfjs-dist/cmaps',
  },
];

/** Looked for from here upwards, as the templates are; null when this installation has none. */
export function findPdfParts(start: string = __dirname): PdfParts | null {
  for (let folder = start; ; folder = path.dirname(folder)) {
    for (const { thread, pdfjs, cmaps } of PLACES) {
      const parts = {
        thread: path.join(folder, thread),
        pdfjs: path.join(folder, pdfjs),
        cmaps: path.join(folder, cmaps) + path.sep,
      };
      const needed = [
        parts.thread,
        path.join(parts.pdfjs, 'pdf.mjs'),
        path.join(parts.pdfjs, 'pdf.worker.mjs'),
      ];
      if (needed.every((file) => existsSync(file)) && existsSync(parts.cmaps)) return parts;
    }
    if (folder === path.dirname(folder)) return null;
  }
}

const MEGABYTE = 1024 * 1024;
const WATCH_MILLISECONDS = 100;

/** Reads one file after the other in one thread, which is started when it is needed and again when it was ended. */
export class PdfReader {
  private worker: Worker | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly limits: PdfLimits = PDF_LIMITS,
    private readonly parts: PdfParts | null = findPdfParts(),
  ) {}

  /** Never rejects. The bytes are copied. */
  read(bytes: Uint8Array): Promise<PdfText> {
    const next = this.queue.then(() => this.readNow(bytes));
    this.queue = next;
    return next;
  }

  /** Ends the thread; a process ends without this as well. */
  async close(): Promise<void> {
    await this.queue;
    await this.end();
  }

  private async readNow(bytes: Uint8Array): Promise<PdfText> {
    const { parts, limits } = this;
    if (parts === null) return { outcome: 'no-reader' };
    if (bytes.length > limits.bytes) return { outcome: 'too-large' };
    this.worker ??= start(parts, limits);
    const text = await this.ask(this.worker, bytes);
    // Whoever was ended, or is on its own way out, reads no other file.
    if (text.outcome === 'too-slow' || text.outcome === 'too-large') await this.end();
    return text;
  }

  private ask(worker: Worker, bytes: Uint8Array): Promise<PdfText> {
    const { milliseconds, growthMegabytes } = this.limits;
    const before = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const finish = (text: PdfText) => {
        clearTimeout(clock);
        clearInterval(watch);
        worker.off('message', answered).off('error', failed).off('exit', ended);
        worker.unref();
        resolve(text);
      };
      const answered = ({ text }: { readonly text: PdfText }) => {
        finish(text);
      };
      const failed = (error: NodeJS.ErrnoException) => {
        this.worker = undefined;
        finish({ outcome: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged' });
      };
      const ended = () => {
        this.worker = undefined;
        finish({ outcome: 'damaged' });
      };
      const clock = setTimeout(finish, milliseconds, { outcome: 'too-slow' });
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > growthMegabytes * MEGABYTE) finish({ outcome: 'too-large' });
      }, WATCH_MILLISECONDS);
      worker.on('message', answered).on('error', failed).on('exit', ended);
      worker.ref();
      worker.postMessage({ bytes: new Uint8Array(bytes) });
    });
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

/** Nothing that the thread prints is shown; native code cannot be loaded in it. */
function start({ thread, pdfjs, cmaps }: PdfParts, limits: PdfLimits): Worker {
  const worker = new Worker(thread, {
    workerData: { pdfjs, cmaps, limits: { pages: limits.pages, characters: limits.characters } },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    execArgv: ['--no-addons'],
    stdout: true,
    stderr: true,
    env: {},
  });
  // A thread that fails between two files must not fail the process.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}
