/**
 * The structured workbook of an edition: the checklist that checks itself in plain Excel.
 * A newcomer starts here; each sheet is drawn in `sheets/`, the working behind them in `calc.ts`.
 */
import { type Answers, NO_ANSWERS } from '../checklist/answers';
import { assess } from '../checklist/assess';
import type { Edition } from '../checklist/edition';
import { Evaluation } from '../checklist/evaluate';
import type { Day } from '../checklist/readers/day';
import { YES } from '../checklist/ternary';
import { isBlank } from '../checklist/value';
import type { Blueprint } from './blueprint';
import { CalcSheet } from './calc';
import { CalcLayout } from './calc-layout';
import { Layout } from './layout';
import { listsSheet } from './lists';
import { checklistSheet } from './sheets/checklist-sheet';
import { detailsSheet } from './sheets/details-sheet';
import type { Identity } from './identity';
import { identitySheet } from './sheets/identity-sheet';
import { lackingText } from './sheets/lacking';
import { overviewSheet, worthWordOf } from './sheets/overview-sheet';
import type { SheetInput } from './sheets/sheet-input';
import { summarySheet } from './sheets/summary-sheet';
import { STYLES } from './styles';

export interface StructureOptions {
  /** what is already known, for example the profile of the vendor; default: nothing */
  readonly answers?: Answers;
  /** the day that cached results are worked out for, unless the profile's 評価基準日 says another */
  readonly evaluatedOn: Day;
  readonly identity?: Identity;
  /** lock everything but the answers: for files that go to vendors */
  readonly protect: boolean;
  /** 回答期限 */
  readonly due?: Day;
}

export function structure(edition: Edition, options: StructureOptions): Blueprint {
  const answers = withExemptions(edition, options.answers ?? NO_ANSWERS, options.evaluatedOn);
  const chosen = answers.profile.get('evaluationDate');
  const assessment = assess(edition, answers, typeof chosen === 'number' ? chosen : options.evaluatedOn);
  const layout = new Layout(edition);
  const calc = new CalcLayout(edition);
  const input: SheetInput = {
    layout,
    calc,
    answers,
    assessment,
    protect: options.protect,
    worthWord: (row) => worthWordOf(row, answers, assessment),
    ...(options.due === undefined ? {} : { due: options.due }),
  };
  const working = new CalcSheet(layout, calc, assessment, (criterion) => lackingText(criterion, input));
  const lists = listsSheet(edition);
  return {
    title: edition.title,
    lockStructure: options.protect,
    styles: STYLES,
    names: lists.names,
    sheets: [
      overviewSheet(input),
      ...edition.sections.map((section) => checklistSheet(section, input)),
      ...(edition.facts.length === 0
        ? []
        : [detailsSheet(input, (criterion) => working.places({ criterion }))]),
      summarySheet(input),
      lists.sheet,
      working.build(),
      identitySheet(layout, options.identity),
    ],
  };
}

/**
 * A criterion that its own rule exempts from the start (鍵管理 for a SaaS) is answered 対象外 beforehand.
 * A section's exemption is not written in: it can still fall when a certificate does.
 */
function withExemptions(edition: Edition, answers: Answers, evaluatedOn: Day): Answers {
  const evaluation = new Evaluation(edition, answers, evaluatedOn);
  const responses = new Map(answers.responses);
  for (const criterion of edition.criteria) {
    const { id, notApplicable: own } = criterion;
    const response = responses.get(id) ?? {};
    if (own === undefined || !isBlank(response.verdict)) continue;
    if (evaluation.decide(own.when, { criterion: id }) !== YES) continue;
    responses.set(id, { ...response, verdict: '対象外' });
  }
  return { ...answers, responses };
}
