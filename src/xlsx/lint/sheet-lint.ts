/** One worksheet: order of rows and cells, indices, ranges, formulas, messages. */
import { MAX_ROW, parseRange, parseRef } from '../../workbook/address';
import { readStoredText, unescapeText } from '../cell-text';
import { PartCursor } from '../part-cursor';
import { rangesIn, readValidations, type ValidationReading } from '../validation-read';
import { WORKBOOK_LIMITS } from '../workbook-limits';
import { type FormulaSurroundings, lintFormula } from './formula-lint';
import type { LintCode, Problems } from './lint-problem';
import { type Area, overlaps } from './overlaps';

export const TEXT_MAX = 32_767;
const LITERAL_MAX = 255;
const MESSAGE_MAX = 255;
const TITLE_MAX = 32;
const OVERLAPS_MAX = 100;

/** How many there are of what a sheet points to by number, and what its formulas may name. */
export interface SheetSurroundings extends FormulaSurroundings {
  readonly styles: number;
  readonly dxfs: number;
  readonly strings: number;
}

export function lintSheet(xml: string, part: string, around: SheetSurroundings, problems: Problems): void {
  new SheetLint(new PartCursor(xml, part, 'main', 'worksheet'), around, problems).lint();
}

class SheetLint {
  private readonly merges: string[] = [];
  private readonly validations: ValidationReading[] = [];

  constructor(
    private readonly cursor: PartCursor,
    private readonly around: SheetSurroundings,
    private readonly problems: Problems,
  ) {}

  lint(): void {
    const { cursor } = this;
    while (cursor.child(1)) {
      const own = cursor.depth;
      if (cursor.is('main', 'cols'))
        while (cursor.child(own)) this.lintStyle(cursor.attribute('style'), 'cols');
      else if (cursor.is('main', 'sheetData')) this.lintRows();
      else if (cursor.is('main', 'mergeCells'))
        while (cursor.child(own)) this.merges.push(cursor.attribute('ref') ?? '');
      else if (cursor.is('main', 'conditionalFormatting')) this.lintFormat();
      else if (cursor.is('main', 'dataValidations'))
        readValidations(cursor, WORKBOOK_LIMITS, this.validations);
      else if (cursor.is('main', 'extLst')) this.readExtensions();
    }
    this.lintOverlaps(this.merges, 'merge-overlap');
    this.lintOverlaps(
      this.validations.flatMap(({ ranges }) => ranges),
      'validation-overlap',
    );
    for (const validation of this.validations) this.lintValidation(validation);
  }

  private add(code: LintCode, where: string | undefined, detail: string): void {
    this.problems.add(code, this.cursor.part, where, detail);
  }

