/** All findings, by criterion, each a button that selects its cell; before them what has to be decided about the reading. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  alterationLines,
  type FindingGroup,
  type FindingsView as View,
  findingsView,
} from '../model/findings';
import type { Look } from '../model/look';
import { cautions, questionLines } from '../model/reading-notes';
import { fill } from '../words';
import { cellButton, findingButton, placeWords, statusBadge } from './parts';
import { PaneElement, start } from './pane-element';
import { roveTo } from './roving';

export class FindingsView extends PaneElement {
  static override properties: PropertyDeclarations = {
    ...PaneElement.properties,
    evidenceOnly: { state: true },
    active: { state: true },
  };
  declare evidenceOnly: boolean;
  /** which of the shown findings the Tab key stops at */
  declare active: number;

  constructor() {
    super();
    this.evidenceOnly = false;
    this.active = 0;
  }

  protected override render() {
    const { look } = this.state;
    if (look?.reading === undefined) return nothing;
    const { findings: words } = this.words;
    const view = findingsView(look, this.wording, this.evidenceOnly);
    const { counts, all, shown } = view;
    return html`
      ${this.notes(look)}
      <h2 id="findings-heading">${words.heading}</h2>
      <p class="tally">${fill(words.counts, counts)}</p>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.evidenceOnly}
          @change=${(event: Event) => {
            this.evidenceOnly = event.target instanceof HTMLInputElement && event.target.checked;
            this.active = 0;
          }}
        />
        ${words.evidenceOnly}
      </label>
      <p role="status" class="faint">${shown === all ? '' : fill(words.shown, { all, count: shown })}</p>
      ${shown === 0 ? html`<p class="empty">${all === 0 ? words.none : words.noneShown}</p>` : this.list(view)}
      ${this.account(look)}
    `;
  }

  private list({ groups, shown }: View): TemplateResult {
    const { findings: words } = this.words;
    const active = Math.min(this.active, shown - 1);
    let index = 0;
    return html`
      <p class="faint" id="findings-keys">${words.keys}</p>
      <div
        class="groups"
        role="group"
        aria-labelledby="findings-heading"
        aria-describedby="findings-keys"
        @keydown=${this.rove}
        @focusin=${this.follow}
      >
        ${groups.map((group) => {
          const first = index;
          index += group.lines.length;
          return this.group(group, first, active);
        })}
      </div>
    `;
  }

  private group({ criterion, label, status, lines }: FindingGroup, first: number, active: number) {
    return html`
      <section class="group" data-criterion=${criterion ?? ''}>
        <h3>
          <span lang=${criterion === undefined ? nothing : 'ja'}>${label}</span>
          ${status === undefined ? nothing : statusBadge(status)}
        </h3>
        <ol>
          ${lines.map(
            (line, at) => html`<li>${findingButton(line, this.pane, first + at === active ? 0 : -1)}</li>`,
          )}
        </ol>
      </section>
    `;
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('.groups button.finding')];
  }

  private readonly rove = (event: KeyboardEvent) => {
    const { buttons } = this;
    const to = roveTo(event.key, Math.min(this.active, buttons.length - 1), buttons.length, 'vertical');
    if (to === undefined) return;
    event.preventDefault();
    this.active = to;
    buttons[to]?.focus();
  };

  private readonly follow = ({ target }: FocusEvent) => {
    const at = this.buttons.findIndex((button) => button === target);
    if (at >= 0) this.active = at;
  };

  /** What was not read, and what somebody has to choose. */
  private notes(look: Look) {
    const { reading } = this.words;
    const warned = cautions(look, this.words);
    const questions = questionLines(look, this.state.decisions, this.words);
    return html`
      ${warned.map((text) => html`<p class="caution">${text}</p>`)}
      ${
        questions.length === 0
          ? nothing
          : html`<section class="questions" aria-labelledby="questions-heading">
              <h2 id="questions-heading">${reading.questions}</h2>
              <ul>
                ${questions.map(
                  ({ text, cells, choices }) =>
                    html`<li>
                      <p>${text}</p>
                      <p class="buttons">
                        ${choices.map(
                          ({ name, decisions }) =>
                            html`<button
                              type="button"
                              @click=${() => {
                                start(this.pane.decide(decisions));
                              }}
                            >
                              ${fill(reading.choose, { name })}
                            </button>`,
                        )}
                        ${cells
                          .slice(0, MOST_CELLS)
                          .map((place) => cellButton(placeWords(place, this.words), place, this.pane))}
                      </p>
                    </li>`,
                )}
              </ul>
            </section>`
      }
    `;
  }

  /** What was changed in the form, and what was read as something else. */
  private account(look: Look) {
    const { reading, alterationClass } = this.words;
    const altered = alterationLines(look, this.wording);
    const normalised = look.reading?.received.normalisations ?? [];
    return html`
      ${
        altered.length === 0
          ? nothing
          : html`<details>
              <summary>${reading.alterations}（${altered.length}）</summary>
              <ul class="lines">
                ${altered.map(
                  (line) =>
                    html`<li>
                      <span class="badge" data-class=${line.class}>${alterationClass[line.class]}</span>
                      ${line.text}
                      ${line.place === undefined ? nothing : cellButton(placeWords(line.place, this.words), line.place, this.pane)}
                    </li>`,
                )}
              </ul>
            </details>`
      }
      ${
        normalised.length === 0
          ? nothing
          : html`<details>
              <summary>${reading.normalisations}（${normalised.length}）</summary>
              <ul class="lines">
                ${normalised.map(
                  ({ sheet, cell, from, to }) =>
                    html`<li>
                      ${fill(reading.normalisation, { from, to })}
                      ${cellButton(placeWords({ sheet, cell }, this.words), { sheet, cell }, this.pane)}
                    </li>`,
                )}
              </ul>
            </details>`
      }
    `;
  }
}

const MOST_CELLS = 4;
