/**
 * The No.6 gate: does a certificate carry the criterion, must section ② be answered, and what does it come to.
 * Like 状態 it is a list of condition trees, first that holds; the workbook compiles the same list.
 */
import type { Condition } from './condition';
import type { Gate } from './edition';
import type { Evaluation } from './evaluate';
import { type Ternary, YES } from './ternary';
import type { GateVerdict, Section2State } from './vocabulary';

const certain = (condition: Condition): Condition => ({ certain: condition });
const possible = (condition: Condition): Condition => ({ possible: condition });
const refuted = (name: string): Condition => certain({ not: { holds: name } });

export interface GateAssessment {
  readonly criterion: string;
  readonly section: string;
  /** ①–④ for this service; unknown while anything that matters is unknown */
  readonly certified: Ternary;
  /** ISO/IEC 27001 over the organisation and the whole of ② (never with Government Cloud) */
  readonly fallback: Ternary;
  readonly isms: Ternary;
  /** Government Cloud is used */
  readonly mandatory: Ternary;
  readonly section2: Section2State;
  readonly verdict: GateVerdict;
}

/** In order; what remains is 要確認. The ward's own 不適合 comes before everything else. */
export function gateVerdicts(gate: Gate): readonly { verdict: GateVerdict; when: Condition }[] {
  const otherMayCount: Condition = {
    all: [possible({ holds: gate.mandatory }), possible({ holds: gate.other })],
  };
  return [
    { verdict: '不適合', when: certain({ is: [`${gate.criterion}.wardCheck`, '不適合'] }) },
    { verdict: '適合', when: certain({ holds: gate.certified }) },
    { verdict: '適合（みなし）', when: certain({ holds: gate.fallback }) },
    {
      verdict: '区判断',
      when: {
        any: [
          { all: [certain({ holds: gate.certifiedOnPaper }), possible({ holds: gate.certified })] },
          { all: [certain({ holds: gate.mandatory }), certain({ holds: gate.other })] },
        ],
      },
    },
    {
      verdict: '不適合',
      when: { all: [refuted(gate.certified), refuted(gate.fallback), { not: otherMayCount }] },
    },
  ];
}

/** In order; what remains is `required`: an unknown certificate does not excuse ②. */
export function section2States(gate: Gate): readonly { state: Section2State; when: Condition }[] {
  return [
    { state: 'not-required', when: certain({ holds: gate.certified }) },
    { state: 'cannot-help', when: certain({ holds: gate.mandatory }) },
  ];
}

export function assessGate(evaluation: Evaluation, gate: Gate): GateAssessment {
  const holding = <T extends { readonly when: Condition }>(stages: readonly T[]): T | undefined =>
    stages.find(({ when }) => evaluation.decide(when) === YES);
  const { states, verdicts } = stagesOf(gate);
  return {
    criterion: gate.criterion,
    section: gate.section,
    certified: evaluation.definition(gate.certified),
    fallback: evaluation.definition(gate.fallback),
    isms: evaluation.definition(gate.isms),
    mandatory: evaluation.definition(gate.mandatory),
    section2: holding(states)?.state ?? 'required',
    verdict: holding(verdicts)?.verdict ?? '要確認',
  };
}

interface GateStages {
  readonly states: ReturnType<typeof section2States>;
  readonly verdicts: ReturnType<typeof gateVerdicts>;
}

const stages = new WeakMap<Gate, GateStages>();

/** Built once a gate: the conditions are the same for every workbook. */
function stagesOf(gate: Gate): GateStages {
  const built = stages.get(gate) ?? { states: section2States(gate), verdicts: gateVerdicts(gate) };
  stages.set(gate, built);
  return built;
}
