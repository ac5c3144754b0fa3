/** How wide the columns and how high the rows of a sheet are, for what is drawn over them. */
import { attributeOf, childrenOf, rootOf, TagReader, tagOf } from './tags';

/** Pixels of 1/96 inch. A digit of the default font, and what a column has where the file says nothing. */
const DIGIT = 7;
const COLUMN = 64;
const ROW = 20;
const POINT = 96 / 72;

export class SheetMeasures {
  private readonly columns: { first: number; last: number; width: number }[] = [];
  private readonly rows = new Map<number, number>();
  private column = COLUMN;
  private row = ROW;

  /** @param xml of a worksheet's part */
  constructor(xml: string) {
    for (const span of childrenOf(xml, rootOf(xml))) {
      const tag = tagOf(xml, span);
      if (span.local === 'sheetFormatPr') {
        this.column = pixels(attributeOf(tag, 'defaultColWidth'), DIGIT) ?? this.column;
        this.row = pixels(attributeOf(tag, 'defaultRowHeight'), POINT) ?? this.row;
      } else if (span.local === 'cols') {
        for (const each of childrenOf(xml, span)) this.addColumns(tagOf(xml, each));
      } else if (span.local === 'sheetData') {
        const reader = new TagReader(xml, span.inner, span.innerEnd);
        let last = 0;
        while (reader.next()) {
          if (reader.depth !== 1 || reader.kind === 'close') continue;
          const row = reader.tag;
          last = Number(attributeOf(row, 'r') ?? last + 1);
          const height = isHidden(row) ? 0 : pixels(attributeOf(row, 'ht'), POINT);
          if (height !== undefined) this.rows.set(last, height);
        }
      }
    }
  }

  /** From 1; 0 when it is hidden. */
  width(column: number): number {
    return this.columns.find(({ first, last }) => first <= column && column <= last)?.width ?? this.column;
  }

  height(row: number): number {
    return this.rows.get(row) ?? this.row;
  }

  private addColumns(tag: string): void {
    const width = isHidden(tag) ? 0 : pixels(attributeOf(tag, 'width'), DIGIT);
    const [first, last] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
    if (width !== undefined) this.columns.push({ first, last, width });
  }
}

function isHidden(tag: string): boolean {
  const hidden = attributeOf(tag, 'hidden');
  return hidden === '1' || hidden === 'true';
}

function pixels(stated: string | undefined, unit: number): number | undefined {
  const number = Number(stated);
  return stated === undefined || !(number >= 0) ? undefined : Math.round(number * unit);
}
