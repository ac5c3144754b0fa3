/**
 * The one place that calls `Excel.run`. Work that Excel puts off (it is being typed in, or asks for a pause) is tried again,
 * later each time; so work must be such that doing it twice is as doing it once.
 */
import type { Clock } from './clock';
import { problemOf } from './refusal';

/** milliseconds before the second, third and fourth attempt */
const PAUSES = { 'cell-editing': [300, 700, 1500], throttled: [1000, 3000, 8000] } as const;

export type Work<Value> = (context: Excel.RequestContext) => Promise<Value>;

export async function batch<Value>(work: Work<Value>, clock: Clock): Promise<Value> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Excel.run(work);
    } catch (error) {
      const { code } = problemOf(error);
      const pause = code === 'cell-editing' || code === 'throttled' ? PAUSES[code][attempt] : undefined;
      if (pause === undefined) throw error;
      await clock.wait(pause);
    }
  }
}

/** One thing at a time: a command never runs into a reading that is under way. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  run<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
