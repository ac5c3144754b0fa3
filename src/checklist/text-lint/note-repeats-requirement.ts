/** A note that says the requirement again, as a question: it explains nothing. */
import { similarity } from './similarity';
import type { Detector } from './text-defect';

const LEAST = 0.9;

export const noteRepeatsRequirement: Detector = ({ criteria }) =>
  criteria
    .filter(({ text }) => similarity(text.note ?? '', text.requirement ?? '') >= LEAST)
    .map(({ id, text }) => ({
      code: 'note-repeats-requirement',
      criteria: [id],
      column: 'note',
      quote: [text.note ?? ''],
    }));
