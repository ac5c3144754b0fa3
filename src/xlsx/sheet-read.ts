/** One worksheet part: its cells in order, and what stands around them. `<dimension>` is not believed. */
import { MAX_COLUMN, MAX_ROW, cellRef, parseRange, parseRef } from '../workbook/address';
import { type CellContext, type CellReading, CellReader } from './cell-read';
import { PackageError } from './package-error';
import { type FilterReading, type HyperlinkReading, readFilter, readHyperlinks } from './links-read';
import { PartCursor } from './part-cursor';
import { type ProtectionReading, readProtection } from './protection-read';
import type { XmlText } from './xml-text';
import { readValidations, type ValidationReading } from './validation-read';

/** Rows or columns, both ends included, from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface SheetContent {
  /** cells that hold a value or a formula, by reference (`F7`), row by row */
  readonly cells: ReadonlyMap<string, CellReading>;
  /** the last row and column that such a cell stands in; 0 when there is none */
  readonly rowCount: number;
  readonly columnCount: number;
  /** `A4:A9` */
  readonly merges: readonly string[];
  /** hidden, or of no height or width; spans in order */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** rows that the file does not mention are hidden too */
  readonly otherRowsHidden: boolean;
  readonly protected: boolean;
  /** what the protection still allows; absent when there is none */
  readonly protection?: ProtectionReading;
  readonly validations: readonly ValidationReading[];
  /** the filter over the sheet's table, whether it hides rows at the moment or not */
  readonly filter?: FilterReading;
  readonly hyperlinks: readonly HyperlinkReading[];
}

export const EMPTY_SHEET: SheetContent = {
  cells: new Map(),
  rowCount: 0,
  columnCount: 0,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  otherRowsHidden: false,
  protected: false,
  validations: [],
  hyperlinks: [],
};

export function readSheet(xml: string | XmlText, part: string, context: CellContext): SheetContent {
  return new SheetReader(new PartCursor(xml, part, 'main', 'worksheet'), context).read();
}

