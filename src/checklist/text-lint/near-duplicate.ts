/** Two criteria under the same headings whose requirements are nearly alike: people answer one and copy it to the other. */
import { similarity } from './similarity';
import type { CriterionText, Detector } from './text-defect';

/** Half of the character pairs in common, under the same 大区分 and 小区分. */
const LEAST = 0.5;

export const nearDuplicate: Detector = ({ criteria }) =>
  criteria.flatMap((one, index) =>
    criteria
      .slice(index + 1)
      .filter((other) => isNeighbour(one, other))
      .filter((other) => similarity(one.text.requirement ?? '', other.text.requirement ?? '') >= LEAST)
      .map((other) => ({
        code: 'near-duplicate' as const,
        criteria: [one.id, other.id],
        column: 'requirement' as const,
        quote: [one.text.minor ?? ''],
      })),
  );

function isNeighbour(one: CriterionText, other: CriterionText): boolean {
  const { major, minor } = one.text;
  return (
    one.section === other.section &&
    minor !== undefined &&
    major === other.text.major &&
    minor === other.text.minor
  );
}
