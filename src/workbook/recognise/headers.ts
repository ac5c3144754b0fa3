/**
 * Rows that name columns: wherever they stand, repeated, split over two rows, with the respondents' names above, and twice in
 * one row when two checklists stand side by side.
 */
import { fold } from '../../checklist/readers/fold';
import { choiceOf } from './choice-columns';
import type { EditionTexts } from './edition-texts';
import { COMPANY, type HeaderRole } from './header-words';
import { LONGEST_HEADER, readHeaderLabel } from './header-label';
import { readRowNumber } from './row-number';
import type { Line, SheetLines } from './sheet-lines';

export interface HeaderColumn {
  readonly column: number;
  /** as written, the upper row first, joined by a space */
  readonly text: string;
  /** the lowest of its cells */
  readonly label: string;
  /** undefined when nothing is known of the words */
  readonly role: HeaderRole | undefined;
  readonly respondent?: string;
}

export interface Header {
  readonly first: number;
  readonly last: number;
  /** the row that names the most columns */
  readonly row: number;
  readonly columns: readonly HeaderColumn[];
}

/** of one sheet; a checklist of 31 rows that repeats its header before every one has as many */
const MOST_HEADERS = 60;
const WARD_ROLES: readonly HeaderRole[] = ['number', 'major', 'minor', 'requirement', 'note'];

/** Every header of the sheet, from top to bottom; of one row from left to right. */
export function headersOf(lines: SheetLines, texts: EditionTexts): Header[] {
  const found: Header[] = [];
  let used = 0;
  lines.lines.forEach((line, index) => {
    if (line.row <= used || found.length >= MOST_HEADERS || !namesColumns(line, texts)) return;
    const above = lines.lines[index - 1];
    const below = lines.lines[index + 1];
    const group =
      above !== undefined && above.row === line.row - 1 && above.row > used && isGroupRow(lines, above, line);
    const sub =
      below !== undefined &&
      below.row === line.row + 1 &&
      isSubRow(below, texts) &&
      !namesColumns(below, texts);
    const rows = [...(group ? [above.row] : []), line.row, ...(sub ? [below.row] : [])];
    used = line.row + (sub ? 1 : 0);
    const columns = columnsOf(lines, rows, line.row);
    for (const part of panels(columns))
      found.push({ first: rows[0] ?? line.row, last: used, row: line.row, columns: part });
  });
  return found;
}

function namesColumns({ cells }: Line, texts: EditionTexts): boolean {
  const roles = new Set<HeaderRole>();
  for (const { text } of cells) {
    const role = readHeaderLabel(text)?.role;
    if (role !== undefined) roles.add(role);
  }
  if (roles.size < 2) return false;
  const ward = WARD_ROLES.filter((role) => roles.has(role));
  if (!roles.has('requirement') && !roles.has('number') && roles.size < 3) return false;
  if (ward.length === 0) return false;
  return !cells.some(({ text }) =>
    texts.ownersOfSqueezed(text).some(({ column }) => column === 'requirement'),
  );
}

/** 「事業者回答」 over two columns, the names of those who answer over theirs. */
function isGroupRow(lines: SheetLines, above: Line, header: Line): boolean {
  const named = header.cells.filter(({ text }) => isWardRole(readHeaderLabel(text)?.role));
  const lastWard = Math.max(0, ...named.map(({ column }) => column));
  return above.cells.some(({ column, text, row }) => {
    if (text.length > LONGEST_HEADER || column <= Math.min(1, lastWard)) return false;
    const label = readHeaderLabel(text);
    const merge = lines.merge(row, column);
    const wide = merge !== undefined && merge.right > merge.left;
    const beyond = column > lastWard;
    return beyond && (label !== undefined || COMPANY.test(fold(text)) || wide);
  });
}

function isWardRole(role: HeaderRole | undefined): boolean {
  return role !== undefined && WARD_ROLES.includes(role);
}

