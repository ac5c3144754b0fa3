/** What the command says: data in `wording.<lang>.json`. */
import type { Language } from '../checklist/words';
import en from './wording.en.json';
import ja from './wording.ja.json';

export type Words = typeof ja;

export function wordsIn(language: Language): Words {
  return language === 'ja' ? ja : en;
}

/** `{name}` is replaced by the parameter of that name. */
export { fill } from '../batch/wording';
