/** The one edition that this build of the add-in checks against; another one is another folder on these lines. */
import start from '../../../templates/cloud-selection-criteria/edition.json?start';
import type { Edition } from '../../checklist/edition';
import type { Language } from '../../checklist/words';

declare global {
  /** what `edition-loader.cjs` has put together and checked (`whole-edition.d.ts` cannot import it) */
  type WholeEdition = Edition;
}

/** What the pane starts with. In Japanese it lacks the texts that only explain; it has the same hash and decides alike. */
export async function startingEdition(language: Language): Promise<Edition> {
  return language === 'ja' ? start : wholeEdition(language);
}

/** With every text of the language: for cards, forms and the sheets that are drawn. */
export async function wholeEdition(language: Language): Promise<Edition> {
  const { default: edition } = await (language === 'ja'
    ? import(
        /* webpackChunkName: "texts" */ '../../../templates/cloud-selection-criteria/edition.json?japanese'
      )
    : import(
        /* webpackChunkName: "english" */ '../../../templates/cloud-selection-criteria/edition.json?whole'
      ));
  return edition;
}
