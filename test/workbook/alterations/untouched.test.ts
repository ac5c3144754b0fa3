/** Whatever a vendor answers, and whatever the workbook was issued with: answering is no alteration. */
import fc from 'fast-check';
import type { Edition } from '../../../src/checklist/edition';
import { loadEdition } from '../../../src/editions/load';
import { arbitraryAnswers, plausibleAnswers } from '../../checklist/arbitrary-answers';
import { TINY_EDITION, WARD_EDITION } from '../formulas-equal-engine';
import { byVendor, IDENTITY, issuedFile, judge } from './issued-file';

describe.each([
  ['the ward’s edition', WARD_EDITION],
  ['a small edition', TINY_EDITION],
])('%s', (_, folder) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(folder);
  });

  it('shows no alteration when it is filled in', async () => {
    const answers = fc.oneof(plausibleAnswers(edition), arbitraryAnswers(edition)).map(byVendor);
    const variants = fc.record({
      answers,
      protect: fc.boolean(),
      due: fc.option(fc.integer({ min: 46_000, max: 47_000 }), { nil: undefined }),
      issued: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(variants, async ({ due, protect, issued, ...rest }) => {
        // Only what is issued to somebody is locked for certain.
        const bytes = await issuedFile(edition, {
          ...rest,
          protect: protect || issued,
          ...(issued ? { identity: IDENTITY } : {}),
          ...(due === undefined ? {} : { due }),
        });
        const { alterations } = judge(edition, bytes);
        expect(alterations).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
