/** Small pieces that several views show alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Severity } from '../../../checklist/finding';
import type { Status } from '../../../checklist/vocabulary';
import type { CellPlace } from '../../../workbook/recognise';
import type { PaneController } from '../controller';
import type { FindingLine } from '../model/findings';
import { GROUP_OF } from '../model/progress';
import { fill, type PaneWords } from '../words';
import { start } from './pane-element';

/** Mark and word, never colour alone. */
export function severityBadge(severity: Severity, words: PaneWords): TemplateResult {
  return html`<span class="badge" data-severity=${severity}
    ><span aria-hidden="true">${words.severityMark[severity]}</span> ${words.severity[severity]}</span
  >`;
}

/** The word as it stands in the workbook's 状態, which is Japanese whatever the pane speaks. */
export function statusBadge(status: Status): TemplateResult {
  return html`<span class="status" data-group=${GROUP_OF[status]} lang="ja">${status}</span>`;
}

export function placeWords(place: CellPlace | undefined, words: PaneWords): string {
  return place === undefined ? words.findings.noCell : fill(words.findings.cell, { ...place });
}

/** A finding as the button that selects its cell; one without a cell is plain text. */
export function findingButton(
  line: FindingLine,
  pane: PaneController,
  tabIndex: number | undefined,
): TemplateResult {
  const { words } = pane.setting.wording;
  const { severity, what, action, place } = line;
  const content = html`${severityBadge(severity, words)}
    <span class="where">${placeWords(place, words)}</span>
    <span class="what">${what}</span>
    ${action === '' ? nothing : html`<span class="action">${action}</span>`}`;
  return html`<button
    type="button"
    class="finding"
    data-code=${line.code}
    tabindex=${tabIndex ?? nothing}
    aria-disabled=${place === undefined ? 'true' : nothing}
    @click=${() => {
      if (place !== undefined) start(pane.select(place));
    }}
  >
    ${content}
  </button>`;
}

/** A button that selects a cell; where there is no cell, the label alone. */
export function cellButton(
  label: string,
  place: CellPlace | undefined,
  pane: PaneController,
  looks: 'link' | 'button' = 'link',
  /** what is heard, where the label alone would not say which cell */
  heard?: string,
): TemplateResult {
  if (place === undefined) return html`<span class="plain">${label}</span>`;
  return html`<button
    type="button"
    class=${looks}
    aria-label=${heard ?? nothing}
    @click=${() => {
      start(pane.select(place));
    }}
  >
    ${label}
  </button>`;
}

/** The way to the pages that explain. */
export function helpLinks({ links }: PaneWords): TemplateResult {
  return html`<p class="buttons">
    <a href="help.html" target="_blank" rel="noopener">${links.help}</a>
    <a href="support.html" target="_blank" rel="noopener">${links.support}</a>
  </p>`;
}
