/**
 * DESCRIPTION The edition's own rules about several answers at once (consistency.json).
 * WHY Linked criteria ask about the same facts; a difference means that one of the answers is wrong.
 */
import type { Place } from '../answers';
import type { Assessment } from '../assess';
import type { ConsistencyRule } from '../edition';
import { perDayAndEach } from '../evaluate';
import { YES } from '../ternary';
import { ANSWER_FIELDS } from '../vocabulary';
import type { Rule } from './rule';

export const consistency: Rule = {
  code: 'contradiction',
  severity: 'error',
  why: 'Linked criteria ask about the same facts; a difference means that one of the answers is wrong.',
  find(assessment) {
    return assessment.evaluation.edition.consistency
      .filter((rule) => isBroken(assessment, rule))
      .map((rule) => {
        const at = placeOf(rule);
        const criterion = 'criterion' in at ? at.criterion : rule.criteria.at(-1);
        return {
          code: rule.code,
          severity: rule.severity,
          at,
          params: {},
          wording: { what: rule.message, action: rule.action },
          ...(criterion === undefined ? {} : { criterion }),
        };
      });
  },
};

const isBroken = perDayAndEach(
  ({ evaluation }: Assessment, { when }: ConsistencyRule) => evaluation.decide(when) === YES,
);

/** @throws Error when the rule points to something that is no cell; the edition is checked for that on loading */
function placeOf({ id, at }: ConsistencyRule): Place {
  const dot = at.indexOf('.');
  const [owner, name] = [at.slice(0, dot), at.slice(dot + 1)];
  if (owner === 'profile') return { kind: 'profile', field: name };
  if (owner === 'fact') return { kind: 'fact', fact: name };
  const field = ANSWER_FIELDS.find((each) => each === name);
  if (field === undefined) throw new Error(`The rule ${id} points to ${at}, which is no answer`);
  return { kind: 'answer', criterion: owner, field };
}
