/** The workshops of a run: batches go in, and what was made comes out in the same order, whoever is done first. */
import { setImmediate } from 'node:timers/promises';
import { type Brief, type Job, type Made, Workshop } from './workshop';

export interface Crew {
  /** batches that are worth having under way */
  readonly hands: number;
  make(jobs: readonly Job[]): Promise<Made>;
  close(): Promise<void>;
}

/** One workshop in this very thread. */
export function alone(brief: Omit<Brief, 'bench'>): Crew {
  const workshop = new Workshop({ ...brief, bench: String(process.pid) });
  return {
    hands: 1,
    async make(jobs) {
      const made = await workshop.make(jobs);
      // Making keeps the processor busy: signals and the progress bar get their turn between two batches.
      await setImmediate();
      return made;
    },
    close: () => Promise.resolve(),
  };
}

/** What each batch came to, in the order of the batches; as many are under way as the crew has hands. */
export async function* inOrder<B extends { readonly jobs: readonly Job[] }>(
  crew: Crew,
  batches: Iterable<B>,
): AsyncGenerator<{ readonly batch: B; readonly made: Made }> {
  const underWay: { batch: B; made: Promise<Made> }[] = [];
  const first = async () => {
    const next = underWay.shift();
    return next === undefined ? undefined : { batch: next.batch, made: await next.made };
  };
  for (const batch of batches) {
    const made = crew.make(batch.jobs);
    made.catch(() => {}); // told when its turn comes
    underWay.push({ batch, made });
    const done = underWay.length < crew.hands ? undefined : await first();
    if (done !== undefined) yield done;
  }
  for (let done = await first(); done !== undefined; done = await first()) yield done;
}
