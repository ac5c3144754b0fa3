/** The names under which the pane's elements are known to the page; those of `details.ts` come later. */
import { FindingsView } from './findings-view';
import { NextView } from './next-view';
import { defineElements } from './pane-element';
import { PaneView } from './pane-view';
import { ProgressView } from './progress-view';
import type { PaneController } from '../controller';

const ELEMENTS = {
  'kijun-findings': FindingsView,
  'kijun-next': NextView,
  'kijun-progress': ProgressView,
  'kijun-pane': PaneView,
} as const;

/** Puts the pane into the page, in place of whatever stood there. */
export function mountPane(pane: PaneController, place: Element): void {
  defineElements(ELEMENTS);
  const view = new PaneView();
  view.pane = pane;
  place.replaceChildren(view);
}
