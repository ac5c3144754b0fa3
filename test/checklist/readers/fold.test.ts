import fc from 'fast-check';
import {
  fold,
  foldKeepingSpaces,
  foldWithOrigins,
  isPlain,
  writtenAt,
} from '../../../src/checklist/readers/fold';
import { KANJI_OF_RADICAL } from '../../../src/checklist/readers/radicals';

describe('the folded copy of a text', () => {
  it.each([
    ['full-width Latin and digits', 'ＡＥＳ－２５６（ＧＣＭ）', 'aes-256(gcm)'],
    ['numero and circled digits', '№①', 'no1'],
    ['half-width katakana with its sound mark', 'ﾊﾞｯｸｱｯﾌﾟ', 'バックアップ'],
    ['Kangxi radicals', '⾒⽌⽰', '見止示'],
    ['CJK radicals that NFKC leaves alone', '⻑⻘⻝⻄⻩', '長青食西黄'],
    ['Kangxi radicals whose NFKC form is not Japanese', '⼾⾭⿊', '戸青黒'],
    ['the ligature of the era', '㋿８年', '令和8年'],
    ['both waves', '1〜2～3', '1~2~3'],
    ['the family of dashes', '‐‑‒–—―−－─', '---------'],
    ['an ideographic space, NBSP and line breaks', 'a\u3000b\u00a0c\r\nd', 'abcd'],
    ['an escaped carriage return', 'a_x000D_\nb', 'ab'],
    ['zero-width marks and variation selectors', '\ufeffA\u200bE\u2060S⭕\ufe0f', 'aes⭕'],
  ])('reads %s', (_what, written, expected) => {
    expect(fold(written)).toBe(expected);
  });

  it.each([
    ['サーバー', 'サーバー'],
    ['レーザー', 'レーザー'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['AESー256', 'aes-256'],
    ['ー', '-'],
    ['東京ー大阪', '東京-大阪'],
  ])('takes the long vowel in %s for what it is', (written, expected) => {
    expect(fold(written)).toBe(expected);
  });

  it('keeps marks apart that mean different things', () => {
    expect(fold('○◯〇◎●')).toBe('○◯〇◎●');
    expect(fold('✓☑')).toBe('✓☑');
  });

  it('makes one space of a run of white space when spaces are kept', () => {
    expect(foldKeepingSpaces('A\u3000 \r\nB_x000D_C')).toBe('a b c');
  });

  it('maps every radical to a single kanji outside the radical blocks', () => {
    expect(KANJI_OF_RADICAL.size).toBeGreaterThan(110);
    for (const kanji of KANJI_OF_RADICAL.values()) {
      expect(Array.from(kanji)).toHaveLength(1);
      const code = kanji.codePointAt(0) ?? 0;
      expect(code < 0x2e80 || code > 0x2fdf).toBe(true);
    }
  });

  it('is the same whether spaces are removed at once or afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldKeepingSpaces(text).replaceAll(' ', '')).toBe(fold(text));
      }),
    );
  });

  it('folds what is already folded to itself', () => {
    const wording = fc.array(
      fc.constantFrom('ＡＥＳ', 'サーバー', '⻑', '～', '㋿', '№', ' ', 'ー', 'ﾊﾞ', '○', '_x000D_', 'é'),
    );
    fc.assert(
      fc.property(wording, (parts) => {
        const once = foldKeepingSpaces(parts.join(''));
        expect(foldKeepingSpaces(once)).toBe(once);
      }),
    );
  });

  it('remembers where each folded character stood', () => {
    const folded = foldWithOrigins('№ ＡＥＳ－２５６');
    const at = folded.text.indexOf('aes-256');
    expect(writtenAt(folded, at, at + 7)).toBe('ＡＥＳ－２５６');
    expect(writtenAt(folded, 0, 2)).toBe('№');
  });

  it('quotes only stretches of the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends } = foldWithOrigins(text, 'single');
        starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeGreaterThan(start);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('takes the short way only for characters that the long way leaves as they are', () => {
    const plain = Array.from({ length: 0x10000 }, (_, code) => code).filter(isPlain);
    const strange = plain.filter((code) => {
      const character = String.fromCharCode(code);
      // A mark that joins nothing here makes folding go the long way.
      return foldWithOrigins(`${character}\u2000`).text !== character;
    });
    expect(plain.length).toBeGreaterThan(20_000);
    expect(strange).toEqual([]);
  });

  it('joins a mark to the character before it, plain or not', () => {
    expect(fold('か\u3099')).toBe('が');
    expect(fold('ハ\uff9f')).toBe(fold('パ'));
  });
});
