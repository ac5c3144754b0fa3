/** What is written is what is read, by us and by others, and the same entries always give the same bytes. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { openZip } from '../../src/xlsx/zip-read';
import { writeZip } from '../../src/xlsx/zip-write';
import { handZip } from './hand-zip';

const name = fc
  .stringMatching(/^[\p{L}\p{N}_.-]{1,8}(?:\/[\p{L}\p{N}_-]{1,8}){0,2}$/u)
  .filter((each) => !each.split('/').some((step) => /^\.{1,2}$/.test(step)));
const entries = fc.uniqueArray(fc.record({ name, data: fc.uint8Array({ maxLength: 3000 }) }), {
  selector: (entry) => entry.name.toLowerCase(),
  maxLength: 12,
});

it('any entries come back as they were, in their order', () => {
  fc.assert(
    fc.property(entries, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), (given, level) => {
      const archive = openZip(writeZip(given, level === undefined ? {} : { level }));
      expect(archive.names).toEqual(given.map((entry) => entry.name));
      for (const entry of given)
        expect(Buffer.from(archive.read(entry.name))).toEqual(Buffer.from(entry.data));
    }),
  );
});

it('entries copied still deflated give the very bytes', () => {
  fc.assert(
    fc.property(entries, (given) => {
      const once = writeZip(given);
      const archive = openZip(once);
      const twice = writeZip(archive.names.map((each) => ({ name: each, raw: archive.raw(each) })));
      expect(Buffer.compare(once, twice)).toBe(0);
    }),
  );
});

it('an entry of another writer is copied without being inflated', () => {
  const foreign = openZip(
    handZip([{ name: 'a', data: 'text '.repeat(100), descriptor: 'marked', flags: 0x806 }]),
  );
  const copied = openZip(writeZip([{ name: 'b', raw: foreign.raw('a') }]));
  expect(Buffer.from(copied.raw('b').data)).toEqual(Buffer.from(foreign.raw('a').data));
  expect(copied.raw('b').flags).toBe(0);
  expect(Buffer.from(copied.read('b')).toString()).toBe('text '.repeat(100));
});

it('Python finds no fault in it and reads names in any script', () => {
  const bytes = writeZip([
    { name: '回答/①.xml', data: Buffer.from('一') },
    { name: 'a.xml', data: new Uint8Array() },
  ]);
  const script =
    'import sys,io,zipfile\nz=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))\n' +
    "assert z.testzip() is None\nsys.stdout.buffer.write(repr([(i.filename,i.date_time,z.read(i)) for i in z.infolist()]).encode('ascii','backslashreplace'))";
  const seen = execFileSync('python3', ['-c', script], { input: bytes }).toString();
  expect(seen).toBe(
    "[('\\u56de\\u7b54/\\u2460.xml', (1980, 1, 1, 0, 0, 0), b'\\xe4\\xb8\\x80'), ('a.xml', (1980, 1, 1, 0, 0, 0), b'')]",
  );
});

it('a name used twice is refused', () => {
  const entry = { name: 'a', data: new Uint8Array() };
  expect(() => writeZip([entry, entry])).toThrow(RangeError);
});
