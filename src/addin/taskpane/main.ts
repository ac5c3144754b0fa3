/** Where the add-in's page begins: once Excel is there, the pane is put up and the ribbon's buttons are connected. */
import { type Day, dayFromCalendar } from '../../checklist/readers/day';
import { REAL_CLOCK } from '../excel/host/clock';
import { openWorkbook } from '../excel/workbook';
import { startingEdition, wholeEdition } from './bundled-edition';
import { PaneController } from './controller';
import { answerRibbon } from './ribbon';
import { excelStartup } from './startup';
import { mountPane } from './view/elements';
import { languageOf, wordingIn } from './words';

/** The manifest asks for it too, but a manifest can be older than the site that it points to. */
const FLOOR = { set: 'ExcelApi', version: '1.14' } as const;

void Office.onReady(async ({ host }) => {
  const place = document.querySelector('#pane');
  // The page alone, in a browser: what stands in it says that Excel is needed.
  if (host !== Office.HostType.Excel || place === null) return;
  if (!Office.context.requirements.isSetSupported(FLOOR.set, FLOOR.version)) {
    reveal(place, 'old-excel');
    return;
  }
  try {
    await open(place);
  } catch {
    reveal(place, 'not-loaded');
  }
});

async function open(place: Element): Promise<void> {
  const language = languageOf(Office.context.displayLanguage);
  const [wording, edition] = await Promise.all([wordingIn(language), startingEdition(language)]);
  document.documentElement.lang = language;
  document.title = wording.words.title;
  const whole = () => wholeEdition(language);
  const workbook = openWorkbook(edition, REAL_CLOCK, whole);
  const setting = { edition, whole, wording, port: workbook, writer: workbook, startup: excelStartup, today };
  const pane = new PaneController(setting);
  answerRibbon(Office.actions, pane, () => Office.addin.showAsTaskpane());
  mountPane(pane, place);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pane.refresh();
  });
  await pane.start();
}

/** Words for when there are none yet: they stand hidden in the page, in both languages. */
function reveal(place: Element, trouble: 'old-excel' | 'not-loaded'): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-trouble]'))
    part.hidden = part.dataset['trouble'] !== trouble;
}

/** Where the user is. */
function today(): Day {
  const now = new Date();
  const day = dayFromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('The clock of this machine shows no day that a calendar knows');
  return day;
}
