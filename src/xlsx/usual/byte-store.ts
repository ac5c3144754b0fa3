/** Copies of byte runs, one behind the other: those that are asked for in turn stand in turn, and no copy keeps a whole file in memory. */
export interface StoredRun {
  /** where its bytes stand */
  readonly store: Buffer;
  readonly from: number;
  readonly length: number;
}

const STORE_SIZE = 256 * 1024;
/** bytes; from here on it is the machine's own comparison that is faster */
const LONG = 100;

export const EMPTY = Buffer.alloc(0);

export class ByteStore {
  private store = EMPTY;
  private used = 0;

  /** At most `STORE_SIZE` bytes. */
  copy(run: Uint8Array): StoredRun {
    const { length } = run;
    if (this.used + length > this.store.length) {
      this.store = Buffer.alloc(STORE_SIZE);
      this.used = 0;
    }
    const from = this.used;
    this.store.set(run, from);
    this.used += length;
    return { store: this.store, from, length };
  }
}

/** Does the run stand in the bytes from `at` on? One of no length stands nowhere. */
export function standsAt({ store, from, length }: StoredRun, bytes: Buffer, at: number): boolean {
  if (length > LONG)
    return at + length <= bytes.length && bytes.compare(store, from, from + length, at, at + length) === 0;
  for (let index = 0; index < length; index++) if (bytes[at + index] !== store[from + index]) return false;
  return length > 0;
}
