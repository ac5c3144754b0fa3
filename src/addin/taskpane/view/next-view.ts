/** The one thing to do next, above every view; and for those who do not see it, how far the checklist is after an edit. */
import { html, nothing } from 'lit';
import { nextStep, progressOf } from '../model/progress';
import { fill } from '../words';
import { cellButton } from './parts';
import { PaneElement } from './pane-element';

export class NextView extends PaneElement {
  protected override render() {
    const { look } = this.state;
    const { progress: words, next } = this.words;
    if (look === undefined) return nothing;
    const step = nextStep(look);
    return html`
      <section class="next" aria-labelledby="next-heading">
        <h2 id="next-heading">${words.next}</h2>
        <p data-next=${step.code}>${fill(next[step.code], step.params)}</p>
        ${step.place === undefined ? nothing : cellButton(words.go, step.place, this.pane, 'button')}
      </section>
      <p class="visually-hidden" role="status" aria-live="polite" data-live="progress">
        ${this.announcement()}
      </p>
    `;
  }

  private announcement(): string {
    const { look } = this.state;
    const { progress: words, overall } = this.words;
    const progress = look === undefined ? undefined : progressOf(look);
    if (progress === undefined) return '';
    const { total, errors } = progress;
    return fill(words.announced, { ...total, errors, overall: overall[progress.overall] });
  }
}
