import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { openZip } from '../../src/xlsx/zip-read';
import { type Waiting, ZipStream } from '../../src/xlsx/zip-stream';

class Memory implements Waiting {
  private readonly kept: Uint8Array[] = [];
  append(bytes: Uint8Array): void {
    this.kept.push(bytes);
  }
  get size(): number {
    return this.kept.reduce((sum, { length }) => sum + length, 0);
  }
  contents(): Iterable<Uint8Array> {
    return this.kept;
  }
}

function archive(entries: readonly { readonly name: string; readonly data: Uint8Array }[]): Buffer {
  const zip = new ZipStream(new Memory());
  const chunks = entries.flatMap(({ name, data }) => [
    zip.begin({ name, size: data.length, crc: crc32(data) }),
    data,
  ]);
  return Buffer.concat([...chunks, ...zip.end()]);
}

it('is read back entry by entry, whatever they are called and hold', () => {
  const entry = fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => name.replaceAll(/[\\/:\0]/g, '_')),
    data: fc.uint8Array({ maxLength: 300 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ name }) => name.normalize('NFKC').toLowerCase(), maxLength: 20 }),
      (entries) => {
        fc.pre(entries.every(({ name }) => name.trim() === name && !/^\.+$/.test(name)));
        const zip = openZip(archive(entries));
        expect(zip.names.map((name) => [name, Buffer.from(zip.read(name))])).toEqual(
          entries.map(({ name, data }) => [name, Buffer.from(data)]),
        );
      },
    ),
  );
});

it('holds more entries than the old end record can count', () => {
  const entries = Array.from({ length: 65_540 }, (_, index) => ({
    name: String(index),
    data: new Uint8Array(0),
  }));
  const bytes = archive(entries);
  const zip = openZip(bytes, { entries: 70_000 });
  expect(zip.names).toHaveLength(65_540);
  expect(zip.names.at(-1)).toBe('65539');
  // The old count says "look into the Zip64 record".
  expect(bytes.readUInt16LE(bytes.length - 12)).toBe(0xffff);
});

describe('beyond 4 GB', () => {
  const zip = new ZipStream(new Memory());
  const large = Buffer.from(zip.begin({ name: 'large', size: 5_000_000_000, crc: 1 }));
  const far = Buffer.from(zip.begin({ name: 'far', size: 10, crc: 2 }));
  const end = Buffer.concat([...zip.end()]);
  const header = (name: string) => end.indexOf(name) - 46;
  const extra = (name: string) => {
    const at = header(name);
    const length = end.readUInt16LE(at + 30);
    return end.subarray(at + 46 + name.length, at + 46 + name.length + length);
  };

  it('a size stands in the Zip64 field of both headers', () => {
    expect(large.readUInt32LE(18)).toBe(0xffffffff);
    expect(large.readBigUInt64LE(30 + 5 + 4)).toBe(5_000_000_000n);
    expect(end.readUInt32LE(header('large') + 20)).toBe(0xffffffff);
    expect(extra('large').readBigUInt64LE(4)).toBe(5_000_000_000n);
    expect(extra('large')).toHaveLength(20);
  });

  it('a place stands in the Zip64 field of the directory, and both headers have such a field', () => {
    expect(far.readUInt32LE(18)).toBe(0xffffffff);
    expect(far.readBigUInt64LE(30 + 3 + 4)).toBe(10n);
    expect(end.readUInt32LE(header('far') + 42)).toBe(0xffffffff);
    expect(extra('far').readBigUInt64LE(20)).toBe(BigInt(large.length + 5_000_000_000));
  });

  it('the end record points to the directory through the Zip64 record', () => {
    const directory = large.length + 5_000_000_000 + far.length + 10;
    const at = end.indexOf(Buffer.from('PK\u0006\u0006', 'latin1'));
    expect(end.readBigUInt64LE(at + 48)).toBe(BigInt(directory));
    expect(end.readBigUInt64LE(at + 40)).toBe(BigInt(at));
    expect(end.readUInt32LE(end.length - 6)).toBe(0xffffffff);
  });
});
