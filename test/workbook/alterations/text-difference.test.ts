/** Which characters of a text differ. */
import fc from 'fast-check';
import { differenceOf, sameText } from '../../../src/workbook/alterations/text-difference';

describe('the stretch that differs', () => {
  it.each([
    ['あいうえお', 'あいXえお', [2, 3], [2, 3]],
    ['あいうえお', 'あいえお', [2, 3], [2, 2]],
    ['あいえお', 'あいうえお', [2, 2], [2, 3]],
    ['あいう', '', [0, 3], [0, 0]],
    ['あ い\nう', 'あいえ', [4, 5], [2, 3]],
    ['ＡＢＣ', 'ABD', [2, 3], [2, 3]],
    ['𠮷野家', '𠮷田家', [2, 3], [2, 3]],
    ['ああ', 'あああ', [2, 2], [2, 3]],
  ])('of %j and %j', (expected, found, left, right) => {
    const { difference } = differenceOf(expected, found);
    expect([difference.expected, difference.found]).toEqual(
      [left, right].map(([start, end]) => ({ start, end })),
    );
  });

  it('is shown with eight characters before and after, and with its middle left out when it is long', () => {
    const [before, after] = ['まえ'.repeat(20), 'あと'.repeat(20)];
    const { expected, found } = differenceOf(`${before}甲${after}`, `${before}${'乙'.repeat(500)}${after}`);
    expect(expected).toBe('…まえまえまえまえ甲あとあとあとあと…');
    expect(found).toMatch(/^…まえまえまえまえ乙{80}…乙{80}あとあとあとあと…$/);
  });

  it('put in the place of the other makes the texts the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (expected, found) => {
        const { difference: at } = differenceOf(expected, found);
        const mended =
          found.slice(0, at.found.start) +
          expected.slice(at.expected.start, at.expected.end) +
          found.slice(at.found.end);
        const { difference: left } = differenceOf(expected, mended);
        expect(left.expected.end - left.expected.start).toBe(0);
        expect(left.found.end - left.found.start).toBe(0);
      }),
    );
  });
});

it('texts are the same but for widths, spaces and line breaks', () => {
  expect(sameText('第1条 (A)', '第１条\r\n（Ａ）')).toBe(true);
  expect(sameText('第1条', '第2条')).toBe(false);
  expect(sameText('', ' ')).toBe(false);
  expect(sameText('短い', '短い'.repeat(10_000))).toBe(false);
});
