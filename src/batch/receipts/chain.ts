/**
 * `chain.jsonl`: receipts, one a line, only ever added to. A line is written in one go and forced to the disk before the
 * next; what a crash left of a last line is cut off when the chain is opened again, so a run goes on where it ended.
 */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { attempt, systemCode } from '../atomic-write';
import type { FileReport, ReportHead } from '../report';
import { GENESIS, readReceiptLine, type Receipt, receiptLine, receiptOf, type Seal } from './receipt';
import { ReceiptsError } from './receipts-error';
import { lockFolder, type WriterLock } from './writer-lock';

export const CHAIN = 'chain.jsonl';

export interface ChainOptions {
  /** the time that receipts name */
  readonly clock: () => Date;
  /** the program's version */
  readonly program: string;
  /** signs each receipt; absent: receipts bear no seal */
  readonly seal?: Seal;
}

/** Where a chain ends: what somebody keeps elsewhere to notice that its end was cut off. */
export interface ChainHead {
  /** 0 for an empty chain */
  readonly sequence: number;
  readonly hash: string;
}

export class ReceiptChain {
  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
    private readonly lock: WriterLock,
    private readonly options: ChainOptions,
    private length: number,
    private end: ChainHead,
  ) {}

  /** @throws ReceiptsError `locked`, `chain-broken`, `not-a-folder`; OutputError */
  static async open(folder: string, options: ChainOptions): Promise<ReceiptChain> {
    await attempt(folder, () => mkdir(folder, { recursive: true }));
    const lock = await lockFolder(folder, options.clock());
    const file = path.join(folder, CHAIN);
    try {
      // Not 'a+': what a crash left behind has to be cut off.
      const handle = await attempt(file, () => openOrCreate(file));
      try {
        const { head, length } = await readEnd(handle, file);
        await handle.truncate(length);
        return new ReceiptChain(file, handle, lock, options, length, head);
      } catch (error) {
        await handle.close();
        throw error;
      }
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  get head(): ChainHead {
    return this.end;
  }

  /** When this resolves the receipt is on the disk. @throws OutputError; then the chain is as it was */
  async append(report: FileReport, head: ReportHead): Promise<Receipt> {
    const { clock, program, seal } = this.options;
    const receipt = receiptOf(report, head, {
      sequence: this.end.sequence + 1,
      previous: this.end.hash,
      at: clock(),
      program,
      ...(seal === undefined ? {} : { seal }),
    });
    const line = Buffer.from(`${receiptLine(receipt)}\n`, 'utf8');
    try {
      await attempt(this.file, () => this.writeLine(line));
    } catch (error) {
      await this.handle.truncate(this.length).catch(() => undefined);
      throw error;
    }
    this.length += line.length;
    this.end = { sequence: receipt.sequence, hash: receipt.hash };
    return receipt;
  }

  async close(): Promise<void> {
    await this.handle.close();
    await this.lock.release();
  }

  private async writeLine(line: Buffer): Promise<void> {
    for (let done = 0; done < line.length;) {
      const { bytesWritten } = await this.handle.write(line, done, line.length - done, this.length + done);
      done += bytesWritten;
    }
    await this.handle.datasync();
  }
}

async function openOrCreate(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx+');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return open(file, 'r+');
    throw error;
  }
}

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

/** The last whole receipt and where it ends. Read from the end, since a chain of years is long. */
async function readEnd(handle: FileHandle, file: string): Promise<{ head: ChainHead; length: number }> {
  const { size } = await handle.stat();
  let tail = Buffer.alloc(0);
  let from = size;
  // Two line ends are needed: the one that ends the last receipt, and the one before it.
  while (from > 0 && lineEnds(tail) < 2) {
    const length = Math.min(CHUNK, from);
    const chunk = Buffer.alloc(length);
    from -= length;
    await handle.read(chunk, 0, length, from);
    tail = Buffer.concat([chunk, tail]);
  }
  const end = tail.lastIndexOf(NEWLINE);
  if (end < 0) return { head: { sequence: 0, hash: GENESIS }, length: 0 };
  const start = end === 0 ? 0 : tail.lastIndexOf(NEWLINE, end - 1) + 1;
  const receipt = readReceiptLine(tail.subarray(start, end).toString('utf8'));
  if (receipt === undefined || receipt.hash !== receipt.actualHash) {
    throw new ReceiptsError('chain-broken', { path: file, folder: path.dirname(file) });
  }
  return { head: { sequence: receipt.sequence, hash: receipt.hash }, length: from + end + 1 };
}

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === NEWLINE) count += 1;
  return count;
}
