/** The card of the row in which the cursor stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Card, type CardFact, cardOf, type CardRoute } from '../model/card';
import { cipherLines } from '../model/ciphers';
import { selectedRow } from '../model/rows';
import { fill } from '../words';
import { cipherList } from './cipher-list';
import { cellButton, findingButton, statusBadge } from './parts';
import type { Look } from '../model/look';
import { DetailElement } from './detail-element';

export class RowView extends DetailElement {
  protected override draw(look: Look) {
    const { card: words } = this.words;
    const row = selectedRow(look.edition, look.snapshot);
    const card = row?.kind === 'criterion' ? cardOf(look, row.id, this.wording) : undefined;
    if (card === undefined) return html`<p class="empty">${words.none}</p>`;
    return html`
      <h2 lang="ja">${card.label}</h2>
      <p>${statusBadge(card.status)} ${words.statusHelp[card.status]}</p>
      ${
        card.findings.length === 0
          ? nothing
          : html`<h3>${words.findings}</h3>
              <ol class="plain-list">
                ${card.findings.map((line) => html`<li>${findingButton(line, this.pane, undefined)}</li>`)}
              </ol>`
      }
      ${this.question(card)}
      <h3>${words.prompt}</h3>
      <p>${card.prompt}</p>
      ${card.caution === undefined ? nothing : html`<p class="caution"><strong>${words.caution}</strong> ${card.caution}</p>`}
      ${card.wardConfirms ? html`<p class="caution">${words.ward}</p>` : nothing}
      ${card.exempt === undefined ? nothing : html`<p class="faint">${fill(words.exempt, { condition: card.exempt })}</p>`}
      <h3>${words.routes}</h3>
      <ul class="routes">
        ${card.routes.map((route) => this.route(route))}
      </ul>
      ${this.facts(card.facts)} ${this.ciphers(card, look)}
      ${
        card.links.length === 0
          ? nothing
          : html`<h3>${words.links}</h3>
              <ul class="lines">
                ${card.links.map(
                  ({ label, about, place }) =>
                    html`<li>
                      <span lang="ja">${cellButton(label, place, this.pane)}</span
                      ><span class="faint"> ${about}</span>
                    </li>`,
                )}
              </ul>`
      }
    `;
  }

  private question({ requirement, note, notices }: Card): TemplateResult {
    const { card: words } = this.words;
    return html`
      <h3>${words.requirement}</h3>
      <blockquote lang="ja">${requirement}</blockquote>
      ${
        note === ''
          ? nothing
          : html`<h3>${words.note}</h3>
              <blockquote lang="ja">${note}</blockquote>`
      }
      ${notices.map(
        ({ title, detail, reading }) =>
          html`<details class="notice">
            <summary>${words.notice}：${title}</summary>
            <p>${detail}</p>
            <p>${words.noticeReading}：${reading}</p>
          </details>`,
      )}
    `;
  }

  private route(route: CardRoute): TemplateResult {
    const { card: words } = this.words;
    const { basis, meaning, help, source, alternative, when, chosen, certificate, evidence, either } = route;
    return html`<li data-chosen=${chosen}>
      <p class="route-name">
        <strong lang="ja">${basis}</strong>${meaning === undefined ? nothing : html` ${meaning}`}
        ${chosen ? html`<span class="badge" data-severity="info">✓ ${words.chosen}</span>` : nothing}
      </p>
      <p class="faint">
        ${words.routeSource[source]}${alternative ? html`・${words.alternative}` : nothing}
        ${when === undefined ? nothing : html`<br />${fill(words.when, { condition: when })}`}
      </p>
      <p>${help}</p>
      <ul class="needs">
        ${certificate ? html`<li>● ${words.certificate}</li>` : nothing}
        ${evidence.map(
          ({ field, need, missing }) =>
            html`<li data-missing=${missing}>
              <span aria-hidden="true">${need === 'required' ? '●' : '○'}</span> ${field}（${words[need]}）
              ${missing ? html`<strong>▲ ${words.missing}</strong>` : nothing}
            </li>`,
        )}
        ${either.length === 0 ? nothing : html`<li>● ${fill(words.either, { fields: either.join('・') })}</li>`}
        ${!certificate && evidence.length === 0 && either.length === 0 ? html`<li>${words.noEvidence}</li>` : nothing}
      </ul>
    </li>`;
  }

  private facts(facts: readonly CardFact[]) {
    const { card: words } = this.words;
    if (facts.length === 0) return nothing;
    return html`
      <h3>${words.facts}</h3>
      <ul class="lines">
        ${facts.map(
          ({ label, need, value, place }) =>
            html`<li>
              ${cellButton(label, place, this.pane)}<span class="faint">（${words.factNeed[need]}）</span>
              <span class="value">${value === '' ? words.factBlank : value}</span>
            </li>`,
        )}
      </ul>
    `;
  }

  /** The facts of this row that name ciphers, judged one by one. */
  private ciphers({ id }: Card, look: Look) {
    if (look.reading === undefined) return nothing;
    const { facts } = look.reading.received.answers;
    const text = look.edition.facts
      .filter(({ criterion, kind }) => criterion === id && (kind === 'cipher' || kind === 'tls'))
      .map((fact) => String(facts.get(fact.id) ?? ''))
      .join('\n');
    const lines = text.trim() === '' ? [] : (cipherLines(look, text, this.wording) ?? []);
    if (lines.length === 0) return nothing;
    return html`<h3>${this.words.card.ciphers}</h3>
      ${cipherList(lines, this.words)}`;
  }
}
