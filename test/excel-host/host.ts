/** The host as tests hold it: an Excel with one workbook, one add-in page and one person. */
import { setImmediate } from 'node:timers';
import type { DOMWindow } from 'jsdom';
import { parseRef } from '../../src/workbook/address';
import type { Blueprint } from '../../src/workbook/blueprint';
import { Channel } from './boot/channel';
import { hearConsole, installGlobals } from './boot/install';
import { loadJsdom } from './boot/jsdom';
import { type OfficeGlobals, Page, saidInConsole } from './boot/page';
import { Person } from './events/person';
import { User } from './events/user';
import type { OrderedFault } from './faults';
import { bookFromBlueprint } from './io/from-blueprint';
import { bookFromXlsx } from './io/from-xlsx';
import { describeBook, type BookDescription } from './io/describe';
import { bookToXlsx } from './io/to-xlsx';
import { Book } from './model/book';
import { plainValue } from './objects/cell-writing';
import type { RoundTrip } from './protocol/round-trip';
import type { RequestBody } from './protocol/wire';
import { Session, isHousekeeping } from './session';

export interface HostOptions {
  /** what stands in the workbook at first; default: one empty sheet, `Sheet1` */
  readonly workbook?: Blueprint | Uint8Array | Book;
  readonly locale?: 'ja-JP' | 'en-US';
  /** the highest ExcelApi that this Excel has; default 1.14 */
  readonly excelApi?: string;
  /** other requirement sets, for example `{ SharedRuntime: '1.1' }`, which is the default */
  readonly sets?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  /** default 2026 */
  readonly year?: number;
  /** the page before office.js runs in it */
  readonly html?: string;
  /** the readable build of office.js: slower, with stack traces that can be read */
  readonly debug?: boolean;
  readonly fileName?: string;
}

/** The part of office.js by which requirement sets are held against every call; off as shipped. */
interface ApiCheck {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

const EMPTY_PAGE = '<!doctype html><html lang="ja"><head></head><body></body></html>';

export class ExcelHost {
  readonly book: Book;
  /** the person before this Excel */
  readonly user: User;
  /** somebody else in the same workbook */
  readonly coAuthor: Person;
  private readonly session: Session;
  private readonly channel: Channel;
  private office: OfficeGlobals | undefined;
  private restoreGlobals: (() => void) | undefined;
  /** whether `close` has been called, which is where a test hears what went wrong unseen */
  isClosed = false;

  private constructor(
    private readonly page: Page,
    book: Book,
    options: HostOptions,
  ) {
    const {
      locale = 'ja-JP',
      excelApi = '1.14',
      sets = { SharedRuntime: '1.1' },
      fileName = 'checklist.xlsx',
    } = options;
    this.book = book;
    this.book.year = options.year ?? 2026;
    this.session = new Session(
      this.book,
      { locale, readOnly: options.readOnly ?? false, fileName },
      (messages) => {
        this.channel.notify(messages);
      },
    );
    this.user = new User(this.session.desk, this.session.bell);
    this.coAuthor = new Person(this.session.desk, this.session.bell, 'coAuthor');
    this.session.written = () => {
      this.user.forget();
    };
    const requirements = { ExcelApi: excelApi, RichApiRuntime: '1.2', DelayForCellEdit: '1.1', ...sets };
    this.channel = new Channel(page, {
      settings: this.book.settings,
      unknown: (what) => {
        this.session.unimplemented.push(what);
      },
      appContext: {
        _appName: 16,
        _appVersion: '16.0',
        _appUILocale: locale,
        _dataLocale: locale,
        _docUrl: `https://files.example.jp/${fileName}`,
        _clientMode: options.readOnly === true ? 0 : 1,
        _settings: [...this.book.settings],
        _reason: 1,
        _requirementMatrix: JSON.stringify(
          Object.fromEntries(
            Object.entries(requirements).map(([name, version]) => [name.toLowerCase(), version]),
          ),
        ),
        _hostFullVersion: '16.0.18000.20000',
      },
      process: (body, mayWait) => this.answer(body, mayWait),
    });
  }

  /** Starts Excel, opens the workbook and loads the page with office.js; `Office.onReady` has resolved. */
  static async start(options: HostOptions = {}): Promise<ExcelHost> {
    const { html = EMPTY_PAGE, locale = 'ja-JP', debug = false } = options;
    const page = new Page(loadJsdom(), { html, locale, debug });
    const host = new ExcelHost(page, await bookOf(options), options);
    await page.officeReady();
    host.office = page.globals();
    (host.office.OfficeExtension as unknown as ApiCheck).CommonUtility._doApiNotSupportedCheck = true;
    return host;
  }

  /** office.js's own `Excel`, `Office` and `OfficeExtension`, of the page. */
  get globals(): OfficeGlobals {
    if (this.office === undefined) throw new Error('the host has not started');
    return this.office;
  }

