/**
 * What the pane says: data in `wording.<lang>.json`, and for cards and forms, which come later, in `details.<lang>.json`.
 * Japanese comes with the page, English is fetched when it is asked for.
 */
import { parseWordingTable, type WordingTable } from '../../checklist/wording';
import type { Language } from '../../checklist/words';
import findingsJa from '../../../templates/wording/findings.ja.json';
import type detailsJa from './details.ja.json';
import ja from './wording.ja.json';

export type PaneWords = typeof ja;
export type WholeWords = PaneWords & typeof detailsJa;

export interface Wording {
  readonly language: Language;
  readonly words: PaneWords;
  readonly findings: WordingTable;
}

export interface WholeWording extends Wording {
  readonly words: WholeWords;
}

export async function wordingIn(language: Language): Promise<Wording> {
  if (language === 'ja') return { language, words: ja, findings: parseWordingTable(findingsJa) };
  const [{ default: words }, { default: findings }] = await Promise.all([
    import(/* webpackChunkName: "english" */ './wording.en.json'),
    import(/* webpackChunkName: "english" */ '../../../templates/wording/findings.en.json'),
  ]);
  return { language, words, findings: parseWordingTable(findings) };
}

/** With the words of cards and forms. */
export async function wholeWording(wording: Wording): Promise<WholeWording> {
  const { default: details } = await (wording.language === 'ja'
    ? import(/* webpackChunkName: "texts" */ './details.ja.json')
    : import(/* webpackChunkName: "english" */ './details.en.json'));
  return { ...wording, words: { ...wording.words, ...details } };
}

/** Excel's display language, for example `ja-JP`. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^ja\b/i.test(displayLanguage) ? 'ja' : 'en';
}

/** An entry of a table of words; a code that nobody has words for yet stands for itself. */
export function entryOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

/** `{name}` is replaced by the parameter of that name; a missing one is left out. */
export { fill } from '../../workbook/report/fill';
