/** The words of the findings on evidence: data in `wording.<lang>.json`. */
import type { Language } from '../../checklist/words';
import { fill } from '../wording';
import type { EvidenceFinding } from './check-evidence';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;

export interface EvidenceWords {
  readonly message: string;
  /** the two halves of the message */
  readonly what: string;
  readonly action: string;
}

export function describeEvidence(
  { code, params, reason }: EvidenceFinding,
  language: Language,
): EvidenceWords {
  const { findings, reasons } = TABLES[language];
  return worded(reason === undefined ? findings[code] : reasons[reason], params, language);
}

/** What is said once for a workbook whose attachments were not found. */
export function noFolderWords(language: Language): EvidenceWords {
  return worded(TABLES[language].noFolder, {}, language);
}

function worded(
  words: { readonly what: string; readonly action: string },
  params: EvidenceFinding['params'],
  language: Language,
): EvidenceWords {
  const [what, action] = [fill(words.what, params), fill(words.action, params)];
  return { message: what + TABLES[language].space + action, what, action };
}
