import fc from 'fast-check';
import { PLACEHOLDERS, SIGN } from '../../../src/checklist/readers/placeholder';

it('no blank of a template stands in a text without its sign', () => {
  const marks = [...Array.from('●○◯〇◎△□×x'), '××', 'xxx', '●●', '□□'];
  const around = [
    ...Array.from('第条項号年月日市区株会社 。[]【】「」'),
    'か月',
    '営業日',
    '株式会社',
    '回答',
  ];
  const found = new Set<number>();
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...marks, ...around, ...around), { minLength: 1, maxLength: 6 }),
      (parts) => {
        const text = parts.join('');
        PLACEHOLDERS.forEach((pattern, index) => {
          if (!pattern.test(text)) return;
          found.add(index);
          expect([text, SIGN.test(text)]).toEqual([text, true]);
        });
      },
    ),
    { numRuns: 20_000 },
  );
  expect(found.size).toBe(PLACEHOLDERS.length);
});