/** 「（対策）」 under 「確認事項」, 「可否｜内容」 or 「適合｜不適合」 under 「回答」. */
function isSubRow({ cells }: Line, texts: EditionTexts): boolean {
  const kinds = cells.map(({ text }) => choiceOf(text));
  const choices = kinds.includes('yes') && kinds.includes('no');
  return cells.every(({ text, column, value }, index) => {
    if (text.length > LONGEST_HEADER || texts.ownersOfSqueezed(text).length > 0) return false;
    if (index === 0 && column <= 2 && readRowNumber(value) !== undefined) return false;
    if (choices && kinds[index] !== undefined) return true;
    return readHeaderLabel(text) !== undefined || BRACKETED.test(text) || COMPANY.test(fold(text));
  });
}

const BRACKETED = /^\s*[(（【[].*[)）】\]]\s*$/su;

function columnsOf(lines: SheetLines, rows: readonly number[], main: number): HeaderColumn[] {
  const places = new Set<number>();
  for (const row of rows) {
    if (row < main) continue;
    for (let column = 1; column <= lines.lastColumn; column++)
      if (lines.text(row, column) !== '') places.add(column);
  }
  return [...places]
    .sort((a, b) => a - b)
    .map((column) =>
      headerColumn(
        column,
        rows.map((row) => textOver(lines, row, column, row < main || lines.text(row, column) === '')),
      ),
    );
}

/** What stands over a column in one header row: its own cell, the merged cell, or the group that began to its left. */
function textOver(lines: SheetLines, row: number, column: number, carries: boolean): string {
  const own = lines.shown(row, column);
  if (own !== undefined || !carries) return own?.text ?? '';
  if (lines.sheet.merges !== undefined) return '';
  for (let left = column - 1; left >= 1; left--) {
    const text = lines.text(row, left);
    if (text === '') continue;
    const label = readHeaderLabel(text);
    const groups =
      label === undefined
        ? COMPANY.test(fold(text)) || FOR_THE_WARD.test(fold(text))
        : label.respondent !== undefined || label.role === 'answer';
    return groups ? text : '';
  }
  return '';
}

function headerColumn(column: number, stack: readonly string[]): HeaderColumn {
  const written = stack.filter((text, index) => text !== '' && stack.indexOf(text) === index);
  const text = written.join(' ');
  const labels = written.map((each) => readHeaderLabel(each));
  const whole = readHeaderLabel(written.join(''));
  const label = labels.findLast((each) => each !== undefined) ?? whole;
  const role = label === undefined ? undefined : underWard(label.role, written);
  const respondent =
    labels.map((each) => each?.respondent).find((name) => name !== undefined) ??
    written.slice(0, -1).find((each) => readHeaderLabel(each) === undefined && COMPANY.test(fold(each)));
  return {
    column,
    text,
    label: written.at(-1) ?? '',
    role,
    ...(respondent === undefined ? {} : { respondent }),
  };
}

const FOR_THE_WARD = /^(?:区|所管課|主管課|発注者)(?:記入|使用|確認)?欄?$/u;

/** 「区記入欄」 over 「判定｜コメント」. */
function underWard(role: HeaderRole, written: readonly string[]): HeaderRole {
  const ward = written.slice(0, -1).some((text) => {
    const above = fold(text);
    return readHeaderLabel(text)?.role === 'wardCheck' || FOR_THE_WARD.test(above);
  });
  if (!ward) return role;
  if (role === 'verdict' || role === 'answer') return 'wardCheck';
  return role === 'comment' || role === 'remark' ? 'wardRemark' : role;
}

/** Two checklists side by side: each begins with its own number column. */
function panels(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const starts = columns.flatMap(({ role }, index) =>
    role === 'number' && columns[index - 1]?.role !== 'number' ? [index] : [],
  );
  if (starts.length < 2) return [[...columns]];
  const cuts = [0, ...starts.slice(1), columns.length];
  const parts = cuts.slice(0, -1).map((from, index) => columns.slice(from, cuts[index + 1]));
  return parts.every((part) => part.some(({ role }) => role === 'requirement')) ? parts : [[...columns]];
}
