/** The names under which the pane's elements are known to the page. */
import { ActionsView } from './actions-view';
import { CipherView } from './cipher-view';
import { FindingsView } from './findings-view';
import { NextView } from './next-view';
import { PaneView } from './pane-view';
import { ProgressView } from './progress-view';
import { RowView } from './row-view';
import { ServiceView } from './service-view';
import type { PaneController } from '../controller';

const ELEMENTS = {
  'kijun-actions': ActionsView,
  'kijun-ciphers': CipherView,
  'kijun-findings': FindingsView,
  'kijun-next': NextView,
  'kijun-progress': ProgressView,
  'kijun-row': RowView,
  'kijun-service': ServiceView,
  'kijun-pane': PaneView,
} as const;

/** Puts the pane into the page, in place of whatever stood there. */
export function mountPane(pane: PaneController, place: Element): void {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
  const view = new PaneView();
  view.pane = pane;
  place.replaceChildren(view);
}
