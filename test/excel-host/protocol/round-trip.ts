/** What one `sync` did: the record that tests count and read. */

export interface Step {
  /** `ask` reads or navigates, `act` and `set` write, `load` asks for properties */
  readonly kind: 'load' | 'set' | 'ask' | 'act';
  /** `Range` */
  readonly type: string;
  /** `values`, `clear`; of a load its properties, joined by commas */
  readonly member: string;
  /** which one: `①!F7:F24`, the name of a sheet or a name; empty when there is one only */
  readonly target: string;
  readonly value?: unknown;
}

export interface RoundTrip {
  /** from 1 */
  readonly number: number;
  readonly steps: readonly Step[];
  /** how many of the steps write */
  readonly writes: number;
  /** the code that it ended with, of Excel or of the channel */
  readonly fault?: string | number;
}
