/**
 * The same sentence in two requirements asks one question twice. Notes are left out: what they grant is rightly said in
 * the same words in several rows. So are criteria that are near duplicates as a whole: they are reported as such.
 */
import { fold } from '../readers/fold';
import { areNearDuplicates } from './near-duplicate';
import { sentences } from './similarity';
import type { CriterionText, Detector } from './text-defect';

/** Shorter sentences may be set phrases. */
const LEAST = 20;

export const repeatedSentence: Detector = ({ criteria }) => {
  const seen = new Map<string, { quote: string; rows: CriterionText[] }>();
  for (const row of criteria) {
    for (const sentence of sentences(row.text.requirement ?? '')) {
      const key = fold(sentence);
      if (key.length < LEAST) continue;
      const known = seen.get(key) ?? { quote: sentence, rows: [] };
      if (!known.rows.includes(row)) known.rows.push(row);
      seen.set(key, known);
    }
  }
  return [...seen.values()]
    .filter(({ rows }) =>
      rows.some((one, index) => rows.slice(index + 1).some((other) => !areNearDuplicates(one, other))),
    )
    .map(({ quote, rows }) => ({
      code: 'repeated-sentence',
      criteria: rows.map(({ id }) => id),
      column: 'requirement',
      quote: [quote],
    }));
};
