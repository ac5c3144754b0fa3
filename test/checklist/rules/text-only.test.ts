/** Rules that say of themselves that they look at texts alone find the same on every day, whatever certificates are worth. */
import fc from 'fast-check';
import { assess } from '../../../src/checklist/assess';
import type { Edition } from '../../../src/checklist/edition';
import { exemptIds } from '../../../src/checklist/rules/places';
import { RULES } from '../../../src/checklist/rules/registry';
import { loadEdition } from '../../../src/editions/load';
import { WARD } from '../../editions/edition-folders';
import { arbitraryAnswers, plausibleAnswers } from '../arbitrary-answers';
import { ON } from '../well-filled';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD);
});

const textOnly = RULES.filter((rule) => rule.textOnly === true);

it('are some of the rules', () => {
  expect(textOnly.length).toBeGreaterThan(10);
  expect(textOnly.length).toBeLessThan(RULES.length);
});

it.each(['careless', 'careful'])(
  'find the same on every day on which the same rows count: %s answers',
  (kind) => {
    const answers = kind === 'careless' ? arbitraryAnswers(edition) : plausibleAnswers(edition);
    let compared = 0;
    fc.assert(
      fc.property(answers, fc.integer({ min: -800, max: 3000 }), (given, days) => {
        const [today, then] = [assess(edition, given, ON), assess(edition, given, ON + days)];
        if ([...exemptIds(today)].join() !== [...exemptIds(then)].join()) return;
        compared += 1;
        for (const rule of textOnly)
          expect([rule.code, rule.find(then)]).toEqual([rule.code, rule.find(today)]);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  },
);
