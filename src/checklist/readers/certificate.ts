/**
 * Certificates and reports that a text mentions: scheme, edition, number. A mention is no proof; 準拠 and 予定
 * beside it are the business of the claims reader.
 */
import { CERTIFICATE_NAMES, ISO_SCHEMES } from './certificate-names';
import type { CertificateScheme } from './certificate-names';
import { foldWithOrigins, writtenAt } from './fold';
import { withoutOverlaps } from './lexicon';
import type { Stretch } from './lexicon';

export type { CertificateScheme } from './certificate-names';

export interface CertificateMention {
  readonly scheme: CertificateScheme;
  /** year of the standard (2013, 2022 …), or the type of a SOC report (Type1, Type2) */
  readonly edition?: string;
  /** registration number as written */
  readonly number?: string;
  readonly written: string;
}

interface Mention extends Stretch {
  readonly scheme: CertificateScheme;
  readonly edition?: string;
}

interface Registration extends Stretch {
  readonly scheme?: CertificateScheme;
  readonly number: Stretch;
}

const ISO = /(?<![a-z0-9])(?:iso(?:[/ ]?iec)?|jis ?q|iec)[ :\-]?(?<number>27001|27017|27018)(?!\d)/gu;
/** 「ISO27017/27018」: the next number of a list goes without its ISO */
const ISO_NEXT = /^ ?(?:[/・、,&+]|及び|および|と|and) ?(?:27001|27017|27018)(?!\d)/u;
const ISO_BARE = /(?<![a-z0-9.\-/:])(?:27001|27017|27018)(?!\d|-\d)/gu;
const EDITION = /^ ?[:(\-] ?(?<year>20\d\d)(?!\d)(?: ?年?版?)\)?|^ ?(?<yearOf>20\d\d) ?年?版/u;
const SOC = /(?<![a-z])soc ?-?(?<kind>[123])(?!\d)/gu;
const SOC_NEXT = /^ ?(?:[/・、,&+]|及び|および|と|and) ?(?:soc ?-?)?(?<kind>[123])(?![\d.])/u;
const SOC_TYPE =
  /^ ?[(\-/・]? ?(?:報告書|レポート|reports?)? ?[(\-]? ?(?:type|タイプ) ?-?(?<type>1|2|i{1,2})(?![a-z0-9])\)?/u;

const ISMAP_NUMBER = /(?<![a-z0-9])c\d{2}-\d{4}-\d(?!\d)/gu;
const KNOWN_NUMBER = /(?<![a-z0-9])(?:jqa-im\d{4}|juse-ir-\d{2,4}|is \d{6}|ia \d{6}[a-z]?)(?![a-z0-9])/gu;
const LABELLED_NUMBER =
  /(?:登録|認証|証明書|認証登録|認定)(?:番号|no\.?|№) ?[:は]? ?(?<number>[a-z0-9][a-z0-9-]{2,19}(?: \d{3,8}[a-z]?)?)/gu;
/** how far from its scheme a number may stand */
const REACH = 120;

export function readCertificates(text: string): CertificateMention[] {
  const folded = foldWithOrigins(text, 'single');
  const mentions = withoutOverlaps([
    ...isoMentions(folded.text),
    ...socMentions(folded.text),
    ...namedMentions(folded.text),
  ]);
  const numbers = withoutOverlaps(registrations(folded.text));
  const taken = new Map<Mention, Stretch>();
  const read: { readonly at: number; readonly mention: CertificateMention }[] = [];
  for (const registration of numbers) {
    const { start, end } = registration.number;
    const owner = ownerOf(registration, mentions, taken);
    if (owner !== undefined) taken.set(owner, registration.number);
    else if (registration.scheme !== undefined) {
      const number = writtenAt(folded, start, end);
      read.push({ at: start, mention: { scheme: registration.scheme, number, written: number } });
    }
  }
  for (const mention of mentions) {
    const { start, end, scheme, edition } = mention;
    const number = taken.get(mention);
    read.push({
      at: start,
      mention: {
        scheme,
        ...(edition === undefined ? {} : { edition }),
        ...(number === undefined ? {} : { number: writtenAt(folded, number.start, number.end) }),
        written: writtenAt(folded, start, end).trim(),
      },
    });
  }
  return read.sort((a, b) => a.at - b.at).map(({ mention }) => mention);
}

function isoMentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(ISO)) {
    let last = isoMention(text, match.index, match.index + match[0].length, match.groups?.['number'] ?? '');
    found.push(last);
    for (;;) {
      const next = ISO_NEXT.exec(text.slice(last.end, last.end + 16));
      if (next === null) break;
      const end = last.end + next[0].length;
      last = isoMention(text, end - 5, end, next[0].slice(-5));
      found.push(last);
    }
  }
  for (const match of text.matchAll(ISO_BARE)) {
    found.push(isoMention(text, match.index, match.index + match[0].length, match[0]));
  }
  return found;
}

