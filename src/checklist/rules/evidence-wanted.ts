/**
 * DESCRIPTION A column that the basis wants is empty.
 * WHY Wanted evidence helps the ward but is not demanded; it must not drown the errors.
 */
import { answerAt, basisOf, found, withStatus } from './places';
import type { Rule } from './rule';

export const evidenceWanted: Rule = {
  code: 'evidence-wanted',
  severity: 'info',
  why: 'Wanted evidence helps the ward but is not demanded; it must not drown the errors.',
  find(assessment) {
    return withStatus(assessment, '証跡不足', '区確認待ち', '充足').flatMap(({ id, wanted }) =>
      wanted.map((field) =>
        found(this, answerAt(id, field), { field, basis: basisOf(assessment, id)?.id ?? '' }),
      ),
    );
  },
};
