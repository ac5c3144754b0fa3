/**
 * A package of which only a few entries differ from copy to copy. The entries that stay the same come first and are laid
 * out once, as the *head*; a copy adds its *tail*: the changing entries and the directory. So a copy costs what its own
 * bytes cost, and whoever counts a checksum over it may begin where the head's ends.
 */
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  FLAG_UTF8,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
} from './zip-format';
import type { RawEntry } from './zip-read';

/** What one copy puts into a changing entry, deflated. */
export interface FrameContent {
  /** bytes that `write` writes at most */
  readonly bound: number;
  write(target: Buffer, at: number): Written;
}

export interface Written {
  /** where the entry's data end in the target */
  readonly end: number;
  /** of the data before deflating */
  readonly crc: number;
  readonly size: number;
}

export type FrameEntry = { readonly name: string; readonly raw?: RawEntry };

/** 1980-01-01 00:00, the earliest that an entry can be dated */
const DATE = 0x0021;
/** 2.0: deflate */
const VERSION = 20;
/** offsets in a local header */
const CRC = 14;
const NAME_LENGTH = 26;

export class ZipFrame {
  readonly head: Uint8Array;
  /** the directory's entries for the head */
  private readonly headDirectory: Uint8Array;
  private readonly headCount: number;
  private readonly changing: readonly Buffer[];
  private readonly fixedSize: number;
  private scratch = Buffer.alloc(0);

  /** @param entries with `raw` for those that are the same in every copy */
  constructor(entries: readonly FrameEntry[]) {
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const { name, raw } of entries) {
      if (raw === undefined) continue;
      const local = localHeader(name, raw);
      directory.push(centralHeader(local, offset));
      chunks.push(local, raw.data);
      offset += local.length + raw.data.length;
    }
    this.head = Buffer.concat(chunks);
    this.headDirectory = Buffer.concat(directory);
    this.headCount = directory.length;
    this.changing = entries
      .filter(({ raw }) => raw === undefined)
      .map(({ name }) => localHeader(name, { method: DEFLATED, crc: 0, size: 0, data: new Uint8Array(0) }));
    const headers = this.changing.reduce(
      (sum, local) => sum + local.length + CENTRAL_SIZE + local.length - LOCAL_SIZE,
      0,
    );
    this.fixedSize = headers + this.headDirectory.length + END_SIZE;
  }

  /**
   * @param contents of the changing entries, in their order
   * @returns the tail of this copy; its bytes are valid until the next call
   */
  tail(contents: readonly FrameContent[]): Uint8Array {
    const size = contents.reduce((sum, { bound }) => sum + bound, this.fixedSize);
    if (this.scratch.length < size) this.scratch = Buffer.allocUnsafeSlow(size + (size >> 2));
    const bytes = this.scratch;
    const offsets: number[] = [];
    let at = 0;
    this.changing.forEach((local, index) => {
      const content = contents[index];
      if (content === undefined) throw new Error('An entry of the package has no content');
      offsets.push(at);
      local.copy(bytes, at);
      const data = at + local.length;
      const { end, crc, size: inflated } = content.write(bytes, data);
      bytes.writeUInt32LE(crc, at + CRC);
      bytes.writeUInt32LE(end - data, at + CRC + 4);
      bytes.writeUInt32LE(inflated, at + CRC + 8);
      at = end;
    });
    const directory = at;
    bytes.set(this.headDirectory, at);
    at += this.headDirectory.length;
    for (const offset of offsets) at = this.writeCentral(bytes, at, offset);
    writeEnd(bytes, at, this.headCount + offsets.length, at - directory, this.head.length + directory);
    return bytes.subarray(0, at + END_SIZE);
  }

  private writeCentral(bytes: Buffer, at: number, offset: number): number {
    const nameLength = bytes.readUInt16LE(offset + NAME_LENGTH);
    bytes.writeUInt32LE(CENTRAL_SIGNATURE, at);
    bytes.writeUInt16LE(VERSION, at + 4);
    bytes.copy(bytes, at + 6, offset + 4, offset + LOCAL_SIZE);
    bytes.fill(0, at + 32, at + 42);
    bytes.writeUInt32LE(this.head.length + offset, at + 42);
    bytes.copy(bytes, at + CENTRAL_SIZE, offset + LOCAL_SIZE, offset + LOCAL_SIZE + nameLength);
    return at + CENTRAL_SIZE + nameLength;
  }
}

function localHeader(
  name: string,
  { method, crc, size, data }: Pick<RawEntry, 'method' | 'crc' | 'size' | 'data'>,
): Buffer {
  const text = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(LOCAL_SIZE + text.length);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAG_UTF8, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(crc, CRC);
  header.writeUInt32LE(data.length, CRC + 4);
  header.writeUInt32LE(size, CRC + 8);
  header.writeUInt16LE(text.length, NAME_LENGTH);
  text.copy(header, LOCAL_SIZE);
  return header;
}

/** "Version needed" to "extra length" stand in the directory as in the local header (APPNOTE 4.3.12). */
function centralHeader(local: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, LOCAL_SIZE);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, local.subarray(LOCAL_SIZE)]);
}

function writeEnd(bytes: Buffer, at: number, count: number, size: number, offset: number): void {
  bytes.writeUInt32LE(END_SIGNATURE, at);
  bytes.writeUInt32LE(0, at + 4);
  bytes.writeUInt16LE(count, at + 8);
  bytes.writeUInt16LE(count, at + 10);
  bytes.writeUInt32LE(size, at + 12);
  bytes.writeUInt32LE(offset, at + 16);
  bytes.writeUInt16LE(0, at + 20);
}
