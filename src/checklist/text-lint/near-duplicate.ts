/** Two criteria under the same headings whose requirements are nearly alike: people answer one and copy it to the other. */
import { fold } from '../readers/fold';
import { similarity } from './similarity';
import type { CriterionText, Detector } from './text-defect';

/**
 * Half of the character pairs in common. Under one heading even requirements on one subject share less than a third;
 * across headings two that ask the same of different things can share half: hence the headings.
 */
const LEAST = 0.5;

export const nearDuplicate: Detector = ({ criteria }) =>
  criteria.flatMap((one, index) =>
    criteria
      .slice(index + 1)
      .filter((other) => areNearDuplicates(one, other))
      .map((other) => ({
        code: 'near-duplicate' as const,
        criteria: [one.id, other.id],
        column: 'requirement' as const,
        quote: [one.text.minor ?? one.text.major ?? ''],
      })),
  );

export function areNearDuplicates(one: CriterionText, other: CriterionText): boolean {
  return (
    one.section === other.section &&
    heading(one) !== '' &&
    heading(one) === heading(other) &&
    similarity(one.text.requirement ?? '', other.text.requirement ?? '') >= LEAST
  );
}

/** Both headings as one text; blank when the row has none, as a section may lack the columns. */
function heading({ text: { major = '', minor = '' } }: CriterionText): string {
  return [fold(major), fold(minor)].join('\n').trim();
}
