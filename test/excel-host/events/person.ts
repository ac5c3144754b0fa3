/** Somebody who works in the workbook by hand: the user of the add-in, or a co-author elsewhere. */
import { type Area, areaOf, areaText, columnCount, parseArea, rowCount } from '../model/area';
import { renameSheet } from '../model/structure';
import type { Sheet } from '../model/sheet';
import { writeCells, demandUnlocked } from '../objects/cell-writing';
import type { Desk } from '../objects/desk';
import { clearCells, deleteLines, insertLines, sortRows } from '../objects/range-acts';
import { sheetName, setVisibility } from '../objects/worksheet-acts';
import { Arguments } from '../protocol/arguments';
import type { Actor, Bell } from './bell';
import { refusal } from './entry-check';
import type { ActKind } from './undo';

/** What a person types; nothing at all is Delete. */
export type Typed = string | number | boolean | undefined;

export class Person {
  constructor(
    protected readonly desk: Desk,
    protected readonly bell: Bell,
    private readonly actor: Actor,
  ) {}

  /**
   * Types into one cell. Throws when Excel would not take it: a locked cell of a protected sheet, or a validation
   * that stops it.
   */
  type(sheet: string, address: string, value: Typed): void {
    this.act((home) => {
      const area = this.area(address);
      demandUnlocked(home, area, 'typing into');
      const refused = value === undefined ? undefined : refusal(this.desk.book, home, area, value);
      if (refused !== undefined)
        throw new Error(`${sheet}!${address}: Excel refuses ${String(value)} (${refused})`);
      writeCells(this.desk, home, area, value ?? '');
    }, sheet);
  }

  /** Pastes values from this cell on; validations do not see it. */
  paste(sheet: string, address: string, block: readonly (readonly Typed[])[]): void {
    this.act((home) => {
      const { top, left } = this.area(address);
      const area = areaOf(top, left, top + block.length - 1, left + (block[0]?.length ?? 1) - 1);
      if (area === undefined) throw new Error(`the block does not fit at ${address}`);
      writeCells(
        this.desk,
        home,
        area,
        block.map((line) => line.map((value) => value ?? '')),
      );
    }, sheet);
  }

  /** Delete on a selection. */
  clear(sheet: string, address: string): void {
    this.act((home) => {
      clearCells(this.desk, { sheet: home, area: this.area(address) }, 'Contents');
    }, sheet);
  }

  /** Before this row. */
  insertRows(sheet: string, row: number, count = 1): void {
    this.act(
      (home) => {
        insertLines(this.desk, { sheet: home, area: this.area(`${row}:${row + count - 1}`) }, 'Down');
      },
      sheet,
      'lines',
    );
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.act(
      (home) => {
        deleteLines(this.desk, { sheet: home, area: this.area(`${row}:${row + count - 1}`) }, 'Up');
      },
      sheet,
      'lines',
    );
  }

  /** `C:D`: before column C, two of them. */
  insertColumns(sheet: string, columns: string): void {
    this.act(
      (home) => {
        insertLines(this.desk, { sheet: home, area: this.area(columns) }, 'Right');
      },
      sheet,
      'lines',
    );
  }

  deleteColumns(sheet: string, columns: string): void {
    this.act(
      (home) => {
        deleteLines(this.desk, { sheet: home, area: this.area(columns) }, 'Left');
      },
      sheet,
      'lines',
    );
  }

  /** `key` counts columns of the range from 0. */
  sort(sheet: string, address: string, key: number, ascending = true, headers = false): void {
    this.act((home) => {
      const given = new Arguments([[{ key, ascending }], false, headers], 'sort');
      sortRows(this.desk, { sheet: home, area: this.area(address) }, given);
    }, sheet);
  }

  renameSheet(sheet: string, name: string): void {
    this.act(
      (home) => {
        renameSheet(this.desk.book, home, sheetName(this.desk.book, name, home));
        this.desk.tell({ event: 'NameChanged', sheet: home, fields: { nameBefore: sheet, nameAfter: name } });
      },
      sheet,
      'sheets',
    );
  }

  deleteSheet(sheet: string): void {
    this.act(
      (home) => {
        const { book } = this.desk;
        const wasActive = book.active === home.id;
        book.removeSheet(home);
        if (wasActive) book.active = book.activeSheet().id;
        this.desk.tell({ event: 'Deleted', sheet: home });
      },
      sheet,
      'sheets',
    );
  }

  addSheet(name: string): void {
    this.act(
      () => {
        const sheet = this.desk.book.addSheet(sheetName(this.desk.book, name));
        this.desk.tell({ event: 'Added', sheet });
      },
      undefined,
      'sheets',
    );
  }

  showSheet(sheet: string, visibility: Sheet['visibility'] = 'Visible'): void {
    this.act(
      (home) => {
        setVisibility(this.desk, home, visibility);
      },
      sheet,
      'sheets',
    );
  }

  private act(work: (sheet: Sheet) => void, name?: string, kind: ActKind = 'cells'): void {
    const sheet = name === undefined ? this.desk.book.activeSheet() : this.sheet(name);
    this.bell.as(this.actor, () => {
      this.done(sheet, kind, () => {
        work(sheet);
      });
    });
  }

  /** Does it; who can undo remembers it. */
  protected done(_sheet: Sheet, _kind: ActKind, work: () => void): void {
    work();
  }

  protected sheet(name: string): Sheet {
    const sheet = this.desk.book.sheet(name);
    if (sheet === undefined)
      throw new Error(
        `no sheet ${name}; there are ${this.desk.book.sheets.map((each) => each.name).join(', ')}`,
      );
    return sheet;
  }

  protected area(address: string): Area {
    const area = parseArea(address);
    if (area === undefined) throw new Error(`${address} is no range`);
    return area;
  }
}

export function single(area: Area): Area {
  if (rowCount(area) * columnCount(area) !== 1) throw new Error(`${areaText(area)} is more than one cell`);
  return area;
}
