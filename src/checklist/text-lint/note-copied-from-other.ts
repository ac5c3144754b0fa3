/** A note that is another criterion's requirement word for word: a slip of copying, and an answer to it is off the point. */
import { fold } from '../readers/fold';
import type { Detector } from './text-defect';

export const noteCopiedFromOther: Detector = ({ criteria }) =>
  criteria.flatMap(({ id, text }) => {
    const note = fold(text.note ?? '');
    if (note === '') return [];
    const source = criteria.find((other) => other.id !== id && fold(other.text.requirement ?? '') === note);
    if (source === undefined) return [];
    return [
      { code: 'note-copied-from-other', criteria: [id, source.id], column: 'note', quote: [text.note ?? ''] },
    ] as const;
  });
