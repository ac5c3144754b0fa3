/** What runs in a thread of the pool: one file after the other. The thread is told once what all files have in common. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../input-files';
import { type Checked, checkFile, type FileOptions } from './check-file';

/** One file; plain data. */
export interface Task {
  /** told back when the file is taken up, so that its clock starts then */
  readonly id: number;
  readonly input: Input;
  /** the workbook by itself, without earlier rounds and attachments */
  readonly alone: boolean;
}

export interface Started {
  readonly started: number;
}

/** A `defect` as it can be told from thread to thread. */
export type Answer = Omit<Checked, 'defect'> & { readonly defect?: Error };

export default async function checkTask({ id, input, alone }: Task): Promise<Answer> {
  parentPort?.postMessage({ started: id } satisfies Started);
  const { report, defect } = await checkFile(input, optionsOf(workerData), alone);
  if (defect === undefined) return { report };
  return {
    report,
    defect: defect instanceof Error ? copyOf(defect) : new Error('something that is no error was thrown'),
  };
}

/** What an error carries besides may not be fit to travel. */
function copyOf({ name, message, stack }: Error): Error {
  const copy = new Error(message);
  copy.name = name;
  if (stack !== undefined) copy.stack = stack;
  return copy;
}

function optionsOf(given: unknown): FileOptions {
  if (isOptions(given)) return given;
  throw new Error('A thread was started without what it needs to check a file');
}

/** They were copied from an object of this type; only a thread that nobody of ours started has something else. */
function isOptions(given: unknown): given is FileOptions {
  return typeof given === 'object' && given !== null && 'edition' in given && 'wording' in given;
}
