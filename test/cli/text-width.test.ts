import fc from 'fast-check';
import { padded, textWidth, wrapped } from '../../src/cli/text-width';

it.each([
  ['abc', 3],
  ['日本語', 6],
  ['ｶﾅ', 2],
  ['①-3', 4],
  ['\u001b[31m赤\u001b[0m', 2],
  ['か\u3099', 2],
  ['😀', 2],
])('%j is %d columns wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

it('fills up to a width', () => {
  expect(padded('日本', 6)).toBe('日本  ');
});

it('does not begin a line with a full stop, nor end one with a bracket', () => {
  expect(wrapped('あいうえお。「かきくけこ」', 10)).toEqual(['あいうえ', 'お。「かき', 'くけこ」']);
});

it('breaks between words, and inside one only when it alone is too long', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

it('loses nothing but spaces at the ends of lines, and keeps the width', () => {
  const text = fc.string({
    unit: fc.constantFrom('あ', 'ア', 'a', 'b', ' ', '。', '、', '「', '」', '1', '-', '漢', '①', '!'),
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (written, width) => {
      const lines = wrapped(written, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
      const breakable = !/[。、」!]{3}|[「]{3}|([「][a-zあ-んア漢①1-]?[。、」!]){2}/u.test(written);
      if (breakable) for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 4);
    }),
  );
});
