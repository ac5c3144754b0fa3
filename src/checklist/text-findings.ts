/**
 * What the rules that look at texts alone find. The ledger assesses the same answers on several days; what is written in them,
 * and mostly which rows count, stays the same from one to the next.
 */
import type { Answers } from './answers';
import type { Assessment } from './assess';
import type { Edition } from './edition';
import type { Finding } from './finding';
import { exemptIds } from './rules/places';
import { RULES } from './rules/registry';
import type { Rule } from './rules/rule';

export type TextFindings = ReadonlyMap<Rule, readonly Finding[]>;

interface Looked {
  readonly edition: Edition;
  /** ids of the rows that do not count */
  readonly exempt: string;
  readonly findings: TextFindings;
}

const looked = new WeakMap<Answers, readonly Looked[]>();

export function textFindings(assessment: Assessment): TextFindings {
  const { answers, edition } = assessment.evaluation;
  const exempt = [...exemptIds(assessment)].join();
  const before = looked.get(answers) ?? [];
  const known = before.find((each) => each.edition === edition && each.exempt === exempt);
  if (known !== undefined) return known.findings;
  const rules = RULES.filter((rule) => rule.textOnly === true);
  const findings = new Map(rules.map((rule) => [rule, rule.find(assessment)]));
  looked.set(answers, [...before, { edition, exempt, findings }]);
  return findings;
}
