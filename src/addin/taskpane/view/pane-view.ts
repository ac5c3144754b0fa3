/** The pane as a whole: what to do next, five views of the workbook, and what came of the last command. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Message } from '../model/messages';
import { helpLinks } from './parts';
import { PaneElement, start } from './pane-element';
import { roveTo } from './roving';

const TABS = ['findings', 'row', 'service', 'ciphers', 'actions'] as const;
type Tab = (typeof TABS)[number];

/** These show texts that the pane does not start with. */
const DETAILED: readonly Tab[] = ['row', 'service', 'ciphers', 'actions'];

export class PaneView extends PaneElement {
  static override properties: PropertyDeclarations = {
    ...PaneElement.properties,
    tab: { state: true },
  };
  declare tab: Tab;
  private unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.tab = 'findings';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.state = this.pane.state;
    this.unsubscribe = this.pane.subscribe(() => {
      const asked = this.state.asking;
      this.state = this.pane.state;
      if (this.state.asking && !asked) start(this.focusOn('[data-answer="no"]'));
    });
  }

  override disconnectedCallback(): void {
    this.unsubscribe?.();
    super.disconnectedCallback();
  }

  protected override render() {
    const { busy, look, message } = this.state;
    const { words } = this;
    return html`
      <header>
        <h1 class="visually-hidden">${words.title}</h1>
        <button
          type="button"
          class="primary"
          data-command="checkAll"
          aria-disabled=${busy === undefined ? 'false' : 'true'}
          @click=${() => {
            start(this.pane.command('checkAll'));
          }}
        >
          ${words.commands.checkAll}
        </button>
        <p class="busy" role="status">${busy === undefined ? '' : words.busy[busy]}</p>
      </header>
      <div role="alert">${message?.kind === 'problem' ? this.message(message) : nothing}</div>
      <div role="status">${message?.kind === 'done' ? this.message(message) : nothing}</div>
      ${this.state.asking ? this.question() : nothing}
      <main aria-busy=${busy === undefined ? 'false' : 'true'}>
        <kijun-next .pane=${this.pane} .state=${this.state}></kijun-next>
        ${look?.reading === undefined ? this.without() : this.tabs()}
      </main>
    `;
  }

  /** Nothing to check and nothing to command: above stands what to do, below where to read more. */
  private without() {
    if (this.state.look === undefined) return nothing;
    return helpLinks(this.words);
  }

  private tabs(): TemplateResult {
    const { tabs: words } = this.words;
    return html`
      <div role="tablist" aria-label=${words.label} @keydown=${this.rove}>
        ${TABS.map(
          (name) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${name}`}
              aria-selected=${name === this.tab ? 'true' : 'false'}
              aria-controls="panel"
              tabindex=${name === this.tab ? 0 : -1}
              @click=${() => {
                this.open(name);
              }}
            >
              ${words[name]}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${`tab-${this.tab}`} tabindex="-1">${this.panel()}</div>
    `;
  }

  private panel(): TemplateResult {
    const { pane, state, tab } = this;
    if (DETAILED.includes(tab) && typeof state.details === 'string') return this.awaited(tab);
    switch (tab) {
      case 'findings':
        return html`<kijun-progress .pane=${pane} .state=${state}></kijun-progress>
          <kijun-findings .pane=${pane} .state=${state}></kijun-findings>`;
      case 'row':
        return html`<kijun-row .pane=${pane} .state=${state}></kijun-row>`;
      case 'service':
        return html`<kijun-service .pane=${pane} .state=${state}></kijun-service>`;
      case 'ciphers':
        return html`<kijun-ciphers .pane=${pane} .state=${state}></kijun-ciphers>`;
      case 'actions':
        return html`<kijun-actions .pane=${pane} .state=${state}></kijun-actions>`;
    }
  }

  /** What is fetched does not always come: the office's network may be away. */
  private awaited(tab: Tab): TemplateResult {
    const { details: words, problem } = this.words;
    if (this.state.details === 'opening') return html`<p class="empty" role="status">${words.opening}</p>`;
    return html`<div role="alert">
      <p class="caution">${words.failed}</p>
      <p class="buttons">
        <button
          type="button"
          @click=${() => {
            this.open(tab);
          }}
        >
          ${problem.retry}
        </button>
      </p>
    </div>`;
  }

  private readonly rove = (event: KeyboardEvent) => {
    const to = roveTo(event.key, TABS.indexOf(this.tab), TABS.length, 'horizontal');
    const name = to === undefined ? undefined : TABS[to];
    if (name === undefined) return;
    event.preventDefault();
    this.open(name);
    start(this.focusOn(`#tab-${name}`));
  };

  private open(name: Tab): void {
    this.tab = name;
    if (DETAILED.includes(name))
      start(this.pane.openDetails(() => import(/* webpackChunkName: "details" */ './details')));
  }

  private message({ kind, lines: [first, ...rest], retry }: Message): TemplateResult {
    const { problem: words } = this.words;
    const { last } = this.state;
    return html`<section class="message" data-kind=${kind}>
      <p>
        <strong><span aria-hidden="true">${kind === 'problem' ? '✖' : '✓'}</span> ${first}</strong>
      </p>
      ${rest.map((line) => html`<p>${line}</p>`)}
      <p class="buttons">
        ${
          retry && last !== undefined
            ? html`<button
                type="button"
                @click=${() => {
                  start(this.pane.command(last));
                }}
              >
                ${words.retry}
              </button>`
            : nothing
        }
        <button
          type="button"
          data-close
          @click=${() => {
            this.pane.closeMessage();
            start(this.focusOn('[data-command="checkAll"]'));
          }}
        >
          ${words.close}
        </button>
      </p>
    </section>`;
  }

  /** Put before the deed: it cannot be undone. The harmless answer has the focus. */
  private question(): TemplateResult {
    const { structureQuestion: words } = this.words;
    const cancel = () => {
      this.pane.cancelStructure();
      start(this.focusOn('[data-command="structure"], [data-command="checkAll"]'));
    };
    return html`<section
      class="question"
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-undo question-what"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <h2 id="question-title">${words.title}</h2>
      <p id="question-undo"><strong>${words.undo}</strong></p>
      <p id="question-what">${words.what}</p>
      <p class="buttons">
        <button type="button" data-answer="no" @click=${cancel}>${words.no}</button>
        <button
          type="button"
          class="primary"
          data-answer="yes"
          @click=${() => {
            start(this.pane.confirmStructure());
          }}
        >
          ${words.yes}
        </button>
      </p>
    </section>`;
  }
}
