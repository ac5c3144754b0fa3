/**
 * How one value of an earlier round and the same value of this round differ. Strict on purpose: what a machine cannot
 * call the same is `changed`, and somebody looks at it again.
 */
import { readDate } from '../readers/date';
import { fold } from '../readers/fold';
import { asText, isBlank, type Value } from '../value';
import { withoutPhrasing } from './phrasing';

/**
 * - `same`: the same characters (two empty cells are the same)
 * - `folded`: the same once folded – width, case, white space, kinds of hyphen – or the same calendar day
 * - `phrasing`: 回答内容 only, the same but for the interchangeable words of `phrasing.ts`
 * - `changed`: anything else, filling in and emptying among it
 */
export type Difference = 'same' | 'folded' | 'phrasing' | 'changed';

/** `prose` may be put in other words, a `url` minds the case of its path, anything else is a `value`. */
export type Kind = 'prose' | 'url' | 'value';

export function differenceOf(before: Value, now: Value, kind: Kind = 'value'): Difference {
  if (isBlank(before) || isBlank(now)) return isBlank(before) && isBlank(now) ? 'same' : 'changed';
  const [earlier, later] = [asText(before), asText(now)];
  if (earlier === later) return 'same';
  if (kind === 'url') return foldedUrl(earlier) === foldedUrl(later) ? 'folded' : 'changed';
  if (fold(earlier) === fold(later) || sameDay(before, now)) return 'folded';
  return kind === 'prose' && withoutPhrasing(earlier) === withoutPhrasing(later) ? 'phrasing' : 'changed';
}

/** A path on a server minds its case (RFC 3986, 6.2.2.1); the name of a file and of a host do not. */
function foldedUrl(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const [, start = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(.*)$/iu.exec(plain) ?? [];
  return start === '' ? fold(text) : start.toLowerCase() + rest;
}

function sameDay(before: Value, now: Value): boolean {
  const [earlier, later] = [dayOf(before), dayOf(now)];
  return earlier !== undefined && earlier === later;
}

/** Of a cell that holds a date and nothing else; a month alone is not one of its days. */
function dayOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (value === undefined) return undefined;
  const reading = readDate(value);
  if (reading === undefined || reading.precision !== 'day') return undefined;
  return fold(value) === fold(reading.text) ? reading.day : undefined;
}
