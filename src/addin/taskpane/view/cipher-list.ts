/** Ciphers that were found in a text, each with what it is worth and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CipherLine } from '../model/ciphers';
import type { WholeWords } from '../words';

const MARKS = { good: '✓', ask: '▲', bad: '✖', other: '－' } as const;

export function cipherList(lines: readonly CipherLine[], { ciphers }: WholeWords): TemplateResult {
  return html`<ul class="ciphers">
    ${lines.map(
      ({ written, worth, reasons, purpose }) =>
        html`<li>
          <p>
            <span class="badge" data-worth=${worth}
              ><span aria-hidden="true">${MARKS[worth]}</span> ${ciphers.worth[worth]}</span
            >
            <strong>${written}</strong>
            ${purpose === undefined ? nothing : html`<span class="faint">（${ciphers.purpose[purpose]}）</span>`}
          </p>
          ${reasons.map((reason) => html`<p>${reason}</p>`)}
        </li>`,
    )}
  </ul>`;
}
