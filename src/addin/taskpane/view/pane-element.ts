/**
 * What the pane's elements share. They render into the document itself, not into shadows: labels, live regions and
 * `aria-controls` must reach across elements, and one stylesheet carries all themes.
 */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { PaneController } from '../controller';
import type { PaneState } from '../pane-state';
import type { PaneWords, Wording } from '../words';

export abstract class PaneElement extends LitElement {
  static override properties: PropertyDeclarations = {
    pane: { attribute: false },
    state: { attribute: false },
  };
  declare pane: PaneController;
  declare state: PaneState;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected get wording(): Wording {
    return this.pane.setting.wording;
  }

  protected get words(): PaneWords {
    return this.wording.words;
  }

  /** Moves the focus once what is to have it has been drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Once for a page, however often it is asked for. */
export function defineElements(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}

/** A command that must not reject, given from an event. */
export function start(work: Promise<unknown>): void {
  // The controller's commands end in a message, whatever happens.
  void work;
}
