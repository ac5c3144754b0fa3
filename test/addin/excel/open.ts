/** An Excel with a workbook in it and the add-in's Excel side before it; time stands still until a test turns it. */
import { openWorkbook } from '../../../src/addin/excel/workbook';
import type { Clock } from '../../../src/addin/excel/host/clock';
import type { HostProblem, Outcome } from '../../../src/addin/workbook-port';
import { ExcelHost, type HostOptions } from '../../excel-host';
import { ward } from './ward';

/** Waiting takes no time; what is to be done later is done by `turn`. */
export class ToyClock implements Clock {
  readonly waited: number[] = [];
  private due: (() => void)[] = [];

  wait(milliseconds: number): Promise<void> {
    this.waited.push(milliseconds);
    return Promise.resolve();
  }

  later(_: number, work: () => void): () => void {
    this.due.push(work);
    return () => {
      this.due = this.due.filter((each) => each !== work);
    };
  }

  get pending(): number {
    return this.due.length;
  }

  turn(): void {
    for (const work of this.due.splice(0)) work();
  }
}

const opened: ExcelHost[] = [];

// Closing is where a test hears of members that are not modelled, of errors in the console and of uncaught ones.
afterAll(() => {
  expect(opened.filter(({ isClosed }) => !isClosed)).toHaveLength(0);
});

export async function open(options: HostOptions = {}) {
  const host = (await ExcelHost.start(options)).install();
  opened.push(host);
  const clock = new ToyClock();
  const workbook = openWorkbook(await ward(), clock);
  return { host, clock, workbook };
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
}

export function problem(outcome: Outcome<unknown>): HostProblem {
  if (!outcome.ok) return outcome.problem;
  throw new Error('it was done');
}
