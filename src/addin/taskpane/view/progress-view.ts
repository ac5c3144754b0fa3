/** How far the checklist is, in counts; and what the live region says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { isoFromDay } from '../../../checklist/readers/day';
import { GROUPS, progressOf } from '../model/progress';
import { fill } from '../words';
import { PaneElement } from './pane-element';

export class ProgressView extends PaneElement {
  protected override render() {
    const { look } = this.state;
    const { progress: words, overall, gateVerdict, section2 } = this.words;
    const progress = look === undefined ? undefined : progressOf(look);
    if (look === undefined || progress === undefined) return nothing;
    const { sections, gate } = progress;
    return html`
      <section class="progress" aria-labelledby="progress-heading">
        <h2 id="progress-heading" class="visually-hidden">${words.heading}</h2>
        <table class="counts" aria-labelledby="progress-heading">
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${words.section}</span></th>
              ${GROUPS.map((group) => html`<th scope="col" data-group=${group}>${words.groups[group]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${sections.map(
              ({ mark, counts }) =>
                html`<tr>
                  <th scope="row">${mark}</th>
                  ${GROUPS.map((group) => html`<td data-zero=${counts[group] === 0}>${counts[group]}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        <dl class="facts">
          ${fact(words.overallLabel, overall[progress.overall])}
          ${
            gate === undefined
              ? nothing
              : html`${fact(fill(words.gate, { criterion: gate.criterion }), gateVerdict[gate.verdict])}
                ${fact(fill(words.section2, { section: gate.section }), section2[gate.section2])}`
          }
        </dl>
        <p class="faint">${fill(words.judgedOn, { day: isoFromDay(look.evaluatedOn) })}</p>
      </section>
    `;
  }
}

function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
