/** What all commands share: the edition, the one lane in which they run, and what is remembered of the workbook. */
import type { Edition } from '../../checklist/edition';
import type { Decisions } from '../../workbook/recognise';
import type { Outcome } from '../workbook-port';
import { batch, Lane, type Work } from './host/batch';
import type { Clock } from './host/clock';
import { outcomeOf, problemOf } from './host/refusal';
import { interpret, type Reading } from './read/checklist';
import { look, type Memory } from './read/look';

export class Session {
  decisions: Decisions = {};
  private memory: Memory | undefined;
  private readonly lane = new Lane();

  constructor(
    public edition: Edition,
    readonly clock: Clock,
  ) {}

  /** One command or reading at a time; never rejects. */
  run<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
    return this.lane.run(() => outcomeOf(work));
  }

  batch<Value>(work: Work<Value>): Promise<Value> {
    return batch(work, this.clock);
  }

  /** One round trip, or two where nothing is remembered that still holds. */
  async read(): Promise<Reading> {
    const { memory } = this;
    const reading = await this.lookOver();
    // What was remembered was chosen for another kind of workbook: sheets may matter now that were not looked at.
    const isOther = memory !== undefined && memory.kind !== reading.kind && !reading.look.whole;
    return isOther ? this.readAnew() : reading;
  }

  private async lookOver(): Promise<Reading> {
    const { edition, memory } = this;
    let seen;
    try {
      seen = await this.batch((context) => look(context, edition, memory));
    } catch (error) {
      // A chart in front has no active cell; what stands in the cells is there all the same.
      if (problemOf(error).code !== 'not-active') throw error;
      seen = await this.batch((context) => look(context, edition, memory, false));
    }
    const reading = interpret(edition, seen, this.decisions);
    this.memory = reading.memory;
    return reading;
  }

  /** Looks at every sheet, whatever is remembered: at most two round trips. */
  readAnew(): Promise<Reading> {
    this.memory = undefined;
    return this.read();
  }

  /** The calendar of the workbook's date serials, as far as it has shown. */
  get dateSystem(): 1900 | 1904 {
    return this.memory?.dateSystem ?? 1900;
  }

  /** Ids of the sheets whose cells were read last. */
  get watched(): readonly string[] {
    return this.memory?.matter ?? [];
  }
}
