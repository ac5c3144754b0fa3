/** What 構造化 puts into a workbook, as data: sheets of ours, and blocks of answer columns beside the tables that stand there. */
import type { Answers } from '../../../checklist/answers';
import { assess } from '../../../checklist/assess';
import type { Edition } from '../../../checklist/edition';
import type { Day } from '../../../checklist/readers/day';
import type { CellPlan, FormatPlan, NamePlan, SheetPlan, ValidationPlan } from '../../../workbook/blueprint';
import { CalcSheet } from '../../../workbook/calc';
import { CalcLayout } from '../../../workbook/calc-layout';
import { ANSWER_COLUMNS, type AnswerColumn, SHEETS } from '../../../workbook/layout';
import { listsSheet } from '../../../workbook/lists';
import { COLUMN_LABELS } from '../../../workbook/sheets/column-labels';
import { checklistSheet } from '../../../workbook/sheets/checklist-sheet';
import { detailsSheet } from '../../../workbook/sheets/details-sheet';
import { IDENTITY_KEYS } from '../../../workbook/identity';
import { identitySheet } from '../../../workbook/sheets/identity-sheet';
import { lackingText } from '../../../workbook/sheets/lacking';
import { overviewSheet, worthWordOf } from '../../../workbook/sheets/overview-sheet';
import type { SheetInput } from '../../../workbook/sheets/sheet-input';
import { countedSummary } from '../summary/counted-summary';
import type { StyleName } from '../../../workbook/styles';
import { markName, markPlan, type OwnSheet } from '../../../workbook/recognise/marks';
import { CountedLayout, PlacedLayout, TableLayout } from './placed-layout';
import type { PlacedTable, PlacedTables } from './tables';

/** Part of a sheet that is not ours. */
export interface BlockPlan {
  readonly sheet: string;
  readonly cells: readonly CellPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  /** widths of its columns, and where the first one is */
  readonly left: number;
  readonly columns: SheetPlan['columns'];
}

export interface StructurePlan {
  /** in this order: what others lean on comes first */
  readonly sheets: readonly SheetPlan[];
  readonly blocks: readonly BlockPlan[];
  readonly names: readonly NamePlan[];
  /** `_kijun`, to be written when everything else stands */
  readonly identity: SheetPlan;
}

/** Which sheets of ours there are, for an edition. */
export function ownSheets(edition: Edition): readonly (readonly [OwnSheet, string])[] {
  return [
    ['lists', SHEETS.lists],
    ['overview', SHEETS.overview],
    ...(edition.facts.length === 0 ? [] : [['details', SHEETS.details] as const]),
    ['calc', SHEETS.calc],
    ['summary', SHEETS.summary],
    ['identity', SHEETS.identity],
  ];
}

export function planStructure(
  edition: Edition,
  { tables, places }: PlacedTables,
  answers: Answers,
  evaluatedOn: Day,
): StructurePlan {
  const calc = new CalcLayout(edition);
  const chosen = answers.profile.get('evaluationDate');
  const assessment = assess(edition, answers, typeof chosen === 'number' ? chosen : evaluatedOn);
  const inputFor = (layout: PlacedLayout): SheetInput => ({
    layout,
    calc,
    answers,
    assessment,
    protect: false,
    worthWord: (row) => worthWordOf(row, answers, assessment),
  });
  const input = inputFor(new PlacedLayout(edition, places, calc));
  const working = new CalcSheet(input.layout, calc, assessment, (criterion) => lackingText(criterion, input));
  const lists = listsSheet(edition);
  const drawn = tables.map((table) => {
    const layout = new TableLayout(edition, places, calc, {
      left: table.block.left,
      criteria: table.criteria,
    });
    return { table, plan: checklistSheet(table.section, inputFor(layout)) };
  });
  return {
    sheets: [
      lists.sheet,
      overviewSheet(input),
      ...drawn.flatMap(({ table, plan }) => (table.added ? [{ ...plan, name: table.block.sheet }] : [])),
      ...(edition.facts.length === 0
        ? []
        : [detailsSheet(input, (criterion) => working.places({ criterion }))]),
      working.build(),
      countedSummary(edition, inputFor(new CountedLayout(edition, places, calc))),
    ],
    blocks: drawn.flatMap(({ table, plan }) => (table.added ? [] : [blockOf(table, plan)])),
    names: [
      ...ownSheets(edition).map(([own, sheet]) =>
        markPlan(markName.own(own), { sheet, top: 1, left: 1, bottom: 1, right: 1 }),
      ),
      ...tables.map(({ block }) => markPlan(block.name, block)),
      ...lists.names,
    ],
    identity: withoutFormat(identitySheet(input.layout, undefined)),
  };
}

/** `format` names the arrangement of an issued workbook, which this one has not: whoever reads it must recognise it. */
function withoutFormat(plan: SheetPlan): SheetPlan {
  return { ...plan, cells: plan.cells.filter(({ row }) => IDENTITY_KEYS[row - 1] !== 'format') };
}

/** Of the drawn sheet, the answer columns of the table's own rows, and the headings where the table has its header. */
function blockOf({ block, headings, section, rows }: PlacedTable, plan: SheetPlan): BlockPlan {
  const { sheet, left, right } = block;
  const headers = headings.flatMap((row) =>
    ANSWER_COLUMNS.map((column, index): CellPlan => {
      const content = { value: COLUMN_LABELS[column] };
      return { row, column: left + index, content, style: headerStyle(column) };
    }),
  );
  const answers = plan.cells.filter(({ row, column }) => rows.has(row) && column >= left && column <= right);
  return {
    sheet,
    cells: [...headers, ...answers],
    validations: plan.validations,
    formats: plan.formats,
    left,
    columns: plan.columns.slice(section.columns.length),
  };
}

/** As on an issued sheet. */
function headerStyle(column: AnswerColumn): StyleName {
  if (column === 'status' || column === 'lacking') return 'statusHeader';
  return column === 'wardCheck' || column === 'wardRemark' ? 'reviewHeader' : 'answerHeader';
}
