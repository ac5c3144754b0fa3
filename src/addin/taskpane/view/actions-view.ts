/** The commands that change the workbook, each with what it does, and the way to help. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandName } from '../pane-state';
import type { Look } from '../model/look';
import { DetailElement } from './detail-element';
import { helpLinks } from './parts';
import { start } from './pane-element';

const COMMANDS = ['structure', 'writeFindings', 'makeSummary'] as const;

export class ActionsView extends DetailElement {
  protected override draw(look: Look) {
    const { actions: words } = this.words;
    return html`
      <h2>${words.heading}</h2>
      <p>${words.intro}</p>
      <ul class="commands">
        ${COMMANDS.map((name) => this.command(name))}
      </ul>
      ${this.startup(look)} ${helpLinks(this.words)}
    `;
  }

  /** Of the ward's own checklist only; where it is set all the same, it can be taken back. */
  private startup({ snapshot: { kind } }: Look): TemplateResult | typeof nothing {
    const { starts } = this.state;
    const isOwn = kind === 'recognised' || kind === 'structured';
    if (starts === undefined || !(isOwn || starts)) return nothing;
    const { actions: words } = this.words;
    return html`<p>
        <label class="check">
          <input
            type="checkbox"
            id="starts-with-workbook"
            aria-describedby="about-startup"
            .checked=${starts}
            @change=${(event: Event) => {
              const { target } = event;
              if (target instanceof HTMLInputElement) start(this.pane.startWithWorkbook(target.checked));
            }}
          />
          ${words.startup}
        </label>
      </p>
      <p id="about-startup" class="faint">${words.startupNote}</p>`;
  }

  /** A button that cannot be used stays in reach of the keyboard and says why. */
  private command(name: Exclude<CommandName, 'checkAll'>): TemplateResult {
    const { look, busy } = this.state;
    const { actions: words, commands, structureQuestion, reading } = this.words;
    const needless = name === 'structure' && look?.snapshot.kind === 'issued';
    const readOnly = look?.snapshot.readOnly === true;
    const closed = needless || readOnly || busy !== undefined || look?.reading === undefined;
    return html`<li>
      <button
        type="button"
        data-command=${name}
        aria-disabled=${closed ? 'true' : 'false'}
        aria-describedby=${`about-${name}`}
        @click=${() => {
          if (!closed) start(this.pane.command(name));
        }}
      >
        ${commands[name]}
      </button>
      <p id=${`about-${name}`} class="faint">
        ${needless ? words.structureIssued : words[name]}
        ${name === 'structure' && !needless ? structureQuestion.undo : ''}
        ${readOnly && !needless ? reading.readOnly : ''}
      </p>
    </li>`;
  }
}
