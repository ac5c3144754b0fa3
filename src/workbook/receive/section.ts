/** One section's sheet: where its header, columns and rows really stand, and what the rows answer. */
import type { Response } from '../../checklist/answers';
import type { Criterion, Section } from '../../checklist/edition';
import { isBlank, type Value } from '../../checklist/value';
import type { AnswerField } from '../../checklist/vocabulary';
import { cellRef } from '../address';
import type { GridSheet } from '../grid';
import { ANSWER_COLUMNS, type AnswerColumn, HEADER_ROW, type Layout } from '../layout';
import { COLUMN_LABELS } from '../sheets/column-labels';
import type { Account } from './account';
import { foldLabel } from './label';
import { asValue, type CellReader } from './values';

export interface SectionReading {
  readonly responses: ReadonlyMap<string, Response>;
  /** where the answers of a criterion stand; a missing row or column gives undefined */
  cell(criterion: string, column: AnswerColumn): string | undefined;
}

export function readSection(
  layout: Layout,
  section: Section,
  sheet: GridSheet,
  reader: CellReader,
  account: Account,
): SectionReading {
  const reading = new SectionReader(layout, section, sheet, account);
  const responses = new Map<string, Response>();
  for (const criterion of layout.criteriaOf(section.key)) {
    const row = reading.rows.get(criterion.id);
    if (row !== undefined) responses.set(criterion.id, response(criterion, row, reading.columns, reader));
  }
  return {
    responses,
    cell: (criterion, column) => {
      const [row, at] = [reading.rows.get(criterion), reading.columns.get(column)];
      return row === undefined || at === undefined ? undefined : cellRef(row, at);
    },
  };
}

function response(
  criterion: Criterion,
  row: number,
  columns: ReadonlyMap<string, number>,
  reader: CellReader,
): Response {
  const values: Partial<Record<AnswerField, Value>> = {};
  for (const column of ANSWER_COLUMNS) {
    const at = columns.get(column);
    if (at === undefined || column === 'status' || column === 'lacking') continue;
    if (column === 'verdict') values.verdict = reader.verdict(row, at);
    else if (column === 'basis') {
      values.basis = reader.choice(
        row,
        at,
        criterion.routes.map(({ basis }) => basis),
      );
    } else values[column] = reader.plain(row, at);
  }
  return values;
}

/** A row below the header, as far as it can be told which criterion it is. */
interface Candidate {
  readonly number?: string;
  readonly requirement?: string;
}

class SectionReader {
  readonly columns = new Map<string, number>();
  readonly rows = new Map<string, number>();
  private readonly headerRow: number;

  constructor(
    private readonly layout: Layout,
    private readonly section: Section,
    private readonly sheet: GridSheet,
    private readonly account: Account,
  ) {
    this.headerRow = findHeaderRow(section, sheet) ?? HEADER_ROW;
    this.placeColumns();
    this.placeRows();
    this.compare();
  }

  private placeColumns(): void {
    const wanted = new Map<string, string>();
    for (const { column, header } of this.section.columns) wanted.set(column, header);
    for (const column of ANSWER_COLUMNS) wanted.set(column, COLUMN_LABELS[column]);
    const found = new Map<string, number>();
    for (const cell of this.sheet.cells.values()) {
      if (cell.row !== this.headerRow) continue;
      const label = foldLabel(String(asValue(cell.value) ?? ''));
      if (label !== '' && !found.has(label)) found.set(label, cell.column);
    }
    for (const [column, label] of wanted) {
      const at = found.get(foldLabel(label));
      if (at === undefined) this.alter({ kind: 'column-missing', class: 'review', expected: label });
      else this.columns.set(column, at);
      found.delete(foldLabel(label));
    }
    for (const [label, at] of found) {
      this.alter({
        kind: 'column-added',
        class: 'harmless',
        cell: cellRef(this.headerRow, at),
        found: label,
      });
    }
  }

