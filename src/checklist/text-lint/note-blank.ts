/** Notes that are blank while others of the section are not: no route is named there, which does not mean no evidence. */
import { fold } from '../readers/fold';
import type { Detector } from './text-defect';

export const noteBlank: Detector = ({ sections, criteria }) =>
  sections.flatMap(({ key, columns }) => {
    if (!columns.some(({ column }) => column === 'note')) return [];
    const own = criteria.filter(({ section }) => section === key);
    const blank = own.filter(({ text }) => fold(text.note ?? '') === '');
    if (blank.length === 0 || blank.length === own.length) return [];
    return [{ code: 'note-blank', criteria: blank.map(({ id }) => id), column: 'note', quote: [] }] as const;
  });
