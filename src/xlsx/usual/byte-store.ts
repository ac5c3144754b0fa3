/** Copies of byte runs, one behind the other: those that are asked for in turn stand in turn, and no copy keeps a whole file in memory. */
export interface StoredRun {
  /** where its bytes stand */
  readonly store: Buffer;
  /** the same bytes */
  readonly words: DataView;
  readonly from: number;
  readonly length: number;
}

const STORE_SIZE = 256 * 1024;
/** bytes; from here on it is the machine's own comparison that is faster */
const LONG = 256;

export const EMPTY = Buffer.alloc(0);
export const NO_WORDS = wordsOf(EMPTY);

/** For comparing four bytes at once. */
export function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

export class ByteStore {
  private store = EMPTY;
  private words = NO_WORDS;
  private used = 0;

  /** At most `STORE_SIZE` bytes. */
  copy(run: Uint8Array): StoredRun {
    const { length } = run;
    if (this.used + length > this.store.length) {
      this.store = Buffer.alloc(STORE_SIZE);
      this.words = wordsOf(this.store);
      this.used = 0;
    }
    const from = this.used;
    this.store.set(run, from);
    this.used += length;
    return { store: this.store, words: this.words, from, length };
  }
}

/** Bytes that runs are held against. */
export interface Walked {
  readonly bytes: Buffer;
  readonly words: DataView;
}

/** Does the run stand in the bytes from `at` on? One of no length stands nowhere. */
export function standsAt(
  { store, words: own, from, length }: StoredRun,
  { bytes, words }: Walked,
  at: number,
): boolean {
  if (length === 0 || at + length > bytes.length) return false;
  if (length > LONG) return bytes.compare(store, from, from + length, at, at + length) === 0;
  let index = 0;
  for (; index + 4 <= length; index += 4)
    if (words.getInt32(at + index) !== own.getInt32(from + index)) return false;
  for (; index < length; index++) if (bytes[at + index] !== store[from + index]) return false;
  return true;
}
