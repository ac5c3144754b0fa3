/** What runs in a thread of a crew: a workshop that is told once what all batches have in common. */
import { threadId, workerData } from 'node:worker_threads';
import { type Brief, type Job, type Made, Workshop } from './workshop';

const workshop = new Workshop({
  ...briefOf(workerData),
  bench: `${String(process.pid)}-${String(threadId)}`,
});

export default function makeBatch(jobs: readonly Job[]): Promise<Made> {
  return workshop.make(jobs);
}

function briefOf(given: unknown): Omit<Brief, 'bench'> {
  if (isBrief(given)) return given;
  throw new Error('A workshop was started without its brief');
}

/** It was copied from an object of this type; only a thread that nobody of ours started has something else. */
function isBrief(given: unknown): given is Omit<Brief, 'bench'> {
  return typeof given === 'object' && given !== null && 'terms' in given;
}
