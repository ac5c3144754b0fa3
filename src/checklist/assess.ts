/**
 * The assessment: what the answers come to, before any rule speaks. Answers in, statuses, gate, counts and
 * overall result out; exactly what the workbook's own formulas show.
 */
import type { Answers } from './answers';
import { type Asked, decidersOf } from './criterion-deciders';
import type { Criterion, Edition } from './edition';
import { Evaluation, perDay, perDayAndEach } from './evaluate';
import { assessGate, type GateAssessment } from './gate';
import type { Day } from './readers/day';
import { YES } from './ternary';
import type { EvidenceField, Overall, Status } from './vocabulary';

export interface CriterionAssessment {
  readonly id: string;
  readonly section: string;
  readonly status: Status;
  /** evidence columns that the chosen basis requires, or wants, and that hold nothing of use */
  readonly required: readonly EvidenceField[];
  readonly wanted: readonly EvidenceField[];
  /** ids of required facts that are missing */
  readonly facts: readonly string[];
}

export interface Assessment {
  readonly evaluation: Evaluation;
  readonly criteria: readonly CriterionAssessment[];
  readonly gate: GateAssessment | undefined;
  readonly overall: Overall;
}

/** Statuses after which the respondent has something to add. */
export const INCOMPLETE: readonly Status[] = ['未回答', '根拠未選択', '証跡不足'];
/** Statuses that need no more work. */
export const SETTLED: readonly Status[] = ['充足', '対象外'];

export function assess(edition: Edition, answers: Answers, evaluatedOn: Day): Assessment {
  return assessmentOf(new Evaluation(edition, answers, evaluatedOn));
}

/** Each part is worked out when it is asked for, and whoever asks reaches no further than the days for which it holds. */
export function assessmentOf(evaluation: Evaluation): Assessment {
  return {
    evaluation,
    get criteria() {
      return criteriaOf(this);
    },
    get gate() {
      return gateOf(this);
    },
    get overall() {
      return overallOf(this);
    },
  };
}

interface Evaluated {
  readonly evaluation: Evaluation;
}

const criteriaOf = perDay(({ evaluation }: Evaluated) =>
  evaluation.edition.criteria.map((criterion) => criterionOf({ evaluation }, criterion)),
);

const gateOf = perDay(({ evaluation }: Evaluated) =>
  evaluation.edition.gate === undefined ? undefined : assessGate(evaluation, evaluation.edition.gate),
);

const overallOf = perDay(({ criteria, gate }: Assessment) => worst(criteria, gate));

const criterionOf = perDayAndEach(({ evaluation }: Evaluated, criterion: Criterion): CriterionAssessment => {
  const { id, section } = criterion;
  const { required, wanted, facts } = decidersOf(evaluation.edition, criterion);
  const at = evaluation.at(id);
  const holding = <Named>(asked: readonly Asked<Named>[]) =>
    asked.filter(({ decide }) => decide(evaluation, at) === YES).map(({ named }) => named);
  return {
    id,
    section,
    status: evaluation.status(id),
    required: holding(required),
    wanted: holding(wanted),
    facts: holding(facts),
  };
});

/**
 * The worst that stands. The gated section speaks only through the gate: while a certificate carries No.6,
 * or while it is still open whether one does, an answer in ② cannot condemn the service.
 */
function worst(criteria: readonly CriterionAssessment[], gate: GateAssessment | undefined): Overall {
  const own = criteria.filter(({ section }) => section !== gate?.section);
  const gated = criteria.filter(({ section }) => section === gate?.section);
  const some = (among: readonly CriterionAssessment[], statuses: readonly Status[]) =>
    among.some(({ status }) => statuses.includes(status));

  if (some(own, ['不適合']) || gate?.verdict === '不適合') return 'nonconforming';
  if (some(own, INCOMPLETE)) return 'incomplete';
  if (gate?.verdict === '要確認' && some(gated, INCOMPLETE)) return 'incomplete';
  const settled = own.every(({ status }) => SETTLED.includes(status));
  if (!settled || gate?.verdict === '要確認' || gate?.verdict === '区判断') return 'needs-review';
  return gate?.verdict === '適合（みなし）' ? 'conforming-deemed' : 'conforming';
}
