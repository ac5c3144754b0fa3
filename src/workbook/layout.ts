/**
 * Where everything stands in a structured workbook: the one map from logical places to cells, used to draw the
 * sheets, to compile the formulas, to read the file back and to point a finding at its cell.
 */
import type { Place } from '../checklist/answers';
import type { Criterion, Edition, Section, TextColumn } from '../checklist/edition';
import type { AnswerField, CertificateField } from '../checklist/vocabulary';
import { CERTIFICATE_FIELDS } from '../checklist/vocabulary';
import { absoluteRef, sheetRef } from './address';

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const SHEETS = {
  overview: 'サービス概要',
  details: '詳細回答',
  summary: '集計',
  lists: '_lists',
  calc: '_calc',
  identity: '_kijun',
} as const;

/** The answer columns, in order, to the right of the ward's own. */
export const ANSWER_COLUMNS = [
  'verdict',
  'basis',
  'comment',
  'document',
  'locator',
  'url',
  'version',
  'status',
  'lacking',
  'wardCheck',
  'wardRemark',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

export const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;

export const OVERVIEW = { labelColumn: 2, valueColumn: 3, noteColumn: 4, firstProfileRow: 5 } as const;
export const DETAILS = {
  headerRow: 4,
  columns: { number: 1, subject: 2, label: 3, value: 4, need: 5, hint: 6, state: 7 },
} as const;

export class Layout {
  private readonly rows = new Map<string, number>();
  private readonly factRows = new Map<string, number>();

  constructor(readonly edition: Edition) {
    for (const section of edition.sections) {
      this.criteriaOf(section.key).forEach(({ id }, index) => this.rows.set(id, FIRST_ROW + index));
    }
    this.factsInOrder().forEach(({ id }, index) => this.factRows.set(id, DETAILS.headerRow + 1 + index));
  }

  criteriaOf(section: string): readonly Criterion[] {
    return this.edition.criteria.filter((criterion) => criterion.section === section);
  }

  /** Facts in the order of their criteria, so that one criterion's facts stand together. */
  factsInOrder() {
    return this.edition.criteria.flatMap(({ id }) =>
      this.edition.facts.filter((fact) => fact.criterion === id),
    );
  }

  section(key: string): Section {
    const section = this.edition.sections.find((each) => each.key === key);
    if (section === undefined) throw new Error(`The edition has no section ${key}`);
    return section;
  }

  sectionOf(criterion: string): Section {
    const found = this.edition.criteria.find(({ id }) => id === criterion);
    if (found === undefined) throw new Error(`The edition has no criterion ${criterion}`);
    return this.section(found.section);
  }

  rowOf(criterion: string): number {
    return known(this.rows.get(criterion), `criterion ${criterion}`);
  }

  /** First and last row of a section's criteria. */
  span(section: string): { first: number; last: number } {
    return { first: FIRST_ROW, last: FIRST_ROW + this.criteriaOf(section).length - 1 };
  }

  textColumn(section: Section, column: TextColumn): number {
    return section.columns.findIndex((each) => each.column === column) + 1;
  }

  answerColumn(section: Section, column: AnswerColumn): number {
    return section.columns.length + 1 + ANSWER_COLUMNS.indexOf(column);
  }

  answer(criterion: string, column: AnswerColumn): CellAddress {
    const section = this.sectionOf(criterion);
    return { sheet: section.sheet, row: this.rowOf(criterion), column: this.answerColumn(section, column) };
  }

  profile(field: string): CellAddress {
    const index = this.edition.profile.findIndex(({ id }) => id === field);
    if (index < 0) throw new Error(`The edition has no profile field ${field}`);
    return { sheet: SHEETS.overview, row: OVERVIEW.firstProfileRow + index, column: OVERVIEW.valueColumn };
  }

  get certificateHeaderRow(): number {
    return OVERVIEW.firstProfileRow + this.edition.profile.length + 3;
  }

  certificate(row: number, field: CertificateField | 'worth'): CellAddress {
    const column = field === 'worth' ? CERTIFICATE_FIELDS.length : CERTIFICATE_FIELDS.indexOf(field);
    return { sheet: SHEETS.overview, row: this.certificateHeaderRow + 1 + row, column: column + 2 };
  }

  fact(id: string, column: keyof typeof DETAILS.columns = 'value'): CellAddress {
    return {
      sheet: SHEETS.details,
      row: known(this.factRows.get(id), `fact ${id}`),
      column: DETAILS.columns[column],
    };
  }

  /** The 状態 cells of a section, as formulas of any sheet write them. */
  statusRange(section: string): string {
    const { first, last } = this.span(section);
    const { sheet, columns } = this.section(section);
    const column = columns.length + 1 + ANSWER_COLUMNS.indexOf('status');
    return `${sheetRef(sheet, first, column)}:${absoluteRef(last, column)}`;
  }

  /** The cell of any place. */
  cell(place: Place): CellAddress {
    switch (place.kind) {
      case 'answer':
        return this.answer(place.criterion, place.field);
      case 'status':
        return this.answer(place.criterion, 'status');
      case 'profile':
        return this.profile(place.field);
      case 'certificate':
        return this.certificate(place.row, place.field);
      case 'fact':
        return this.fact(place.fact);
    }
  }
}

/** The cell as formulas of any sheet write it: quoted sheet, absolute reference. */
export function reference({ sheet, row, column }: CellAddress): string {
  return sheetRef(sheet, row, column);
}

/** A term such as `1-6.verdict` as the place it means; undefined for terms that are no cell. */
export function placeOfTerm(term: string): Place | undefined {
  const dot = term.indexOf('.');
  if (dot < 0) return undefined;
  const [owner, field] = [term.slice(0, dot), term.slice(dot + 1)];
  if (owner === 'profile') return { kind: 'profile', field };
  if (owner === 'fact') return { kind: 'fact', fact: field };
  if (field === 'status') return { kind: 'status', criterion: owner };
  return { kind: 'answer', criterion: owner, field: field as AnswerField };
}

function known(row: number | undefined, what: string): number {
  if (row === undefined) throw new Error(`The edition has no ${what}`);
  return row;
}
