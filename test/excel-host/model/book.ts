/**
 * The workbook behind the test host. It answers what a cell is worth and takes what is written; who may write and
 * who is told of it is decided elsewhere (`objects/`, `events/`).
 */
import type { Area } from './area';
import { Calculation, type Shown } from './calculation';
import { type Content, type Sheet, type SheetName, cellAt, cellFor, knownCells, newSheet } from './sheet';
import { WHOLE_SHEET } from './area';

/** Everything that is undone by Ctrl+Z. */
export interface BookContents {
  sheets: Sheet[];
  names: SheetName[];
}

/** A range that somebody holds on to; rows that are inserted above move it, its deletion takes it away. */
export interface Held {
  readonly sheet: string;
  area: Area | undefined;
  /** of several ranges: those after the first */
  others?: Area[];
}

export interface Properties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  category: string;
  manager: string;
  company: string;
  revisionNumber: number;
}

export class Book {
  sheets: Sheet[] = [];
  names: SheetName[] = [];
  readonly properties: Properties = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    lastAuthor: '',
    category: '',
    manager: '',
    company: '',
    revisionNumber: 0,
  };
  readonly settings = new Map<string, string>();
  readonly xmlParts = new Map<string, string>();
  structureProtected = false;
  active = '';
  /** of each sheet, by its id */
  readonly selections = new Map<string, Area>();
  readonly held = new Map<string, Held>();
  calculationMode = 'Automatic';
  /** this year, which a date without one falls in */
  year = 2026;
  private calculation: Calculation | undefined;
  /** nothing has been changed since the file was read: its own results stand */
  private pristine = true;
  private issued = 0;

  /** An id that was never given before: `{prefix}1`, `{prefix}2` … */
  newId(prefix: string): string {
    this.issued += 1;
    return `${prefix}${this.issued}`;
  }

  sheet(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  activeSheet(): Sheet {
    const sheet =
      this.sheetById(this.active) ?? this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (sheet === undefined) throw new Error('the workbook has no visible sheet');
    return sheet;
  }

  addSheet(name: string): Sheet {
    const sheet = newSheet(`{${this.newId('00000000-0000-0000-0000-00000000000')}}`, name);
    this.sheets.push(sheet);
    this.calculation?.addSheet(name);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets = this.sheets.filter((each) => each !== sheet);
    for (const held of this.held.values()) if (held.sheet === sheet.id) forget(held);
    this.recalculate();
  }

  content(sheet: Sheet, row: number, column: number): Content | undefined {
    return cellAt(sheet, row, column)?.content;
  }

  put(sheet: Sheet, row: number, column: number, content: Content | undefined): void {
    if (content === undefined && cellAt(sheet, row, column)?.content === undefined) return;
    this.pristine = false;
    const cell = cellFor(sheet, row, column);
    if (content === undefined) delete cell.content;
    else cell.content = content;
    this.calculation?.put(sheet.name, row, column, content);
  }

  /** Writes that belong together; formulas are worked out once. */
  batch(work: () => void): void {
    if (this.calculation === undefined) work();
    else this.calculation.batch(work);
  }

  /** What a cell is worth; `undefined` when it is empty. */
  value(sheet: Sheet, row: number, column: number): Shown {
    const content = this.content(sheet, row, column);
    if (content === undefined) return undefined;
    if ('value' in content) return content.value;
    if (this.pristine && content.result !== undefined) return content.result;
    this.calculation ??= new Calculation(this.sheets.map(calculated), this.names);
    return this.calculation.value(sheet.name, row, column);
  }

  /** After a change that the engine cannot follow cell by cell: formulas are entered anew when next asked for. */
  recalculate(): void {
    this.pristine = false;
    this.calculation?.close();
    this.calculation = undefined;
  }

  /** A copy to return to. */
  contents(): BookContents {
    return structuredClone({ sheets: this.sheets, names: this.names });
  }

  restore({ sheets, names }: BookContents): void {
    this.sheets = sheets;
    this.names = names;
    this.recalculate();
  }

  close(): void {
    this.recalculate();
  }
}

function forget(held: Held): void {
  held.area = undefined;
  delete held.others;
}

function calculated(sheet: Sheet) {
  return {
    name: sheet.name,
    *contents() {
      for (const { row, column, cell } of knownCells(sheet, WHOLE_SHEET))
        if (cell.content !== undefined) yield { row, column, content: cell.content };
    },
  };
}
