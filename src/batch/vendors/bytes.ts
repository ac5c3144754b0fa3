/** Where a list's bytes come from, to be gone through more than once without ever holding all of them. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Bytes {
  /** from the beginning, each time */
  chunks(): Iterable<Uint8Array>;
  readonly size: number;
}

const CHUNK = 1 << 17;

export function inMemory(bytes: Uint8Array): Bytes {
  return {
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

/** @throws the system's own error when the file cannot be opened; the file is closed with the list */
export class ListFile implements Bytes {
  readonly size: number;
  private readonly handle: number;

  constructor(path: string) {
    this.handle = openSync(path, 'r');
    const stats = fstatSync(this.handle);
    if (stats.isDirectory()) {
      closeSync(this.handle);
      throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
    }
    this.size = stats.size;
  }

  *chunks(): Generator<Uint8Array> {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let at = 0; ;) {
      const read = readSync(this.handle, chunk, 0, CHUNK, at);
      if (read === 0) return;
      at += read;
      yield chunk.subarray(0, read);
    }
  }

  close(): void {
    closeSync(this.handle);
  }
}

/** All of them at once, for formats that cannot be read piece by piece. */
export function wholeOf(source: Bytes): Uint8Array {
  return Buffer.concat(Array.from(source.chunks(), (chunk) => Buffer.from(chunk)));
}
