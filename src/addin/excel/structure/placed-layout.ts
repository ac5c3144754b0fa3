/**
 * Where everything stands in somebody's own workbook with our answer columns in it: the `Layout` of an issued workbook, but for
 * the criteria, which stand where they stood. So the sheets, formulas and flags of an issued workbook are drawn as they are.
 */
import type { Criterion, Edition, Section } from '../../../checklist/edition';
import { ANSWER_COLUMNS, type AnswerColumn, type CellAddress, Layout } from '../../../workbook/layout';
import type { CalcLayout } from '../../../workbook/calc-layout';
import type { RowPlace } from '../../../workbook/recognise/answer-block';

export class PlacedLayout extends Layout {
  constructor(
    edition: Edition,
    /** of every criterion of the edition */
    private readonly places: ReadonlyMap<string, RowPlace>,
    private readonly calc: CalcLayout,
  ) {
    super(edition);
  }

  place(criterion: string): RowPlace {
    const place = this.places.get(criterion);
    if (place === undefined) throw new Error(`No place for the criterion ${criterion}`);
    return place;
  }

  override rowOf(criterion: string): number {
    return this.place(criterion).row;
  }

  override answer(criterion: string, column: AnswerColumn): CellAddress {
    const { sheet, row, left } = this.place(criterion);
    return { sheet, row, column: left + ANSWER_COLUMNS.indexOf(column) };
  }

  /** Rows of a section can be scattered; `_calc` has their 状態 in one column. */
  override statusRange(section: string): string {
    return this.calc.criterionRange('status', section);
  }
}

/** One table of somebody's checklist, as the drawing of a section's sheet sees it. */
export interface TablePlace {
  readonly left: number;
  readonly criteria: readonly Criterion[];
}

export class TableLayout extends PlacedLayout {
  /** the base class numbers its rows before there is a table */
  private readonly table: TablePlace | undefined;

  constructor(edition: Edition, places: ReadonlyMap<string, RowPlace>, calc: CalcLayout, table: TablePlace) {
    super(edition, places, calc);
    this.table = table;
  }

  override criteriaOf(section: string): readonly Criterion[] {
    return this.table?.criteria ?? super.criteriaOf(section);
  }

  override span(section: string): { first: number; last: number } {
    const rows = this.criteriaOf(section).map(({ id }) => this.rowOf(id));
    return { first: Math.min(...rows), last: Math.max(...rows) };
  }

  override answerColumn(section: Section, column: AnswerColumn): number {
    const left = this.table?.left ?? section.columns.length + 1;
    return left + ANSWER_COLUMNS.indexOf(column);
  }
}

/** 集計 counts rows of a sheet by their 状態: here those of `_calc`, where they stand in the edition's order. */
export class CountedLayout extends PlacedLayout {
  constructor(
    edition: Edition,
    places: ReadonlyMap<string, RowPlace>,
    private readonly counted: CalcLayout,
  ) {
    super(edition, places, counted);
  }

  override rowOf(criterion: string): number {
    return this.counted.criterion(criterion, 'status').row;
  }

  override answerColumn(): number {
    const [first] = this.edition.criteria;
    if (first === undefined) throw new Error('The edition has no criteria');
    return this.counted.criterion(first.id, 'status').column;
  }
}
