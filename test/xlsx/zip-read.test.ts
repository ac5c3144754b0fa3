/** Archives that lie, hide, repeat or swell: each ends in a code, none is inflated beyond its limit. */
import { execFileSync } from 'node:child_process';
import { openZip, ZIP_LIMITS } from '../../src/xlsx/zip-read';
import { type HandEnd, type HandEntry, handZip } from './hand-zip';
import { outcome } from './refused';

const TEXT = 'サービスの利用終了後、データを廃棄する。'.repeat(40);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function readAll(bytes: Uint8Array): string[] {
  const archive = openZip(bytes);
  return archive.names.map((name) => textOf(archive.read(name)));
}

describe('an archive is read', () => {
  it.each<[string, Partial<HandEntry>, HandEnd]>([
    ['deflated', {}, {}],
    ['stored', { stored: true }, {}],
    ['with its sizes behind the data, marked', { descriptor: 'marked' }, {}],
    ['with its sizes behind the data, not marked', { descriptor: 'bare' }, {}],
    ['with its sizes behind the data, 64 bits wide', { descriptor: 'wide' }, {}],
    ['with Zip64 sizes', { zip64: true }, {}],
    ['with a Zip64 end', {}, { zip64: true }],
    ['with a comment', {}, { comment: '回答書' }],
    ['with a comment that holds an end mark', {}, { comment: `PK\u0005\u0006${'x'.repeat(30)}` }],
    ['with zeros behind it', {}, { suffix: new Uint8Array(100) }],
    ['with padding between entries', { before: new Uint8Array(8) }, {}],
    ['without the UTF-8 flag', { flags: 0 }, {}],
  ])('%s', (_, more, end) => {
    const first = { name: 'フォルダ/a.xml', data: '一' };
    expect(readAll(handZip([first, { name: '資料.xml', data: TEXT, ...more }], end))).toEqual(['一', TEXT]);
  });

  it('with names that are words of the language, and nothing inherits them', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const archive = openZip(handZip(names.map((name) => ({ name, data: name }))));
    expect(archive.names).toEqual(names);
    expect(names.map((name) => textOf(archive.read(name)))).toEqual(names);
    expect(openZip(handZip([])).has('constructor')).toBe(false);
  });

  it('with folders, which are no files', () => {
    expect(openZip(handZip([{ name: 'xl/' }, { name: 'xl/a', data: 'a' }])).names).toEqual(['xl/a']);
  });

  it('and tells where each entry lies, still deflated', () => {
    const bytes = handZip([
      { name: 'a', data: 'first' },
      { name: 'b', data: TEXT },
    ]);
    const raw = openZip(bytes).raw('b');
    expect(raw).toMatchObject({ name: 'b', method: 8, flags: 0x800, size: bytesOf(TEXT).length });
    expect(bytes.subarray(raw.dataOffset, raw.dataOffset + raw.compressedSize)).toEqual(raw.data);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(raw.offset, true)).toBe(0x04034b50);
  });

  it('as Python writes it to a pipe', () => {
    const script =
      "import sys,zipfile\nz=zipfile.ZipFile(sys.stdout.buffer,'w',zipfile.ZIP_DEFLATED)\nz.writestr('a.xml','text')\nz.close()";
    expect(readAll(execFileSync('python3', ['-c', script]))).toEqual(['text']);
  });
});

