/**
 * The same sentence in two requirements asks one question twice. Notes are left out: what they grant is rightly said in
 * the same words in several rows.
 */
import { fold } from '../readers/fold';
import { sentences } from './similarity';
import type { Detector } from './text-defect';

/** Shorter sentences may be set phrases. */
const LEAST = 20;

export const repeatedSentence: Detector = ({ criteria }) => {
  const seen = new Map<string, { quote: string; criteria: string[] }>();
  for (const { id, text } of criteria) {
    for (const sentence of new Set(sentences(text.requirement ?? ''))) {
      const key = fold(sentence);
      if (key.length < LEAST) continue;
      const known = seen.get(key) ?? { quote: sentence, criteria: [] };
      if (!known.criteria.includes(id)) known.criteria.push(id);
      seen.set(key, known);
    }
  }
  return [...seen.values()]
    .filter((found) => found.criteria.length > 1)
    .map((found) => ({
      code: 'repeated-sentence',
      criteria: found.criteria,
      column: 'requirement',
      quote: [found.quote],
    }));
};