  private lintRows(): void {
    const { cursor } = this;
    const own = cursor.depth;
    const seen = new Set<number>();
    let last = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'row')) continue;
      const row = Number(cursor.attribute('r') ?? last + 1);
      if (!Number.isInteger(row) || row < 1 || row > MAX_ROW)
        this.add('cell-ref', String(row), 'no such row');
      if (seen.has(row)) this.add('row-repeated', String(row), 'the row stands twice');
      else if (row < last) this.add('row-order', String(row), `after row ${last}`);
      seen.add(row);
      last = row;
      this.lintStyle(cursor.attribute('s'), `row ${row}`);
      this.lintCells(row);
    }
  }

  private lintCells(row: number): void {
    const { cursor } = this;
    const own = cursor.depth;
    const seen = new Set<number>();
    let last = 0;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'c')) continue;
      const ref = cursor.attribute('r');
      const place = ref === undefined ? { row, column: last + 1 } : parseRef(ref);
      if (place?.row !== row) this.add('cell-ref', ref, `no cell of row ${row}`);
      else if (seen.has(place.column)) this.add('cell-repeated', ref, 'the cell stands twice');
      else if (place.column < last) this.add('cell-order', ref, 'cells of a row go from left to right');
      if (place !== undefined) seen.add(place.column);
      last = place?.column ?? last;
      this.lintCell(ref);
    }
  }

  private lintCell(ref: string | undefined): void {
    const { cursor, around } = this;
    const type = cursor.attribute('t') ?? 'n';
    this.lintStyle(cursor.attribute('s'), ref);
    const own = cursor.depth;
    while (cursor.child(own)) {
      if (cursor.is('main', 'f')) {
        const follows = cursor.attribute('t') === 'shared' && cursor.attribute('ref') === undefined;
        const formula = cursor.text();
        if (!(follows && formula === '')) this.lintFormula(formula, ref);
      } else if (cursor.is('main', 'is')) this.lintLength(readStoredText(cursor).text, ref);
      else if (cursor.is('main', 'v')) {
        const value = cursor.text();
        if (type === 's' && !(/^\d{1,9}$/.test(value) && Number(value) < around.strings))
          this.add('string-index', ref, `${value.slice(0, 20)} of ${around.strings} shared texts`);
        if (type === 'str') this.lintLength(unescapeText(value), ref);
      }
    }
  }

  private lintLength(text: string, ref: string | undefined): void {
    if (text.length > TEXT_MAX)
      this.add('text-length', ref, `${text.length} characters, Excel takes ${TEXT_MAX}`);
  }

  private lintStyle(index: string | undefined, where: string | undefined): void {
    if (index === undefined || (/^\d{1,9}$/.test(index) && Number(index) < this.around.styles)) return;
    this.add('style-index', where, `${index.slice(0, 20)} of ${this.around.styles} styles`);
  }

  private lintFormula(formula: string, where: string | undefined): void {
    const { sheets, names } = this.around;
    for (const [code, detail] of lintFormula(formula, { sheets, names }))
      if (code !== 'crosses-sheets') this.add(code, where, detail);
  }

  /** Excel 2007 takes no reference to another sheet here, other than behind a name. */
  private lintRule(formula: string, where: string): void {
    for (const [code, detail] of lintFormula(formula, this.around))
      this.add(code === 'crosses-sheets' ? 'cf-cross-sheet' : code, where, detail);
  }

  private lintFormat(): void {
    const { cursor, around } = this;
    const where = cursor.attribute('sqref') ?? '';
    this.lintRanges(rangesIn(where));
    const own = cursor.depth;
    while (cursor.child(own)) {
      if (!cursor.is('main', 'cfRule')) continue;
      const index = cursor.attribute('dxfId');
      if (index !== undefined && !(/^\d{1,9}$/.test(index) && Number(index) < around.dxfs))
        this.add('dxf-index', where, `${index.slice(0, 20)} of ${around.dxfs} formats`);
      const rule = cursor.depth;
      while (cursor.child(rule)) if (cursor.is('main', 'formula')) this.lintRule(cursor.text(), where);
    }
  }

  private lintValidation(validation: ValidationReading): void {
    const where = validation.ranges.join(' ');
    this.lintRanges(validation.ranges);
    for (const formula of [validation.formula1, validation.formula2]) {
      if (formula === undefined) continue;
      const literal = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
      if (validation.type !== 'list' || literal === undefined) this.lintRule(formula, where);
      else if (literal.length > LITERAL_MAX)
        this.add('list-literal-length', where, `${literal.length} characters, Excel takes ${LITERAL_MAX}`);
    }
    for (const text of [validation.prompt, validation.error])
      if (text !== undefined && text.length > MESSAGE_MAX)
        this.add('message-length', where, `${text.length} characters, Excel takes ${MESSAGE_MAX}`);
    for (const title of [validation.promptTitle, validation.errorTitle])
      if (title !== undefined && title.length > TITLE_MAX)
        this.add('message-title-length', where, `${title.length} characters, Excel takes ${TITLE_MAX}`);
  }

  private readExtensions(): void {
    const { cursor } = this;
    const own = cursor.depth;
    while (cursor.child(own)) {
      const extension = cursor.depth;
      while (cursor.child(extension))
        if (cursor.is('x14', 'dataValidations')) readValidations(cursor, WORKBOOK_LIMITS, this.validations);
    }
  }

  private lintRanges(ranges: readonly string[]): void {
    if (ranges.length === 0) this.add('range-invalid', undefined, 'no range');
    for (const range of ranges)
      if (parseRange(range) === undefined)
        this.add('range-invalid', range.slice(0, 40), 'no range of a sheet');
  }

  private lintOverlaps(ranges: readonly string[], code: 'merge-overlap' | 'validation-overlap'): void {
    const placed: { range: string; area: Area }[] = [];
    for (const range of ranges) {
      const area = parseRange(range);
      if (area !== undefined) placed.push({ range, area });
      else if (code === 'merge-overlap') this.add('range-invalid', range.slice(0, 40), 'no range of a sheet');
    }
    const pairs = overlaps(
      placed.map(({ area }) => area),
      OVERLAPS_MAX,
    );
    for (const [first, second] of pairs)
      this.add(code, placed[second]?.range, `shares cells with ${placed[first]?.range ?? ''}`);
  }
}
