/** Faults that a test orders: of the channel (the request is not run at all) or of Excel (at one step of it). */
import { type FaultCode, HostFault } from './protocol/fault';
import type { Step } from './protocol/round-trip';

export interface OrderedFault {
  /**
   * A number is a fault of the channel: 5004 cell edit mode, 5012 session, 5102 throttled, 5103 and 5104 too large,
   * 7000 permission. A text is an error of Excel.
   */
  readonly code: FaultCode | number;
  /** the nth request from now, or the nth step that `where` picks; default: the next one */
  readonly at?: number;
  /** the step to fail at; not for faults of the channel */
  readonly where?: (step: Step) => boolean;
  /** how often in a row; default: once */
  readonly times?: number;
}

interface Pending extends OrderedFault {
  wait: number;
  left: number;
}

export class Faults {
  private pending: Pending[] = [];
  private ofThisRequest: Pending[] = [];

  order(fault: OrderedFault): void {
    if (typeof fault.code === 'number' && fault.where !== undefined)
      throw new Error('a fault of the channel concerns the whole request: leave out `where`');
    this.pending.push({ ...fault, wait: (fault.at ?? 1) - 1, left: fault.times ?? 1 });
  }

  /** At the start of each request of the add-in: the number of the channel's fault, if it has one. */
  ofRequest(): number | undefined {
    this.ofThisRequest = [];
    for (const fault of this.pending) {
      if (fault.where !== undefined || !this.due(fault)) continue;
      if (typeof fault.code === 'number') return fault.code;
      this.ofThisRequest.push(fault);
    }
    this.pending = this.pending.filter(({ left }) => left > 0);
    return undefined;
  }

  /** Before each step. */
  atStep(step: Step): void {
    const fault =
      this.ofThisRequest.shift() ??
      this.pending.find((each) => each.where?.(step) === true && this.due(each));
    this.pending = this.pending.filter(({ left }) => left > 0);
    if (fault !== undefined && typeof fault.code === 'string')
      throw new HostFault(fault.code, 'ordered by the test');
  }

  /** Orders that were not met: a test that asks for a fault and never sees it proves nothing. */
  get unmet(): number {
    return this.pending.filter(({ left }) => left > 0).length;
  }

  private due(fault: Pending): boolean {
    if (fault.left === 0) return false;
    if (fault.wait > 0) {
      fault.wait -= 1;
      return false;
    }
    fault.left -= 1;
    return true;
  }
}
