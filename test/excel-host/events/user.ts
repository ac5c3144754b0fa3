/** The person before this Excel: works as anybody, and selects, picks from dropdowns, undoes and edits cells. */
import { areaText } from '../model/area';
import type { Sheet } from '../model/sheet';
import { writeCells } from '../objects/cell-writing';
import type { Desk } from '../objects/desk';
import type { Bell } from './bell';
import { choices } from './entry-check';
import { Person, single } from './person';
import { type ActKind, UndoStack } from './undo';

export class User extends Person {
  private readonly past: UndoStack;
  private editing: (() => void)[] | undefined;

  constructor(desk: Desk, bell: Bell) {
    super(desk, bell, 'user');
    this.past = new UndoStack(desk.book);
  }

  /** Moves the cursor, and the sheet with it. */
  select(sheet: string, address: string): void {
    const home = this.sheet(sheet);
    this.activate(sheet);
    this.bell.as('user', () => {
      const area = this.area(address);
      this.desk.book.selections.set(home.id, area);
      this.desk.tell({ event: 'SelectionChanged', sheet: home, fields: { address: areaText(area) } });
    });
  }

  activate(sheet: string): void {
    const home = this.sheet(sheet);
    const { book } = this.desk;
    const before = book.activeSheet();
    if (home.visibility !== 'Visible') throw new Error(`${sheet} is hidden: nobody can click its tab`);
    book.active = home.id;
    if (before === home) return;
    this.bell.as('user', () => {
      this.desk.tell({ event: 'Deactivated', sheet: before });
      this.desk.tell({ event: 'Activated', sheet: home });
    });
  }

  /**
   * Picks from the cell's dropdown. Raises no event, as Excel on the web may not (OfficeDev/office-js #3888, #4066).
   * Throws when the cell offers no such choice.
   */
  pickFromDropdown(sheet: string, address: string, value: string): void {
    const home = this.sheet(sheet);
    const offered = choices(this.desk.book, home, single(this.area(address)));
    if (offered?.includes(value) !== true)
      throw new Error(`${sheet}!${address} offers ${offered?.join(', ') ?? 'no dropdown'}, not ${value}`);
    this.bell.quietly(() => {
      this.done(home, 'cells', () => {
        writeCells(this.desk, home, this.area(address), value);
      });
    });
  }

  /** What the cell's dropdown offers; undefined when it has none. */
  dropdown(sheet: string, address: string): readonly string[] | undefined {
    return choices(this.desk.book, this.sheet(sheet), single(this.area(address)));
  }

  get canUndo(): boolean {
    return this.past.size > 0;
  }

  /** Ctrl+Z. Throws when there is nothing to undo, as after a write of the add-in. */
  undo(): void {
    if (!this.canUndo) throw new Error('nothing to undo');
    const undone = this.past.undo();
    if (undone === undefined) return;
    const { sheet, address } = undone;
    this.bell.as('user', () => {
      this.desk.tell({ event: 'DataChanged', sheet, fields: { address, changeType: 'RangeEdited' } });
    });
  }

  /** Excel forgets what could be undone when an add-in writes (always so before Excel 2021's successors). */
  forget(): void {
    this.past.clear();
  }

  /** F2: requests wait, if they said `delayForCellEdit`, or fail. */
  startEditing(): void {
    this.editing ??= [];
  }

  stopEditing(): void {
    const waiting = this.editing ?? [];
    this.editing = undefined;
    for (const go of waiting) go();
  }

  get isEditing(): boolean {
    return this.editing !== undefined;
  }

  /** Resolves when no cell is being edited. */
  async editingDone(): Promise<void> {
    const { editing } = this;
    if (editing === undefined) return;
    await new Promise<void>((resolve) => {
      editing.push(resolve);
    });
  }

  protected override done(sheet: Sheet, kind: ActKind, work: () => void): void {
    this.past.record(sheet, kind, work);
  }
}
