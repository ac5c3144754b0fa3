/** Who makes the workbooks of a run: one workshop in this thread, or several in threads of their own. */
import { setImmediate } from 'node:timers/promises';
import { inOrder } from '../pool/in-order';
import { type Brief, type Job, type Made, Workshop } from './workshop';

export interface Crew {
  /** batches that are worth having under way */
  readonly hands: number;
  make(jobs: readonly Job[]): Promise<Made>;
  close(): Promise<void>;
}

export type CrewOf = (brief: Omit<Brief, 'bench'>) => Crew;

export const alone: CrewOf = (brief) => {
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
};

/** What each batch came to, in the order of the batches, whoever is done first. */
export function madeInOrder<Batch extends { readonly jobs: readonly Job[] }>(
  crew: Crew,
  batches: Iterable<Batch>,
): AsyncGenerator<{ readonly batch: Batch; readonly made: Made }> {
  const work = async (batch: Batch) => ({ batch, made: await crew.make(batch.jobs) });
  // Alone, a batch begins when the one before is written down; with others, one lies ready for whoever is free.
  return inOrder(batches, work, { hands: crew.hands, ahead: crew.hands === 1 ? 1 : crew.hands + 1 });
}
