/** Little-endian numbers out of untrusted bytes: a place outside the file is a file cut off, not a crash. */
import { PackageError } from './package-error';

export class ByteView {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u16(at: number): number {
    return this.view.getUint16(this.within(at, 2), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.within(at, 4), true);
  }

  u64(at: number): number {
    const value = this.view.getBigUint64(this.within(at, 8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new PackageError('corrupt', 'a size beyond any file');
    return Number(value);
  }

  slice(at: number, length: number): Uint8Array {
    return this.bytes.subarray(this.within(at, length), at + length);
  }

  private within(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.bytes.length)
      throw new PackageError('corrupt', `cut off: nothing at byte ${at}`);
    return at;
  }
}
