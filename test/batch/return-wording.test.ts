/** The words of what is sent back: the same in both languages, and one for each change that a vendor can undo. */
import en from '../../src/batch/return-file/wording.en.json';
import ja from '../../src/batch/return-file/wording.ja.json';
import { dayWords } from '../../src/batch/return-file/words';
import batch from '../../src/batch/wording.ja.json';
import { MARK_KINDS } from '../../src/xlsx/patch/marking';
import { day } from './ward-edition';

/** `{ '.cover.subject': ['service', 'title'] }` */
function placeholders(table: unknown, at = ''): Record<string, string[]> {
  if (typeof table === 'string') {
    return { [at]: [...new Set([...table.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort() };
  }
  return Object.assign(
    {},
    ...Object.entries(table ?? {}).map(([key, value]) => placeholders(value, `${at}.${key}`)),
  );
}

it('say the same in both languages', () => {
  expect(placeholders(en)).toEqual(placeholders(ja));
  expect(JSON.stringify(en)).not.toMatch(/[一-龠ぁ-んァ-ヶ「」。、]/u);
});

it('know every kind of mark', () => {
  expect(Object.keys(ja.kinds)).toEqual(MARK_KINDS);
});

it('ask for nothing to be undone that is not known to be an alteration, and leave a few to the ward', () => {
  const [known, undone] = [Object.keys(batch.alteration), Object.keys(ja.alterations)];
  expect(undone.filter((kind) => !known.includes(kind))).toEqual([]);
  expect(known.filter((kind) => !undone.includes(kind)).sort()).toEqual([
    ...['comment-added', 'edition-unknown', 'identity-changed', 'sheet-added', 'sheet-shown'],
    'signature-invalid',
  ]);
});

it.each([
  ['2027-01-29', '2027年1月29日（金）', 'Fri 2027-01-29'],
  ['2026-11-23', '2026年11月23日（月）', 'Mon 2026-11-23'],
  ['2028-02-29', '2028年2月29日（火）', 'Tue 2028-02-29'],
])('say %s as %s and %s', (iso, japanese, english) => {
  expect([dayWords(day(iso), 'ja'), dayWords(day(iso), 'en')]).toEqual([japanese, english]);
});
