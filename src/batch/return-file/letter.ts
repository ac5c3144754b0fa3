/** Who is written to about what: the facts that the list and the cover text share. */
import type { Day } from '../../checklist/readers/day';
import type { Edition } from '../../checklist/edition';
import type { Language } from '../../checklist/words';
import type { Requests } from './requests';

export interface Letter {
  readonly language: Language;
  readonly edition: Pick<Edition, 'title' | 'name'>;
  readonly requests: Requests['sent'];
  readonly provider: string | null;
  readonly service: string | null;
  /** of the answers that are sent back; null when the file does not say */
  readonly round: number | null;
  readonly due?: Day;
}

/** One line, however it was entered. */
export function oneLine(text: string | null, otherwise: string): string {
  const line = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? otherwise : line;
}
