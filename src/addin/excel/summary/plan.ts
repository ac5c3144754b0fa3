/** 集計 as data: with formulas where the workbook has ours to lean on, else as it stands at the moment, with links. */
import type { Answers } from '../../../checklist/answers';
import { assess, type Assessment, SETTLED } from '../../../checklist/assess';
import type { Edition } from '../../../checklist/edition';
import type { Day } from '../../../checklist/readers/day';
import { cellRef, parseRange, quoteSheet } from '../../../workbook/address';
import type { SheetPlan } from '../../../workbook/blueprint';
import { CalcLayout } from '../../../workbook/calc-layout';
import { Layout, SHEETS } from '../../../workbook/layout';
import type { CellPlace } from '../../../workbook/recognise';
import { worthWordOf } from '../../../workbook/sheets/overview-sheet';
import type { SheetInput } from '../../../workbook/sheets/sheet-input';
import { summarySheet } from '../../../workbook/sheets/summary-sheet';
import { STATUSES } from '../../../checklist/vocabulary';
import type { Reading } from '../read/checklist';
import type { Rectangle } from '../render/areas';
import { CountedLayout } from '../structure/placed-layout';
import { countedSummary } from './counted-summary';

export interface SummaryPlan {
  readonly sheet: SheetPlan;
  /** labels, statuses and their counts: what the chart shows */
  readonly counts: Rectangle;
  /** rows below the tables that the chart covers */
  readonly chart: Rectangle;
  /** cells that lead to others, where no formula does */
  readonly links: readonly { readonly cell: string; readonly to: CellPlace }[];
  readonly open: number;
  /** nothing in it follows the answers */
  readonly isStatic: boolean;
}

const CHART_ROWS = 16;

export function planSummary(
  edition: Edition,
  reading: Exclude<Reading, { kind: 'none' }>,
  today: Day,
): SummaryPlan {
  const { answers } = reading.received;
  const chosen = answers.profile.get('evaluationDate');
  const assessment = assess(edition, answers, typeof chosen === 'number' ? chosen : today);
  const isStatic = reading.kind === 'recognised' || !reading.look.sheets.has(SHEETS.calc);
  const drawn = drawnFor(edition, reading, answers, assessment);
  const counts = countsOf(drawn);
  const { bottom, right } = parseRange(drawn.print?.area ?? '') ?? counts;
  const chart = { top: bottom + 2, left: 1, bottom: bottom + 1 + CHART_ROWS, right };
  const open = assessment.criteria.filter(({ status }) => !SETTLED.includes(status));
  const sheet = printed(isStatic ? asItStands(drawn) : drawn, chart);
  return {
    sheet,
    counts,
    chart,
    links: isStatic
      ? linksOf(
          drawn,
          open.map(({ id }) => placeOf(reading, id)),
        )
      : [],
    open: open.length,
    isStatic,
  };
}

function drawnFor(edition: Edition, reading: Reading, answers: Answers, assessment: Assessment): SheetPlan {
  const calc = new CalcLayout(edition);
  const input = (layout: Layout): SheetInput => ({
    layout,
    calc,
    answers,
    assessment,
    protect: false,
    worthWord: (row) => worthWordOf(row, answers, assessment),
  });
  if (reading.kind !== 'structured') return summarySheet(input(new Layout(edition)));
  return countedSummary(edition, input(new CountedLayout(edition, reading.places, calc)));
}

/** From the header of the counts to the row before their sum, without the column of sums. */
function countsOf({ cells }: SheetPlan): Rectangle {
  const labelled = (label: string, from: number) =>
    cells.find(
      ({ row, column, content }) =>
        column === 1 && row >= from && content !== undefined && 'value' in content && content.value === label,
    )?.row;
  const top = labelled('区分ごとの件数', 1);
  const sum = top === undefined ? undefined : labelled('計', top);
  if (top === undefined || sum === undefined) throw new Error('集計 has no table of counts');
  return { top, left: 1, bottom: sum - 1, right: STATUSES.length + 1 };
}

function asItStands(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((cell) => {
    const { content } = cell;
    return content !== undefined && 'formula' in content
      ? { ...cell, content: { value: content.result } }
      : cell;
  });
  return { ...plan, cells };
}

/** The chart is printed with the tables, on the one page. */
function printed(plan: SheetPlan, { bottom, right }: Rectangle): SheetPlan {
  const { print } = plan;
  return print === undefined ? plan : { ...plan, print: { ...print, area: `A1:${cellRef(bottom, right)}` } };
}

/** The link cells stand in the order of the open points. */
function linksOf({ cells }: SheetPlan, places: readonly (CellPlace | undefined)[]): SummaryPlan['links'] {
  const linked = cells.filter(({ style, content }) => style === 'link' && content !== undefined);
  return linked.flatMap(({ row, column }, index) => {
    const to = places[index];
    return to === undefined ? [] : [{ cell: cellRef(row, column), to }];
  });
}

/** Where to answer the criterion, or where it is asked. */
function placeOf(reading: Exclude<Reading, { kind: 'none' }>, criterion: string): CellPlace | undefined {
  const answer = reading.received.cellOf({ kind: 'answer', criterion, field: 'verdict' });
  if (answer !== undefined || reading.kind === 'issued') return answer;
  for (const { sheet, criteria } of reading.recognition.sections) {
    const cell = criteria.find(({ id }) => id === criterion)?.texts.requirement;
    if (cell !== undefined) return { sheet, cell };
  }
  return undefined;
}

export function documentReference({ sheet, cell }: CellPlace): string {
  return `${quoteSheet(sheet)}!${cell}`;
}
