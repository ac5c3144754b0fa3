/** How far the checklist is, in counts and never in percentages, and the one thing to do next. */
import type { Finding } from '../../../checklist/finding';
import type { GateVerdict, Overall, Section2State, Status } from '../../../checklist/vocabulary';
import type { CellPlace } from '../../../workbook/recognise';
import { criterionNumber } from '../../../workbook/naming';
import { criterionOf, type Look, type Reading } from './look';
import { answerCell } from './rows';

export const GROUPS = ['done', 'todo', 'ward', 'failing', 'exempt'] as const;
export type Group = (typeof GROUPS)[number];

/** Who has to do something about a row, if anybody. */
export const GROUP_OF: Readonly<Record<Status, Group>> = {
  対象外: 'exempt',
  未回答: 'todo',
  対象外不可: 'todo',
  不適合: 'failing',
  確認中: 'todo',
  根拠未選択: 'todo',
  根拠不可: 'todo',
  認証不足: 'todo',
  証跡不足: 'todo',
  区確認待ち: 'ward',
  充足: 'done',
};

export type Counts = Readonly<Record<Group, number>>;

export interface Progress {
  readonly sections: readonly { readonly key: string; readonly mark: string; readonly counts: Counts }[];
  readonly total: Counts;
  readonly errors: number;
  readonly overall: Overall;
  readonly gate?: {
    /** ①-6 */
    readonly criterion: string;
    readonly verdict: GateVerdict;
    /** ② */
    readonly section: string;
    readonly section2: Section2State;
  };
}

export interface NextStep {
  /** its wording is `next` */
  readonly code: NextCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place?: CellPlace;
}

export type NextCode =
  | 'no-checklist'
  | 'decide'
  | 'unanswered'
  | 'mend'
  | 'todo'
  | 'profile'
  | 'failing'
  | 'ward'
  | 'gate'
  | 'warnings'
  | 'finished';

/** undefined when there is no checklist */
export function progressOf({ edition, reading }: Look): Progress | undefined {
  if (reading === undefined) return undefined;
  const { assessment, findings, overall } = reading;
  const sections = edition.sections.map(({ key }) => ({
    key,
    mark: sectionMark(key),
    counts: count(assessment.criteria.filter(({ section }) => section === key)),
  }));
  const { gate } = assessment;
  const gated = gate === undefined ? undefined : criterionOf(edition, gate.criterion);
  return {
    sections,
    total: count(assessment.criteria),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    overall,
    ...(gate === undefined || gated === undefined
      ? {}
      : {
          gate: {
            criterion: criterionNumber(gated),
            verdict: gate.verdict,
            section: sectionMark(gate.section),
            section2: gate.section2,
          },
        }),
  };
}

/** What keeps others from going on comes first; what only the ward can do comes when all else is done. */
export function nextStep(look: Look): NextStep {
  const { reading, snapshot } = look;
  if (reading === undefined) return { code: 'no-checklist', params: {} };
  const questions = snapshot.recognition?.questions ?? [];
  const [question] = questions;
  if (question !== undefined) return step('decide', { count: questions.length }, question.cells[0]);
  return (
    unanswered(look, reading) ??
    erroneous(look, reading) ??
    inGroup(reading, 'todo') ??
    inGroup(reading, 'failing') ??
    inGroup(reading, 'ward') ??
    gateOpen(look, reading) ??
    warned(reading) ?? { code: 'finished', params: {} }
  );
}

function unanswered({ edition }: Look, { assessment, received }: Reading): NextStep | undefined {
  const open = assessment.criteria.filter(({ status }) => status === '未回答');
  const [first] = open;
  if (first === undefined) return undefined;
  const section = edition.sections.find(({ key }) => key === first.section);
  const count = open.filter((each) => each.section === first.section).length;
  return step(
    'unanswered',
    { count, section: sectionMark(section?.key ?? '') },
    answerCell(received, first.id, 'verdict'),
  );
}

/** A row that does not conform is the ward's to weigh, not the respondent's to mend. */
function erroneous({ edition }: Look, { assessment, findings, received }: Reading): NextStep | undefined {
  const failing = new Set(
    assessment.criteria.filter(({ status }) => GROUP_OF[status] === 'failing').map(({ id }) => id),
  );
  const errors = findings.filter(
    ({ severity, criterion }) => severity === 'error' && !(criterion !== undefined && failing.has(criterion)),
  );
  const ofRows = errors.filter(({ criterion }) => criterion !== undefined);
  const [first] = ofRows.length > 0 ? ofRows : errors;
  if (first === undefined) return undefined;
  const isRow = first.criterion !== undefined && criterionOf(edition, first.criterion) !== undefined;
  const count = isRow ? new Set(ofRows.map(({ criterion }) => criterion)).size : errors.length;
  return step(isRow ? 'mend' : 'profile', { count }, received.cellOf(first.at));
}

function inGroup(
  { assessment, received, findings }: Reading,
  group: 'todo' | 'failing' | 'ward',
): NextStep | undefined {
  const rows = assessment.criteria.filter(({ status }) => GROUP_OF[status] === group);
  const [first] = rows;
  if (first === undefined) return undefined;
  const own = findings.find((finding: Finding) => finding.criterion === first.id);
  const field = group === 'ward' ? 'wardCheck' : 'verdict';
  const place = own === undefined ? undefined : received.cellOf(own.at);
  return step(group, { count: rows.length }, place ?? answerCell(received, first.id, field));
}

function gateOpen({ edition }: Look, { assessment, received }: Reading): NextStep | undefined {
  const { gate } = assessment;
  if (gate === undefined || (gate.verdict !== '要確認' && gate.verdict !== '区判断')) return undefined;
  const criterion = criterionOf(edition, gate.criterion);
  const name = criterion === undefined ? gate.criterion : criterionNumber(criterion);
  return step('gate', { criterion: name }, answerCell(received, gate.criterion, 'basis'));
}

function warned({ findings, received }: Reading): NextStep | undefined {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const [first] = warnings;
  return first === undefined
    ? undefined
    : step('warnings', { count: warnings.length }, received.cellOf(first.at));
}

function step(
  code: NextCode,
  params: Readonly<Record<string, string | number>>,
  place: CellPlace | undefined,
): NextStep {
  return { code, params, ...(place === undefined ? {} : { place }) };
}

function count(criteria: readonly { readonly status: Status }[]): Counts {
  const counts: Record<Group, number> = { done: 0, todo: 0, ward: 0, failing: 0, exempt: 0 };
  for (const { status } of criteria) counts[GROUP_OF[status]] += 1;
  return counts;
}

/** ① of the first section, as the ward numbers them */
export function sectionMark(key: string): string {
  return criterionNumber({ section: key, number: 0 }).replace(/-0$/, '');
}
