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

const free = ['あ', 'ア', '漢', 'a', 'b', '1', '-', ' ', '①'];
const text = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 200 });
const width = fc.integer({ min: 8, max: 40 });

it('loses nothing but spaces at the ends of lines', () => {
  fc.assert(
    fc.property(text(...free, '。', '、', '「', '」', '!'), width, (written, columns) => {
      expect(wrapped(written, columns).join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
    }),
  );
});

it('keeps the width wherever a line may be broken', () => {
  fc.assert(
    fc.property(text(...free), width, (written, columns) => {
      for (const line of wrapped(written, columns)) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
