/** A sheet of the test host's workbook: plain data, with the few questions that everybody asks of it. */
import type { Area } from './area';
import { PLAIN, type Style } from './style';

export type Scalar = string | number | boolean;

/**
 * What stands in a cell; a formula is written with its `=`. `result` is what the file says that it comes to, which
 * holds until anything is changed.
 */
export type Content =
  | { readonly value: Scalar }
  | { readonly formula: string; readonly result?: Scalar | { readonly error: string } };

export interface Cell {
  content?: Content;
  style?: Style;
  hyperlink?: Readonly<Record<string, string>>;
}

export interface Validation {
  areas: Area[];
  readonly rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export interface ConditionalLook {
  fill?: string;
  /** no cell of Office.js's ExcelApi 1.14 can say these two; a file can */
  pattern?: string;
  patternColor?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: Record<string, { style: string; color: string }>;
}

export interface ConditionalRule {
  readonly id: string;
  /** Custom, CellValue, ContainsText … */
  readonly type: string;
  areas: Area[];
  /** of a custom rule, with `=`, as it reads in the first cell */
  formula?: string;
  /** of any other rule, as Office.js gives it */
  rule?: Readonly<Record<string, unknown>>;
  look: ConditionalLook;
  stop: boolean;
}

export interface PageSetup {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  printOrder: string;
  firstPageNumber: string | number;
  /** points */
  margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
  headersFooters: Record<string, string>;
  area?: Area;
  titleRows?: Area;
  titleColumns?: Area;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  type: string;
  source: string;
  seriesBy: string;
  title: string;
  titleVisible: boolean;
  place?: { readonly from: string; readonly to: string };
  readonly values: Record<string, unknown>;
}

export interface TableRecord {
  readonly id: string;
  name: string;
  area: Area;
  hasHeaders: boolean;
  style: string;
}

export interface CommentRecord {
  readonly id: string;
  readonly cell: Area;
  text: string;
}

export interface SheetName {
  readonly name: string;
  /** with `=` */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  /** what cells, rows and columns look like that say nothing themselves */
  style: Style;
  cells: Map<number, Map<number, Cell>>;
  columns: Map<number, { width?: number; hidden?: boolean; style?: Style }>;
  rows: Map<number, { height?: number; hidden?: boolean; style?: Style }>;
  merges: Area[];
  validations: Validation[];
  conditional: ConditionalRule[];
  freeze: { rows: number; columns: number };
  filter?: Area;
  protection?: Readonly<Record<string, unknown>> & { readonly password?: string };
  page: PageSetup;
  charts: ChartRecord[];
  tables: TableRecord[];
  comments: CommentRecord[];
  names: SheetName[];
}

export const DEFAULT_HEIGHT = 15;
export const DEFAULT_WIDTH = 48;

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    gridlines: true,
    headings: true,
    style: PLAIN,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditional: [],
    freeze: { rows: 0, columns: 0 },
    page: newPage(),
    charts: [],
    tables: [],
    comments: [],
    names: [],
  };
}

function newPage(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headersFooters: {},
  };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function cellFor(sheet: Sheet, row: number, column: number): Cell {
  const line = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, line);
  const cell = line.get(column) ?? {};
  line.set(column, cell);
  return cell;
}

/** Cells of the area that the sheet knows of, row by row. */
export function* knownCells(
  sheet: Sheet,
  area: Area,
): Generator<{ row: number; column: number; cell: Cell }> {
  for (const row of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    if (row < area.top || row > area.bottom) continue;
    const line = sheet.cells.get(row) ?? new Map<number, Cell>();
    for (const column of [...line.keys()].sort((a, b) => a - b)) {
      const cell = line.get(column);
      if (cell !== undefined && column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }
}

export function styleAt(sheet: Sheet, row: number, column: number): Style {
  const own = cellAt(sheet, row, column)?.style;
  return own ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;
}
