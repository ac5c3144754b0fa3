/** What the views have in common that come later than the pane: they speak with more words than it starts with. */
import { nothing, type TemplateResult } from 'lit';
import type { Look } from '../model/look';
import type { WholeWording, WholeWords } from '../words';
import { PaneElement } from './pane-element';

export abstract class DetailElement extends PaneElement {
  protected override render(): TemplateResult | typeof nothing {
    const { look, details } = this.state;
    return look === undefined || typeof details === 'string' ? nothing : this.draw(look);
  }

  /** Called only when the words are there. */
  protected abstract draw(look: Look): TemplateResult | typeof nothing;

  protected override get wording(): WholeWording {
    const { details } = this.state;
    if (typeof details === 'string') throw new Error('A card or form was drawn before its words were there');
    return details;
  }

  protected override get words(): WholeWords {
    return this.wording.words;
  }
}
