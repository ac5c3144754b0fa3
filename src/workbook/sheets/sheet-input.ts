/** What every visible sheet is drawn from. */
import type { Answers } from '../../checklist/answers';
import type { Assessment } from '../../checklist/assess';
import type { Day } from '../../checklist/readers/day';
import type { CalcLayout } from '../calc-layout';
import type { Layout } from '../layout';

export interface SheetInput {
  readonly layout: Layout;
  readonly calc: CalcLayout;
  readonly answers: Answers;
  readonly assessment: Assessment;
  /** lock everything but the answers: for files that go to vendors */
  readonly protect: boolean;
  /** what a certificate row's own check says, for example 根拠にできます */
  readonly worthWord: (row: number) => string;
  /** when the vendor is asked to answer by */
  readonly due?: Day;
}
