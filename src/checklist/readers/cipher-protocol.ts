/**
 * Protocol versions: TLS1.2以上, SSL 3.0, TLSv1.0/1.1, SSL/TLS 1.2. The cipher list names no protocols; what a
 * version is worth stands beside it in the data, and a bare version (「1.0/1.1無効」) belongs to the name before it.
 */
import type { CipherList, CipherName } from './cipher-list';
import type { Found } from './lexicon';

const VERSIONED =
  /(?<![a-z])(?:ssl ?[/・] ?)?(?<family>[dm]?tls|ssl) ?(?:バージョン|version|ver\.?)? ?[-_]?v?(?<version>\d(?:[._]\d)?)(?![\d])(?! ?bit)/gu;
const BARE_AFTER =
  /^ ?(?:[、,/・&(+~-]|と|及び|および|または|又は|や|から|or|and|to){1,3} ?v?(?<version>[1-3]\.[0-9])(?![.\d])/u;
const UPWARD = /^ ?(?:以上|以降|以後|\+|(?:or|and) (?:higher|later|above|newer|greater|up))/u;
const DOWNWARD = /^ ?(?:以下|未満|以前|より前|より古い|(?:or|and) (?:lower|earlier|below|older))/u;

export function findProtocols(folded: string, list: CipherList): Found<CipherName>[] {
  const found: Found<CipherName>[] = [];
  for (const match of folded.matchAll(VERSIONED)) {
    const { family = '', version = '' } = match.groups ?? {};
    const name = family === 'ssl' ? 'SSL' : 'TLS';
    let last = reading(folded, match.index, match.index + match[0].length, name, version, list);
    found.push(last);
    for (;;) {
      const bare = BARE_AFTER.exec(folded.slice(last.end, last.end + 24));
      const next = bare?.groups?.['version'];
      if (bare === null || next === undefined) break;
      const end = last.end + bare[0].length;
      const start = end - next.length;
      last = reading(folded, start, end, name, next, list);
      found.push(last);
    }
  }
  return found;
}

function reading(
  folded: string,
  start: number,
  end: number,
  family: string,
  version: string,
  list: CipherList,
): Found<CipherName> {
  const digits = version.replace('_', '.');
  const canonical = `${family} ${digits.includes('.') ? digits : `${digits}.0`}`;
  const known = list.protocols.find(({ name }) => name === canonical);
  const rest = folded.slice(end, end + 16);
  const upward = UPWARD.exec(rest);
  const downward = DOWNWARD.exec(rest);
  const through = end + (upward ?? downward ?? [''])[0].length;
  if (known === undefined) {
    const note = 'there is no such version';
    return { start, end: through, value: { written: [], verdict: 'INSUFFICIENT', note } };
  }
  const { verdict, note } = known;
  if (downward !== null) {
    // whatever the version, older ones are let in
    return {
      start,
      end: through,
      value: { written: [], canonical, verdict: 'PROTOCOL_FAIL', note: 'lets older versions in' },
    };
  }
  return {
    start,
    end: through,
    value: { written: [], canonical, verdict, ...(note === undefined ? {} : { note }) },
  };
}
