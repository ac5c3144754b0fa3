/** The two sheets that are not a section: サービス概要 (profile, certificates) and 詳細回答 (facts). */
import type { CertificateRow } from '../../checklist/answers';
import type { Edition } from '../../checklist/edition';
import { isBlank, type Value } from '../../checklist/value';
import { CERTIFICATE_FIELDS, type CertificateField } from '../../checklist/vocabulary';
import { cellRef } from '../address';
import type { GridSheet } from '../grid';
import { DETAILS, type Layout } from '../layout';
import { criterionNumber } from '../naming';
import type { Account } from './account';
import { foldLabel } from './label';
import { asValue, type CellReader } from './values';

/** Rows found by the text of one of their cells; the issued place wins while its text is still there. */
class Labelled {
  private readonly byLabel = new Map<string, number[]>();

  constructor(sheet: GridSheet, columns: readonly number[]) {
    const labels = new Map<number, string[]>();
    for (const cell of sheet.cells.values()) {
      const index = columns.indexOf(cell.column);
      if (index < 0) continue;
      const parts = labels.get(cell.row) ?? columns.map(() => '');
      parts[index] = foldLabel(String(asValue(cell.value) ?? ''));
      labels.set(cell.row, parts);
    }
    for (const [row, parts] of labels) {
      const key = parts.join('|');
      this.byLabel.set(key, [...(this.byLabel.get(key) ?? []), row]);
    }
  }

  row(parts: readonly string[], issued: number): number | undefined {
    const rows = this.byLabel.get(parts.map(foldLabel).join('|')) ?? [];
    return rows.includes(issued) ? issued : rows[0];
  }
}

export interface OverviewReading {
  readonly profile: ReadonlyMap<string, Value>;
  readonly certificates: readonly CertificateRow[];
  profileCell(field: string): string | undefined;
  certificateCell(row: number, field: CertificateField): string | undefined;
}

export function readOverview(
  layout: Layout,
  sheet: GridSheet,
  reader: CellReader,
  account: Account,
): OverviewReading {
  const { edition } = layout;
  const labelColumn = layout.profile(edition.profile[0]?.id ?? '').column - 1;
  const labelled = new Labelled(sheet, [labelColumn]);
  const rows = new Map<string, number>();
  const profile = new Map<string, Value>();
  for (const { id, label, required, kind, choices } of edition.profile) {
    const issued = layout.profile(id);
    const row =
      labelled.row([label.ja + (required ? '（必須）' : '')], issued.row) ??
      labelled.row([label.ja], issued.row);
    if (row === undefined) {
      account.alterations.push({
        kind: 'row-missing',
        class: 'review',
        sheet: sheet.name,
        expected: label.ja,
      });
      continue;
    }
    rows.set(id, row);
    const value = readKind(reader, row, issued.column, kind, choices);
    if (!isBlank(value)) profile.set(id, value);
  }
  const table = certificateTable(layout, sheet);
  return {
    profile,
    certificates: certificateRows(edition, table, reader),
    profileCell: (field) => {
      const row = rows.get(field);
      return row === undefined ? undefined : cellRef(row, layout.profile(field).column);
    },
    certificateCell: (row, field) => {
      const column = table.columns.get(field);
      return column === undefined ? undefined : cellRef(table.header + 1 + row, column);
    },
  };
}

interface CertificateTable {
  readonly header: number;
  readonly columns: ReadonlyMap<CertificateField, number>;
}

function certificateTable(layout: Layout, sheet: GridSheet): CertificateTable {
  const { fields } = layout.edition.certificates;
  const wanted = new Map(CERTIFICATE_FIELDS.map((field) => [foldLabel(fields[field].label.ja), field]));
  const rows = new Map<number, Map<CertificateField, number>>();
  for (const cell of sheet.cells.values()) {
    const field = typeof cell.value === 'string' ? wanted.get(foldLabel(cell.value)) : undefined;
    if (field === undefined) continue;
    rows.set(cell.row, (rows.get(cell.row) ?? new Map<CertificateField, number>()).set(field, cell.column));
  }
  const [best] = [...rows].sort(([, left], [, right]) => right.size - left.size);
  return best === undefined
    ? { header: layout.certificateHeaderRow, columns: new Map() }
    : { header: best[0], columns: best[1] };
}

function certificateRows(edition: Edition, table: CertificateTable, reader: CellReader): CertificateRow[] {
  return Array.from({ length: edition.certificates.rows }, (_, index) => {
    const row: Partial<Record<CertificateField, Value>> = {};
    for (const [field, column] of table.columns) {
      const { kind, choices } = edition.certificates.fields[field];
      const value = readKind(reader, table.header + 1 + index, column, kind, choices);
      if (!isBlank(value)) row[field] = value;
    }
    return row;
  });
}

export interface DetailsReading {
  readonly facts: ReadonlyMap<string, Value>;
  factCell(fact: string): string | undefined;
}

export function readDetails(
  layout: Layout,
  sheet: GridSheet,
  reader: CellReader,
  account: Account,
): DetailsReading {
  const { number, label: labelColumn, value: valueColumn } = DETAILS.columns;
  const labelled = new Labelled(sheet, [number, labelColumn]);
  const facts = new Map<string, Value>();
  const cells = new Map<string, string>();
  for (const { id, criterion, label, kind, choices } of layout.edition.facts) {
    const own = layout.edition.criteria.find((each) => each.id === criterion);
    if (own === undefined) continue;
    const row = labelled.row([criterionNumber(own), label.ja], layout.fact(id).row);
    if (row === undefined) {
      const expected = `${criterionNumber(own)} ${label.ja}`;
      account.alterations.push({ kind: 'row-missing', class: 'review', sheet: sheet.name, expected });
      continue;
    }
    cells.set(id, cellRef(row, valueColumn));
    const value = readKind(
      reader,
      row,
      valueColumn,
      kind === 'choice' || kind === 'date' ? kind : 'text',
      choices,
    );
    if (!isBlank(value)) facts.set(id, value);
  }
  return { facts, factCell: (fact) => cells.get(fact) };
}

function readKind(
  reader: CellReader,
  row: number,
  column: number,
  kind: 'text' | 'choice' | 'date',
  choices: readonly string[],
): Value {
  if (kind === 'choice') return reader.choice(row, column, choices);
  return kind === 'date' ? reader.date(row, column) : reader.plain(row, column);
}
