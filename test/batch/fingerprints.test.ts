import fc from 'fast-check';
import { Fingerprints, fingerprint } from '../../src/batch/fingerprints';

it('never calls a text new that it has seen', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3000 }), (texts) => {
      const seen = new Fingerprints();
      const before = new Set<string>();
      for (const text of texts) {
        const known = seen.add(text);
        if (before.has(text)) expect(known).toBe(true);
        before.add(text);
      }
    }),
    { numRuns: 30 },
  );
});

it('takes hardly any text for another: of 200,000 keys that are alike, fewer than twenty', () => {
  const seen = new Fingerprints();
  let mistaken = 0;
  for (let index = 0; index < 200_000; index++) if (seen.add(`事業者${String(index)}`)) mistaken += 1;
  expect(mistaken).toBeLessThan(20); // 4.7 are to be expected
});

it('gives every text a fingerprint of 32 bits that is not zero', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const mark = fingerprint(text);
      expect(Number.isInteger(mark) && mark > 0 && mark < 2 ** 32).toBe(true);
    }),
  );
});
