/** Goes through the bytes of a part, as long as they look as programs write them. */
import { resolveReferences } from '../xml-text';
import { type Walked, wordsOf } from './byte-store';

export const [LESS, GREATER, QUOTE, SPACE] = [0x3c, 0x3e, 0x22, 0x20];
const [AMPERSAND, TAB, LINE_END, ZERO, NINE] = [0x26, 0x09, 0x0a, 0x30, 0x39];

export abstract class ByteWalk implements Walked {
  readonly words: DataView;

  constructor(
    /** UTF-8 */
    readonly bytes: Buffer,
    protected at: number,
  ) {
    this.words = wordsOf(bytes);
  }

  /** Behind the word when it stands here. */
  protected passes(word: Buffer): boolean {
    if (!this.startsWith(word)) return false;
    this.at += word.length;
    return true;
  }

  protected startsWith(word: Buffer): boolean {
    const { bytes, at } = this;
    const { length } = word;
    for (let index = 0; index < length; index++) if (bytes[at + index] !== word[index]) return false;
    return true;
  }

  /** A number as programs write it, and the byte behind it; -1 when it is none, or one of more than 15 digits. */
  protected number(end: number): number {
    const { bytes } = this;
    const from = this.at;
    let { at } = this;
    let number = 0;
    for (;;) {
      const digit = bytes[at] ?? 0;
      if (digit < ZERO || digit > NINE) break;
      number = number * 10 + digit - ZERO;
      at++;
    }
    const digits = at - from;
    if (digits === 0 || digits > 15 || bytes[at] !== end || (digits > 1 && bytes[from] === ZERO)) return -1;
    this.at = at + 1;
    return number;
  }

  /** Behind the next `>`. */
  protected passTag(): boolean {
    const { bytes } = this;
    let { at } = this;
    const { length } = bytes;
    while (at < length && bytes[at] !== GREATER) at++;
    this.at = at + 1;
    return at < length;
  }

  /** At the next `<`; false when a byte before it is none that text has as it stands. */
  protected passText(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    for (let { at } = this; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LESS) {
        this.at = at;
        return true;
      }
      if (byte < SPACE && byte !== TAB && byte !== LINE_END) return false;
      // U+FFFE and U+FFFF
      if (byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return false;
    }
    return false;
  }
}

/** Text as it was meant. @throws PackageError for an unknown reference */
export function resolved(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  return bytes.subarray(from, to).includes(AMPERSAND) ? resolveReferences(text, undefined) : text;
}
