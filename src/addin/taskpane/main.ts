/** Where the add-in's page begins: once Excel is there, the pane is put up and the ribbon's buttons are connected. */
import { type Day, dayFromCalendar } from '../../checklist/readers/day';
import { openWorkbook } from '../excel/workbook';
import { bundledEdition } from './bundled-edition';
import { PaneController } from './controller';
import { answerRibbon } from './ribbon';
import { mountPane } from './view/elements';
import { languageOf, wordingIn } from './words';

void Office.onReady(async ({ host }) => {
  const place = document.querySelector('#pane');
  // The page alone, in a browser: what stands in it says that Excel is needed.
  if (host !== Office.HostType.Excel || place === null) return;
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  const [wording, edition] = await Promise.all([wordingIn(language), bundledEdition(language)]);
  document.title = wording.words.title;
  const workbook = openWorkbook(edition);
  const pane = new PaneController({ edition, wording, port: workbook, writer: workbook, today });
  answerRibbon(Office.actions, pane, () => Office.addin.showAsTaskpane());
  mountPane(pane, place);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pane.refresh();
  });
  await pane.start();
});

/** Where the user is. */
function today(): Day {
  const now = new Date();
  const day = dayFromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('The clock of this machine shows no day that a calendar knows');
  return day;
}
