import fc from 'fast-check';
import { FileNames, LONGEST_FILE_NAME, safeStem } from '../../../src/batch/generate/file-name';

const vendor = (key: string, provider: string, service: string, keyGiven = true) => ({
  key,
  keyGiven,
  provider,
  service,
});
const nameOf = (...parts: [string, string, string]) => new FileNames().assign(vendor(...parts));

it('is made of key, provider and service', () => {
  expect(nameOf('V-001', 'みなとクラウド株式会社', '文書管理クラウド')).toBe(
    'V-001_みなとクラウド株式会社_文書管理クラウド.xlsx',
  );
});

it('leaves a key out that nobody gave', () => {
  expect(new FileNames().assign(vendor('auto-1', '甲', '乙', false))).toBe('甲_乙.xlsx');
});

it.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['../../etc/passwd', '__.._etc_passwd'],
  ['名前. . ', '名前'],
  ['.hidden', '_hidden'],
  ['~$lock', '_$lock'],
  ['-rf', '_rf'],
  ['=1+1', '_1+1'],
  ['a\u202egnp.exe', 'a_gnp.exe'],
  ['a\u0000\u0007b', 'a__b'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['COM1', '_COM1'],
  ['LPT¹', '_LPT¹'],
  ['CONTROL', 'CONTROL'],
  ['', '_'],
  ['...', '_'],
])('%j becomes %j', (text, stem) => {
  expect(safeStem(text)).toBe(stem);
});

it('differs from others even where case and width make no difference, and is the same in every run', () => {
  const make = () => {
    const names = new FileNames();
    return [
      names.assign(vendor('a1', 'ＡＢＣ', 'x', false)),
      names.assign(vendor('a2', 'abc', 'X', false)),
      names.assign(vendor('a3', 'ABC', 'x', false)),
    ];
  };
  expect(make()).toEqual(make());
  expect(new Set(make().map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(3);
});

it('is possible on every file system, whatever the names are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('CON', 'aux.', 'あ'.repeat(200), '😀'.repeat(90)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (rows) => {
      const names = new FileNames();
      const given = rows.map(([key, provider, service]) => names.assign(vendor(key, provider, service)));
      for (const name of given) {
        expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]+\.xlsx$/u);
        expect(name).not.toMatch(/^[-~.=+@\s]|[.\s]\.xlsx$|^(con|prn|aux|nul|com\d|lpt\d)\./iu);
        expect(name.length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(name).not.toMatch(/\p{Cs}/u);
      }
      expect(new Set(given.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(given.length);
    }),
  );
});
