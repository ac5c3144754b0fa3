/**
 * The pane's one state and everything that can happen to it. Views show `state` and call the commands; the workbook is
 * reached through the port only, and written to by 構造化, 点検結果の書き込み, 集計シート作成 and the forms' own button.
 */
import type { Edition } from '../../checklist/edition';
import type { Day } from '../../checklist/readers/day';
import type { CellPlace, Decisions } from '../../workbook/recognise';
import type {
  CellEntry,
  CellWriter,
  Outcome,
  WorkbookEvent,
  WorkbookPort,
  WorkbookSnapshot,
} from '../workbook-port';
import { findingNotes } from './model/findings';
import { lookAt } from './model/look';
import {
  doneMessage,
  findingsMessage,
  type Message,
  problemMessage,
  structureMessage,
  summaryMessage,
} from './model/messages';
import type { Busy, CommandName, PaneState } from './pane-state';
import type { Startup } from './startup';
import { fill, wholeWording, type Wording } from './words';

export interface PaneSetting {
  readonly edition: Edition;
  /** fetches the edition with all its texts, where `edition` lacks those that only explain */
  readonly whole?: () => Promise<Edition>;
  readonly wording: Wording;
  readonly port: WorkbookPort;
  /** without one, the forms only say what would change */
  readonly writer?: CellWriter;
  readonly startup?: Startup;
  readonly today: () => Day;
}

export class PaneController {
  private current: PaneState = {
    asking: false,
    decisions: {},
    details: 'closed',
    busy: 'starting',
  };
  private edition: Edition;
  /** that a reading failed which nobody asked for: the next one that succeeds takes it back */
  private heard: Message | undefined;
  private readonly listeners = new Set<() => void>();
  private stopListening: (() => void) | undefined;

  constructor(readonly setting: PaneSetting) {
    this.edition = setting.edition;
  }

  get state(): PaneState {
    return this.current;
  }

  get canWriteForms(): boolean {
    return this.setting.writer !== undefined;
  }

  /** Tells of every change of `state`, until the function that is given back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first look, and from then on every change of the workbook. */
  async start(): Promise<void> {
    const { port } = this.setting;
    this.stopListening ??= port.onChanged((event) => {
      this.hear(event);
    });
    await this.read('starting', port.read());
    await this.readStartup();
  }

  /** The one setting of the pane; what Excel refuses is told. */
  async startWithWorkbook(starts: boolean): Promise<void> {
    const { startup, wording } = this.setting;
    if (startup === undefined || this.current.busy !== undefined) return;
    try {
      await startup.change(starts);
    } catch {
      const problem = { code: 'refused', params: { where: 'setStartupBehavior' }, retry: false } as const;
      this.set({ message: problemMessage(problem, wording.words), last: undefined });
    }
    await this.readStartup();
  }

