/** What stands around the cells of a worksheet. `<dimension>` is not believed. */
import { MAX_COLUMN, parseRange } from '../workbook/address';
import { type FilterReading, type HyperlinkReading, readFilter, readHyperlinks } from './links-read';
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';
import { type ProtectionReading, readProtection } from './protection-read';
import { addTo, type Span } from './sheet-data';
import { readValidations, type ValidationReading } from './validation-read';
import type { WorkbookLimits } from './workbook-limits';

export interface SheetFrame {
  /** `A4:A9` */
  readonly merges: readonly string[];
  /** hidden, or of no width; spans in order */
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

export const EMPTY_FRAME: SheetFrame = {
  merges: [],
  hiddenColumns: [],
  otherRowsHidden: false,
  protected: false,
  validations: [],
  hyperlinks: [],
};

/** `readData` is called where `<sheetData>` is met, and may walk through it. */
export function readFrame(cursor: PartCursor, limits: WorkbookLimits, readData: () => void): SheetFrame {
  return new FrameReader(cursor, limits).read(readData);
}

class FrameReader {
  private readonly merges: string[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly validations: ValidationReading[] = [];
  private readonly hyperlinks: HyperlinkReading[] = [];
  private otherRowsHidden = false;
  private protection: ProtectionReading | undefined;
  private filter: FilterReading | undefined;

  constructor(
    private readonly cursor: PartCursor,
    private readonly limits: WorkbookLimits,
  ) {}

  read(readData: () => void): SheetFrame {
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
          readData();
          break;
        case 'sheetProtection':
          this.protection = readProtection(cursor);
          break;
        case 'mergeCells':
          this.readMerges();
          break;
        case 'dataValidations':
          readValidations(cursor, this.limits, this.validations);
          break;
        case 'autoFilter':
          this.filter = readFilter(cursor);
          break;
        case 'hyperlinks':
          readHyperlinks(cursor, this.limits, this.hyperlinks);
          break;
        case 'extLst':
          this.readExtensions();
          break;
      }
    }
    const { merges, hiddenColumns, otherRowsHidden, protection, validations, filter, hyperlinks } = this;
    return {
      ...{ merges, hiddenColumns, otherRowsHidden },
      protected: protection !== undefined,
      ...(protection === undefined ? {} : { protection }),
      validations,
      ...(filter === undefined ? {} : { filter }),
      hyperlinks,
    };
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
    const { rangesPerSheet } = this.limits;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'mergeCell')) continue;
      if (this.merges.length >= rangesPerSheet)
        throw new PackageError('too-large', `more than ${rangesPerSheet} merges`, cursor.part);
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
        if (cursor.is('x14', 'dataValidations')) readValidations(cursor, this.limits, this.validations);
    }
  }
}
