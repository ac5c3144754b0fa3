/** Bytes that are wanted again at the end: in memory while they are few, in a file of the system's own beyond that. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Waiting } from '../../xlsx/zip-stream';

/** bytes */
const IN_MEMORY = 1 << 20;
const CHUNK = 1 << 18;

export class Spool implements Waiting {
  private waiting: Uint8Array[] = [];
  private waitingSize = 0;
  private spilt = 0;
  private file: { readonly folder: string; readonly handle: number } | undefined;

  get size(): number {
    return this.spilt + this.waitingSize;
  }

  append(bytes: Uint8Array): void {
    this.waiting.push(bytes);
    this.waitingSize += bytes.length;
    if (this.waitingSize > IN_MEMORY) this.spill();
  }

  *contents(): Generator<Uint8Array> {
    if (this.file !== undefined) {
      for (let at = 0; at < this.spilt;) {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, this.spilt - at));
        at += readSync(this.file.handle, chunk, 0, chunk.length, at);
        yield chunk;
      }
    }
    yield* this.waiting;
  }

  close(): void {
    if (this.file === undefined) return;
    closeSync(this.file.handle);
    rmSync(this.file.folder, { recursive: true, force: true });
    this.file = undefined;
  }

  private spill(): void {
    if (this.file === undefined) {
      const folder = mkdtempSync(path.join(tmpdir(), 'kijun-'));
      this.file = { folder, handle: openSync(path.join(folder, 'spool'), 'w+') };
    }
    const bytes = Buffer.concat(this.waiting);
    for (let at = 0; at < bytes.length;) {
      at += writeSync(this.file.handle, bytes, at, bytes.length - at, this.spilt + at);
    }
    this.spilt += bytes.length;
    this.waiting = [];
    this.waitingSize = 0;
  }
}
