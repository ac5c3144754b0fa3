import { STATUSES } from '../../src/checklist/vocabulary';
import { loadEdition } from '../../src/editions/load';
import { arbitraryAnswers } from '../checklist/arbitrary-answers';
import { formulasEqualEngine, TINY_EDITION, WARD_EDITION } from './formulas-equal-engine';

it("every formula cell equals the engine's value for 1,000 sets of anything", async () => {
  const edition = await loadEdition(WARD_EDITION);
  const results = formulasEqualEngine(edition, arbitraryAnswers(edition), 1000);
  expect([...results]).toEqual(expect.arrayContaining([...STATUSES]));
}, 900_000);

it('the same holds for a tiny edition without a gate', async () => {
  const edition = await loadEdition(TINY_EDITION);
  formulasEqualEngine(edition, arbitraryAnswers(edition), 500);
}, 900_000);
