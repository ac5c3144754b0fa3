/** Where the working cells of `_calc` stand: definitions, certificate rows and criteria, in three blocks. */
import type { Edition } from '../checklist/edition';
import { EVIDENCE_FIELDS, STATUSES } from '../checklist/vocabulary';
import { absoluteRef, quoteSheet } from './address';
import { type CellAddress, SHEETS } from './layout';

/** The columns that `_calc` keeps for each criterion, after one for each stage of 状態. */
const CRITERION_COLUMNS = [
  ...EVIDENCE_FIELDS.map((field) => `required ${field}` as const),
  ...EVIDENCE_FIELDS.map((field) => `wanted ${field}` as const),
  'status',
  'lacking',
  'satisfied',
  'open',
  'rank',
  'target',
] as const;
export type CriterionColumn = 'id' | 'label' | (typeof STATUSES)[number] | (typeof CRITERION_COLUMNS)[number];

const WORKBOOK_VALUES = ['evaluationDate', 'gateVerdict', 'section2', 'overall'] as const;
export type WorkbookValue = (typeof WORKBOOK_VALUES)[number];

const STAGES = STATUSES.filter((status) => status !== '充足');

export class CalcLayout {
  readonly workbookDefinitions: readonly string[];
  readonly certificateDefinitions: readonly string[];
  private readonly criterionNames: readonly CriterionColumn[] = [
    'id',
    'label',
    ...STAGES,
    ...CRITERION_COLUMNS,
  ];
  private readonly certificateStart = 4;
  private readonly criterionStart: number;

  constructor(private readonly edition: Edition) {
    const named = (scope: 'workbook' | 'certificate') =>
      edition.definitions.filter((definition) => definition.scope === scope).map(({ name }) => name);
    this.workbookDefinitions = named('workbook');
    this.certificateDefinitions = named('certificate');
    this.criterionStart = this.certificateStart + this.certificateDefinitions.length + 3;
  }

  get width(): number {
    return this.criterionStart + this.criterionNames.length - 1;
  }

  value(name: WorkbookValue): CellAddress {
    return this.at(2 + WORKBOOK_VALUES.indexOf(name), 2);
  }

  definition(name: string): CellAddress {
    return this.at(2 + WORKBOOK_VALUES.length + this.workbookDefinitions.indexOf(name), 2);
  }

  /** `worth`: what the row is worth as a basis, whatever its scheme */
  certificate(row: number, name: string): CellAddress {
    const index =
      name === 'worth' ? this.certificateDefinitions.length : this.certificateDefinitions.indexOf(name);
    return this.at(2 + row, this.certificateStart + index);
  }

  certificateColumn(name: string): string {
    return this.range(this.certificate(0, name), this.certificate(this.edition.certificates.rows - 1, name));
  }

  criterion(id: string, column: CriterionColumn): CellAddress {
    const row = this.edition.criteria.findIndex((criterion) => criterion.id === id);
    return this.at(2 + row, this.criterionStart + this.criterionNames.indexOf(column));
  }

  /** One column over all criteria, or over those of one section. */
  criterionRange(column: CriterionColumn, section?: string): string {
    const ids = this.edition.criteria.filter((each) => section === undefined || each.section === section);
    const [first, last] = [ids.at(0), ids.at(-1)];
    if (first === undefined || last === undefined)
      throw new Error(`Section ${section ?? ''} has no criteria`);
    return this.range(this.criterion(first.id, column), this.criterion(last.id, column));
  }

  heading(address: CellAddress): CellAddress {
    return { ...address, row: 1 };
  }

  private at(row: number, column: number): CellAddress {
    return { sheet: SHEETS.calc, row, column };
  }

  private range(from: CellAddress, to: CellAddress): string {
    return `${quoteSheet(from.sheet)}!${absoluteRef(from.row, from.column)}:${absoluteRef(to.row, to.column)}`;
  }
}
