/** The one way from answers to findings: assess, then let every rule speak, errors first, in checklist order. */
import type { Answers } from './answers';
import { assess, type Assessment, assessmentOf } from './assess';
import type { Edition } from './edition';
import { perDay } from './evaluate';
import type { Finding, Severity } from './finding';
import { oncePer } from './once-per';
import type { Day } from './readers/day';
import { RULES } from './rules/registry';
import type { Overall } from './vocabulary';

export interface Checked {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  /** the assessment's result, never better than the findings allow */
  readonly overall: Overall;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const FINDERS = RULES.map((rule) => perDay((assessment: Assessment) => rule.find(assessment)));

const rankOf = oncePer(({ criteria }: Edition) => {
  const place = new Map(criteria.map(({ id }, index) => [id, index]));
  return ({ criterion }: Finding) => (criterion === undefined ? -1 : (place.get(criterion) ?? -1));
});

const findingsOf = perDay((assessment: Assessment): readonly Finding[] => {
  const rank = rankOf(assessment.evaluation.edition);
  return FINDERS.flatMap((find) => find(assessment)).sort(
    (left, right) => rank(left) - rank(right) || ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity),
  );
});

export function check(edition: Edition, answers: Answers, evaluatedOn: Day): Checked {
  return judge(assess(edition, answers, evaluatedOn));
}

/** The same answers on another day; only what comes to something else there is worked out. */
export function checkOn({ evaluation }: Assessment, day: Day): Checked {
  return judge(assessmentOf(evaluation.on(day)));
}

function judge(assessment: Assessment): Checked {
  const findings = findingsOf(assessment);
  const isDoubted = findings.some(({ severity }) => severity === 'error');
  return { assessment, findings, overall: restrained(assessment.overall, isDoubted) };
}

/** While something is in doubt that only a reader of the text can see, nobody may call the result conforming. */
export function restrained(overall: Overall, isDoubted: boolean): Overall {
  const conforming = overall === 'conforming' || overall === 'conforming-deemed';
  return conforming && isDoubted ? 'needs-review' : overall;
}