describe('an archive is refused', () => {
  const good = { name: 'a.xml', data: TEXT };
  const inner = { name: 'b', data: 'b' };
  const insideOut = handZip([inner]).subarray(0, 34);

  it.each<[string, string, readonly HandEntry[], HandEnd?]>([
    ['two entries of one name', 'corrupt', [good, good]],
    ['two entries that differ by case only', 'corrupt', [good, { ...good, name: 'A.XML' }]],
    ['a name that climbs out', 'corrupt', [{ ...good, name: '../a.xml' }]],
    ['a name that climbs inside', 'corrupt', [{ ...good, name: 'xl/../../a.xml' }]],
    ['an absolute name', 'corrupt', [{ ...good, name: '/etc/a.xml' }]],
    ['a name with a backslash', 'corrupt', [{ ...good, name: 'xl\\a.xml' }]],
    ['a name with a drive', 'corrupt', [{ ...good, name: 'C:a.xml' }]],
    ['a name with a zero', 'corrupt', [{ ...good, name: 'a.xml\0.exe' }]],
    ['an empty name', 'corrupt', [{ ...good, name: '' }]],
    ['the encrypted flag', 'encrypted', [{ ...good, flags: 0x801 }]],
    ['strong encryption', 'encrypted', [{ ...good, flags: 0x841 }]],
    ['an unknown method', 'corrupt', [{ ...good, method: 12 }]],
    ['another method in its own header', 'corrupt', [{ ...good, localMethod: 0 }]],
    ['another name in its own header', 'corrupt', [{ ...good, localName: 'b.xml' }]],
    ['another size in its own header', 'corrupt', [{ ...good, localSize: 3 }]],
    ['a stored entry of two sizes', 'corrupt', [{ ...good, stored: true, size: 10 }]],
    ['a size behind the data that differs', 'corrupt', [{ ...good, descriptor: 'wrong' }]],
    ['a compressed size beyond the file', 'corrupt', [{ ...good, compressedSize: 1e6 }]],
    ['a size too small', 'zip-bomb', [{ ...good, size: 10 }]],
    ['a size too large', 'corrupt', [{ ...good, size: 5000 }]],
    ['a checksum that does not hold', 'corrupt', [{ ...good, crc: 1 }]],
    [
      'an entry inside another',
      'zip-bomb',
      [
        { ...inner, name: 'a', data: insideOut, stored: true },
        { ...inner, offset: 31 },
      ],
    ],
    ['an entry in the directory', 'corrupt', [{ ...good, offset: 2000 }]],
    [
      'an entry that nothing lists',
      'corrupt',
      [good, { name: 'b', before: handZip([{ name: 'c', data: 'c' }]).subarray(0, 34) }],
    ],
    ['one entry more counted than listed', 'corrupt', [good], { count: 2 }],
    ['one entry fewer counted than listed', 'corrupt', [good, { ...good, name: 'b' }], { count: 1 }],
    ['other data in front', 'not-xlsx', [good], { prefix: bytesOf('GIF89a') }],
    ['another archive in front', 'corrupt', [good], { prefix: handZip([{ name: 'hidden', data: 'x' }]) }],
    ['other data behind', 'corrupt', [good], { suffix: bytesOf('<script>') }],
  ])('%s: %s', (_, code, entries, ...[end]) => {
    expect(outcome(() => readAll(handZip(entries, end)))).toBe(code);
  });

  it('wherever it is cut off', () => {
    const whole = handZip([good, { name: 'b', data: 'b' }]);
    for (let length = 4; length < whole.length; length += 7)
      expect(outcome(() => readAll(whole.subarray(0, length)))).toBe('corrupt');
  });

  it('for a byte changed in the data of a part', () => {
    const bytes = handZip([{ name: 'a', data: TEXT, stored: true }]);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    expect(outcome(() => readAll(bytes))).toBe('corrupt');
  });

  it.each([
    ['1 GiB in 1 MB', { size: 2 ** 30, data: new Uint8Array(2 ** 20), stored: false }, 'zip-bomb'],
    ['a Zip64 size of 8 PiB', { size: 2 ** 53 - 1, zip64: true, data: 'x' }, 'zip-bomb'],
    ['a swelling entry', { data: new Uint8Array(20 * 2 ** 20) }, 'zip-bomb'],
  ])('without inflating it: %s', (_, entry, code) => {
    expect(outcome(() => openZip(handZip([{ name: 'xl/worksheets/sheet1.xml', ...entry }])))).toBe(code);
  });

  it('when it inflates to more than it declares, after no more than that', () => {
    const archive = openZip(handZip([{ name: 'a', data: new Uint8Array(30 * 2 ** 20), size: 5000 }]));
    expect(outcome(() => archive.read('a'))).toBe('zip-bomb');
  });
});

