/**
 * The list of recommended ciphers as edition data (`ciphers.json`): which names there are and what each is
 * worth. Lists are revised, so nothing about a particular cipher stands in the code.
 */

/** Worth of a name. Source: 電子政府推奨暗号リスト; the meaning of each code stands in the data. */
export const CIPHER_VERDICTS = [
  'LISTED',
  'LISTED_COND',
  'LISTED_PQC',
  'REVIEW',
  'CANDIDATE',
  'MONITORED',
  'NOT_LISTED',
  'INSUFFICIENT',
  'NOT_ENCRYPTION',
  'PROTOCOL_OK',
  'PROTOCOL_IF_SUITES',
  'PROTOCOL_FAIL',
] as const;
export type CipherVerdict = (typeof CIPHER_VERDICTS)[number];

export interface CipherName {
  readonly written: readonly string[];
  readonly verdict: CipherVerdict;
  readonly canonical?: string;
  readonly note?: string;
}

export interface SuitePattern {
  /** an IANA name with `*` and `(A|B)`; ` / ` parts several */
  readonly pattern: string;
  readonly verdict: CipherVerdict;
  readonly note?: string;
}

export interface ProtocolVersion {
  /** `TLS 1.2`, `SSL 3.0` */
  readonly name: string;
  readonly verdict: CipherVerdict;
  readonly note?: string;
}

export interface CipherList {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly lastUpdate: string;
    readonly url: string;
    readonly confidence: string;
  };
  /** the list's own aliases first, further spellings after them */
  readonly names: readonly CipherName[];
  readonly suites: readonly SuitePattern[];
  readonly protocols: readonly ProtocolVersion[];
  readonly blockCiphers: readonly string[];
  readonly modes: readonly string[];
  readonly unlistedModes: readonly string[];
  readonly strength: {
    /** security strength below which a key is no use of a listed cipher */
    readonly leastBits: number;
    readonly tooShortNote: string;
    /** from so many bits of modulus on: so many bits of strength; ascending */
    readonly finiteField: readonly (readonly [number, number])[];
    readonly names: readonly { readonly bits: number; readonly written: readonly string[] }[];
  };
}

/**
 * Checks the shape of `ciphers.json`.
 * @throws TypeError that names the place in the data, what was expected there, and what to do.
 */
export function parseCipherList(json: unknown): CipherList {
  const root = record(json, 'ciphers');
  const source = record(root['source'], 'source');
  const lists = record(root['lists'], 'lists');
  const table = record(lists['recommended'], 'lists.recommended');
  const strength = record(
    record(root['keyStrength'], 'keyStrength')['equivalence'],
    'keyStrength.equivalence',
  );
  const further = record(root['supplementary'], 'supplementary');
  return {
    source: {
      id: text(source['id'], 'source.id'),
      title: text(source['title'], 'source.title'),
      lastUpdate: text(source['lastUpdate'], 'source.lastUpdate'),
      url: text(source['url'], 'source.url'),
      confidence: text(source['confidence'], 'source.confidence'),
    },
    names: [
      ...array(root['aliases'], 'aliases').map((item, index) => cipherName(item, `aliases[${index}]`)),
      ...array(further['aliases'], 'supplementary.aliases').map((item, index) =>
        cipherName(item, `supplementary.aliases[${index}]`),
      ),
    ],
    suites: [
      ...array(root['suites'], 'suites').map((item, index) => suite(item, `suites[${index}]`)),
      ...array(further['suites'], 'supplementary.suites').map((item, index) =>
        suite(item, `supplementary.suites[${index}]`),
      ),
    ],
    protocols: Object.entries(record(root['protocols'], 'protocols')).map(([name, value]) => ({
      name,
      ...judged(record(value, `protocols.${name}`), `protocols.${name}`),
    })),
    blockCiphers: texts(
      table['共通鍵暗号/128ビットブロック暗号'],
      'lists.recommended.共通鍵暗号/128ビットブロック暗号',
    ),
    modes: ['暗号利用モード/秘匿モード', '暗号利用モード/認証付き秘匿モード'].flatMap((row) =>
      texts(table[row], `lists.recommended.${row}`),
    ),
    unlistedModes: texts(further['unlistedModes'], 'supplementary.unlistedModes'),
    strength: {
      leastBits: number(strength['leastBits'], 'keyStrength.equivalence.leastBits'),
      tooShortNote: text(strength['tooShortNote'], 'keyStrength.equivalence.tooShortNote'),
      finiteField: array(strength['finiteField'], 'keyStrength.equivalence.finiteField').map((pair, index) =>
        numberPair(pair, `keyStrength.equivalence.finiteField[${index}]`),
      ),
      names: Object.entries(record(strength['names'], 'keyStrength.equivalence.names')).map(
        ([bits, written]) => ({
          bits: Number(bits),
          written: texts(written, `keyStrength.equivalence.names.${bits}`),
        }),
      ),
    },
  };
}

function cipherName(json: unknown, where: string): CipherName {
  const fields = record(json, where);
  const canonical = fields['canonical'];
  return {
    written: texts(fields['written'], `${where}.written`),
    ...judged(fields, where),
    ...(canonical === null || canonical === undefined
      ? {}
      : { canonical: text(canonical, `${where}.canonical`) }),
  };
}

function suite(json: unknown, where: string): SuitePattern {
  const fields = record(json, where);
  return { pattern: text(fields['pattern'], `${where}.pattern`), ...judged(fields, where) };
}

function judged(fields: Record<string, unknown>, where: string): { verdict: CipherVerdict; note?: string } {
  const verdict = CIPHER_VERDICTS.find((code) => code === fields['verdict']);
  if (verdict === undefined) throw wrong(`${where}.verdict`, `one of ${CIPHER_VERDICTS.join(', ')}`);
  const note = fields['note'] === undefined ? '' : text(fields['note'], `${where}.note`);
  return note === '' ? { verdict } : { verdict, note };
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, 'an object');
  return Object.fromEntries(Object.entries(value));
}

function array(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, 'an array');
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw wrong(where, 'a text');
  return value;
}

function texts(value: unknown, where: string): string[] {
  return array(value, where).map((item, index) => text(item, `${where}[${index}]`));
}

function number(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(where, 'a number');
  return value;
}

function numberPair(value: unknown, where: string): readonly [number, number] {
  const pair = array(value, where);
  return [number(pair[0], `${where}[0]`), number(pair[1], `${where}[1]`)];
}

function wrong(where: string, expected: string): TypeError {
  return new TypeError(
    `ciphers.json, ${where}: expected ${expected}. Mend the edition's ciphers.json there.`,
  );
}
