/**
 * Ciphers in the free text of an answer: what is named, for what, whether it is ruled out, and what each is
 * worth by the list. One bad name does not condemn the rest: every name is a reading of its own.
 */
import { findBlockCiphers, withModulus, withStrangeMode, writtenWithModulus } from './cipher-grammar';
import type { Graded } from './cipher-grammar';
import type { CipherList, CipherVerdict } from './cipher-list';
import { findProtocols } from './cipher-protocol';
import { findSuites } from './cipher-suite';
import { fold, foldWithOrigins, originOf, writtenAt } from './fold';
import type { Folded } from './fold';
import { buildLexicon, compactOf, findTerms, withoutOverlaps } from './lexicon';
import type { Found, Lexicon } from './lexicon';
import { isRuledOut, negatedFlags } from './negation';
import { purposesOf } from './purpose';
import type { PurposeWord } from './purpose';
import { remembering } from './remember';

export { parseCipherList } from './cipher-list';
export type { CipherList, CipherName, CipherVerdict } from './cipher-list';

export type CipherPurpose = 'transit' | 'storage' | 'backup' | 'password' | 'signature' | 'key-exchange';

export interface CipherReading {
  readonly written: string;
  readonly canonical?: string;
  readonly verdict: CipherVerdict;
  readonly purpose?: CipherPurpose;
  /** named only to be ruled out: 「RC4は使用していません」 */
  readonly negated: boolean;
  /** security strength, where name and key length tell it; 112 ends after 2030 */
  readonly strengthBits?: number;
  readonly note?: string;
  /** place in the text, in UTF-16 units, end exclusive */
  readonly start: number;
  readonly end: number;
}

const PURPOSES: readonly PurposeWord<CipherPurpose>[] = [
  {
    word: '通信|通知経路|経路|伝送|転送|送受信|送信|拠点間|回線|ネットワーク|アップロード|ダウンロード|in[- ]transit|transport|transmission',
    purpose: 'transit',
  },
  {
    word: '保存|保管|格納|蓄積|静止|データベース|(?<![a-z])db(?![a-z])|ストレージ|ディスク|ボリューム|サーバー?内|ファイル|at[- ]rest|storage',
    purpose: 'storage',
    weak: true,
  },
  { word: 'バックアップ|退避|backup', purpose: 'backup' },
  { word: '(?<!zip ?)パスワード|(?<!zip ?)password', purpose: 'password' },
  { word: '署名|証明書|signature', purpose: 'signature' },
  { word: '鍵交換|鍵共有|鍵配送|key[- ]exchange', purpose: 'key-exchange' },
];

/** says that something is encrypted without saying how */
const CLAIM = /暗号|秘匿化|ssl|tls|https|encrypt|セキュア(?:な)?通信/u;
/** an alias of the list that says nothing unless it is the whole of what is said */
const BARE_CLAIM = '対応済み';
const TLS_FAMILY = /tls|ssl|https/u;
/** where keys are kept, named beside the cipher they serve */
const KEY_STORE = /kms|hsm/u;
const GOOD: ReadonlySet<CipherVerdict> = new Set([
  'LISTED',
  'LISTED_COND',
  'LISTED_PQC',
  'PROTOCOL_OK',
  'PROTOCOL_IF_SUITES',
  'REVIEW',
]);

/** how far, in characters, a word may be explained by another */
const NEARBY = 120;

const lexicons = new WeakMap<CipherList, Lexicon<Graded>>();

export function readCiphers(text: string, list: CipherList): readonly CipherReading[] {
  const reader = readers.get(list) ?? remembering((each) => readAnew(each, list));
  readers.set(list, reader);
  return reader(text);
}

const readers = new WeakMap<CipherList, (text: string) => readonly CipherReading[]>();

function readAnew(text: string, list: CipherList): readonly CipherReading[] {
  const folded = foldWithOrigins(text, 'single');
  const found = findNames(folded.text, list);
  if (found.length === 0) return claimOnly(text, folded);
  const negated = negatedFlags(
    folded.text,
    found.map(({ start, end, value }) => ({
      start,
      end,
      chains: chainsOf(folded.text.slice(start, end), value),
    })),
  );
  const purposes = purposesOf(folded.text, found, PURPOSES);
  const readings = found.flatMap((item, index) =>
    readingsOf(folded, item, purposes[index] ?? [], negated[index] === true),
  );
  return readings.filter((reading) => !isToldBetter(reading, readings, text));
}

function findNames(folded: string, list: CipherList): Found<Graded>[] {
  const lexicon = lexiconOf(list);
  const compact = compactOf(folded);
  const ungraded = [...findSuites(folded, list), ...findProtocols(folded, list)];
  const found: Found<Graded>[] = [
    ...findTerms(lexicon, compact),
    ...findBlockCiphers(compact, list, lexicon),
    ...ungraded.map(({ start, end, value }) => ({ start, end, value: { name: value } })),
  ].filter(({ start, end }) => folded.slice(start, end) !== BARE_CLAIM || isWholeClause(folded, start, end));
  const apart = withoutOverlaps(found).map((item) =>
    withModulus(withStrangeMode(item, folded, list), compact, list),
  );
  return withoutOverlaps(apart);
}