  /** Runs a script in the page, for example the built bundle of the add-in. */
  runScript(source: string, fileName = 'addin.js'): void {
    this.page.evaluate(source, fileName);
  }

  get window(): DOMWindow {
    return this.page.window;
  }

  get document(): Document {
    return this.page.window.document;
  }

  /** Puts the page's globals where code under test looks for them, until `close`. */
  install(): this {
    if (this.restoreGlobals !== undefined) return this;
    const restore = installGlobals(this.page.window, this.globals);
    const deafen = hearConsole((said) => this.page.errors.push(saidInConsole(said)));
    this.restoreGlobals = () => {
      deafen();
      restore();
    };
    return this;
  }

  /** How many requests the add-in has made; office.js's own start and clean-up are left out. */
  get roundTrips(): number {
    return this.session.log.length;
  }

  /** What each of them did. */
  get log(): readonly RoundTrip[] {
    return this.session.log;
  }

  /** How many steps of the add-in wrote into the workbook. */
  get writes(): number {
    return this.session.log.reduce((sum, { writes }) => sum + writes, 0);
  }

  /** Starts counting anew. */
  resetCounts(): void {
    this.session.log.length = 0;
  }

  get unimplemented(): readonly string[] {
    return this.session.unimplemented;
  }

  /** Whether the add-in's pane is seen, and whether the add-in asked to be started with the workbook. */
  get pane(): { readonly visible: boolean; readonly startsWithWorkbook: boolean } {
    const { pane, startsWithWorkbook } = this.session.runtime;
    return { visible: pane === 'Visible', startsWithWorkbook: startsWithWorkbook === 'Background' };
  }

  /** The user closes or opens the pane. */
  showPane(visible: boolean): void {
    this.session.runtime.pane = visible ? 'Visible' : 'Background';
    this.session.runtime.changed();
  }

  /** The user clicks a ribbon button whose action is called so; resolves when its function says it has completed. */
  async clickRibbon(action: string): Promise<unknown> {
    await this.session.runtime.listening;
    return this.channel.command(action);
  }

  /** How many events the add-in listens to. */
  get listening(): number {
    return this.session.bell.listening;
  }

  fail(fault: OrderedFault): void {
    this.session.faults.order(fault);
  }

  /** Resolves when all events are delivered and no request has come for a while (timers of the page excepted). */
  async settle(): Promise<void> {
    let quiet = 0;
    let seen = -1;
    while (quiet < 6) {
      await new Promise((resolve) => setImmediate(resolve));
      const now = this.session.log.length;
      quiet = this.session.bell.pending === 0 && now === seen ? quiet + 1 : 0;
      seen = now;
    }
  }

  /** The value that a cell shows; undefined when it is empty. */
  value(sheet: string, address: string): string | number | boolean | undefined {
    const place = parseRef(address);
    const home = this.book.sheet(sheet);
    if (place === undefined || home === undefined) throw new Error(`there is no cell ${sheet}!${address}`);
    const value = this.book.value(home, place.row, place.column);
    return value === undefined ? undefined : plainValue(value);
  }

  describe(): BookDescription {
    return describeBook(this.book);
  }

  toXlsx(): Promise<Uint8Array> {
    return bookToXlsx(this.book);
  }

  /**
   * Ends Excel. Throws when something was asked of it that it does not know, when it or the page failed, when somebody
   * wrote to `console.error`, or when a fault that the test ordered never came.
   */
  close(): void {
    this.isClosed = true;
    this.restoreGlobals?.();
    this.restoreGlobals = undefined;
    this.channel.close();
    this.page.close();
    this.book.close();
    const { unimplemented, defects, faults } = this.session;
    const wrong = [
      ...unimplemented.map((member) => `unimplemented: ${member}`),
      ...defects.map((defect) => `the test host failed: ${stackOf(defect)}`),
      ...this.page.errors.map((error) => `the page failed: ${stackOf(error)}`),
      ...(faults.unmet === 0 ? [] : [`${faults.unmet} ordered faults never came`]),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('\n').slice(0, 4000));
  }

  /** The notes about what the host did not know, taken away: for the tests of the host itself. */
  takeUnimplemented(): string[] {
    return this.session.unimplemented.splice(0);
  }

  private answer(body: string, mayWait: boolean) {
    const request = JSON.parse(body) as RequestBody;
    // Excel does office.js's own start and clean-up at any time.
    if (!this.user.isEditing || isHousekeeping(request)) return this.session.process(request);
    if (!mayWait) return { fault: 5004 };
    return this.user.editingDone().then(() => this.session.process(request));
  }
}

async function bookOf({ workbook }: HostOptions): Promise<Book> {
  if (workbook instanceof Book) return workbook;
  if (workbook === undefined) {
    const book = new Book();
    book.addSheet('Sheet1');
    return book;
  }
  return 'sheets' in workbook ? bookFromBlueprint(workbook) : await bookFromXlsx(workbook);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
