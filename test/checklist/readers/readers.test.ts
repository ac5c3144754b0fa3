import fc from 'fast-check';
import data from '../../../templates/cloud-selection-criteria/ciphers.json';
import * as readers from '../../../src/checklist/readers';

const LIST = readers.parseCipherList(data);

/** Every reader, with what of its reading does not quote the text. */
const READERS: readonly [string, (text: string) => unknown][] = [
  ['fold', (text) => readers.fold(text)],
  ['foldKeepingSpaces', (text) => readers.foldKeepingSpaces(text)],
  ['readDate', (text) => unquoted(readers.readDate(text))],
  ['readDates', (text) => readers.readDates(text).map(unquoted)],
  ['dayFromIso', (text) => (/[０-９－]/u.test(text) ? undefined : readers.dayFromIso(text))],
  ['readMark', (text) => readers.readMark(text).kind],
  ['readPeriods', (text) => readers.readPeriods(text).map(unquoted)],
  ['hasPlaceholder', (text) => readers.hasPlaceholder(text)],
  ['readCiphers', (text) => readers.readCiphers(text, LIST).map(unquoted)],
  ['readRegions', (text) => readers.readRegions(text).map(unquoted)],
  ['readCourts', (text) => readers.readCourts(text).map(unquoted)],
  ['readClaims', (text) => readers.readClaims(text).map(unquoted)],
  ['readCertificates', (text) => readers.readCertificates(text).map(unquoted)],
];

function unquoted(reading: object | undefined): unknown {
  if (reading === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(reading).filter(([field]) => !['written', 'text', 'number'].includes(field)),
  );
}

const WORDING = [
  'TLS1.2以上',
  'TLS',
  '1.0/1.1',
  'AES-256-GCM',
  'aes',
  'RSA 2048bit',
  '3DES',
  'RC4',
  'SHA-256',
  'ECDHE-RSA-AES128-SHA',
  'TLS_RSA_WITH_',
  '通信：',
  '保存',
  'バックアップ',
  'は',
  'を',
  '、',
  '。',
  '(',
  ')',
  '（',
  '/',
  '・',
  '\n',
  ' ',
  '使用していません',
  '無効',
  '予定',
  '検討中',
  '準拠',
  '相当',
  'ISO27001:2013',
  '27017',
  'ISMAP',
  'C21-0004-2',
  'SOC2',
  'AWSが取得',
  '東京',
  '海外',
  'us-east-1',
  'シンガポール',
  '地裁',
  '裁判所',
  '日本法',
  'California',
  '2026/3/30',
  '令和8年3月',
  'R8.3.30',
  '3か月',
  '前',
  '90日',
  '○',
  '×',
  '●',
  '有',
  '：',
  '-',
  '~',
  '〇〇',
  'か月',
  '半年',
];

const prose = fc.array(fc.constantFrom(...WORDING), { maxLength: 14 }).map((parts) => parts.join(''));
/** any UTF-16, lone surrogates and all */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** the same text typed with a Japanese input method: every ASCII character full width */
function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

describe.each(READERS)('%s', (_name, read) => {
  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(anything, prose, fc.string({ unit: 'grapheme' })), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('reads full width as half width', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(read(fullWidth(text))).toEqual(read(text));
      }),
      { numRuns: 300 },
    );
  });

  // a pattern that backtracks without bound would not come back from these
  it.each([
    '1',
    '一',
    'TLS',
    'AES(',
    '1.0/',
    '令和8',
    'SOC1/',
    'ISO27001/',
    '海外、',
    '(',
    'a-',
    '● ',
    '○',
    '予定',
    'か月',
  ])('comes to an end on a cell full of %p', (piece) => {
    const cell = piece.repeat(Math.floor(32_767 / piece.length));
    expect(() => read(cell)).not.toThrow();
  });
});
