/** Which rows a vendor is asked again: closed only where nothing is left to ask. */
import { check } from '../../../src/checklist/check';
import type { Edition } from '../../../src/checklist/edition';
import { openRows } from '../../../src/checklist/rounds/open-rows';
import fc from 'fast-check';
import { wardEdition } from '../../batch/ward-edition';
import { plausibleAnswers } from '../arbitrary-answers';
import { type Changes, ON, wellFilled } from '../well-filled';

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

const rowsOf = (changes: Changes) => openRows(edition, check(edition, wellFilled(changes), ON));

it('a sound workbook leaves nothing open', () => {
  const { open, closed } = rowsOf({});
  expect([...open]).toEqual([]);
  expect(closed.size).toBe(edition.criteria.length);
});

it.each([
  ['an answer that is missing', '1-3', { verdict: undefined }],
  ['evidence that is missing', '1-3', { document: undefined }],
  ['a basis that does not count', '1-3', { basis: '公開資料' }],
  ['不適合', '1-3', { verdict: '不適合' }],
  ['確認中', '1-3', { verdict: '確認中' }],
  ['a plan beside 適合', '1-3', { comment: '来年度に対応予定です' }],
  ['the ward’s 差戻し', '1-3', { wardCheck: '差戻し' }],
  ['the ward’s 不適合', '1-12', { wardCheck: '不適合' }],
])('%s leaves the row open', (_, id, response) => {
  expect(rowsOf({ responses: { [id]: response } }).open).toContain(id);
});

it('what waits for the ward is closed to the vendor', () => {
  const { closed } = rowsOf({ responses: { '1-12': { wardCheck: undefined } } });
  expect(closed).toContain('1-12');
});

it('no row is closed that has an error, whatever was answered', () => {
  fc.assert(
    fc.property(plausibleAnswers(edition), (answers) => {
      const checked = check(edition, answers, ON);
      const { closed, open } = openRows(edition, checked);
      const blamed = checked.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ criterion }) => criterion);
      expect([...closed].filter((id) => blamed.includes(id))).toEqual([]);
      expect(closed.size + open.size).toBe(edition.criteria.length);
    }),
    { numRuns: 60 },
  );
});
