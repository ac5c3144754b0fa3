/** How a criterion is called where people read it: 「①-3 サービス終了または変更時の事前通知」. */
import type { Criterion } from '../checklist/edition';

const CIRCLED = ['', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'] as const;

export function criterionNumber({ section, number }: Pick<Criterion, 'section' | 'number'>): string {
  return `${CIRCLED[Number(section)] ?? section}-${String(number)}`;
}

export function criterionLabel(criterion: Criterion): string {
  const { minor, major } = criterion.text;
  return `${criterionNumber(criterion)} ${minor ?? major ?? ''}`.trim();
}
