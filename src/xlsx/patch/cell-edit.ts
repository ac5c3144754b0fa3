/**
 * The cells of one sheet under change: in one pass over the tags, nothing is cut out that does not change. A cell or row
 * that the file does not have is put in at its place, looking as its row or column says that it looks.
 */
import { cellRef, columnNumber, parseRange, parseRef } from '../../workbook/address';
import { cellText, elementText, legalText } from '../author-text';
import { appendChild, opened, prefixed } from './fragment';
import { Splices } from './splices';
import { attributeOf, childrenOf, type ElementSpan, rootOf, TagReader, tagOf, withAttribute } from './tags';

export interface CellWishes {
  /** cells that have to be there, `F7` */
  readonly cells: Iterable<string>;
  /** cells whose content becomes this text; they are there afterwards, too */
  readonly texts?: ReadonlyMap<string, string>;
  /** The style of each cell that is there or is put in. */
  style(ref: string, present: number): number;
}

/** The sheet's part with the wishes fulfilled. */
export function editCells(xml: string, wishes: CellWishes): string {
  return new CellEdit(xml, wishes).run();
}

interface Row {
  readonly number: number;
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  /** columns that have to be there, those still to come, in order */
  readonly wanted: number[];
  added: boolean;
  column: number;
}

interface Cell {
  readonly ref: string;
  readonly from: number;
  readonly style: number;
}

class CellEdit {
  private readonly root: ElementSpan;
  private readonly splices: Splices;
  private readonly texts: ReadonlyMap<string, string>;
  /** columns by row, rows in order; what is done is taken out */
  private readonly wanted = new Map<number, number[]>();
  private readonly columnStyles: readonly { first: number; last: number; style: number }[];

