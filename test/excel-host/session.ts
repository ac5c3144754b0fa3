/** One add-in in one workbook: its requests are run, counted and refused here. */
import type { Book } from './model/book';
import { Bell } from './events/bell';
import { Faults } from './faults';
import { type AddInRuntime, serviceObject } from './objects/add-in-runtime';
import { type Desk, sheetArea } from './objects/desk';
import { rangeType } from './objects/range';
import { type SheetAreas, rangeAreasType } from './objects/range-areas';
import { type WorkbookFrame, workbookObject } from './objects/workbook';
import { worksheetType } from './objects/worksheet';
import { HostFault } from './protocol/fault';
import type { HostObject } from './protocol/host-object';
import { type Surroundings, runRequest } from './protocol/processor';
import type { RoundTrip, Step } from './protocol/round-trip';
import { ACTION, PATH, type RequestBody } from './protocol/wire';

export interface SessionOptions {
  readonly locale: 'ja-JP' | 'en-US';
  readonly readOnly: boolean;
  /** what the workbook is called, with its ending */
  readonly fileName: string;
}

/** What `_RemoveReference` and the start-up call are: no doing of the add-in. */
const HOUSEKEEPING = new Set(['_RemoveReference', 'NotifyActionHandlerReady', '_RemoveAllReferences']);
/** Not of the workbook: setting them writes nothing into it. */
const QUIET_TYPES = new Set(['Runtime']);

export class Session implements Surroundings {
  readonly workbook: HostObject;
  readonly desk: Desk;
  readonly bell: Bell;
  readonly faults = new Faults();
  readonly log: RoundTrip[] = [];
  /** members of Excel's API that were asked for and are not modelled: `Worksheet.foo` */
  readonly unimplemented: string[] = [];
  /** errors of the host itself */
  readonly defects: unknown[] = [];
  readonly runtime: AddInRuntime;
  /** called when the add-in has written */
  written: () => void = () => undefined;
  private readonly frame: WorkbookFrame;
  private steps: Step[] = [];

  constructor(
    readonly book: Book,
    private readonly options: SessionOptions,
    send: (messages: readonly (readonly unknown[])[]) => void,
  ) {
    const bell = new Bell(book, send);
    this.bell = bell;
    let ready: () => void = () => undefined;
    this.runtime = {
      pane: 'Visible',
      startsWithWorkbook: 'Inactive',
      listening: new Promise((resolve) => {
        ready = resolve;
      }),
      ready: () => {
        ready();
      },
      changed: () => {
        bell.tellPane(this.runtime.pane === 'Visible');
      },
    };
    const desk: Desk = {
      book,
      range: (sheet, area) => range({ sheet, area }),
      areas: (sheet, areas) => rangeAreas({ sheet, areas }),
      worksheet: (sheet) => worksheet(sheet),
      hears: (event, sheet) => bell.hears(event, sheet),
      tell: (happening) => {
        bell.tell(happening);
      },
    };
    this.desk = desk;
    const range = rangeType(desk);
    const rangeAreas = rangeAreasType(desk);
    const worksheet = worksheetType(desk);
    this.frame = {
      desk,
      readOnly: options.readOnly,
      name: options.fileName,
      events: true,
      suspended: { calculation: 0, screen: 0 },
    };
    bell.enabled = () => this.frame.events;
    this.workbook = workbookObject(this.frame);
  }

  /** The response to a request, or the number of a fault of the channel. */
  process(request: RequestBody): { readonly body: string } | { readonly fault: number } {
    const counted = !isHousekeeping(request);
    const fault = counted ? this.faults.ofRequest() : undefined;
    if (fault !== undefined) {
      this.log.push({ number: this.log.length + 1, steps: [], writes: 0, fault });
      return { fault };
    }
    this.steps = [];
    const { results, traceIds, error } = runRequest(request, this);
    const writes = this.steps.filter(isWrite).length;
    const failure = error === undefined ? undefined : this.failure(error.thrown);
    if (counted)
      this.log.push({
        number: this.log.length + 1,
        steps: this.steps,
        writes,
        ...(failure === undefined ? {} : { fault: failure.code }),
      });
    if (writes > 0) this.written();
    const Error =
      failure === undefined || error === undefined
        ? {}
        : {
            Error: {
              Code: failure.code,
              Message: failure.message,
              Location: error.location,
              ActionIndex: error.index,
              HttpStatusCode: 400,
            },
          };
    return { body: JSON.stringify({ Results: results, TraceIds: traceIds, ...Error }) };
  }

  service(name: string): HostObject | undefined {
    return serviceObject(name, this.runtime);
  }

  keep(object: HostObject): string {
    const id = this.book.newId('Reference');
    if (object.type === 'RangeAreas') {
      const { sheet, areas } = object.target as SheetAreas;
      const [area, ...others] = areas;
      this.book.held.set(id, { sheet: sheet.id, area, others });
    } else {
      const { sheet, area } = sheetArea(object, '_KeepReference');
      this.book.held.set(id, { sheet: sheet.id, area });
    }
    return id;
  }

  kept(reference: string): HostObject {
    const held = this.book.held.get(reference);
    const sheet = held === undefined ? undefined : this.book.sheetById(held.sheet);
    if (held?.area === undefined || sheet === undefined)
      throw new HostFault('ItemNotFound', 'the range is gone');
    return held.others === undefined
      ? this.desk.range(sheet, held.area)
      : this.desk.areas(sheet, [held.area, ...held.others]);
  }

  before(step: Step): void {
    this.steps.push(step);
    this.faults.atStep(step);
    if (this.options.readOnly && isWrite(step))
      throw new HostFault('AccessDenied', `${step.type}.${step.member} in a read-only workbook`);
  }

  missing(type: string, member: string): never {
    this.unimplemented.push(`${type}.${member}`);
    throw new HostFault('ApiNotFound', `unimplemented: ${type}.${member}`);
  }

  register(target: HostObject, event: string, on: boolean): void {
    if (!this.bell.register(target, event, on)) this.missing(target.type, `on${event}`);
  }

  private failure(thrown: unknown): { code: string; message: string } {
    if (thrown instanceof HostFault) {
      const why = thrown.message.includes('unimplemented') ? ` (${thrown.message})` : '';
      return { code: thrown.code, message: thrown.text(this.options.locale) + why };
    }
    this.defects.push(thrown);
    return { code: 'GeneralException', message: `the test host failed: ${String(thrown)}` };
  }
}

function isWrite({ kind, type }: Step): boolean {
  return (kind === 'set' || kind === 'act') && !QUIET_TYPES.has(type);
}

/** Requests that office.js makes for itself. */
export function isHousekeeping({ Actions, ObjectPaths }: RequestBody): boolean {
  if (Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.service)) return true;
  const calls = Actions.filter(
    ({ ActionType }) => ActionType !== ACTION.instantiate && ActionType !== ACTION.trace,
  );
  return calls.length > 0 && calls.every(({ Name }) => HOUSEKEEPING.has(Name));
}
