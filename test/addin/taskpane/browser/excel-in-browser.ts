/**
 * The built pane in a real browser, as Excel on the web shows it: a frame of 320 px on a page of the same origin, served
 * from `dist/addin`, with Microsoft's unmodified office.js. Messages between the two go to the test's own Excel.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Book } from '../../../excel-host/model/book';
import { Channel } from '../../../excel-host/boot/channel';
import { ADDIN_ORIGIN, APP_ID, CONVERSATION } from '../../../excel-host/boot/page';
import { User } from '../../../excel-host/events/user';
import type { RequestBody } from '../../../excel-host/protocol/wire';
import { Session } from '../../../excel-host/session';
import { SITE } from '../built-site';

export interface Surroundings {
  readonly book: Book;
  readonly locale?: 'ja-JP' | 'en-US';
  readonly colours?: 'light' | 'dark' | 'forced';
  readonly excelApi?: string;
  readonly readOnly?: boolean;
  /** files of the site that the office's network does not give just now */
  readonly missing?: readonly string[];
}

export const WIDTH = 320;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.map': 'application/json',
};

export class ExcelInBrowser {
  readonly session: Session;
  readonly user: User;
  /** what the browser complained of */
  readonly complaints: string[] = [];
  /** addresses that are no file of the site */
  readonly strangers: string[] = [];
  readonly served: string[] = [];
  missing: readonly string[];
  private receive: ((message: string) => void) | undefined;
  /** Excel's own page, and in it the add-in's */
  private outer: Page | undefined;
  private inner: Frame | undefined;

  private constructor(
    private readonly context: BrowserContext,
    private readonly surroundings: Surroundings,
  ) {
    const { book, locale = 'ja-JP', readOnly = false, missing = [], excelApi = '1.14' } = surroundings;
    this.missing = missing;
    this.session = new Session(book, { locale, readOnly, fileName: 'checklist.xlsx' }, (messages) => {
      channel.notify(messages);
    });
    this.user = new User(this.session.desk, this.session.bell);
    const page = {
      start: (opener: { postMessage(message: string): void }) => {
        this.receive = (message) => {
          opener.postMessage(message);
        };
      },
      receive: (message: string) => {
        void this.outer
          ?.evaluate((text) => {
            document.querySelector('iframe')?.contentWindow?.postMessage(text, '*');
          }, message)
          .catch(() => undefined);
      },
    };
    const channel: Channel = new Channel(page, {
      settings: book.settings,
      unknown: (what) => {
        this.session.unimplemented.push(what);
      },
      appContext: {
        _appName: 16,
        _appVersion: '16.0',
        _appUILocale: locale,
        _dataLocale: locale,
        _docUrl: 'https://files.example.jp/checklist.xlsx',
        _clientMode: readOnly ? 0 : 1,
        _settings: [...book.settings],
        _reason: 1,
        _requirementMatrix: JSON.stringify({
          excelapi: excelApi,
          richapiruntime: '1.2',
          delayforcelledit: '1.1',
          sharedruntime: '1.1',
        }),
        _hostFullVersion: '16.0.18000.20000',
      },
      process: (body) => this.session.process(JSON.parse(body) as RequestBody),
    });
  }

  static async open(browser: Browser, surroundings: Surroundings): Promise<ExcelInBrowser> {
    const { colours = 'light' } = surroundings;
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: 800 },
      colorScheme: colours === 'light' ? 'light' : 'dark',
      forcedColors: colours === 'forced' ? 'active' : 'none',
    });
    const excel = new ExcelInBrowser(context, surroundings);
    await excel.start();
    return excel;
  }

  get pane(): Frame {
    if (this.inner === undefined) throw new Error('The pane is not open');
    return this.inner;
  }

  /** Everything is answered and drawn. */
  async settle(): Promise<void> {
    let [quiet, seen] = [0, -1];
    while (quiet < 5) {
      await wait(40);
      const now = this.session.log.length + this.served.length;
      const busy = await this.pane.locator('[aria-busy="true"]').count();
      quiet = now === seen && busy === 0 && this.session.bell.pending === 0 ? quiet + 1 : 0;
      seen = now;
    }
  }

  /** Waits for what Excel is to be asked. */
  async asked(member: string, target: string): Promise<void> {
    const came = () =>
      this.session.log.some(({ steps }) =>
        steps.some((step) => step.member === member && step.target === target),
      );
    for (let turn = 0; !came(); turn++) {
      if (turn === 500) throw new Error(`Excel was never asked for ${member} of ${target}`);
      await wait(20);
    }
  }

  async openTab(name: string): Promise<void> {
    await this.pane.locator(`#tab-${name}`).click();
    await this.settle();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async start(): Promise<void> {
    const { context } = this;
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== ADDIN_ORIGIN) {
        this.strangers.push(route.request().url());
        await route.abort();
        return;
      }
      const file = pathname.slice(1);
      if (file === 'excel.html') {
        await route.fulfill({ contentType: 'text/html', body: this.frame() });
        return;
      }
      const built = path.join(SITE, file);
      if (this.missing.includes(file)) await route.abort();
      else if (!existsSync(built)) {
        this.strangers.push(route.request().url());
        await route.fulfill({ status: 404, body: '' });
      } else {
        this.served.push(file);
        await route.fulfill({
          contentType: TYPES[path.extname(file)] ?? 'text/plain',
          body: readFileSync(built),
        });
      }
    });
    const page = await context.newPage();
    this.outer = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => {
      this.complaints.push(String(error));
    });
    await page.exposeFunction('toExcel', (message: string) => {
      this.receive?.(message);
    });
    await page.goto(`${ADDIN_ORIGIN}/excel.html`);
    const handle = await page.waitForSelector('iframe');
    const pane = await handle.contentFrame();
    if (pane === null) throw new Error('Excel has no frame for the pane');
    this.inner = pane;
    await pane.waitForLoadState('load');
    await pane.locator('kijun-pane main, [data-trouble]:not([hidden])').first().waitFor();
    await this.settle();
  }

  /** A page of Excel around the pane. */
  private frame(): string {
    const { locale = 'ja-JP' } = this.surroundings;
    const name = JSON.stringify({
      hostInfo: `Excel$Web$16.01$${locale}$$$$`,
      xdmInfo: `${CONVERSATION}|${APP_ID}|${ADDIN_ORIGIN}`,
      serializerVersion: '1',
      flights: '[]',
    });
    return `<!doctype html><html lang="ja"><head><title>Excel</title><link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}</style>
<script>addEventListener('message', ({ data }) => toExcel(data));</script></head>
<body><iframe title="Kijun" name="${name.replaceAll('"', '&quot;')}" src="/taskpane.html"></iframe></body></html>`;
  }
}
