/** The commands that change the workbook, each with what it does, and the way to help. */
import { html, type TemplateResult } from 'lit';
import type { CommandName } from '../controller';
import { DetailElement } from './detail-element';
import { helpLinks } from './parts';
import { start } from './pane-element';

const COMMANDS = ['structure', 'writeFindings', 'makeSummary'] as const;

export class ActionsView extends DetailElement {
  protected override draw() {
    const { actions: words } = this.words;
    return html`
      <h2>${words.heading}</h2>
      <p>${words.intro}</p>
      <ul class="commands">
        ${COMMANDS.map((name) => this.command(name))}
      </ul>
      ${helpLinks(this.words)}
    `;
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
