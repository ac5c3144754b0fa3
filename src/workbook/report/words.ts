/** What the report's workbook says: data in `wording.<lang>.json`. */
import type { Language } from '../../checklist/words';
import en from './wording.en.json';
import ja from './wording.ja.json';

export type ReportWords = typeof ja;
export type SheetKey = keyof ReportWords['sheets'];

export function reportWords(language: Language): ReportWords {
  return language === 'ja' ? ja : en;
}
