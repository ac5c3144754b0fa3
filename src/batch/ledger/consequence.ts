/**
 * What falls on a day: the same answers assessed on that day and on the next. Whatever differs fell with what ended
 * then; no scheme and no criterion is known here by name.
 */
import type { Assessment } from '../../checklist/assess';
import { type Checked, checkOn } from '../../checklist/check';
import type { Day } from '../../checklist/readers/day';
import type { GateVerdict, Overall, Section2State, Status } from '../../checklist/vocabulary';

export interface Step<T> {
  readonly from: T;
  readonly to: T;
}

/** Only what changes; a key that is absent stays as it was. */
export interface Consequence {
  readonly overall?: Step<Overall>;
  readonly gate?: Step<GateVerdict>;
  readonly section2?: Step<Section2State>;
  readonly criteria: readonly (Step<Status> & { readonly id: string })[];
  /** codes of findings that are not there before, each once */
  readonly findings: readonly string[];
}

/** Remembers the days it has been asked about: certificates often end together. */
export class Consequences {
  private readonly checked = new Map<Day, Checked>();

  constructor(private readonly assessment: Assessment) {}

  /** What is different on the day after `lastDay`. */
  after(lastDay: Day): Consequence {
    const [before, then] = [this.on(lastDay), this.on(lastDay + 1)];
    const [gate, nextGate] = [before.assessment.gate, then.assessment.gate];
    const statuses = new Map(then.assessment.criteria.map(({ id, status }) => [id, status]));
    const same = new Set(before.findings);
    const other = then.findings.filter((finding) => !same.has(finding));
    const known = new Set(other.length === 0 ? [] : before.findings.map(keyOf));
    const fresh = other.filter((finding) => !known.has(keyOf(finding))).map(({ code }) => code);
    return {
      ...stepped('overall', before.overall, then.overall),
      ...stepped('gate', gate?.verdict, nextGate?.verdict),
      ...stepped('section2', gate?.section2, nextGate?.section2),
      criteria: before.assessment.criteria.flatMap(({ id, status }) => {
        const to = statuses.get(id) ?? status;
        return to === status ? [] : [{ id, from: status, to }];
      }),
      findings: [...new Set(fresh)],
    };
  }

  private on(day: Day): Checked {
    const known = this.checked.get(day) ?? checkOn(this.assessment, day);
    this.checked.set(day, known);
    return known;
  }
}

function keyOf({ code, criterion, at }: Checked['findings'][number]): string {
  return JSON.stringify([code, criterion, at]);
}

function stepped<K extends string, T>(
  key: K,
  from: T | undefined,
  to: T | undefined,
): { readonly [P in K]?: Step<T> } {
  if (from === undefined || to === undefined || from === to) return {};
  const step: { [P in K]?: Step<T> } = {};
  step[key] = { from, to };
  return step;
}
