/** The one way from answers to findings: assess, then let every rule speak, errors first, in checklist order. */
import type { Answers } from './answers';
import { assess, type Assessment } from './assess';
import type { Edition } from './edition';
import type { Finding, Severity } from './finding';
import type { Day } from './readers/day';
import { RULES } from './rules/registry';
import { textFindings } from './text-findings';
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
  const ofTexts = textFindings(assessment);
  const findings = RULES.flatMap((rule) => ofTexts.get(rule) ?? rule.find(assessment)).sort(
    (left, right) => rank(left) - rank(right) || ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity),
  );
  const isDoubted = findings.some(({ severity }) => severity === 'error');
  return { assessment, findings, overall: restrained(assessment.overall, isDoubted) };
}

/** While something is in doubt that only a reader of the text can see, nobody may call the result conforming. */
export function restrained(overall: Overall, isDoubted: boolean): Overall {
  const conforming = overall === 'conforming' || overall === 'conforming-deemed';
  return conforming && isDoubted ? 'needs-review' : overall;
}