class SheetReader {
  private readonly cells = new Map<string, CellReading>();
  private readonly merges: string[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly validations: ValidationReading[] = [];
  private readonly hyperlinks: HyperlinkReading[] = [];
  private readonly cellReader: CellReader;
  private readonly columnsByLetters = new Map<string, number>();
  private rowCount = 0;
  private columnCount = 0;
  private cellElements = 0;
  private otherRowsHidden = false;
  private protection: ProtectionReading | undefined;
  private filter: FilterReading | undefined;

  constructor(
    private readonly cursor: PartCursor,
    private readonly context: CellContext,
  ) {
    this.cellReader = new CellReader(cursor, context);
  }

  read(): SheetContent {
    const { cursor } = this;
    let data = false;
    while (cursor.child(1)) {
      if (cursor.vocabulary !== 'main') continue;
      switch (cursor.name) {
        case 'sheetFormatPr':
          this.otherRowsHidden = cursor.flag('zeroHeight');
          break;
        case 'cols':
          this.readColumns();
          break;
        case 'sheetData':
          if (data) throw cursor.refused('stands twice');
          data = true;
          this.readRows();
          break;
        case 'sheetProtection':
          this.protection = readProtection(cursor);
          break;
        case 'mergeCells':
          this.readMerges();
          break;
        case 'dataValidations':
          readValidations(cursor, this.context.limits, this.validations);
          break;
        case 'autoFilter':
          this.filter = readFilter(cursor);
          break;
        case 'hyperlinks':
          readHyperlinks(cursor, this.context.limits, this.hyperlinks);
          break;
        case 'extLst':
          this.readExtensions();
          break;
      }
    }
    this.context.spent.elements += cursor.elements;
    if (this.context.spent.elements > this.context.limits.elements)
      throw this.tooLarge('elements in all', this.context.limits.elements);
    const { cells, rowCount, columnCount, merges, validations, hyperlinks, protection, filter } = this;
    const { hiddenRows, hiddenColumns, otherRowsHidden } = this;
    return {
      ...{ cells, rowCount, columnCount, merges, hiddenRows, hiddenColumns, otherRowsHidden },
      protected: protection !== undefined,
      ...(protection === undefined ? {} : { protection }),
      validations,
      ...(filter === undefined ? {} : { filter }),
      hyperlinks,
    };
  }

  private readRows(): void {
    const { cursor } = this;
    const own = cursor.depth;
    let row = 0;
    let rows = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'row')) continue;
      if (++rows > this.context.limits.rowsPerSheet)
        throw this.tooLarge('rows', this.context.limits.rowsPerSheet);
      const stated = cursor.count('r', MAX_ROW) ?? row + 1;
      if (stated <= row || stated > MAX_ROW) throw cursor.refused(`row ${stated} after row ${row}`);
      row = stated;
      if (cursor.flag('hidden') || Number(cursor.attribute('ht') ?? 1) === 0)
        addTo(this.hiddenRows, row, row);
      this.readCells(row);
    }
  }

  private readCells(row: number): void {
    const { cursor, context } = this;
    const own = cursor.depth;
    const rowText = String(row);
    let column = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'c')) continue;
      if (++this.cellElements > context.limits.cellsPerSheet)
        throw this.tooLarge('cells', context.limits.cellsPerSheet);
      if (++context.spent.cells > context.limits.cells)
        throw this.tooLarge('cells in all', context.limits.cells);
      const stated = cursor.attribute('r');
      const next = stated === undefined ? column + 1 : this.columnOf(stated, row, rowText);
      if (next === undefined || next <= column || next > MAX_COLUMN)
        throw cursor.refused(
          `cell ${JSON.stringify(stated?.slice(0, 40))} in row ${row} after column ${column}`,
        );
      column = next;
      const cell = this.cellReader.read(row, column, stated ?? cellRef(row, column));
      if (cell === undefined) continue;
      this.cells.set(cell.ref, cell);
      this.rowCount = row;
      if (column > this.columnCount) this.columnCount = column;
    }
  }

  /** The column of a reference that must stand in this row, as in `F7`; its letters are looked up once a sheet. */
  private columnOf(ref: string, row: number, rowText: string): number | undefined {
    const letters = ref.endsWith(rowText) ? ref.slice(0, -rowText.length) : '';
    const known = this.columnsByLetters.get(letters);
    if (known !== undefined) return known;
    const place = parseRef(ref);
    if (place?.row !== row || ref !== cellRef(row, place.column)) return undefined;
    this.columnsByLetters.set(letters, place.column);
    return place.column;
  }

  private readColumns(): void {
    const { cursor } = this;
    const own = cursor.depth;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'col')) continue;
      const first = cursor.count('min', MAX_COLUMN) ?? 0;
      const last = cursor.count('max', MAX_COLUMN) ?? 0;
      if (first < 1 || last < first) throw cursor.refused(`columns ${first} to ${last}`);
      if (!cursor.flag('hidden') && Number(cursor.attribute('width') ?? 1) !== 0) continue;
      if (this.hiddenColumns.length >= MAX_COLUMN) throw cursor.refused('more columns than a sheet has');
      addTo(this.hiddenColumns, first, last);
    }
  }

  private readMerges(): void {
    const { cursor } = this;
    const own = cursor.depth;
    const { rangesPerSheet } = this.context.limits;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'mergeCell')) continue;
      if (this.merges.length >= rangesPerSheet) throw this.tooLarge('merges', rangesPerSheet);
      const range = cursor.attribute('ref') ?? '';
      if (parseRange(range) === undefined)
        throw cursor.refused(`no range: ${JSON.stringify(range.slice(0, 40))}`);
      this.merges.push(range);
    }
  }

  private readExtensions(): void {
    const { cursor } = this;
    const own = cursor.depth;
    while (cursor.child(own)) {
      const extension = cursor.depth;
      while (cursor.child(extension))
        if (cursor.is('x14', 'dataValidations'))
          readValidations(cursor, this.context.limits, this.validations);
    }
  }

  private tooLarge(what: string, limit: number): PackageError {
    return new PackageError('too-large', `more than ${limit} ${what}`, this.cursor.part);
  }
}

/** Neighbours join, so that a hidden half of a sheet is one span. */
function addTo(spans: Span[], first: number, last: number): void {
  const previous = spans.at(-1);
  if (previous !== undefined && previous.last + 1 === first) spans[spans.length - 1] = { ...previous, last };
  else spans.push({ first, last });
}
