/** A note that says the requirement again, as a question: it explains nothing. */
import { fold } from '../readers/fold';
import { sentences, similarity } from './similarity';
import type { Detector } from './text-defect';

/** A particle or a comma may differ, a word may not: one word more in a sentence of usual length falls below. */
const LEAST = 0.9;

/** すること and していますか put one demand as an order and as a question: what is compared is the demand before them. */
const ENDING = /(?:し?て(?:いますか|いること|いる)|しますか|ますか|すること|ること|する|る)?[。?!]?$/u;

export const noteRepeatsRequirement: Detector = ({ criteria }) =>
  criteria
    .filter(({ text }) => similarity(demand(text.note), demand(text.requirement)) >= LEAST)
    .map(({ id, text }) => ({
      code: 'note-repeats-requirement',
      criteria: [id],
      column: 'note',
      quote: [text.note ?? ''],
    }));

function demand(text = ''): string {
  return sentences(text)
    .map((sentence) => fold(sentence).replace(ENDING, ''))
    .join('');
}