  stop(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** Looks again, and says so only when something is wrong: for a pane that comes back into view. */
  async refresh(): Promise<void> {
    if (this.current.busy !== undefined) return;
    const outcome = await this.setting.port.read();
    if (outcome.ok) this.show(outcome.value);
    else this.hear({ kind: 'problem', problem: outcome.problem });
  }

  async command(name: CommandName): Promise<void> {
    if (this.current.busy !== undefined) return;
    if (name === 'structure') this.askStructure();
    else if (name === 'checkAll') await this.checkAll();
    else if (name === 'makeSummary') await this.makeSummary();
    else await this.writeFindings();
  }

  /** 構造化 is done only after the question has been put and answered. */
  async confirmStructure(): Promise<void> {
    const { port, today, wording } = this.setting;
    const { decisions, asking } = this.current;
    if (!asking) return;
    this.ask(false);
    await this.run('structure', port.structure({ evaluatedOn: today(), decisions }), (result) => {
      this.show(result.snapshot);
      return structureMessage(result, wording.words);
    });
  }

  cancelStructure(): void {
    this.ask(false);
  }

  async decide(decisions: Decisions): Promise<void> {
    if (this.current.busy !== undefined) return;
    this.set({ decisions });
    await this.read('checkAll', this.setting.port.read(decisions));
  }

  /** Shows the cell. */
  async select(place: CellPlace): Promise<void> {
    const outcome = await this.setting.port.select(place);
    if (!outcome.ok) this.hear({ kind: 'problem', problem: outcome.problem });
  }

  /** True when the cells now hold what was entered. */
  async writeForm(entries: readonly CellEntry[]): Promise<boolean> {
    const { writer, wording, port } = this.setting;
    if (writer === undefined || this.current.busy !== undefined || entries.length === 0) return false;
    const line = fill(wording.words.done.writeForm, { count: entries.length });
    const written = await this.run('writeForm', writer.write(entries), () => doneMessage(line));
    if (!written) return false;
    const outcome = await port.read();
    if (outcome.ok) this.show(outcome.value);
    return true;
  }

  /**
   * Fetches what cards and forms need, once.
   * @param elements fetches what shows them
   */
  async openDetails(elements: () => Promise<unknown>): Promise<void> {
    if (this.current.details !== 'closed') return;
    this.set({ details: 'opening' });
    const { whole, wording } = this.setting;
    try {
      const [details, edition] = await Promise.all([wholeWording(wording), whole?.(), elements()]);
      if (edition !== undefined) this.edition = edition;
      const { look } = this.current;
      if (look !== undefined) this.show(look.snapshot);
      this.set({ details });
    } catch {
      this.set({ details: 'closed' });
    }
  }

  closeMessage(): void {
    this.set({ message: undefined });
  }

  /** A workbook of ours is what 構造化 would make: there is nothing to ask. */
  private askStructure(): void {
    const { notices } = this.setting.wording.words;
    const isIssued = this.current.look?.snapshot.kind === 'issued';
    if (isIssued) this.set({ message: doneMessage(notices['already-structured']), last: undefined });
    else this.ask(true);
  }

  private async checkAll(): Promise<void> {
    await this.read('checkAll', this.setting.port.read());
  }

  private async makeSummary(): Promise<void> {
    const { port, today, wording } = this.setting;
    const request = { evaluatedOn: today(), decisions: this.current.decisions };
    await this.run('makeSummary', port.makeSummary(request), (result) =>
      summaryMessage(result, wording.words),
    );
  }

  /** What is written is what stands in the cells now, not what was shown a while ago. */
  private async writeFindings(): Promise<void> {
    const { port, wording } = this.setting;
    const { words } = wording;
    const afresh = async (): ReturnType<WorkbookPort['writeFindings']> => {
      const outcome = await port.read();
      if (!outcome.ok) return outcome;
      this.show(outcome.value);
      const { look } = this.current;
      const notes = look === undefined ? [] : findingNotes(look, wording);
      return port.writeFindings({ notes, heading: words.findingsHeading });
    };
    await this.run('writeFindings', afresh(), (result) => findingsMessage(result, words));
  }

  private async read(busy: Busy, reading: Promise<Outcome<WorkbookSnapshot>>): Promise<void> {
    const { words } = this.setting.wording;
    await this.run(busy, reading, (snapshot) => {
      this.show(snapshot);
      return busy === 'starting' ? undefined : doneMessage(words.done.checkAll);
    });
  }

  private async run<Value>(
    busy: Busy,
    work: Promise<Outcome<Value>>,
    done: (value: Value) => Message | undefined,
  ): Promise<boolean> {
    const last = busy === 'starting' ? 'checkAll' : busy === 'writeForm' ? undefined : busy;
    this.set({ busy, message: undefined, last });
    const outcome = await work;
    const message = outcome.ok
      ? done(outcome.value)
      : problemMessage(outcome.problem, this.setting.wording.words);
    this.set({ busy: undefined, message });
    return outcome.ok;
  }

  private hear(event: WorkbookEvent): void {
    if (event.kind === 'changed') this.show(event.snapshot);
    else {
      this.heard = problemMessage(event.problem, this.setting.wording.words);
      this.set({ message: this.heard, last: 'checkAll' });
    }
  }

  private show(snapshot: WorkbookSnapshot): void {
    const look = lookAt(this.edition, snapshot, this.setting.today());
    const { heard } = this;
    this.heard = undefined;
    const isOver = heard !== undefined && this.current.message === heard;
    this.set(isOver ? { look, message: undefined } : { look });
  }

  /** An Excel that does not say leaves the choice out. */
  private async readStartup(): Promise<void> {
    const starts = await this.setting.startup?.starts().catch(() => undefined);
    if (starts !== undefined) this.set({ starts });
  }

  private ask(asking: boolean): void {
    this.set({ asking, message: undefined });
  }

  private set(
    change: Partial<Pick<PaneState, 'look' | 'asking' | 'decisions' | 'details' | 'starts'>> & {
      readonly busy?: Busy | undefined;
      readonly message?: Message | undefined;
      readonly last?: CommandName | undefined;
    },
  ): void {
    const { busy, message, last, ...rest } = { ...this.current, ...change };
    this.current = {
      ...rest,
      ...(busy === undefined ? {} : { busy }),
      ...(message === undefined ? {} : { message }),
      ...(last === undefined ? {} : { last }),
    };
    for (const listener of this.listeners) listener();
  }
}
