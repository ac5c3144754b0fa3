/** What the pane knows of the workbook at one moment: what was read, and what it comes to. Everything shown is made from it. */
import { type Checked, check } from '../../../checklist/check';
import type { Criterion, Edition } from '../../../checklist/edition';
import type { Day } from '../../../checklist/readers/day';
import type { Received } from '../../../workbook/received';
import type { WorkbookSnapshot } from '../../workbook-port';

export interface Look {
  readonly edition: Edition;
  readonly snapshot: WorkbookSnapshot;
  /** the profile's 評価基準日, else today */
  readonly evaluatedOn: Day;
  /** absent when there is no checklist */
  readonly reading?: Reading;
}

export interface Reading extends Checked {
  readonly received: Received;
}

export function lookAt(edition: Edition, snapshot: WorkbookSnapshot, today: Day): Look {
  const { received } = snapshot;
  if (received === undefined) return { edition, snapshot, evaluatedOn: today };
  const own = received.answers.profile.get('evaluationDate');
  const evaluatedOn = typeof own === 'number' ? own : today;
  const checked = check(edition, received.answers, evaluatedOn);
  return { edition, snapshot, evaluatedOn, reading: { ...checked, received } };
}

export function criterionOf(edition: Edition, id: string): Criterion | undefined {
  return edition.criteria.find((criterion) => criterion.id === id);
}
