/** The words of rounds, evidence and receipts: the same in both languages, with the same places to fill in. */
import evidenceEn from '../../src/batch/evidence/wording.en.json';
import evidenceJa from '../../src/batch/evidence/wording.ja.json';
import receiptsEn from '../../src/batch/receipts/wording.en.json';
import receiptsJa from '../../src/batch/receipts/wording.ja.json';
import roundsEn from '../../src/batch/rounds/wording.en.json';
import roundsJa from '../../src/batch/rounds/wording.ja.json';
import { EVIDENCE_CODES } from '../../src/batch/evidence/check-evidence';
import { CHAIN_FAULTS } from '../../src/batch/receipts/verify';
import { CONFIRMATION_REASONS } from '../../src/checklist/rounds/confirmation';
import { CHANGES, VENDOR_FIELDS } from '../../src/checklist/rounds/criterion-change';
import { MATCHED_BY } from '../../src/checklist/rounds/match';

/** `{ '.faults.changed': ['file', 'line', 'sequence'] }` */
function placeholders(table: unknown, at = ''): Record<string, string[]> {
  if (typeof table === 'string') {
    return { [at]: [...new Set([...table.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort() };
  }
  return Object.assign(
    {},
    ...Object.entries(table ?? {}).map(([key, value]) => placeholders(value, `${at}.${key}`)),
  );
}

const ROOMS = [
  ['rounds', roundsJa, roundsEn],
  ['evidence', evidenceJa, evidenceEn],
  ['receipts', receiptsJa, receiptsEn],
] as const;

it.each(ROOMS)('%s say the same in both languages', (_room, ja, en) => {
  expect(placeholders(en)).toEqual(placeholders(ja));
});

it.each(ROOMS)('%s speak no Japanese in English, but for a mark of quotation', (_room, _ja, en) => {
  expect(JSON.stringify(en)).not.toMatch(/[一-龠ぁ-んァ-ヶ「」。、]/u);
});

it('every word of the tables has words, and none is idle', () => {
  expect(Object.keys(evidenceJa.findings).sort()).toEqual([...EVIDENCE_CODES].sort());
  expect(Object.keys(receiptsJa.faults).sort()).toEqual([...CHAIN_FAULTS].sort());
  expect(Object.keys(roundsJa.reasons).sort()).toEqual([...CONFIRMATION_REASONS].sort());
  expect(Object.keys(roundsJa.changes)).toEqual(CHANGES);
  expect(Object.keys(roundsJa.fields)).toEqual(VENDOR_FIELDS);
  expect(Object.keys(roundsJa.matchedBy)).toEqual(MATCHED_BY);
});
