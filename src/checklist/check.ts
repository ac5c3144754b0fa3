/** The one way from answers to findings: assess, then let every rule speak, errors first, in checklist order. */
import type { Answers } from './answers';
import { assess, type Assessment } from './assess';
import type { Edition } from './edition';
import type { Finding, Severity } from './finding';
import type { Day } from './readers/day';
import { exemptIds } from './rules/places';
import { RULES } from './rules/registry';
import type { Rule } from './rules/rule';
import type { Overall } from './vocabulary';

export interface Checked {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  /** the assessment's result, never better than the findings allow */
  readonly overall: Overall;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function check(edition: Edition, answers: Answers, evaluatedOn: Day): Checked {
  const assessment = assess(edition, answers, evaluatedOn);
  const place = new Map(edition.criteria.map(({ id }, index) => [id, index]));
  const rank = (finding: Finding) =>
    finding.criterion === undefined ? -1 : (place.get(finding.criterion) ?? -1);
  const findings = RULES.flatMap((rule) =>
    rule.textOnly === true ? onTexts(rule, assessment) : rule.find(assessment),
  ).sort(
    (left, right) => rank(left) - rank(right) || ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity),
  );
  return { assessment, findings, overall: restrained(assessment.overall, findings) };
}

/** An error that only a reader of the text can see keeps the result from being called conforming. */
function restrained(overall: Overall, findings: readonly Finding[]): Overall {
  const conforming = overall === 'conforming' || overall === 'conforming-deemed';
  return conforming && findings.some(({ severity }) => severity === 'error') ? 'needs-review' : overall;
}

const remembered = new WeakMap<Answers, Map<string, readonly Finding[]>>();

/** The ledger assesses the same answers on several days; what is written in them stays. */
function onTexts(rule: Rule, assessment: Assessment): readonly Finding[] {
  const { answers, edition } = assessment.evaluation;
  const ofAnswers = remembered.get(answers) ?? new Map<string, readonly Finding[]>();
  remembered.set(answers, ofAnswers);
  const key = [edition.hash, rule.code, ...exemptIds(assessment)].join(' ');
  const known = ofAnswers.get(key) ?? rule.find(assessment);
  ofAnswers.set(key, known);
  return known;
}