describe('the limits', () => {
  const entry = (name: string, size: number) => ({ name, data: Buffer.alloc(size, 'ab'), stored: true });

  it.each<[string, Partial<typeof ZIP_LIMITS>, string]>([
    ['of the file', { fileBytes: 999 }, 'too-large'],
    ['of entries', { entries: 2 }, 'too-large'],
    ['of one entry', { entryBytes: 499 }, 'too-large'],
    ['of all entries', { totalBytes: 1499 }, 'too-large'],
    ['of swelling, for entries above the floor', { ratio: 0.9, ratioFreeBytes: 499 }, 'zip-bomb'],
    ['of swelling, not for entries below the floor', { ratio: 0.9, ratioFreeBytes: 500 }, 'read'],
    ['that just fit', { fileBytes: 1900, entries: 3, entryBytes: 500, totalBytes: 1500 }, 'read'],
  ])('%s', (_, limits, code) => {
    const bytes = handZip([entry('a', 500), entry('b', 500), entry('c', 500)]);
    expect(outcome(() => openZip(bytes, limits))).toBe(code);
  });

  it.each<[string, Partial<typeof ZIP_LIMITS>, string]>([
    ['of one entry that is read', { readEntryBytes: 499 }, 'too-large'],
    ['of all that is read', { readBytes: 2 * 4096 }, 'too-large'],
    ['of reading, which just fit', { readEntryBytes: 500, readBytes: 3 * 4096 }, 'read'],
    [
      'of reading, which follow those of the entries',
      { entryBytes: 30 * 2 ** 20, totalBytes: 2 ** 30 },
      'read',
    ],
  ])('%s', (_, limits, code) => {
    const archive = openZip(handZip([entry('a', 500), entry('b', 500), entry('c', 500)]), limits);
    expect(outcome(() => archive.names.map((name) => archive.read(name)))).toBe(code);
  });

  it('count every reading of the same small entry', () => {
    const archive = openZip(handZip([entry('a', 1)]));
    expect(outcome(() => Array.from({ length: 7000 }, () => archive.read('a')))).toBe('too-large');
  });

  it('allow a picture that nobody reads to be larger than a part', () => {
    const large = { name: 'picture', data: Buffer.alloc(11 * 2 ** 20, 'ab'), stored: true };
    const archive = openZip(handZip([large]));
    expect(archive.names).toEqual(['picture']);
    expect(outcome(() => archive.read('picture'))).toBe('too-large');
    expect(outcome(() => openZip(handZip([large]), { entryBytes: 2 ** 24 }).read('picture'))).toBe('read');
  });

  it('refuse 60,000 entries by their count alone', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({ name: `f${String(index)}`, stored: true }));
    expect(outcome(() => openZip(handZip(many)))).toBe('too-large');
  });

  it('refuse a file of more than 20 MB unseen', () => {
    expect(outcome(() => openZip(new Uint8Array(ZIP_LIMITS.fileBytes + 1)))).toBe('too-large');
  });
});

describe('a file that is no archive', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'not-xlsx'],
    ['CSV', bytesOf('No,判定\n1,適合\n'), 'not-xlsx'],
    ['HTML', bytesOf('<html><table></table></html>'), 'not-xlsx'],
    ['PDF', bytesOf('%PDF-1.7\n'), 'not-xlsx'],
    ['an old workbook', compound, 'legacy-xls'],
    ['a locked workbook', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ])('%s: %s', (_, bytes, code) => {
    expect(outcome(() => openZip(bytes))).toBe(code);
  });
});
