/** What is wrong with something that was handed in: a code and a place for programs; `messages.ts` puts it into words. */

export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** as a person counts it in the file: from 1, blank rows included; absent for the file as a whole */
  readonly row?: number;
  /** the header of the column, for example 契約開始 */
  readonly column?: string;
  /** what the words of the message are filled with */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Problems of one input: as many as a person can use, and how many there are in all. */
export interface Problems {
  readonly listed: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
}

export const LISTED_AT_MOST = 100;

/** Collects problems; the first hundred errors and the first hundred warnings are kept, all are counted. */
export class ProblemList {
  private readonly kept: Problem[] = [];
  private readonly counts = { error: 0, warning: 0 };

  add(problem: Problem): void {
    this.counts[problem.severity] += 1;
    if (this.counts[problem.severity] <= LISTED_AT_MOST) this.kept.push(problem);
  }

  error(code: string, place: Pick<Problem, 'row' | 'column'> = {}, params: Problem['params'] = {}): void {
    this.add({ code, severity: 'error', ...place, params });
  }

  warning(code: string, place: Pick<Problem, 'row' | 'column'> = {}, params: Problem['params'] = {}): void {
    this.add({ code, severity: 'warning', ...place, params });
  }

  /** Errors first, then warnings, each from the top of the file down. */
  finish(): Problems {
    const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
    const listed = [...this.kept].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
    return { listed, errors: this.counts.error, warnings: this.counts.warning };
  }
}
