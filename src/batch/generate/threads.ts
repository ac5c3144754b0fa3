/** A crew of threads: making keeps one processor busy, and writing another. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import type { WorkerScript } from '../pool/pool';
import { alone, type CrewOf } from './crew';
import type { Job, Made } from './workshop';

/** Built into the folder of the command (`webpack.config.js`). */
const BUILT: WorkerScript = { file: path.join(__dirname, 'workshop.js') };
/** The disk is busy long before more threads would help. */
const MOST = 4;
/** Workbooks before which a thread has not paid for its start. */
const WORTH_IT = 5000;

/**
 * Threads write their own files into a folder. A .zip has one writer: handing the workbooks over to it costs more than
 * making them, so there one thread does both, whatever is asked for.
 * @param jobs threads; by default what suits the machine and the number of workbooks
 */
export function crewFor(count: number, jobs?: number, script: WorkerScript = BUILT): CrewOf {
  const suitable = count < WORTH_IT ? 1 : Math.min(MOST, availableParallelism());
  const hands = jobs ?? suitable;
  return (brief) =>
    hands === 1 || brief.folder === undefined ? alone(brief) : threads(hands, script)(brief);
}

function threads(hands: number, { file, execArgv }: WorkerScript): CrewOf {
  return (brief) => {
    const pool = new Piscina<readonly Job[], Made>({
      filename: file,
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
      minThreads: hands,
      maxThreads: hands,
      idleTimeout: Infinity,
      recordTiming: false,
      workerData: brief,
    });
    return { hands, make: (jobs) => pool.run(jobs), close: () => pool.destroy() };
  };
}
