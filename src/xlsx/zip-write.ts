/**
 * Entries → a zip archive that depends on nothing but its entries: one fixed time, no extra fields, the order
 * as given. An entry that was read from another archive is copied as it stands there, still deflated.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  FLAG_UTF8,
  FULL_16,
  FULL_32,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  STORED,
} from './zip-format';
import type { RawEntry } from './zip-read';

export type ZipEntry =
  | { readonly name: string; readonly data: Uint8Array }
  | { readonly name: string; readonly raw: Pick<RawEntry, 'method' | 'crc' | 'size' | 'data'> };

export interface ZipWriteOptions {
  /** of deflate, 0-9; zlib's own default when absent */
  readonly level?: number;
}

/** 1980-01-01 00:00, the first moment that a zip archive can name */
const DOS_DATE = 0x0021;
/** 2.0: deflate */
const VERSION = 20;

/** @throws RangeError for a name used twice, and for what only Zip64 could hold */
export function writeZip(entries: Iterable<ZipEntry>, options: ZipWriteOptions = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const names = new Set<string>();
  let offset = 0;
  for (const entry of entries) {
    if (names.has(entry.name)) throw new RangeError(`Two zip entries are called ${entry.name}`);
    names.add(entry.name);
    const name = Buffer.from(entry.name, 'utf8');
    const content = 'raw' in entry ? entry.raw : compress(entry.data, options.level);
    if (name.length > FULL_16 || content.size >= FULL_32 || offset + content.data.length >= FULL_32)
      throw new RangeError(`The zip entry ${entry.name} is too large`);
    const flags = name.length === entry.name.length ? 0 : FLAG_UTF8;
    const local = localHeader(content, name.length, flags);
    parts.push(local, name, content.data);
    directory.push(centralHeader(local, offset), name);
    offset += local.length + name.length + content.data.length;
  }
  if (names.size >= FULL_16) throw new RangeError(`${names.size} zip entries are too many`);
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, endRecord(names.size, list.length, offset)]);
}

type Content = Pick<RawEntry, 'method' | 'crc' | 'size' | 'data'>;

function compress(data: Uint8Array, level: number | undefined): Content {
  const deflated = deflateRawSync(data, level === undefined ? {} : { level });
  const crc = crc32(data);
  return deflated.length < data.length
    ? { method: DEFLATED, crc, size: data.length, data: deflated }
    : { method: STORED, crc, size: data.length, data };
}

function localHeader({ method, crc, size, data }: Content, nameLength: number, flags: number): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

/** The local header's fields from "version needed" to "extra length" stand in the directory in the same order. */
function centralHeader(local: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, LOCAL_SIZE);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(END_SIZE);
  record.writeUInt32LE(END_SIGNATURE, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
