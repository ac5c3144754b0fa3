/** The workbook in one neutral shape, whoever made it, so that two of them can be compared with `toEqual`. */
import { cellRef } from '../../../src/workbook/address';
import { type Area, WHOLE_SHEET, areaText } from '../model/area';
import type { Shown } from '../model/calculation';
import type { Book } from '../model/book';
import {
  type ConditionalLook,
  type PageSetup,
  type Sheet,
  type Validation,
  knownCells,
} from '../model/sheet';
import type { Style } from '../model/style';
import { plainValue } from '../objects/cell-writing';
import { absoluteText } from '../objects/page-layout';

export interface CellDescription {
  readonly value?: string | number | boolean;
  /** with `=` */
  readonly formula?: string;
  /** absent: as the sheet's other cells */
  readonly look?: Style;
  readonly hyperlink?: Readonly<Record<string, string>>;
}

export interface ValidationDescription {
  readonly range: string;
  /** list, date, textLength …; none for a prompt only */
  readonly kind: string;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly alert: { readonly style: string; readonly title: string; readonly message: string } | null;
}

export interface FormatDescription {
  readonly range: string;
  readonly type: string;
  readonly condition: unknown;
  readonly look: ConditionalLook;
  readonly stop: boolean;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly cells: Readonly<Record<string, CellDescription>>;
  /** points, by letters; columns of the usual width are absent */
  readonly columns: Readonly<Record<string, { readonly width?: number; readonly hidden?: true }>>;
  /** points, by number; rows that fit their text are absent */
  readonly rows: Readonly<Record<string, { readonly height?: number; readonly hidden?: true }>>;
  readonly merges: readonly string[];
  readonly validations: readonly ValidationDescription[];
  /** in the order in which they are tried */
  readonly formats: readonly FormatDescription[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly filter: string | null;
  readonly protection: Readonly<Record<string, unknown>> | null;
  readonly page: Readonly<Record<string, unknown>>;
  readonly charts: readonly Readonly<Record<string, unknown>>[];
  readonly tables: readonly { readonly name: string; readonly range: string }[];
  readonly names: readonly NameDescription[];
}

export interface NameDescription {
  readonly name: string;
  /** `'_lists'!$A$2:$A$5`, quoted as a Blueprint quotes */
  readonly refersTo: string;
  readonly visible: boolean;
}

export interface BookDescription {
  readonly title: string;
  readonly structureProtected: boolean;
  readonly names: readonly NameDescription[];
  readonly sheets: readonly SheetDescription[];
}

/** `only`: the sheets that are asked for; default: all. */
export function describeBook(book: Book, only?: readonly string[]): BookDescription {
  return {
    title: book.properties.title,
    structureProtected: book.structureProtected,
    names: book.names.map(nameOf).sort(by(({ name }) => name)),
    sheets: book.sheets
      .filter(({ name }) => only?.includes(name) !== false)
      .map((sheet) => sheetOf(book, sheet)),
  };
}

function sheetOf(book: Book, sheet: Sheet): SheetDescription {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    cells: cellsOf(book, sheet),
    columns: linesOf(sheet.columns, (line) => cellRef(1, line).slice(0, -1), 'width'),
    rows: linesOf(sheet.rows, String, 'height'),
    merges: sheet.merges.map(areaText).sort(),
    validations: sheet.validations.flatMap(validationsOf).sort(by(({ range }) => range)),
    formats: sheet.conditional.map(({ areas, type, formula, rule, look, stop }) => ({
      range: areas.map(areaText).sort().join(' '),
      type,
      condition: formula ?? rule ?? null,
      look,
      stop,
    })),
    freeze: sheet.freeze,
    filter: sheet.filter === undefined ? null : areaText(sheet.filter),
    protection: protectionOf(sheet),
    page: pageOf(sheet.page),
    charts: sheet.charts.map(({ name, type, source, seriesBy, title, titleVisible, place, values }) => ({
      name,
      type,
      source,
      seriesBy,
      title,
      titleVisible,
      place,
      values,
    })),
    tables: sheet.tables.map(({ name, area }) => ({ name, range: areaText(area) })),
    names: sheet.names.map(nameOf).sort(by(({ name }) => name)),
  };
}