function isoMention(text: string, start: number, end: number, number: string): Mention {
  const edition = EDITION.exec(text.slice(end, end + 12));
  const year = edition?.groups?.['year'] ?? edition?.groups?.['yearOf'];
  const scheme = ISO_SCHEMES.get(number) ?? 'other';
  if (edition === null || year === undefined) return { start, end, scheme };
  return { start, end: end + edition[0].length, scheme, edition: year };
}

function socMentions(text: string): Mention[] {
  const found: Mention[] = [];
  let reached = 0;
  for (const match of text.matchAll(SOC)) {
    if (match.index < reached) continue;
    let last = socMention(text, match.index, match.index + match[0].length, match.groups?.['kind']);
    found.push(last);
    for (;;) {
      const next = SOC_NEXT.exec(text.slice(last.end, last.end + 16));
      if (next === null) break;
      const end = last.end + next[0].length;
      last = socMention(text, end - 1, end, next.groups?.['kind']);
      found.push(last);
    }
    reached = last.end;
  }
  return found;
}

function socMention(text: string, start: number, end: number, kind: string | undefined): Mention {
  const type = SOC_TYPE.exec(text.slice(end, end + 24));
  const written = type?.groups?.['type'];
  const scheme = kind === '1' ? 'soc1' : kind === '2' ? 'soc2' : 'soc3';
  if (type === null || written === undefined) return { start, end, scheme };
  return {
    start,
    end: end + type[0].length,
    scheme,
    edition: written === '2' || written === 'ii' ? 'Type2' : 'Type1',
  };
}

function namedMentions(text: string): Mention[] {
  return CERTIFICATE_NAMES.flatMap(({ scheme, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      scheme,
    })),
  );
}

function registrations(text: string): Registration[] {
  const found: Registration[] = [];
  for (const [pattern, scheme] of [
    [ISMAP_NUMBER, 'ismap'],
    [KNOWN_NUMBER, 'iso27001'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      found.push({ ...stretch, number: stretch, scheme });
    }
  }
  for (const match of text.matchAll(LABELLED_NUMBER)) {
    const number = match.groups?.['number'];
    if (number === undefined || !/\d/.test(number)) continue;
    const end = match.index + match[0].length;
    // a number of known shape behind its label is already there
    if (found.some((one) => one.start >= match.index && one.start < end)) continue;
    found.push({ start: match.index, end, number: { start: end - number.length, end } });
  }
  return found;
}

/** The nearest mention in front that has no number yet (of ISMAP, for an ISMAP number), else the one behind. */
function ownerOf(
  registration: Registration,
  mentions: readonly Mention[],
  taken: ReadonlyMap<Mention, Stretch>,
): Mention | undefined {
  const fits = (mention: Mention): boolean =>
    !taken.has(mention) &&
    (registration.scheme !== 'ismap' || mention.scheme.startsWith('ismap')) &&
    (registration.scheme !== 'iso27001' || mention.scheme.startsWith('iso'));
  const near = mentions.filter(
    ({ start, end }) => end > registration.start - REACH && start < registration.end + REACH,
  );
  return (
    near.filter((mention) => mention.end <= registration.start && fits(mention)).at(-1) ??
    near.find((mention) => mention.start >= registration.end && fits(mention))
  );
}
