/** Archives that lie about themselves. */
import { randomBytes } from 'node:crypto';
import { writeZip } from '../../../src/xlsx/zip-write';
import { type HandEnd, type HandEntry, handZip } from '../hand-zip';
import { ARCHIVE, cases, type HostileFile, MB, RETURNED, returned, SHEET } from './hostile-file';

const ENTRIES: readonly HandEntry[] = ARCHIVE.names.map((name) => ({ name, data: ARCHIVE.read(name) }));

/** The returned workbook, archived by hand, with other words for its sheet ①. */
const lying = (more: Partial<HandEntry>, end: HandEnd = {}) =>
  handZip(
    ENTRIES.map((entry) => (entry.name === SHEET ? { ...entry, ...more } : entry)),
    end,
  );
const besides = (...more: HandEntry[]) => handZip([...ENTRIES, ...more]);
const named = (name: string) => besides({ name, data: 'x' });
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Where the structures of the archive begin. */
const DIRECTORY = RETURNED.readUInt32LE(RETURNED.length - 6);
const END = RETURNED.length - 22;
const cut = (at: number) => RETURNED.subarray(0, at);

const bomb = () => writeZip([{ name: 'bomb.xml', data: Buffer.alloc(100 * MB) }]);

const many = (count: number, zip64: boolean) =>
  handZip(
    Array.from({ length: count }, (_, index) => ({ name: `f${String(index)}`, stored: true })),
    { zip64 },
  );

export const ARCHIVES: readonly HostileFile[] = [
  ...cases('zip-bomb', {
    'a bomb in the place of a sheet': () => lying({ data: Buffer.alloc(39 * MB) }),
    'a bomb that says it is small': () => lying({ data: Buffer.alloc(200 * MB), size: 5000 }),
    'a sheet that says it is smaller than it is': () => lying({ size: 10 }),
    'a Zip64 size of 8 PiB': () => lying({ size: 2 ** 53 - 1, zip64: true }),
    'a thousandfold entry inside another': () => {
      const inner = handZip([{ name: 'b', data: 'b' }]).subarray(0, 34);
      return handZip([
        { name: 'a', data: inner, stored: true },
        { name: 'b', data: 'b', offset: 31 },
      ]);
    },
  }),
  ...cases('checked', {
    'a bomb in an archive in an attached archive': () =>
      returned({}, { 'xl/embeddings/oleObject1.bin': writeZip([{ name: 'inner.zip', data: bomb() }]) }),
    'a bomb as a picture': () => returned({}, { 'xl/media/image1.png': bomb() }),
    'an end of an archive in its comment': () => lying({}, { comment: `PK\u0005\u0006${'x'.repeat(18)}` }),
    'a whole archive in its comment': () =>
      lying({}, { comment: bytesOf('PK\u0005\u0006').toString('latin1') + 'x'.repeat(60_000) }),
    'names that are words of the language': () =>
      besides(...['__proto__', 'constructor', 'toString'].map((name) => ({ name, data: 'x' }))),
    'another sheet of the same content that nothing leads to': () => named('xl/worksheets/sheet99.xml'),
  }),
  ...cases('corrupt', {
    'a name that climbs out': () => named('../../etc/passwd'),
    'a name that climbs out of a folder': () => named('xl/../../../x.xml'),
    'an absolute name': () => named('/etc/passwd'),
    'a name with a drive': () => named('C:/Windows/x.xml'),
    'a name with backslashes': () => named('xl\\..\\x.xml'),
    'a name with a zero': () => named('xl/x.xml\0.png'),
    'a name that is empty': () => named(''),
    'a name of 60,000 characters that climbs': () => named(`${'../'.repeat(20_000)}x`),
    'two entries on the same bytes': () => besides({ name: 'twin', data: 'x', offset: 0, localName: 'twin' }),
    'the same name twice': () => besides({ name: SHEET, data: 'x' }),
    'the same name in other case': () => besides({ name: SHEET.toUpperCase(), data: 'x' }),
    'a size that its own header contradicts': () => lying({ localSize: 3 }),
    'a name that its own header contradicts': () => lying({ localName: 'xl/other.xml' }),
    'a method that its own header contradicts': () => lying({ localMethod: 0 }),
    'a size behind the data that differs': () => lying({ descriptor: 'wrong' }),
    'a checksum that does not hold': () => lying({ crc: 1 }),
    'a sheet that says it is larger than it is': () => lying({ size: 200_000 }),
    'a sheet that runs beyond the file': () => lying({ compressedSize: 1e9 }),
    'bytes that cannot be inflated': () => lying({ data: Buffer.alloc(4000, 0xff), stored: true, method: 8 }),
    'an unknown method': () => lying({ method: 99 }),
    'an entry that nothing lists': () =>
      lying({ before: handZip([{ name: 'hidden', data: 'x' }]).subarray(0, 37) }),
    'more entries counted than there are': () => handZip(ENTRIES, { count: 400 }),
    'fewer entries counted than there are': () => handZip(ENTRIES, { count: 3 }),
    '65,536 entries, counted as none': () => many(65_536, false),
    'two archives one after the other': () => Buffer.concat([RETURNED, RETURNED]),
    'other data behind it': () => Buffer.concat([RETURNED, bytesOf('<script>alert(1)</script>')]),
    'cut off after the first mark': () => cut(4),
    'cut off in the first header': () => cut(20),
    'cut off in the first name': () => cut(34),
    'cut off in the first data': () => cut(60),
    'cut off halfway': () => cut(RETURNED.length >> 1),
    'cut off before its directory': () => cut(DIRECTORY),
    'cut off in its directory': () => cut(DIRECTORY + 30),
    'cut off before its end': () => cut(END),
    'cut off in its end': () => cut(END + 12),
    'cut off by one byte': () => cut(RETURNED.length - 1),
    'a Zip64 end that says what is not so': () => {
      const bytes = Buffer.from(lying({}, { zip64: true }));
      bytes.writeBigUInt64LE(2n ** 52n, bytes.length - 22 - 20 - 56 + 48);
      return bytes;
    },
  }),
  ...cases('too-large', {
    '70,000 entries': () => many(70_000, true),
    'a Zip64 end that counts 2 to the 40 entries': () => {
      const bytes = Buffer.from(lying({}, { zip64: true }));
      for (const at of [24, 32]) bytes.writeBigUInt64LE(2n ** 40n, bytes.length - 22 - 20 - 56 + at);
      return bytes;
    },
    '21 MB of anything': () => Buffer.alloc(21 * MB, 'PK\u0003\u0004'),
    'ten pictures that say they have 11 MB each': () =>
      besides(
        ...Array.from({ length: 10 }, (_, index) => ({
          name: `xl/media/image${index}.bmp`,
          data: randomBytes(60_000),
          size: 11 * MB,
        })),
      ),
  }),
  ...cases('encrypted', { 'a locked entry': () => lying({ flags: 0x801 }) }),
  ...cases('not-xlsx', { 'a program in front of it': () => lying({}, { prefix: bytesOf('MZ\u0090\0') }) }),
];