  private placeRows(): void {
    const number = this.columns.get('number');
    const requirement = this.columns.get('requirement');
    const candidates = new Map<number, Candidate>();
    for (const cell of this.sheet.cells.values()) {
      if (cell.row <= this.headerRow || (cell.column !== number && cell.column !== requirement)) continue;
      const text = String(asValue(cell.value) ?? '');
      if (isBlank(text)) continue;
      const row = candidates.get(cell.row) ?? {};
      candidates.set(cell.row, { ...row, [cell.column === number ? 'number' : 'requirement']: text });
    }
    const free = new Map(candidates);
    const take = (criterion: Criterion, fits: (row: Candidate) => boolean): boolean => {
      const found = [...free].find(([, row]) => fits(row));
      if (found === undefined) return false;
      free.delete(found[0]);
      this.rows.set(criterion.id, found[0]);
      return true;
    };
    const sought = this.layout.criteriaOf(this.section.key);
    const numbered =
      ({ number: n }: Criterion) =>
      ({ number: text }: Candidate) =>
        sameText(text, String(n));
    const worded =
      ({ text }: Criterion) =>
      (row: Candidate) =>
        sameText(row.requirement, text.requirement);
    // Rows that are as they were issued go first, so that a stray copy cannot take another row's place.
    const moved = sought.filter((each) => !take(each, (row) => numbered(each)(row) && worded(each)(row)));
    const lost = moved.filter((each) => !take(each, worded(each)) && !take(each, numbered(each)));
    for (const { id } of lost) this.alter({ kind: 'row-missing', class: 'reject', expected: id });
    for (const [row, { number: text }] of free) {
      if (text === undefined) continue;
      this.alter({ kind: 'row-added', class: 'review', cell: cellRef(row, number ?? 1), found: text });
    }
  }

  /** The ward's own words and the workbook's own formulas must still be what they were. */
  private compare(): void {
    for (const criterion of this.layout.criteriaOf(this.section.key)) {
      const row = this.rows.get(criterion.id);
      if (row === undefined) continue;
      for (const { column } of this.section.columns) {
        const at = this.columns.get(column);
        if (column === 'number' || at === undefined) continue;
        const found = String(asValue(this.sheet.cells.get(cellRef(row, at))?.value) ?? '');
        const expected = criterion.text[column] ?? '';
        if (sameText(found, expected)) continue;
        this.alter({ kind: 'text-changed', class: 'reject', cell: cellRef(row, at), expected, found });
      }
      const at = this.columns.get('status');
      const status = at === undefined ? undefined : this.sheet.cells.get(cellRef(row, at));
      if (status !== undefined && status.formula === undefined && !isBlank(asValue(status.value))) {
        this.alter({
          kind: 'formula-overwritten',
          class: 'review',
          cell: cellRef(row, status.column),
          found: String(asValue(status.value) ?? ''),
        });
      }
    }
  }

  private alter(alteration: Omit<Account['alterations'][number], 'sheet'>): void {
    this.account.alterations.push({ sheet: this.sheet.name, ...alteration });
  }
}

/** Longer texts are no header, and folding them all would cost more than reading the file. */
const LONGEST_HEADER = 60;

/** The same but for widths, spaces and line breaks; equal texts are not folded, which is the usual case. */
function sameText(left = '', right = ''): boolean {
  return left === right || (left !== '' && right !== '' && foldLabel(left) === foldLabel(right));
}

/** The row whose cells are the section's headers, wherever it stands; undefined when no row has them all. */
export function findHeaderRow(section: Section, sheet: GridSheet): number | undefined {
  const wanted = section.columns.map(({ header }) => foldLabel(header));
  const rows = new Map<number, Set<string>>();
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value !== 'string' || cell.value.length > LONGEST_HEADER) continue;
    const labels = rows.get(cell.row) ?? new Set<string>();
    rows.set(cell.row, labels.add(foldLabel(cell.value)));
  }
  const complete = [...rows].filter(([, labels]) => wanted.every((label) => labels.has(label)));
  return complete.map(([row]) => row).sort((a, b) => a - b)[0];
}
