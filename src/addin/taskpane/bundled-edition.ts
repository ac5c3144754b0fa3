/** The one edition that this build of the add-in checks against; another one is another folder on these two lines. */
import japanese from '../../../templates/cloud-selection-criteria/edition.json?japanese';
import type { Edition } from '../../checklist/edition';
import type { Language } from '../../checklist/words';

declare global {
  /** what `edition-loader.cjs` has put together and checked (`whole-edition.d.ts` cannot import it) */
  type WholeEdition = Edition;
}

/** Japanese comes with the page; who reads English fetches the whole. Both have the same hash and decide alike. */
export async function bundledEdition(language: Language): Promise<Edition> {
  if (language === 'ja') return japanese;
  const { default: whole } = await import(
    /* webpackChunkName: "english" */ '../../../templates/cloud-selection-criteria/edition.json?whole'
  );
  return whole;
}
