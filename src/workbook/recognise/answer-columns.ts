/**
 * Which columns of a table hold answers, and whose: 判定 and words of one respondent, or of several side by side. Where two
 * columns could hold the 判定 and disagree, neither is taken.
 */
import type { MarkKind } from '../../checklist/readers/mark';
import { choicesAmong } from './choice-columns';
import { disagree, marksIn } from './column-marks';
import type { HeaderRole } from './header-words';
import type { HeaderColumn } from './headers';
import type { ColumnRole, Question, RecognisedColumn } from './recognition';
import type { SheetLines } from './sheet-lines';
import type { Table } from './table';

export type AnswerRole = Exclude<ColumnRole, 'number' | 'major' | 'minor' | 'requirement' | 'note'>;

/** The answers of one respondent in this table. */
export interface AnswerGroup {
  /** as the header names them; empty when it does not */
  readonly name: string;
  readonly columns: readonly {
    readonly role: AnswerRole;
    readonly column: number;
    readonly header: string;
    readonly means?: MarkKind;
  }[];
}

export interface AnswerColumns {
  readonly groups: readonly AnswerGroup[];
  /** 区の確認, 必須, unknown and unnamed columns: nobody's answers */
  readonly shared: readonly RecognisedColumn[];
  readonly questions: readonly Question[];
}

interface Column {
  readonly column: number;
  readonly header: string;
  readonly role: HeaderRole | undefined;
  readonly respondent?: string;
  /** one of several columns in which a tick says which holds */
  readonly means?: MarkKind;
}

const OF_RESPONDENT: readonly (HeaderRole | undefined)[] = [
  'verdict',
  'answer',
  'comment',
  'remark',
  'grounds',
  'basis',
  'document',
  'locator',
  'url',
  'version',
];
const WARD_TEXT: readonly (HeaderRole | undefined)[] = ['number', 'major', 'minor', 'requirement', 'note'];

export function answerColumns(table: Table, rows: readonly number[]): AnswerColumns {
  const own = new Set([...table.columns.values(), ...table.numberColumns]);
  const beside = (table.header?.columns ?? []).filter(({ column }) => !own.has(column));
  const choices = choicesAmong(beside);
  const columns = withNeighbours(beside, table, rows).map(({ column, text, role, respondent }): Column => {
    const means = choices.get(column);
    return {
      column,
      header: text,
      role: means === undefined ? role : undefined,
      ...(means === undefined ? {} : { means }),
      ...(respondent === undefined ? {} : { respondent }),
    };
  });
  const isAnswering = ({ role, means }: Column) => means !== undefined || OF_RESPONDENT.includes(role);
  const answering = columns.filter(isAnswering);
  const questions: Question[] = [];
  const { groups, spare } = grouped(answering);
  const named = new Set(columns.map(({ column }) => column));
  const unnamed = unnamedColumns(table, rows, (column) => own.has(column) || named.has(column));
  for (const { column } of unnamed) {
    const cells = filled(table.sheet, column, rows).slice(0, 1);
    questions.push({ kind: 'what-is-column', cells, candidates: [], ...foundIn(table.sheet, column, rows) });
  }
  const settled = groups.map((group) => settle(group, table, rows, questions));
  const others = columns.filter((each) => !isAnswering(each));
  if (
    !settled.some(({ columns: each }) => each.some(({ role }) => role === 'verdict' || role === 'choice')) &&
    questions.length === 0
  )
    questions.push(...unknownMarks(table, rows, others));
  return {
    groups: settled,
    shared: [
      ...others.map((each) =>
        shared(each.column, each.header, WARD_TEXT.includes(each.role) ? 'other' : roleOf(each.role)),
      ),
      ...spare.map((each) => shared(each.column, each.header, 'other')),
      ...unnamed.map(({ column }) => shared(column, '', 'unnamed')),
    ].sort((a, b) => a.column - b.column),
    questions,
  };
}

/** Marks under unknown words, beside a company's: other companies, whose names show nothing of it. */
function withNeighbours(
  columns: readonly HeaderColumn[],
  table: Table,
  rows: readonly number[],
): readonly HeaderColumn[] {
  if (!columns.some(({ respondent }) => respondent !== undefined)) return columns;
  return columns.map((each) =>
    each.role === undefined && 2 * marksIn(table.sheet, each.column, rows).size >= rows.length
      ? { ...each, role: 'answer', respondent: each.text }
      : each,
  );
}