  constructor(
    private readonly xml: string,
    private readonly wishes: CellWishes,
  ) {
    this.root = rootOf(xml);
    this.splices = new Splices(xml);
    this.texts = wishes.texts ?? new Map();
    const places = [...new Set([...wishes.cells, ...this.texts.keys()])].flatMap(
      (ref) => parseRef(ref) ?? [],
    );
    places.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column } of places) {
      const columns = this.wanted.get(row);
      if (columns === undefined) this.wanted.set(row, [column]);
      else columns.push(column);
    }
    this.columnStyles = columnStyles(xml, this.root);
  }

  run(): string {
    const data = childrenOf(this.xml, this.root).find(({ local }) => local === 'sheetData');
    if (data === undefined) return this.xml;
    const reader = new TagReader(this.xml, data.inner, data.innerEnd);
    const added = new Extent();
    let last = 0;
    let row: Row | undefined;
    let cell: Cell | undefined;
    while (reader.next()) {
      const { depth, kind, local } = reader;
      if (depth === 1 && local === 'row') {
        if (kind === 'close') {
          if (row !== undefined) this.finishRow(row, reader.from, added);
          row = undefined;
          continue;
        }
        const number = Number(attributeOf(reader.tag, 'r') ?? last + 1);
        const before = this.missingRows(number, added);
        if (before !== '') this.splices.insert(reader.from, before);
        last = number;
        row = this.openRow(number, reader);
        if (kind === 'empty') {
          this.fillEmptyRow(row, added);
          row = undefined;
        }
      } else if (depth === 2 && local === 'c' && row !== undefined) {
        if (kind !== 'close') cell = this.openCell(row, reader, added);
        if (kind !== 'open' && cell !== undefined) this.writeText(cell, reader.to);
      }
    }
    const rest = this.missingRows(Infinity, added);
    if (rest !== '') appendChild(this.xml, this.splices, data, rest);
    this.extendDimension(added);
    return this.splices.apply();
  }

  private openRow(number: number, { tag, from, to }: TagReader): Row {
    const wanted = this.wanted.get(number) ?? [];
    this.wanted.delete(number);
    return { number, tag, from, to, wanted: [...wanted], added: false, column: 0 };
  }

  private openCell(row: Row, reader: TagReader, added: Extent): Cell | undefined {
    const { tag, from, to } = reader;
    const stated = attributeOf(tag, 'r');
    const column = stated === undefined ? row.column + 1 : (columnNumber(stated.replace(/\d+$/, '')) ?? 0);
    row.column = column;
    this.addCells(row, column, from, added);
    if (row.wanted[0] === column) row.wanted.shift();
    const ref = cellRef(row.number, column);
    const present = Number(attributeOf(tag, 's') ?? 0);
    const style = this.wishes.style(ref, present);
    if (this.texts.has(ref)) return { ref, from, style };
    if (style !== present)
      this.splices.replace(from, to, withAttribute(tag, 's', style === 0 ? undefined : String(style)));
    return undefined;
  }

  /** The cell from its first tag to its last. */
  private writeText({ ref, from, style }: Cell, to: number): void {
    this.splices.replace(from, to, this.newCell(ref, style));
  }

  private newCell(ref: string, style: number): string {
    const text = this.texts.get(ref);
    const open = `<c r="${ref}"${style === 0 ? '' : ` s="${String(style)}"`}`;
    if (text === undefined || text === '') return prefixed(`${open}/>`, this.root.prefix);
    const written = elementText(cellText(legalText(text)));
    return prefixed(
      `${open} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`,
      this.root.prefix,
    );
  }

  /** Cells that have to stand before the column. */
  private addCells(row: Row, column: number, at: number, added: Extent): void {
    let cells = '';
    for (let next = row.wanted[0]; next !== undefined && next < column; next = row.wanted[0]) {
      row.wanted.shift();
      const ref = cellRef(row.number, next);
      cells += this.newCell(ref, this.wishes.style(ref, this.inherited(row.tag, next)));
      row.added = true;
      added.add(row.number, next);
    }
    if (cells !== '') this.splices.insert(at, cells);
  }

  private finishRow(row: Row, at: number, added: Extent): void {
    this.addCells(row, Infinity, at, added);
    const tag = withAttribute(row.tag, 'spans', undefined);
    if (row.added && tag !== row.tag) this.splices.replace(row.from, row.to, tag);
  }

  private fillEmptyRow(row: Row, added: Extent): void {
    if (row.wanted.length === 0) return;
    const cells = this.cellsOf(row.number, row.wanted, row.tag, added);
    const tag = opened(withAttribute(row.tag, 'spans', undefined));
    this.splices.replace(row.from, row.to, `${tag}${cells}</${this.root.prefix}row>`);
  }

  private missingRows(before: number, added: Extent): string {
    let rows = '';
    for (const [number, columns] of this.wanted) {
      if (number >= before) break;
      this.wanted.delete(number);
      const { prefix } = this.root;
      const cells = this.cellsOf(number, columns, '', added);
      rows += `<${prefix}row r="${String(number)}">${cells}</${prefix}row>`;
    }
    return rows;
  }

  private cellsOf(row: number, columns: readonly number[], rowTag: string, added: Extent): string {
    return columns
      .map((column) => {
        added.add(row, column);
        const ref = cellRef(row, column);
        return this.newCell(ref, this.wishes.style(ref, this.inherited(rowTag, column)));
      })
      .join('');
  }

  /** What a cell looks like that the file does not have: as its row, else as its column. */
  private inherited(rowTag: string, column: number): number {
    const custom = attributeOf(rowTag, 'customFormat');
    const own = attributeOf(rowTag, 's');
    if (own !== undefined && (custom === '1' || custom === 'true')) return Number(own);
    return this.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  }

  /** Some readers believe `<dimension>` and stop there. */
  private extendDimension({ area }: Extent): void {
    if (area === undefined) return;
    const span = childrenOf(this.xml, this.root).find(({ local }) => local === 'dimension');
    const stated =
      span === undefined ? undefined : parseRange(attributeOf(tagOf(this.xml, span), 'ref') ?? '');
    if (span === undefined || stated === undefined) return;
    const [top, left] = [Math.min(stated.top, area.top), Math.min(stated.left, area.left)];
    const [bottom, right] = [Math.max(stated.bottom, area.bottom), Math.max(stated.right, area.right)];
    const ref = `${cellRef(top, left)}:${cellRef(bottom, right)}`;
    const tag = tagOf(this.xml, span);
    const same =
      top === stated.top && left === stated.left && bottom === stated.bottom && right === stated.right;
    if (!same) this.splices.replace(span.from, span.inner, withAttribute(tag, 'ref', ref));
  }
}

/** The smallest range that holds all that was added. */
class Extent {
  area: { top: number; left: number; bottom: number; right: number } | undefined;

  add(row: number, column: number): void {
    const { top, left, bottom, right } = this.area ?? { top: row, left: column, bottom: row, right: column };
    this.area = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }
}

function columnStyles(xml: string, root: ElementSpan): { first: number; last: number; style: number }[] {
  const columns = childrenOf(xml, root).find(({ local }) => local === 'cols');
  if (columns === undefined) return [];
  return childrenOf(xml, columns).flatMap((span) => {
    const tag = tagOf(xml, span);
    const style = attributeOf(tag, 'style');
    if (style === undefined) return [];
    return [
      { first: Number(attributeOf(tag, 'min')), last: Number(attributeOf(tag, 'max')), style: Number(style) },
    ];
  });
}
