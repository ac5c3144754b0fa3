/** The heads of the comparison's CSV, and the words that only it uses: data in `wording.<lang>.json`. */
import type { Language } from '../../checklist/words';
import en from './wording.en.json';
import ja from './wording.ja.json';

export type CsvColumns = typeof ja;

export function csvColumns(language: Language): CsvColumns {
  return language === 'ja' ? ja : en;
}
