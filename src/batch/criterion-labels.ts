/** How criteria are called where people read about them: 「①-3 サービス終了または変更時の事前通知」, by id. */
import type { Edition } from '../checklist/edition';
import { criterionLabel } from '../workbook/naming';

export function criterionLabels({ criteria }: Edition): ReadonlyMap<string, string> {
  return new Map(criteria.map((criterion) => [criterion.id, criterionLabel(criterion)]));
}
