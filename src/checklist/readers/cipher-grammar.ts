/**
 * Names of ciphers that are built, not listed one by one: a block cipher with key length and mode in any order
 * (AES-192-CFB, 256ビットAES（GCMモード）), and public-key names with a key length behind them (RSA-PSS 3072bit).
 * What the parts are worth comes from the list.
 */
import type { CipherList, CipherName } from './cipher-list';
import { compactIndex, isInsideWord, lookUp, stretchOf } from './lexicon';
import type { Compact, Found, Lexicon } from './lexicon';

export interface Graded {
  readonly name: CipherName;
  /** bits of security strength */
  readonly strengthBits?: number;
}

const KEY_LENGTH = /^(128|192|256)(?:bits?|ビット|b)?/u;
const KEY_LENGTH_BEFORE = /(?<!\d)(128|192|256)(?:bits?|ビット)の?(?:鍵長)?の?$/u;
const CONNECTOR =
  /^[(/]?(?:方式|形式|暗号)?の?(?:鍵長|キー長|キー|鍵|keysize|keylength|key|モード|mode)?[:=]?[(]?/u;
const PADDING = /^\/?(?:nopadding|pkcs[57]padding)/u;
const MODE_WORD = /^(?:モード|mode)/u;
/** Latin words behind a hyphen that are no mode */
const NO_MODE = /^-(?:(?:ni|based|compliant|encrypted|encryption|bits?|key)(?![a-z])|sha|hmac|rsa|tls|ssl)/u;
const MODULUS =
  /^[(,]?(?:鍵長|キー長|鍵|keysize|keylength|key)?[:=は]?(512|768|1024|1536|2048|3072|4096|6144|7680|8192|15360|16384)(?!\d)(?:bits?|ビット)?\)?/u;
const MODULUS_BEFORE = /(?<!\d)(512|768|1024|1536|2048|3072|4096|8192)(?:bits?|ビット)の?$/u;
const MODULI = [512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 7680, 8192, 15360, 16384];
/** the 512 of RS512 is a hash */
const OWN_MODULUS =
  /(?<!\d)(1024|1536|2048|3072|4096|6144|7680|8192|15360|16384)(?!\d)|(?<=^(?:rsa|dh|dhe|dsa))(?:512|768)$/;
const FINITE_FIELD = /^(?:RSA|RSA-|RSAES|RSASSA|DH$|DSA$)/;

export function findBlockCiphers(
  compact: Compact,
  list: CipherList,
  names: Lexicon<Graded>,
): Found<Graded>[] {
  const modes = [...list.unlistedModes, ...list.modes, 'GMAC', 'CMAC', 'KW']
    .map((mode) => ({ mode, compact: mode.toLowerCase().replaceAll('-', '') }))
    .sort((a, b) => b.compact.length - a.compact.length);
  const bases = list.blockCiphers.map((cipher) => ({ cipher, compact: cipher.toLowerCase() }));
  const found: Found<Graded>[] = [];
  for (const { cipher, compact: base } of bases) {
    for (let at = compact.text.indexOf(base); at >= 0; at = compact.text.indexOf(base, at + 1)) {
      let start = at;
      let mode = modes.find((one) => compact.text.startsWith(one.compact, at - one.compact.length))?.mode;
      const modeStart = at - (mode?.replaceAll('-', '').length ?? 0);
      if (mode !== undefined && !isInsideWord(compact, modeStart)) start = modeStart;
      else mode = undefined;
      let bits: number | undefined;
      const ahead = KEY_LENGTH_BEFORE.exec(compact.text.slice(Math.max(0, start - 12), start));
      if (ahead !== null) {
        start -= ahead[0].length;
        bits = Number(ahead[1]);
      }
      if (isInsideWord(compact, start)) continue;
      const tail = readTail(compact, at + base.length, modes, mode);
      if (isInsideWord(compact, tail.end)) continue;
      mode = tail.mode;
      bits = leastOf(bits, tail.bits);
      const stretch = stretchOf(compact, start, tail.end);
      const name = nameOf(cipher, mode, list, names);
      found.push({ ...stretch, value: bits === undefined ? { name } : { name, strengthBits: bits } });
    }
  }
  return found;
}

/** AES-256-XYZ: a block cipher in a mode that nothing here knows is not judged by the cipher alone. */
export function withStrangeMode(found: Found<Graded>, folded: string, list: CipherList): Found<Graded> {
  const { canonical } = found.value.name;
  const rest = folded.slice(found.end, found.end + 16);
  if (canonical === undefined || !list.blockCiphers.includes(canonical)) return found;
  if (!/^-[a-z]{2,}/u.test(rest) || NO_MODE.test(rest)) return found;
  const name: CipherName = {
    written: [],
    canonical,
    verdict: 'REVIEW',
    note: 'a mode that the list does not know',
  };
  return { ...found, value: { ...found.value, name } };
}

/** RSA3072, DH2048: a public-key name and its key length written as one word. */
export function writtenWithModulus(name: CipherName): [string, Graded][] {
  if (name.canonical === undefined || !FINITE_FIELD.test(name.canonical)) return [];
  const words = name.written.filter((written) => /^[A-Z]{2,5}$/.test(written));
  return words.flatMap((word) => MODULI.map((modulus): [string, Graded] => [`${word}${modulus}`, { name }]));
}

/** A key length beside a public-key name decides its strength, and below the least it is no listed cipher. */
export function withModulus(found: Found<Graded>, compact: Compact, list: CipherList): Found<Graded> {
  const { name } = found.value;
  if (name.canonical === undefined || !FINITE_FIELD.test(name.canonical)) return found;
  const from = compactIndex(compact, found.start);
  const end = compactIndex(compact, found.end);
  const own = OWN_MODULUS.exec(compact.text.slice(from, end));
  const behind = own === null ? MODULUS.exec(compact.text.slice(end, end + 24)) : null;
  const ahead =
    own === null && behind === null
      ? MODULUS_BEFORE.exec(compact.text.slice(Math.max(0, from - 12), from))
      : null;
  const modulus = Number(own?.[0] ?? behind?.[1] ?? ahead?.[1] ?? Number.NaN);
  if (!Number.isFinite(modulus)) return found;
  const strengthBits = strengthOfModulus(modulus, list);
  const stretch = stretchOf(compact, from - (ahead?.[0].length ?? 0), end + trimmedLength(behind?.[0] ?? ''));
  if (strengthBits >= list.strength.leastBits) return { ...stretch, value: { name, strengthBits } };
  const { canonical } = name;
  return {
    ...stretch,
    value: {
      name: { written: [], canonical, verdict: 'NOT_LISTED', note: list.strength.tooShortNote },
      strengthBits,
    },
  };
}

export function strengthOfModulus(modulus: number, list: CipherList): number {
  let strength = 0;
  for (const [least, bits] of list.strength.finiteField) if (modulus >= least) strength = bits;
  return strength;
}

interface Tail {
  readonly end: number;
  readonly mode: string | undefined;
  readonly bits: number | undefined;
}

function readTail(
  compact: Compact,
  from: number,
  modes: readonly { readonly mode: string; readonly compact: string }[],
  modeBefore: string | undefined,
): Tail {
  let end = from;
  let mode = modeBefore;
  let bits: number | undefined;
  for (let part = 0; part < 5; part += 1) {
    const padding = PADDING.exec(compact.text.slice(end, end + 16));
    if (padding !== null) {
      end += padding[0].length;
      continue;
    }
    const connector = CONNECTOR.exec(compact.text.slice(end, end + 16))?.[0] ?? '';
    const at = end + connector.length;
    const rest = compact.text.slice(at, at + 16);
    const length = KEY_LENGTH.exec(rest);
    const next = mode === undefined ? modes.find((one) => rest.startsWith(one.compact)) : undefined;
    let reached = at;
    if (length !== null) reached += length[0].length;
    else if (next !== undefined) reached += modeLength(rest, next.compact);
    else break;
    if (length === null && isInsideWord(compact, reached) && !MODE_WORD.test(compact.text.slice(reached)))
      break;
    if (
      length !== null &&
      isInsideWord(compact, reached) &&
      !modes.some((one) => compact.text.startsWith(one.compact, reached))
    )
      break;
    if (length !== null) bits = leastOf(bits, Number(length[1]));
    else mode = next?.mode;
    reached += MODE_WORD.exec(compact.text.slice(reached, reached + 8))?.[0].length ?? 0;
    if (connector.includes('(') && compact.text.charAt(reached) === ')') reached += 1;
    end = reached;
  }
  return { end, mode, bits };
}

/** aes-xts-plain64 is how Linux writes XTS */
function modeLength(rest: string, mode: string): number {
  const plain = /^plain(?:64)?/u.exec(rest.slice(mode.length));
  return mode.length + (plain?.[0].length ?? 0);
}

function nameOf(
  cipher: string,
  mode: string | undefined,
  list: CipherList,
  names: Lexicon<Graded>,
): CipherName {
  const base = cipher.toLowerCase();
  if (mode === undefined)
    return lookUp(names, base)?.name ?? { written: [], canonical: cipher, verdict: 'LISTED' };
  const tail = mode.toLowerCase().replaceAll('-', '');
  const alias = lookUp(names, base + tail) ?? lookUp(names, `${base}256${tail}`);
  if (alias !== undefined) return alias.name;
  if (list.modes.includes(mode)) {
    // the condition of a mode holds for every block cipher under it
    const like = lookUp(names, `aes${tail}`)?.name;
    const verdict = like?.verdict ?? 'LISTED';
    return {
      written: [],
      canonical: `${cipher}+${mode}`,
      verdict,
      ...(like?.note === undefined ? {} : { note: like.note }),
    };
  }
  if (mode === 'KW' || mode === 'GMAC')
    return lookUp(names, `aes${tail}`)?.name ?? lookUp(names, tail)?.name ?? unlisted(mode);
  return mode === 'CMAC' ? (lookUp(names, 'cmac')?.name ?? unlisted(mode)) : unlisted(mode);
}

function unlisted(mode: string): CipherName {
  return { written: [], verdict: 'NOT_LISTED', note: `${mode} is not a listed mode` };
}

function leastOf(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

/** a bracket that closes without having been opened belongs to the sentence */
function trimmedLength(tail: string): number {
  return tail.endsWith(')') && !tail.startsWith('(') ? tail.length - 1 : tail.length;
}
