import fc from 'fast-check';
import type { Edition } from '../../../src/checklist/edition';
import { inMemory } from '../../../src/batch/vendors/bytes';
import { decoded, encodingOf } from '../../../src/batch/vendors/text-encoding';
import { wardEdition } from '../ward-edition';
import { problems, read, utf8 } from './lists';

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

const TEXT = '事業者名,サービス名\r\n株式会社①髙橋,～文書管理～\r\n';
/** 事業者名,サービス名 / 株式会社①髙橋,～文書管理～ in CP932: ①, 髙 and ～ are Microsoft's own */
const CP932 = Buffer.from(
  '8e968bc68ed296bc2c835481' + '5b8372835896bc0d0a8a948eae89ef8ed08740fbfc8bb42c816095b68f918ac7979d81600d0a',
  'hex',
);

const utf16 = (text: string, little: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

describe('a list saved as', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['Shift_JIS as Microsoft has it', CP932],
    ['UTF-16 with tabs, as Excel saves "Unicode text"', utf16(TEXT.replaceAll(',', '\t'), true, true)],
    ['UTF-16, big end first', utf16(TEXT, false, true)],
    ['UTF-16 without a mark', utf16(TEXT, true, false)],
    ['UTF-16, big end first, without a mark', utf16(TEXT, false, false)],
  ])('%s is read', (_name, bytes) => {
    expect(read(edition, bytes).vendors).toMatchObject([
      { provider: '株式会社①髙橋', service: '～文書管理～' },
    ]);
  });

  it('neither is refused', () => {
    expect(problems(edition, Uint8Array.from([0x41, 0xff, 0xfd, 0x80, 0x81]))).toEqual([
      'error - - encoding-unreadable',
    ]);
  });
});

it('any text in UTF-8 is read as the text it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0') && !/^[\ufeff\ufffe]/.test(text));
      const source = inMemory(utf8(text));
      expect(encodingOf(source)).toBe('utf-8');
      expect([...decoded(source, 'utf-8')].join('')).toBe(text);
    }),
  );
});
