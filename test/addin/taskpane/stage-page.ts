/** The pane in jsdom, as somebody would use it: what stands on it, and what a click or an entry does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DOMWindow } from 'jsdom';
import { loadJsdom } from '../../excel-host/boot/jsdom';
import type { Play, Stage } from './stage';

const build: (folder: string) => Promise<string> = jest.requireActual('./stage-bundle.cjs');
let script: Promise<string> | undefined;

/** Built once for a test file. */
async function stageScript(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kijun-stage-'));
  try {
    return readFileSync(await build(folder), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export class StagePage {
  private constructor(
    readonly window: DOMWindow,
    readonly stage: Stage,
    /** what went wrong in the page without anybody catching it */
    readonly failures: readonly unknown[],
  ) {}

  static async play(play: Play): Promise<StagePage> {
    script ??= stageScript();
    const { JSDOM, VirtualConsole } = loadJsdom();
    const failures: unknown[] = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => failures.push(error));
    virtualConsole.on('error', (...said: unknown[]) => failures.push(said));
    const { window } = new JSDOM('<!doctype html><html lang="ja"><body><div id="pane"></div></body></html>', {
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      virtualConsole,
    });
    window.eval(await script);
    const page = new StagePage(window, await window['playPane'](play), failures);
    await page.settle();
    return page;
  }

  /** Everything is drawn. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await wait(0);
  }

  get document(): Document {
    return this.window.document;
  }

  /** What somebody reads, blanks as one. */
  text(selector = 'body'): string {
    return this.all(selector)
      .map((element) => shown(element))
      .join(' / ');
  }

  /** Every piece of text by itself. */
  texts(selector: string): readonly string[] {
    const { NodeFilter } = this.window;
    const walker = this.document.createTreeWalker(this.one(selector), NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode() !== null) found.push(walker.currentNode.textContent ?? '');
    return found.map((text) => text.trim()).filter((text) => text !== '');
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.document.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const [found, ...others] = this.all(selector);
    if (found === undefined || others.length > 0)
      throw new Error(`${selector} stands ${String(others.length + (found ? 1 : 0))} times on the page`);
    return found;
  }

  /** The button that says this; a part of it is enough. */
  button(label: string): HTMLElement {
    const found = this.all('button').find((button) => shown(button).includes(label));
    if (found === undefined) throw new Error(`There is no button ${label} on: ${this.text()}`);
    return found;
  }

  async click(label: string): Promise<void> {
    this.button(label).click();
    await this.settle();
  }

  async open(tab: 'findings' | 'row' | 'service' | 'ciphers' | 'actions'): Promise<void> {
    this.one(`#tab-${tab}`).click();
    await this.settle();
  }

  async press(key: string): Promise<void> {
    const { activeElement } = this.document;
    activeElement?.dispatchEvent(new this.window.KeyboardEvent('keydown', { key, bubbles: true }));
    await this.settle();
  }

  async enter(selector: string, value: string, event: 'change' | 'input' = 'change'): Promise<void> {
    const control = this.one(selector);
    if (!('value' in control)) throw new Error(`${selector} takes no value`);
    control.value = value;
    control.dispatchEvent(new this.window.Event(event, { bubbles: true }));
    await this.settle();
  }

  valueOf(selector: string): unknown {
    return Reflect.get(this.one(selector), 'value');
  }

  async tick(selector: string, checked: boolean): Promise<void> {
    const box = this.one(selector);
    Reflect.set(box, 'checked', checked);
    box.dispatchEvent(new this.window.Event('change', { bubbles: true }));
    await this.settle();
  }
}

function shown(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
