/** Cipher names in a text, each with what it is worth and why. */
import type { CipherList, CipherReading, CipherVerdict } from '../../../checklist/readers/cipher';
import { readCiphers } from '../../../checklist/readers/cipher';
import { dayFromIso } from '../../../checklist/readers/day';
import { asText } from '../../../checklist/value';
import type { CipherPurpose } from '../../../checklist/readers/cipher';
import { fill, type WholeWording } from '../words';
import type { Look } from './look';

export type CipherWorth = 'good' | 'ask' | 'bad' | 'other';

const WORTH: Readonly<Record<CipherVerdict, CipherWorth>> = {
  LISTED: 'good',
  LISTED_COND: 'ask',
  LISTED_PQC: 'good',
  REVIEW: 'ask',
  CANDIDATE: 'ask',
  MONITORED: 'bad',
  NOT_LISTED: 'bad',
  INSUFFICIENT: 'ask',
  NOT_ENCRYPTION: 'other',
  PROTOCOL_OK: 'good',
  PROTOCOL_IF_SUITES: 'ask',
  PROTOCOL_FAIL: 'bad',
};

export interface CipherLine {
  readonly written: string;
  readonly worth: CipherWorth;
  readonly verdict: CipherVerdict;
  /** sentences, the weightiest first */
  readonly reasons: readonly string[];
  readonly purpose?: CipherPurpose;
  readonly negated: boolean;
}

/** In the order of the text. Undefined when the edition has no list. */
export function cipherLines(
  look: Look,
  text: string,
  wording: WholeWording,
): readonly CipherLine[] | undefined {
  const { ciphers } = look.edition;
  if (ciphers === undefined) return undefined;
  return readCiphers(text, ciphers).map((reading) => lineOf(reading, look, wording));
}

/** What the answers say where ciphers are asked for, line by line. */
export function answeredCiphers({ edition, reading }: Look): string {
  if (reading === undefined) return '';
  return edition.facts
    .filter(({ kind }) => kind === 'cipher' || kind === 'tls')
    .map(({ id }) => asText(reading.received.answers.facts.get(id)).trim())
    .filter((text) => text !== '')
    .join('\n');
}

export function cipherSource({ edition }: Look): CipherList['source'] | undefined {
  return edition.ciphers?.source;
}

function lineOf(reading: CipherReading, { edition, evaluatedOn }: Look, wording: WholeWording): CipherLine {
  const { ciphers: words } = wording.words;
  const { written, verdict, negated, canonical, strengthBits, note, purpose } = reading;
  const notes: Readonly<Record<string, string>> = words.notes;
  const { bits, until } = edition.settings.shortKeys;
  const isShort = strengthBits !== undefined && strengthBits <= bits;
  const hasEnded = evaluatedOn > (dayFromIso(until) ?? Infinity);
  const good = WORTH[verdict] === 'good';
  return {
    written,
    verdict,
    worth: negated ? 'other' : isShort && good ? (hasEnded ? 'bad' : 'ask') : WORTH[verdict],
    negated,
    ...(purpose === undefined ? {} : { purpose }),
    reasons: [
      ...(negated ? [words.negated] : []),
      words.verdict[verdict],
      // What the list says beside a name is in the list's own words; those that staff need often are translated.
      ...(note === undefined || notes[note] === undefined ? [] : [notes[note]]),
      ...(strengthBits === undefined
        ? []
        : [fill(isShort ? words.strengthEnding : words.strength, { bits: strengthBits, until })]),
      // The list's own name tells more only where the text has another one: 「Rijndael」.
      ...(canonical === undefined || canonical.includes('+') || written.includes(canonical)
        ? []
        : [fill(words.canonical, { name: canonical })]),
    ],
  };
}