/** A new name begins a new respondent, and so does 判定 when it stands there again. */
function grouped(columns: readonly Column[]): {
  groups: { name: string; columns: Column[] }[];
  spare: Column[];
} {
  const groups: { name: string; columns: Column[] }[] = [];
  for (const each of columns) {
    const current = groups.at(-1);
    const again =
      current?.columns.some((other) => other.header === each.header && isDeciding(other)) ?? false;
    if (each.respondent !== undefined && each.respondent !== current?.name) {
      const same = groups.find(({ name }) => name === each.respondent);
      if (same !== undefined) same.columns.push(each);
      else groups.push({ name: each.respondent, columns: [each] });
    } else if (current === undefined || (again && isDeciding(each)))
      groups.push({ name: '', columns: [each] });
    else current.columns.push(each);
  }
  const answering = groups.filter((group) =>
    group.columns.some((each) => isDeciding(each) || each.role === 'comment'),
  );
  if (answering.length < 2) {
    const all = groups.flatMap((group) => group.columns);
    const name = answering[0]?.name ?? groups[0]?.name ?? '';
    return { groups: all.length === 0 ? [] : [{ name, columns: all }], spare: [] };
  }
  // 備考 once, after the last of several respondents, is nobody's in particular
  const last = answering.at(-1);
  const spare = groups.filter((group) => !answering.includes(group)).flatMap((group) => group.columns);
  const trailing = (last?.columns ?? []).filter(
    (each) =>
      each.respondent === undefined &&
      !isDeciding(each) &&
      !answering.some((group) => group !== last && group.columns.some(({ role }) => each.role === role)),
  );
  return {
    groups: answering.map(({ name, columns: each }) => ({
      name,
      columns: each.filter((one) => !trailing.includes(one)),
    })),
    spare: [...spare, ...trailing],
  };
}

/** Which of the columns that could hold the 判定 does. */
function settle(
  { name, columns }: { name: string; columns: readonly Column[] },
  table: Table,
  rows: readonly number[],
  questions: Question[],
): AnswerGroup {
  const candidates = columns
    .filter(({ role }) => isMarked(role))
    .map((each) => ({ ...each, marks: marksIn(table.sheet, each.column, rows) }))
    .sort((a, b) => b.marks.size - a.marks.size || strength(b.role) - strength(a.role));
  const choices = columns.filter(({ means }) => means !== undefined);
  // With columns to tick, another column of marks answers a second time.
  const best = choices.length > 0 ? undefined : candidates[0];
  const others = candidates.filter((each) => each !== best);
  const rivals = others.filter(({ marks }) =>
    best === undefined ? marks.size > 0 : disagree(best.marks, marks),
  );
  const disputed = rivals.length === 0 ? [] : [...(best === undefined ? choices : [best]), ...rivals];
  if (disputed.length > 0)
    questions.push({
      kind: 'which-verdict-column',
      cells: disputed.flatMap(({ column }) => headerCell(table, column)),
      candidates: disputed.map(({ header }) => header),
    });
  const undecided = new Set(disputed.map(({ column }) => column));
  const settled = ({ column, role, means }: Column): AnswerRole => {
    if (undecided.has(column)) return 'other';
    if (means !== undefined) return 'choice';
    if (!isMarked(role)) return roleOf(role);
    if (column === best?.column) return 'verdict';
    return marksIn(table.sheet, column, rows).size > 0 ? 'other' : 'comment';
  };
  return {
    name,
    columns: columns.map((each) => {
      const { column, header, means } = each;
      return { role: settled(each), column, header, ...(means === undefined ? {} : { means }) };
    }),
  };
}

function isMarked(role: HeaderRole | undefined): boolean {
  return role === 'verdict' || role === 'answer';
}

function isDeciding({ role, means }: Column): boolean {
  return means !== undefined || isMarked(role);
}

function strength(role: HeaderRole | undefined): number {
  return role === 'verdict' ? 1 : 0;
}

function roleOf(role: HeaderRole | undefined): AnswerRole {
  if (role === undefined) return 'other';
  switch (role) {
    case 'number':
    case 'major':
    case 'minor':
    case 'requirement':
    case 'note':
      return 'other';
    case 'answer':
      return 'verdict';
    default:
      return role;
  }
}

/** Columns beside the texts that nobody named and that are filled in a good part of the rows. */
function unnamedColumns(table: Table, rows: readonly number[], isKnown: (column: number) => boolean) {
  const from = table.columns.get('requirement') ?? table.left;
  const found: { column: number }[] = [];
  for (let column = from + 1; column <= Math.min(table.right, table.sheet.lastColumn); column++) {
    if (isKnown(column)) continue;
    const filledRows = rows.filter((row) => table.sheet.text(row, column) !== '').length;
    if (filledRows > 0 && filledRows >= Math.min(3, rows.length / 3)) found.push({ column });
  }
  return found;
}

/** No 判定, but marks under a header that says nothing (a name, perhaps): somebody must say whether they are the answers. */
function unknownMarks(table: Table, rows: readonly number[], columns: readonly Column[]): Question[] {
  return columns
    .filter(
      ({ role, column }) => role === undefined && 2 * marksIn(table.sheet, column, rows).size >= rows.length,
    )
    .map(({ column, header }): Question => ({
      kind: 'which-verdict-column',
      cells: headerCell(table, column),
      candidates: [header],
    }));
}

function headerCell({ header, sheet }: Table, column: number) {
  return header === undefined ? [] : [{ sheet: sheet.name, cell: sheet.ref(header.last, column) }];
}

function filled(sheet: SheetLines, column: number, rows: readonly number[]) {
  return rows
    .filter((row) => sheet.text(row, column) !== '')
    .map((row) => ({ sheet: sheet.name, cell: sheet.ref(row, column) }));
}

function foundIn(sheet: SheetLines, column: number, rows: readonly number[]): { found?: string } {
  const text = rows.map((row) => sheet.text(row, column)).find((each) => each !== '');
  return text === undefined ? {} : { found: text };
}

function shared(column: number, header: string, role: ColumnRole): RecognisedColumn {
  return { role, column, header };
}