function lexiconOf(list: CipherList): Lexicon<Graded> {
  const known = lexicons.get(list);
  if (known !== undefined) return known;
  const plain = buildLexicon(
    list.strength.names.flatMap(({ bits, written }) => written.map((name) => [name, bits] as const)),
  );
  const strengths = new Map(
    Array.from(plain.values()).flatMap((terms) => terms.map((term) => [term.compact, term.value] as const)),
  );
  const named = list.names.flatMap((name) =>
    name.written.map((written): [string, Graded] => {
      const { text } = compactOf(foldWithOrigins(written, 'single').text);
      const strengthBits = strengths.get(text) ?? blockStrength(written, name.canonical);
      return [written, strengthBits === undefined ? { name } : { name, strengthBits }];
    }),
  );
  const built = buildLexicon([...named, ...list.names.flatMap(writtenWithModulus)]);
  lexicons.set(list, built);
  return built;
}

/** the key length in a block cipher's name is its strength; the 256 of RS256 is not */
function blockStrength(written: string, canonical: string | undefined): number | undefined {
  if (canonical === undefined || !/^(?:AES|Camellia)(?:\+|$)/.test(canonical)) return undefined;
  const bits = /(?<!\d)(128|192|256)(?!\d)/.exec(foldWithOrigins(written).text.replace(/128-?bitblock/, ''));
  return bits === null ? undefined : Number(bits[1]);
}

function readingsOf(
  folded: Folded,
  { start, end, value }: Found<Graded>,
  purposes: readonly CipherPurpose[],
  negated: boolean,
): CipherReading[] {
  const { name, strengthBits } = value;
  const isProtocol = name.verdict.startsWith('PROTOCOL_') || name.canonical?.startsWith('TLS_') === true;
  const known: readonly (CipherPurpose | undefined)[] =
    purposes.length > 0 ? purposes : isProtocol ? ['transit'] : [undefined];
  const base = {
    written: writtenAt(folded, start, end).trim(),
    verdict: name.verdict,
    negated,
    ...originOf(folded, start, end),
    ...(name.canonical === undefined ? {} : { canonical: name.canonical }),
    ...(strengthBits === undefined ? {} : { strengthBits }),
    ...(name.note === undefined ? {} : { note: name.note }),
  };
  return known.map((purpose) => (purpose === undefined ? base : { ...base, purpose }));
}

/** 「AES、3DESは使用しない」 says little about AES; 「TLS1.2以上、1.0は無効」 nothing against 1.2 and above. */
function chainsOf(written: string, { name }: Graded): 'freely' | 'tightly' | 'never' {
  if (/(?:以上|以降|以後|\+|higher|later|above)$/u.test(written)) return 'never';
  return GOOD.has(name.verdict) ? 'tightly' : 'freely';
}

/** 「HTTPS（TLS1.2以上）」「KMSによりAES-256で」: the vague word asks for nothing that is not told beside it. */
function isToldBetter(vague: CipherReading, readings: readonly CipherReading[], text: string): boolean {
  if (vague.verdict !== 'INSUFFICIENT' || vague.negated) return false;
  const word = fold(vague.written);
  return readings.some((other) => {
    if (other.start > vague.end + NEARBY || other.end < vague.start - NEARBY) return false;
    if (other.negated || other.verdict === 'INSUFFICIENT' || other.verdict === 'NOT_ENCRYPTION') return false;
    if (vague.purpose !== undefined && other.purpose !== undefined && vague.purpose !== other.purpose)
      return false;
    const between =
      other.start >= vague.end ? text.slice(vague.end, other.start) : text.slice(other.end, vague.start);
    const isProtocol = other.verdict.startsWith('PROTOCOL_');
    const farther = isProtocol ? TLS_FAMILY.test(word) : KEY_STORE.test(word);
    return !(farther ? /[。；;\r\n]/u : /[。；;、，,\r\n]/u).test(between);
  });
}

function isWholeClause(folded: string, start: number, end: number): boolean {
  const before = folded.charAt(start - 1);
  const after = folded
    .slice(end, end + 4)
    .replace(/^です/u, '')
    .charAt(0);
  return (before === '' || /[:。;、,\s]/u.test(before)) && (after === '' || /[。;、,\s]/u.test(after));
}

function claimOnly(text: string, folded: Folded): CipherReading[] {
  if (!CLAIM.test(folded.text)) return [];
  const written = text.trim();
  const start = text.indexOf(written);
  const [purpose] =
    purposesOf(folded.text, [{ start: folded.text.length, end: folded.text.length }], PURPOSES)[0] ?? [];
  return [
    {
      written,
      verdict: 'INSUFFICIENT',
      negated: isRuledOut(folded.text.replaceAll(' ', '')),
      note: 'no algorithm named',
      start,
      end: start + written.length,
      ...(purpose === undefined ? {} : { purpose }),
    },
  ];
}
