/** What the pane says: data in `wording.<lang>.json`. Japanese comes with the page, English is fetched when it is asked for. */
import { parseWordingTable, type WordingTable } from '../../checklist/wording';
import type { Language } from '../../checklist/words';
import findingsJa from '../../../templates/wording/findings.ja.json';
import ja from './wording.ja.json';

export type PaneWords = typeof ja;

export interface Wording {
  readonly language: Language;
  readonly words: PaneWords;
  readonly findings: WordingTable;
}

export async function wordingIn(language: Language): Promise<Wording> {
  if (language === 'ja') return { language, words: ja, findings: parseWordingTable(findingsJa) };
  const [{ default: words }, { default: findings }] = await Promise.all([
    import(/* webpackChunkName: "english" */ './wording.en.json'),
    import(/* webpackChunkName: "english" */ '../../../templates/wording/findings.en.json'),
  ]);
  return { language, words, findings: parseWordingTable(findings) };
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