function cellsOf(book: Book, sheet: Sheet): Record<string, CellDescription> {
  const cells: Record<string, CellDescription> = {};
  for (const { row, column, cell } of knownCells(sheet, WHOLE_SHEET)) {
    const { content, style, hyperlink } = cell;
    const value: Shown = book.value(sheet, row, column);
    const seen = style === undefined ? undefined : outside(style, sheet.merges, row, column);
    const look = seen === undefined || same(seen, sheet.style) ? undefined : seen;
    if (content === undefined && look === undefined && hyperlink === undefined) continue;
    cells[cellRef(row, column)] = {
      ...(value === undefined ? {} : { value: plainValue(value) }),
      ...(content !== undefined && 'formula' in content ? { formula: content.formula } : {}),
      ...(look === undefined ? {} : { look }),
      ...(hyperlink === undefined ? {} : { hyperlink }),
    };
  }
  return cells;
}

/** Borders between the cells of a merge are never seen. */
function outside(style: Style, merges: readonly Area[], row: number, column: number): Style {
  const merge = merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (merge === undefined) return style;
  const edge = {
    top: row === merge.top,
    bottom: row === merge.bottom,
    left: column === merge.left,
    right: column === merge.right,
    diagonalDown: true,
    diagonalUp: true,
  };
  const borders = Object.fromEntries(
    Object.entries(style.borders).filter(([side]) => edge[side as keyof typeof edge]),
  );
  return { ...style, borders };
}

function linesOf<Line extends { readonly hidden?: boolean }>(
  lines: ReadonlyMap<number, Line>,
  label: (line: number) => string,
  size: keyof Line,
): Record<string, Record<string, number | true>> {
  const found: Record<string, Record<string, number | true>> = {};
  for (const number of [...lines.keys()].sort((a, b) => a - b)) {
    const line = lines.get(number);
    const length = line?.[size];
    if (typeof length === 'number' || line?.hidden === true)
      found[label(number)] = {
        ...(typeof length === 'number' ? { [size]: length } : {}),
        ...(line?.hidden === true ? { hidden: true as const } : {}),
      };
  }
  return found;
}

function validationsOf({
  areas,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Validation): ValidationDescription[] {
  const [kind = 'none', conditions = {}] = Object.entries(rule)[0] ?? [];
  const shows = prompt !== undefined && prompt.showPrompt && prompt.title + prompt.message !== '';
  const alert = errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' };
  return areas.map((area: Area) => ({
    range: areaText(area),
    kind,
    conditions: Object.fromEntries(
      Object.entries(conditions).map(([key, value]) => [key, plainBound(value)]),
    ),
    ignoreBlanks: kind === 'none' || ignoreBlanks,
    prompt: shows ? { title: prompt.title, message: prompt.message } : null,
    alert:
      kind === 'none' || !alert.showAlert
        ? null
        : { style: alert.style, title: alert.title, message: alert.message },
  }));
}

/** `"=46113"`, `"46113"` and 46113 are one bound. */
function plainBound(value: unknown): unknown {
  return typeof value === 'string' && /^=?-?\d+(?:\.\d+)?$/.test(value)
    ? Number(value.replace('=', ''))
    : value;
}

function protectionOf({ protection }: Sheet): Record<string, unknown> | null {
  if (protection === undefined) return null;
  const { password, ...options } = protection;
  return { ...options, ...(password === undefined ? {} : { password: true }) };
}

function pageOf({
  area,
  titleRows,
  titleColumns,
  headersFooters,
  margins,
  ...page
}: PageSetup): Record<string, unknown> {
  const { printGridlines, printHeadings, blackAndWhite, printOrder, firstPageNumber, ...main } = page;
  const unusual = { printGridlines, printHeadings, blackAndWhite };
  return {
    ...main,
    ...Object.fromEntries(Object.entries(unusual).filter(([, on]) => on)),
    ...(printOrder === 'DownThenOver' ? {} : { printOrder }),
    ...(firstPageNumber === '' ? {} : { firstPageNumber }),
    margins: Object.fromEntries(
      Object.entries(margins).map(([side, points]) => [side, Math.round(points * 100) / 100]),
    ),
    headersFooters: Object.fromEntries(Object.entries(headersFooters).filter(([, text]) => text !== '')),
    area: area === undefined ? null : absoluteText(area),
    titleRows: titleRows === undefined ? null : absoluteText(titleRows),
    titleColumns: titleColumns === undefined ? null : absoluteText(titleColumns),
  };
}

function nameOf({
  name,
  formula,
  visible,
}: {
  name: string;
  formula: string;
  visible: boolean;
}): NameDescription {
  // Excel writes one cell as one cell.
  const refersTo = formula
    .slice(1)
    .replace(/^([^'!]+)!/, "'$1'!")
    .replace(/!([^:]+):\1$/, '!$1');
  return { name, refersTo, visible };
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function by<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}
