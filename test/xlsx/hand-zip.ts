/** Zip archives put together byte by byte, so that each field can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface HandEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  /** what the headers say instead of the truth */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** what only the local header says */
  readonly localName?: string;
  readonly localSize?: number;
  readonly localMethod?: number;
  /** the directory points here instead */
  readonly offset?: number;
  readonly stored?: boolean;
  /** sizes behind the data, in a record with or without its mark */
  readonly descriptor?: 'marked' | 'bare' | 'wide' | 'wrong';
  /** sizes in a Zip64 field */
  readonly zip64?: boolean;
  /** bytes in front of the entry that nothing lists */
  readonly before?: Uint8Array;
}

export interface HandEnd {
  readonly comment?: string;
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly count?: number;
  readonly zip64?: boolean;
}

export function handZip(entries: readonly HandEntry[], end: HandEnd = {}): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const push = (...parts: Uint8Array[]) => {
    for (const part of parts) {
      body.push(Buffer.from(part));
      at += part.length;
    }
  };
  for (const entry of entries) {
    push(entry.before ?? Buffer.alloc(0));
    const plain = Buffer.from(entry.data ?? '');
    const stored = entry.stored === true;
    const data = stored ? plain : deflateRawSync(plain);
    const method = entry.method ?? (stored ? 0 : 8);
    const crc = entry.crc ?? crc32(plain);
    const size = entry.size ?? plain.length;
    const compressed = entry.compressedSize ?? data.length;
    const flags = (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 8);
    const deferred = entry.descriptor !== undefined;
    const wide = entry.zip64 === true ? wideField(size, compressed) : Buffer.alloc(0);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const offset = entry.offset ?? at;

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(entry.localMethod ?? method, 8);
    local.writeUInt32LE(deferred ? 0 : crc, 14);
    local.writeUInt32LE(entry.zip64 === true ? 0xffffffff : deferred ? 0 : compressed, 18);
    local.writeUInt32LE(entry.zip64 === true ? 0xffffffff : deferred ? 0 : (entry.localSize ?? size), 22);
    local.writeUInt16LE(localName.length, 26);
    local.writeUInt16LE(wide.length, 28);
    push(local, localName, wide, data);
    if (entry.descriptor !== undefined) push(descriptor(entry.descriptor, crc, compressed, size));

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(entry.zip64 === true ? 0xffffffff : compressed, 20);
    central.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(wide.length, 30);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name, wide);
  }
  const list = Buffer.concat(directory);
  const count = end.count ?? entries.length;
  const comment = Buffer.from(end.comment ?? '');
  const tail = end.zip64 === true ? wideEnd(count, list.length, at) : Buffer.alloc(0);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.zip64 === true ? 0xffff : count & 0xffff, 8);
  last.writeUInt16LE(end.zip64 === true ? 0xffff : count & 0xffff, 10);
  last.writeUInt32LE(end.zip64 === true ? 0xffffffff : list.length, 12);
  last.writeUInt32LE(end.zip64 === true ? 0xffffffff : at, 16);
  last.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    end.prefix ?? Buffer.alloc(0),
    ...body,
    list,
    tail,
    last,
    comment,
    end.suffix ?? Buffer.alloc(0),
  ]);
}

function wideField(size: number, compressed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(compressed), 12);
  return field;
}

function descriptor(
  kind: NonNullable<HandEntry['descriptor']>,
  crc: number,
  compressed: number,
  size: number,
): Buffer {
  const mark = Buffer.alloc(kind === 'bare' ? 0 : 4);
  if (mark.length > 0) mark.writeUInt32LE(0x08074b50, 0);
  const wide = kind === 'wide';
  const rest = Buffer.alloc(wide ? 20 : 12);
  rest.writeUInt32LE(crc, 0);
  const told = kind === 'wrong' ? size + 1 : size;
  if (wide) {
    rest.writeBigUInt64LE(BigInt(compressed), 4);
    rest.writeBigUInt64LE(BigInt(told), 12);
  } else {
    rest.writeUInt32LE(compressed, 4);
    rest.writeUInt32LE(told, 8);
  }
  return Buffer.concat([mark, rest]);
}

function wideEnd(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
