/** What became of a criterion's answer since the earlier round: a table, the first line that fits decides. */
import type { Response } from '../answers';
import { isBlank } from '../value';
import { type AnswerField, EVIDENCE_FIELDS } from '../vocabulary';
import { type Difference, differenceOf, type Kind } from './difference';

/** from the weightiest to none */
export const CHANGES = ['new', 'changed-answer', 'changed-evidence', 'wording-only', 'unchanged'] as const;
export type Change = (typeof CHANGES)[number];

/** What the vendor writes; 区の確認 and 区の所見 are the ward's. */
export type VendorField = Exclude<AnswerField, 'wardCheck' | 'wardRemark'>;
export const VENDOR_FIELDS: readonly VendorField[] = ['verdict', 'basis', 'comment', ...EVIDENCE_FIELDS];

const KINDS: Readonly<Partial<Record<VendorField, Kind>>> = { comment: 'prose', url: 'url' };

export type Differences = Readonly<Record<VendorField, Difference>>;

interface ChangeRule {
  readonly change: Change;
  /** whether the criterion was answered at all in the earlier round; absent: either */
  readonly answeredBefore?: boolean;
  /** one of these fields differs so; absent: nothing is asked of them */
  readonly fields?: readonly VendorField[];
  readonly differ?: readonly Difference[];
}

/**
 * Another text in 回答内容 is another answer unless only its phrasing changed: two sentences cannot be called the same
 * by a machine.
 */
export const CHANGE_RULES: readonly ChangeRule[] = [
  { change: 'new', answeredBefore: false, fields: VENDOR_FIELDS, differ: ['changed'] },
  { change: 'changed-answer', fields: ['verdict', 'basis', 'comment'], differ: ['changed'] },
  { change: 'changed-evidence', fields: EVIDENCE_FIELDS, differ: ['changed'] },
  { change: 'wording-only', fields: VENDOR_FIELDS, differ: ['folded', 'phrasing'] },
  { change: 'unchanged' },
];

export function differencesOf(before: Response, now: Response): Differences {
  const of = (field: VendorField) => differenceOf(before[field], now[field], KINDS[field]);
  return {
    verdict: of('verdict'),
    basis: of('basis'),
    comment: of('comment'),
    document: of('document'),
    locator: of('locator'),
    url: of('url'),
    version: of('version'),
  };
}

export function changeOf(before: Response, differences: Differences): Change {
  const answered = VENDOR_FIELDS.some((field) => !isBlank(before[field]));
  const rule = CHANGE_RULES.find(
    ({ answeredBefore, fields, differ }) =>
      (answeredBefore === undefined || answeredBefore === answered) &&
      (fields === undefined || fields.some((field) => differ?.includes(differences[field]) === true)),
  );
  return rule?.change ?? 'unchanged';
}
