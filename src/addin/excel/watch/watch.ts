/**
 * Tells of changes: Excel's events into a queue, the queue into one reading. An event only says that something happened: what it
 * says of cells can be missing or wrong (OfficeDev/office-js #5347, #728), and a pick from a dropdown may raise none at all
 * (#3888, #4066), so the selection and the tabs are listened to as well, and the whole block is read each time. Nothing is ever
 * written, and `enableEvents` is never touched: it would lose what somebody types meanwhile (#1760).
 */
import type { ChangeCause, HostProblem, WorkbookEvent } from '../../workbook-port';
import { snapshotOf } from '../read/checklist';
import type { Session } from '../session';

/** milliseconds from the first event to the reading, so that events that come together cost one */
const GATHERING = 250;
/** milliseconds until what failed for the moment is tried again, and how often in a row */
const AGAIN = 2000;
const MOST_ATTEMPTS = 3;

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** What the events of Excel that are listened to have in common. */
interface HostEvent {
  readonly worksheetId: string;
  readonly source?: string;
  readonly triggerSource?: string;
}

export class Watch {
  private readonly causes = new Set<ChangeCause>();
  private callOff: (() => void) | undefined;
  private reading = false;
  private failures = 0;
  private stopped = false;
  private handlers: readonly Handler[] = [];

  constructor(
    private readonly session: Session,
    private readonly listener: (event: WorkbookEvent) => void,
  ) {
    void this.start();
  }

  stop(): void {
    this.stopped = true;
    this.callOff?.();
    void this.unregister();
  }

  private async start(): Promise<void> {
    const registered = await this.session.run(() => this.session.batch((context) => this.register(context)));
    if (!registered.ok) {
      this.tell(registered.problem);
      return;
    }
    this.handlers = registered.value;
    if (this.stopped) await this.unregister();
  }

  private async register(context: Excel.RequestContext): Promise<readonly Handler[]> {
    const { worksheets } = context.workbook;
    const on = (hears: (event: HostEvent) => ChangeCause | undefined) => (event: HostEvent) => {
      this.hear(hears(event));
      return Promise.resolve();
    };
    const cells = on((event) => {
      if (isOwn(event) || !this.isWatched(event)) return undefined;
      return event.source === 'Remote' ? 'remote-edit' : 'edit';
    });
    const sheets = on((event) => (isOwn(event) ? undefined : 'sheets'));
    const handlers: Handler[] = [
      worksheets.onChanged.add(cells),
      worksheets.onRowSorted.add(cells),
      worksheets.onSelectionChanged.add(on((event) => (this.isWatched(event) ? 'selection' : undefined))),
      worksheets.onActivated.add(on(() => 'activation')),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
      worksheets.onProtectionChanged.add(on((event) => (isOwn(event) ? undefined : 'protection'))),
    ];
    await context.sync();
    return handlers;
  }

  /** A handler is taken off in the context that it was put on in. */
  private async unregister(): Promise<void> {
    const [first] = this.handlers;
    const handlers = this.handlers;
    this.handlers = [];
    if (first === undefined) return;
    await this.session.run(() =>
      Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }),
    );
  }

  private isWatched({ worksheetId }: HostEvent): boolean {
    return this.session.watched.includes(worksheetId);
  }

  private hear(cause: ChangeCause | undefined): void {
    if (cause === undefined || this.stopped) return;
    this.failures = 0;
    this.causes.add(cause);
    this.schedule(GATHERING);
  }

  private schedule(milliseconds: number): void {
    if (this.stopped || this.reading || this.callOff !== undefined) return;
    this.callOff = this.session.clock.later(milliseconds, () => {
      this.callOff = undefined;
      void this.read();
    });
  }

  private async read(): Promise<void> {
    const causes = [...this.causes];
    this.causes.clear();
    this.reading = true;
    const outcome = await this.session.run(async () => snapshotOf(await this.session.read()));
    this.reading = false;
    if (outcome.ok) {
      this.failures = 0;
      if (!this.stopped) this.listener({ kind: 'changed', snapshot: outcome.value, causes });
      if (this.causes.size > 0) this.schedule(GATHERING);
      return;
    }
    this.tell(outcome.problem);
    this.failures += 1;
    for (const cause of causes) this.causes.add(cause);
    if (outcome.problem.retry && this.failures < MOST_ATTEMPTS) this.schedule(AGAIN);
  }

  private tell(problem: HostProblem): void {
    if (!this.stopped) this.listener({ kind: 'problem', problem });
  }
}

/** What this add-in did itself is read by whoever did it. */
function isOwn({ triggerSource }: HostEvent): boolean {
  return triggerSource === 'ThisLocalAddin';
}
