/** What the tags of rows, cells and formulas say. Each spelling is read once, by the cursor that reads everything else. */
import { sharedNumber } from '../cell-formula';
import { MAIN_NAMESPACE } from '../ooxml-names';
import { tolerant } from '../package-error';
import { PartCursor } from '../part-cursor';
import { isHiddenRow } from '../rows-read';
import { SeenBytes } from './seen-bytes';

export interface PlainTag {
  readonly empty: boolean;
}

export interface RowTag extends PlainTag {
  readonly hidden: boolean;
}

export interface CellTag extends PlainTag {
  readonly type: string;
  readonly style: number;
}

export interface FormulaTag extends PlainTag {
  /** the number under which cells share the formula */
  readonly shared: number | undefined;
}

/** Programs spell out what is so anyway: the tag of a row takes 130 bytes. */
const BOUNDS = { places: 1024, lengthMax: 256 };

const ROWS = new SeenBytes<RowTag | undefined>(BOUNDS);
const CELLS = new SeenBytes<CellTag | undefined>(BOUNDS);
const FORMULAS = new SeenBytes<FormulaTag | undefined>(BOUNDS);
const READINGS = new SeenBytes<PlainTag | undefined>(BOUNDS);
const PHONETICS = new SeenBytes<PlainTag | undefined>(BOUNDS);

/** From behind `r="7"` up to `>`, that left out; undefined for a tag that has to be read where it stands. */
export function rowTag(bytes: Buffer, from: number, to: number): RowTag | undefined {
  return ROWS.meaning(bytes, from, to, readRow);
}

/** As `rowTag`. */
export function cellTag(bytes: Buffer, from: number, to: number): CellTag | undefined {
  return CELLS.meaning(bytes, from, to, readCell);
}

/** From behind `<f` up to `>`; as `rowTag`. */
export function formulaTag(bytes: Buffer, from: number, to: number): FormulaTag | undefined {
  return FORMULAS.meaning(bytes, from, to, readFormula);
}

/** From behind `<rPh` up to `>`; as `rowTag`. */
export function readingTag(bytes: Buffer, from: number, to: number): PlainTag | undefined {
  return READINGS.meaning(bytes, from, to, readReading);
}

/** From behind `<phoneticPr` up to `>`; as `rowTag`. */
export function phoneticTag(bytes: Buffer, from: number, to: number): PlainTag | undefined {
  return PHONETICS.meaning(bytes, from, to, readPhonetic);
}

function readRow(bytes: Buffer, from: number, to: number): RowTag | undefined {
  return reading('row r="1"', bytes.toString('latin1', from, to), (cursor, empty) => ({
    hidden: isHiddenRow(cursor),
    empty,
  }));
}

function readCell(bytes: Buffer, from: number, to: number): CellTag | undefined {
  return reading('c r="A1"', bytes.toString('latin1', from, to), (cursor, empty) => {
    const type = cursor.attribute('t') ?? 'n';
    return { type, style: cursor.count('s') ?? 0, empty };
  });
}

function readFormula(bytes: Buffer, from: number, to: number): FormulaTag | undefined {
  return reading('f', bytes.toString('latin1', from, to), (cursor, empty) => ({
    shared: sharedNumber(cursor),
    empty,
  }));
}

function readReading(bytes: Buffer, from: number, to: number): PlainTag | undefined {
  return reading('rPh', bytes.toString('latin1', from, to), (_, empty) => ({ empty }));
}

function readPhonetic(bytes: Buffer, from: number, to: number): PlainTag | undefined {
  return reading('phoneticPr', bytes.toString('latin1', from, to), (_, empty) => ({ empty }));
}

/** Printable ASCII without references: nothing in it has to be decoded. */
const PLAIN = /^[ !"#$%'-~]*$/;

function reading<Tag>(
  begin: string,
  rest: string,
  read: (cursor: PartCursor, empty: boolean) => Tag,
): Tag | undefined {
  if (!PLAIN.test(rest) || rest.includes('xmlns')) return undefined;
  const empty = rest.endsWith('/');
  const name = begin.split(' ')[0] ?? '';
  const xml = `<u xmlns="${MAIN_NAMESPACE}"><${begin}${rest}>${empty ? '' : `</${name}>`}</u>`;
  return tolerant(() => {
    const cursor = new PartCursor(xml, '', 'main', 'u');
    if (!cursor.child(1) || !cursor.is('main', name)) return undefined;
    const tag = read(cursor, empty);
    return cursor.child(1) ? undefined : tag;
  }, undefined);
}
