/** A table whose rows and answer columns are known: criteria with the cells of their texts and answers. */
import type { TextColumn } from '../../checklist/edition';
import { asText } from '../../checklist/value';
import { asValue } from '../receive/values';
import { answerColumns, type AnswerGroup } from './answer-columns';
import { answersBelow } from './answers-below';
import type {
  CellPlace,
  ColumnRole,
  Identification,
  Question,
  RecognisedAnswer,
  RecognisedColumn,
  StrangeRow,
} from './recognition';
import type { IdentifiedRow, RowReading } from './rows';
import type { Table } from './table';

/** so many rows tell what a column holds */
const WEIGHED = 200;
type AnswerKey = keyof RecognisedAnswer;
const KEYS: readonly AnswerKey[] = [
  'verdict',
  'choice',
  'basis',
  'comment',
  'remark',
  'grounds',
  'document',
  'locator',
  'url',
  'version',
  'wardCheck',
  'wardRemark',
];

export interface PlacedCriterion {
  readonly id: string;
  readonly section: string;
  readonly row: number;
  readonly lastRow: number;
  readonly identification: Identification;
  readonly texts: Readonly<Partial<Record<TextColumn, string>>>;
  /** by group of this table */
  readonly answers: readonly RecognisedAnswer[];
}

export class PlacedTable {
  readonly criteria: readonly PlacedCriterion[];
  /** who answers in this table, with their columns */
  readonly groups: readonly AnswerGroup[];
  readonly shared: readonly RecognisedColumn[];
  readonly strange: readonly StrangeRow[];
  readonly questions: readonly Question[];

  constructor(
    readonly table: Table,
    readonly reading: RowReading,
  ) {
    const { identified } = reading;
    const found = answerColumns(
      table,
      identified.slice(0, WEIGHED).map(({ row }) => row),
    );
    const below = found.groups.some((group) => group.columns.length > 0)
      ? undefined
      : answersBelow(table, identified);
    const answersUnder = below !== undefined && below.answers.size > 0;
    this.groups = answersUnder ? [{ name: '', columns: [] }] : found.groups;
    this.shared = found.shared;
    this.criteria = identified.map((each) => ({
      id: each.criterion.id,
      section: each.criterion.section,
      row: each.row,
      lastRow: each.lastRow,
      identification: each.identification,
      texts: this.textCells(each.row),
      answers: answersUnder
        ? [below.answers.get(each.criterion.id) ?? {}]
        : this.groups.map((group) => this.answerCells(group, each)),
    }));
    this.strange = reading.strange
      .filter(({ row }) => below?.rows.has(row) !== true)
      .map(({ row, column, text }) => ({ ...this.place(row, column), row, text }));
    this.questions = [
      ...(answersUnder ? found.questions.filter(({ kind }) => kind !== 'what-is-column') : found.questions),
      ...reading.doubtful.map(({ row, column, text, candidates }): Question => ({
        kind: 'which-criterion',
        cells: [this.place(row, column)],
        candidates,
        found: text,
      })),
      ...this.mergedAnswers(),
    ];
  }

  get sheetName(): string {
    return this.table.sheet.name;
  }

  /** The cell that shows a person which row is meant. */
  anchor(index: number): CellPlace {
    const criterion = this.criteria[index];
    const { requirement, number, minor, major } = criterion?.texts ?? {};
    return {
      sheet: this.sheetName,
      cell: requirement ?? number ?? minor ?? major ?? `A${criterion?.row ?? 1}`,
    };
  }

  isAnswered(): boolean {
    return this.criteria.some((_, index) => this.answerText(index) !== '');
  }

  /** Everything that the answer cells of a criterion hold, to be compared. */
  answerText(index: number): string {
    const cells = (this.criteria[index]?.answers ?? []).flatMap((answer) => Object.values(answer).flat());
    return cells
      .map((cell) => asText(asValue(this.table.sheet.sheet.cells.get(cell)?.value)).trim())
      .join('\u0000')
      .replace(/^\u0000+$/u, '');
  }

  private textCells(row: number): Partial<Record<TextColumn, string>> {
    const cells: Partial<Record<TextColumn, string>> = {};
    for (const [column, at] of this.table.columns)
      if (this.table.sheet.text(row, at) !== '' || column === 'requirement' || column === 'number')
        cells[column] = this.table.sheet.ref(row, at);
    return cells;
  }

  private answerCells(group: AnswerGroup, { row, lastRow }: IdentifiedRow): RecognisedAnswer {
    const cells: Partial<Record<AnswerKey, string[]>> = {};
    const wards = this.shared.filter(({ role }) => role === 'wardCheck' || role === 'wardRemark');
    for (const { role, column } of [...group.columns, ...wards]) {
      const key = keyOf(role);
      if (key === undefined) continue;
      const own = (cells[key] ??= []);
      for (let at = row; at <= lastRow; at++)
        if (at === row || this.table.sheet.text(at, column) !== '')
          own.push(this.table.sheet.ref(at, column));
    }
    return cells;
  }

  /** One 判定 merged over several criteria: somebody must say whether it answers each. */
  private mergedAnswers(): Question[] {
    const { sheet } = this.table;
    const questions = new Map<string, { cell: CellPlace; ids: string[]; found: string }>();
    for (const group of this.groups) {
      for (const { role, column } of group.columns) {
        if (role !== 'verdict') continue;
        for (const { id, row } of this.criteria) {
          const merge = sheet.merge(row, column);
          if (merge === undefined || merge.top === merge.bottom) continue;
          const top = sheet.cell(merge.top, merge.left);
          if (top === undefined) continue;
          const key = sheet.ref(merge.top, merge.left);
          const known = questions.get(key) ?? {
            cell: { sheet: sheet.name, cell: key },
            ids: [],
            found: top.text,
          };
          known.ids.push(id);
          questions.set(key, known);
        }
      }
    }
    return [...questions.values()]
      .filter(({ ids }) => ids.length > 1)
      .map(({ cell, ids, found }) => ({ kind: 'merged-answer', cells: [cell], candidates: ids, found }));
  }

  private place(row: number, column: number): CellPlace {
    return { sheet: this.sheetName, cell: this.table.sheet.ref(row, column) };
  }
}

function keyOf(role: ColumnRole): AnswerKey | undefined {
  return KEYS.find((key) => key === role);
}
