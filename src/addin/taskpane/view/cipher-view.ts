/** A text, and what its ciphers are worth. Nothing of it leaves the page or is kept. */
import { html, nothing } from 'lit';
import { answeredCiphers, cipherLines, cipherSource } from '../model/ciphers';
import { fill } from '../words';
import { cipherList } from './cipher-list';
import type { Look } from '../model/look';
import { DetailElement } from './detail-element';
import { draftOf } from './draft';

export class CipherView extends DetailElement {
  private get text(): string {
    return draftOf(this.pane).cipherText;
  }

  private set text(text: string) {
    draftOf(this.pane).cipherText = text;
    this.requestUpdate();
  }

  protected override draw(look: Look) {
    const { ciphers: words } = this.words;
    const source = cipherSource(look);
    const lines = cipherLines(look, this.text, this.wording);
    const answered = answeredCiphers(look);
    if (source === undefined || lines === undefined) return html`<p class="empty">${words.none}</p>`;
    return html`
      <h2>${words.heading}</h2>
      <p id="cipher-intro">${words.intro}</p>
      <label for="cipher-text">${words.label}</label>
      <textarea
        id="cipher-text"
        rows="4"
        aria-describedby="cipher-intro"
        spellcheck="false"
        .value=${this.text}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
        }}
      ></textarea>
      <p class="buttons">
        ${
          answered === ''
            ? html`<span class="faint">${words.answersNone}</span>`
            : html`<button
                type="button"
                @click=${() => {
                  this.text = answered;
                }}
              >
                ${words.useAnswers}
              </button>`
        }
      </p>
      <p role="status" class="faint">
        ${this.text.trim() === '' ? '' : lines.length === 0 ? words.nothing : fill(words.found, { count: lines.length })}
      </p>
      ${lines.length === 0 ? nothing : cipherList(lines, this.words)}
      <p class="faint">${fill(words.list, { title: source.title, date: source.lastUpdate })}</p>
    `;
  }
}
