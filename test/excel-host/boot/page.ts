/**
 * The add-in's page inside Excel on the web: a jsdom window that believes it is a frame of Excel. Scripts of
 * office.js are run from the installed package; everything else that the page would fetch is refused.
 */
import type { DOMWindow, JSDOM } from 'jsdom';
import { Script } from 'node:vm';
import type { Jsdom } from './jsdom';
import { officeScript } from './office-files';

/** Where the page stands; office.js trusts a host of the page's own name. */
export const ADDIN_ORIGIN = 'https://addin.example.jp';
const OFFICE_BASE = `${ADDIN_ORIGIN}/office-js/`;
export const CONVERSATION = 'conversation';
export const APP_ID = 'addin';

export interface PageOptions {
  readonly locale: 'ja-JP' | 'en-US';
  /** the readable build of office.js, for stack traces */
  readonly debug: boolean;
  readonly html: string;
}

/** What office.js puts into the page's global scope. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export function saidInConsole(said: readonly unknown[]): Error {
  return new Error(`console.error: ${said.map(String).join(' ')}`);
}

export class Page {
  readonly window: DOMWindow;
  /** uncaught errors of the page, office.js included, and what was said by `console.error` */
  readonly errors: unknown[] = [];
  private readonly dom: JSDOM;

  constructor({ JSDOM, VirtualConsole }: Jsdom, { html, locale, debug }: PageOptions) {
    const console = new VirtualConsole();
    console.on('jsdomError', (error) => this.errors.push(error.cause ?? error));
    console.on('error', (...said: unknown[]) => this.errors.push(saidInConsole(said)));
    this.dom = new JSDOM(html, {
      url: `${ADDIN_ORIGIN}/taskpane.html`,
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      virtualConsole: console,
    });
    this.window = this.dom.window;
    this.prepare(locale, debug ? 'office.debug.js' : 'office.js');
  }

  /** Starts office.js; `opener` is what it talks to. */
  start(opener: { postMessage(message: string): void }): void {
    Object.defineProperty(this.window, 'opener', { value: opener, configurable: true });
    const [tag] = this.window.document.querySelectorAll('script[src]');
    this.run(tag?.getAttribute('src') ?? '');
  }

  /** A message as Excel's frame would post it. */
  receive(message: string): void {
    const { MessageEvent } = this.window;
    this.window.dispatchEvent(new MessageEvent('message', { data: message, origin: ADDIN_ORIGIN }));
  }

  /** Resolves when office.js has spoken with its host. */
  async officeReady(): Promise<void> {
    const { Office } = this.window as unknown as { readonly Office?: OfficeGlobals['Office'] };
    if (Office === undefined) throw new Error(`office.js did not start: ${String(this.errors[0])}`);
    await Office.onReady();
  }

  globals(): OfficeGlobals {
    const { Excel, Office, OfficeExtension } = this.window as unknown as Partial<OfficeGlobals>;
    if (Excel === undefined || Office === undefined || OfficeExtension === undefined)
      throw new Error('office.js did not start: it put no Excel, Office or OfficeExtension into the page');
    return { Excel, Office, OfficeExtension };
  }

  evaluate(source: string, filename: string): void {
    new Script(source, { filename }).runInContext(this.dom.getInternalVMContext());
  }

  close(): void {
    this.window.close();
  }

  private prepare(locale: string, file: string): void {
    const { window } = this;
    const { document } = window;
    window.name = JSON.stringify({
      hostInfo: `Excel$Web$16.01$${locale}$$$$`,
      xdmInfo: `${CONVERSATION}|${APP_ID}|${ADDIN_ORIGIN}`,
      serializerVersion: '1',
      flights: '[]',
    });
    // jsdom has no document.domain, by which office.js knows a host that it may trust.
    Object.defineProperty(document, 'domain', { value: window.location.hostname });
    const tag = document.createElement('script');
    tag.setAttribute('src', `${OFFICE_BASE}${file}`);
    document.head.appendChild(tag);
    const append = document.head.appendChild.bind(document.head);
    document.head.appendChild = <T extends Node>(node: T): T => {
      const appended = append(node);
      if (node instanceof window.HTMLScriptElement) this.load(node);
      return appended;
    };
  }

  /** Runs what a script tag names, and tells the page, in a later turn as a browser does. */
  private load(tag: HTMLScriptElement): void {
    setImmediate(() => {
      const event = this.run(tag.src) ? 'load' : 'error';
      tag.dispatchEvent(new this.window.Event(event));
    });
  }

  private run(source: string): boolean {
    const script = source.startsWith(OFFICE_BASE)
      ? officeScript(source.slice(OFFICE_BASE.length))
      : undefined;
    if (script === undefined) return false;
    script.runInContext(this.dom.getInternalVMContext());
    return true;
  }
}
