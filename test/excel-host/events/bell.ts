/** Tells the add-in's page what happened, if somebody there listens, in the form that office.js takes. */
import { setImmediate } from 'node:timers';
import type { Book } from '../model/book';
import { parseArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { EventName, Happening } from '../objects/desk';
import type { HostObject } from '../protocol/host-object';

/** Whose doing an event is. */
export type Actor = 'addin' | 'user' | 'coAuthor';

const CATEGORY = 65_536;
const PANE = 65_539;

/** Numbers of the events in office.js. */
const TYPES: Readonly<Record<EventName, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

/** The target of whoever listens to the collection. */
const WORKBOOK = 'Workbook';

export class Bell {
  /** `Runtime.enableEvents` */
  enabled: () => boolean = () => true;
  private readonly listeners = new Set<string>();
  private actor: Actor = 'addin';
  private silent = false;
  private queue: (readonly unknown[])[] = [];

  constructor(
    private readonly book: Book,
    private readonly send: (messages: readonly (readonly unknown[])[]) => void,
  ) {}

  /** False when the event, or what it is asked of, is unknown here. */
  register({ type, target }: HostObject, event: string, on: boolean): boolean {
    const known = Object.entries(TYPES).find(([name]) => name === event);
    if (known === undefined || (type !== 'Worksheet' && type !== 'WorksheetCollection')) return false;
    const of = type === 'Worksheet' ? (target as Sheet).id : WORKBOOK;
    const key = `${known[1]} ${of}`;
    if (on) this.listeners.add(key);
    else this.listeners.delete(key);
    return true;
  }

  /** How many events somebody listens to. */
  get listening(): number {
    return this.listeners.size;
  }

  get pending(): number {
    return this.queue.length;
  }

  /** Does the work as somebody else than the add-in. */
  as<Result>(actor: Actor, work: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  /** Does the work without a word, as Excel does when somebody picks from a dropdown on the web. */
  quietly(work: () => void): void {
    this.silent = true;
    try {
      work();
    } finally {
      this.silent = false;
    }
  }

  hears(event: EventName, { id }: Sheet): boolean {
    if (this.silent || !this.enabled()) return false;
    const type = TYPES[event];
    return this.listeners.has(`${type} ${id}`) || this.listeners.has(`${type} ${WORKBOOK}`);
  }

  tell(happening: Happening): void {
    if (this.silent || !this.enabled() || this.listeners.size === 0) return;
    this.queueFor(happening);
    if (happening.event !== 'DataChanged') return;
    for (const sheet of this.book.sheets)
      if (hasFormula(sheet)) this.queueFor({ event: 'Calculated', sheet });
  }

  /** The pane is shown or hidden: for `Office.addin.onVisibilityModeChanged`, which asks nobody for it. */
  tellPane(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.queue.push([CATEGORY, PANE, '', message, this.queue.length, false]);
    this.deliverSoon();
  }

  private queueFor({ event, sheet, fields = {} }: Happening): void {
    const type = TYPES[event];
    const remote = this.actor === 'coAuthor';
    for (const target of [sheet.id, WORKBOOK]) {
      if (!this.listeners.has(`${type} ${target}`)) continue;
      const message = JSON.stringify({
        worksheetId: sheet.id,
        source: remote ? 'Remote' : 'Local',
        triggerSource: this.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        ...(event === 'DataChanged' ? { shiftDirection: 'None', referenceId: this.hold(sheet, fields) } : {}),
        ...fields,
      });
      this.queue.push([CATEGORY, type, target, message, this.queue.length, remote]);
    }
    if (this.queue.length > 0) this.deliverSoon();
  }

  private deliverSoon(): void {
    // After the answer to a request that is under way.
    setImmediate(() => {
      setImmediate(() => {
        const messages = this.queue;
        this.queue = [];
        if (messages.length > 0) this.send(messages);
      });
    });
  }

  /** `event.getRange()` asks for the range by this id. */
  private hold(sheet: Sheet, fields: Readonly<Record<string, unknown>>): string {
    const id = this.book.newId('EventRange');
    this.book.held.set(id, { sheet: sheet.id, area: parseArea(String(fields['address'])) });
    return id;
  }
}

function hasFormula(sheet: Sheet): boolean {
  for (const line of sheet.cells.values())
    for (const { content } of line.values()) if (content !== undefined && 'formula' in content) return true;
  return false;
}
