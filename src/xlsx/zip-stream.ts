/**
 * A zip archive of any size, written front to back: entries as they come, stored as they are, with Zip64 records as soon
 * as the old fields no longer suffice (APPNOTE 4.3.14, 4.5.3). Like `writeZip` it depends on nothing but its entries.
 */
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  FLAG_UTF8,
  FULL_16,
  FULL_32,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  STORED,
  ZIP64_END_SIGNATURE,
  ZIP64_END_SIZE,
  ZIP64_FIELD,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
} from './zip-format';

/** An entry before its data: what it is called and what the data come to. */
export interface StoredEntry {
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly crc: number;
}

/** Where the directory waits until the last entry is written: memory for few entries, a file for many. */
export interface Waiting {
  append(bytes: Uint8Array): void;
  readonly size: number;
  contents(): Iterable<Uint8Array>;
}

const DATE = 0x0021;
/** 2.0, and 4.5 for Zip64 */
const VERSION = 20;
const VERSION_64 = 45;

export class ZipStream {
  private offset = 0;
  private count = 0;

  constructor(private readonly directory: Waiting) {}

  /** What stands before the entry's data; exactly `size` bytes of data must follow. */
  begin({ name, size, crc }: StoredEntry): Uint8Array {
    const text = Buffer.from(name, 'utf8');
    const flags = text.length === name.length ? 0 : FLAG_UTF8;
    const isFar = this.offset >= FULL_32;
    // Info-ZIP takes a name for UTF-8 only where an extra field follows: both headers get one, or neither.
    const isWide = isFar || size >= FULL_32;
    const localExtra = isWide ? zip64Field([size, size]) : NOTHING;
    const version = isWide ? VERSION_64 : VERSION;
    const shown = isWide ? FULL_32 : size;
    const local = Buffer.concat([Buffer.alloc(LOCAL_SIZE), text, localExtra]);
    local.writeUInt32LE(LOCAL_SIGNATURE, 0);
    describe(local, 4, version, flags, shown, crc);
    local.writeUInt16LE(text.length, 26);
    local.writeUInt16LE(localExtra.length, 28);

    const extra = isWide ? zip64Field([size, size, ...(isFar ? [this.offset] : [])]) : NOTHING;
    const central = Buffer.concat([Buffer.alloc(CENTRAL_SIZE), text, extra]);
    central.writeUInt32LE(CENTRAL_SIGNATURE, 0);
    central.writeUInt16LE(version, 4);
    describe(central, 6, version, flags, shown, crc);
    central.writeUInt16LE(text.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(Math.min(this.offset, FULL_32), 42);
    this.directory.append(central);

    this.offset += local.length + size;
    this.count += 1;
    return local;
  }

  /** What stands after the last entry's data. */
  *end(): Generator<Uint8Array> {
    yield* this.directory.contents();
    const { size } = this.directory;
    if (this.count >= FULL_16 || this.offset >= FULL_32 || size >= FULL_32)
      yield zip64End(this.count, size, this.offset);
    const record = Buffer.alloc(END_SIZE);
    record.writeUInt32LE(END_SIGNATURE, 0);
    record.writeUInt16LE(Math.min(this.count, FULL_16), 8);
    record.writeUInt16LE(Math.min(this.count, FULL_16), 10);
    record.writeUInt32LE(Math.min(size, FULL_32), 12);
    record.writeUInt32LE(Math.min(this.offset, FULL_32), 16);
    yield record;
  }
}

const NOTHING = Buffer.alloc(0);

/** Version needed to both sizes: the same fields in the same order in either header. */
function describe(
  header: Buffer,
  at: number,
  version: number,
  flags: number,
  size: number,
  crc: number,
): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(STORED, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
}

/** The Zip64 end record and its locator, which stands right after it. */
function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(ZIP64_END_SIZE + ZIP64_LOCATOR_SIZE);
  record.writeUInt32LE(ZIP64_END_SIGNATURE, 0);
  record.writeBigUInt64LE(BigInt(ZIP64_END_SIZE - 12), 4);
  record.writeUInt16LE(VERSION_64, 12);
  record.writeUInt16LE(VERSION_64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(ZIP64_LOCATOR_SIGNATURE, ZIP64_END_SIZE);
  record.writeBigUInt64LE(BigInt(offset + size), ZIP64_END_SIZE + 8);
  record.writeUInt32LE(1, ZIP64_END_SIZE + 16);
  return record;
}
