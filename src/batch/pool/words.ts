/** Why the checking of a file was ended from outside, in words. */
import type { Language } from '../../checklist/words';
import { describeUnreadable, fill } from '../wording';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;

/** the clock ran out; the thread's memory did; the thread died */
export type EndedCode = 'too-slow' | 'too-large' | 'internal-error';

export function describeEnded(
  code: EndedCode,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return code === 'too-slow'
    ? fill(TABLES[language][code], params)
    : describeUnreadable(code, params, language);
}
