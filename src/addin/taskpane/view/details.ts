/** The views that are fetched when one of them is wanted: the card of a row, the forms, the ciphers, the commands. */
import { ActionsView } from './actions-view';
import { CipherView } from './cipher-view';
import { defineElements } from './pane-element';
import { RowView } from './row-view';
import { ServiceView } from './service-view';

defineElements({
  'kijun-actions': ActionsView,
  'kijun-ciphers': CipherView,
  'kijun-row': RowView,
  'kijun-service': ServiceView,
});
