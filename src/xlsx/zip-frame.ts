/**
 * A package whose entries are known but for the content of a few: everything constant – local headers, deflated data,
 * the directory – is laid out once, and each workbook fills in the rest in one buffer.
 */
import type { RawEntry } from './zip-read';

export interface StampedEntry {
  readonly parts: readonly Uint8Array[];
  readonly crc: number;
  /** bytes before and after deflating */
  readonly size: number;
  readonly packed: number;
  /** 0 stored, 8 deflated */
  readonly method: number;
}

type Plan = { readonly name: string; readonly raw?: RawEntry };

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const UTF8 = 0x0800;
/** 1980-01-01 00:00, the earliest an entry can be dated */
const DATE = 0x0021;

export class ZipFrame {
  private readonly fixed: ReadonlyMap<string, StampedEntry>;
  private readonly names: ReadonlyMap<string, Buffer>;
  private readonly overhead: number;
  private readonly order: readonly string[];

  constructor(plans: readonly Plan[]) {
    this.order = plans.map(({ name }) => name);
    this.names = new Map(plans.map(({ name }) => [name, Buffer.from(name, 'utf8')]));
    this.fixed = new Map(
      plans.flatMap(({ name, raw }) =>
        raw === undefined
          ? []
          : [
              [
                name,
                {
                  parts: [raw.data],
                  crc: raw.crc,
                  size: raw.size,
                  packed: raw.data.length,
                  method: raw.method,
                },
              ] as const,
            ],
      ),
    );
    this.overhead = [...this.names.values()].reduce(
      (sum, name) => sum + LOCAL + CENTRAL + 2 * name.length,
      END,
    );
  }

  write(stamped: ReadonlyMap<string, StampedEntry>): Uint8Array {
    const entries = this.order.map((name) => {
      const entry = this.fixed.get(name) ?? stamped.get(name);
      if (entry === undefined) throw new Error(`${name} has no content`);
      return { name: this.names.get(name) ?? Buffer.from(name, 'utf8'), entry };
    });
    const total = entries.reduce((sum, { entry }) => sum + entry.packed, this.overhead);
    const bytes = Buffer.allocUnsafe(total);
    const offsets: number[] = [];
    let at = 0;
    for (const { name, entry } of entries) {
      offsets.push(at);
      bytes.writeUInt32LE(0x04034b50, at);
      describe(bytes, at + 4, name, entry);
      bytes.writeUInt16LE(0, at + 28);
      at += LOCAL;
      at += name.copy(bytes, at);
      for (const part of entry.parts) {
        bytes.set(part, at);
        at += part.length;
      }
    }
    const directory = at;
    entries.forEach(({ name, entry }, index) => {
      bytes.writeUInt32LE(0x02014b50, at);
      bytes.writeUInt16LE(20, at + 4);
      describe(bytes, at + 6, name, entry);
      bytes.fill(0, at + 30, at + 42);
      bytes.writeUInt32LE(offsets[index] ?? 0, at + 42);
      at += CENTRAL;
      at += name.copy(bytes, at);
    });
    bytes.writeUInt32LE(0x06054b50, at);
    bytes.writeUInt32LE(0, at + 4);
    bytes.writeUInt16LE(entries.length, at + 8);
    bytes.writeUInt16LE(entries.length, at + 10);
    bytes.writeUInt32LE(at - directory, at + 12);
    bytes.writeUInt32LE(directory, at + 16);
    bytes.writeUInt16LE(0, at + 20);
    return bytes;
  }
}

/** The fields that the local header and the directory share: version to name length, 24 bytes. */
function describe(
  bytes: Buffer,
  at: number,
  name: Buffer,
  { crc, size, packed, method }: StampedEntry,
): void {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(UTF8, at + 2);
  bytes.writeUInt16LE(method, at + 4);
  bytes.writeUInt16LE(0, at + 6);
  bytes.writeUInt16LE(DATE, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packed, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}
