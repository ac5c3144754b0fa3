/** What is known of one day is taken over to another only where it comes to the same there. */
import fc from 'fast-check';
import { check, checkOn } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { TINY, WARD } from '../editions/edition-folders';
import { arbitraryAnswers, plausibleAnswers } from './arbitrary-answers';
import { ON } from './well-filled';

let editions: Readonly<Record<'ward' | 'tiny', Edition>>;
beforeAll(async () => {
  editions = { ward: await loadEdition(WARD), tiny: await loadEdition(TINY) };
});

const RUNS = Number(process.env.KIJUN_RUNS ?? 60);
const days = fc.array(fc.oneof(fc.integer({ min: -900, max: 3000 }), fc.integer({ min: -3, max: 3 })), {
  minLength: 1,
  maxLength: 6,
});

it.each([
  ['ward', 'careless'],
  ['ward', 'careful'],
  ['tiny', 'careless'],
] as const)('asked about one day after the other, %s, %s answers', (name, kind) => {
  const edition = editions[name];
  const answers = kind === 'careless' ? arbitraryAnswers(edition) : plausibleAnswers(edition);
  let changed = 0;
  fc.assert(
    fc.property(answers, days, (given, offsets) => {
      const { assessment, findings } = check(edition, given, ON);
      // The days on which a certificate of the table ends, and the next, are those that matter.
      const ends = given.certificates.flatMap(({ expires }) =>
        typeof expires === 'number' ? [Math.floor(expires), Math.floor(expires) + 1] : [],
      );
      for (const day of [...ends, ...offsets.map((offset) => ON + offset), ON]) {
        const again = checkOn(assessment, day);
        const anew = check(edition, given, day);
        expect(plain(again)).toEqual(plain(anew));
        if (JSON.stringify(again.findings) !== JSON.stringify(findings)) changed += 1;
      }
    }),
    { numRuns: RUNS },
  );
  if (name === 'ward') expect(changed).toBeGreaterThan(10);
});

it('nothing of a day is worked out twice', () => {
  const { ward } = editions;
  const [given] = fc.sample(plausibleAnswers(ward), { numRuns: 1, seed: 5 });
  if (given === undefined) throw new Error('nothing was drawn');
  const { assessment, findings } = check(ward, given, ON);
  expect(checkOn(assessment, ON).findings).toBe(findings);
});

function plain({ assessment, findings, overall }: ReturnType<typeof check>) {
  const { criteria, gate, evaluation } = assessment;
  return { criteria, gate, of: assessment.overall, findings, overall, on: evaluation.evaluatedOn };
}
