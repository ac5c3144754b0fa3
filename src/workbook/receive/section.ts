/** One section's sheet: where its header, columns and rows really stand, and what the rows answer. */
import type { Response } from '../../checklist/answers';
import type { Criterion, Section } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import { isBlank, type Value } from '../../checklist/value';
import type { AnswerField } from '../../checklist/vocabulary';
import { cellRef } from '../address';
import type { GridSheet } from '../grid';
import { ANSWER_COLUMNS, type AnswerColumn, HEADER_ROW, type Layout } from '../layout';
import { COLUMN_LABELS } from '../sheets/answer-columns';
import type { Account } from './account';
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
      const label = fold(String(asValue(cell.value) ?? ''));
      if (label !== '' && !found.has(label)) found.set(label, cell.column);
    }
    for (const [column, label] of wanted) {
      const at = found.get(fold(label));
      if (at === undefined) this.alter({ kind: 'column-missing', class: 'review', expected: label });
      else this.columns.set(column, at);
      found.delete(fold(label));
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
    const candidates = new Map<number, { number?: string; requirement?: string }>();
    for (const cell of this.sheet.cells.values()) {
      if (cell.row <= this.headerRow || (cell.column !== number && cell.column !== requirement)) continue;
      const text = fold(String(asValue(cell.value) ?? ''));
      if (text === '') continue;
      const row = candidates.get(cell.row) ?? {};
      candidates.set(cell.row, { ...row, [cell.column === number ? 'number' : 'requirement']: text });
    }
    const taken = new Set<number>();
    for (const criterion of this.layout.criteriaOf(this.section.key)) {
      const text = fold(criterion.text.requirement ?? '');
      const free = [...candidates].filter(([row]) => !taken.has(row));
      const byBoth = free.find(
        ([, row]) => row.number === String(criterion.number) && row.requirement === text,
      );
      const byText = free.find(([, row]) => row.requirement === text);
      const byNumber = free.find(([, row]) => row.number === String(criterion.number));
      const [row] = byBoth ?? byText ?? byNumber ?? [];
      if (row === undefined) {
        this.alter({ kind: 'row-missing', class: 'reject', expected: criterion.id });
        continue;
      }
      taken.add(row);
      this.rows.set(criterion.id, row);
    }
    for (const [row, { number: text }] of candidates) {
      if (!taken.has(row) && text !== undefined) {
        this.alter({ kind: 'row-added', class: 'review', cell: cellRef(row, number ?? 1), found: text });
      }
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
        if (fold(found) === fold(expected)) continue;
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

/** The row whose cells are the section's headers, wherever it stands; undefined when no row has them all. */
export function findHeaderRow(section: Section, sheet: GridSheet): number | undefined {
  const wanted = section.columns.map(({ header }) => fold(header));
  const rows = new Map<number, Set<string>>();
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value !== 'string') continue;
    const labels = rows.get(cell.row) ?? new Set<string>();
    rows.set(cell.row, labels.add(fold(cell.value)));
  }
  const complete = [...rows].filter(([, labels]) => wanted.every((label) => labels.has(label)));
  return complete.map(([row]) => row).sort((a, b) => a - b)[0];
}
