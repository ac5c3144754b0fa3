/**
 * TLS cipher suites in the three ways people write them: IANA (TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, also
 * with hyphens or without TLS_), OpenSSL (ECDHE-RSA-AES128-GCM-SHA256) and Java (SSL_RSA_WITH_…).
 */
import type { CipherList, CipherName, CipherVerdict } from './cipher-list';
import type { Found } from './lexicon';

/** the worst first: a suite that several patterns describe is as good as the worst of them */
const WORST_FIRST: readonly CipherVerdict[] = ['NOT_LISTED', 'MONITORED', 'LISTED_COND', 'LISTED'];

const JOINED_NAME = /(?<![a-z0-9_])[a-z0-9]+(?:[_-][a-z0-9*]+)+/g;
const CIPHER_IN_SUITE =
  /(?:^|_)(?:aes|camellia|chacha20|3des|des|des40|rc4|rc2|null|seed|idea|aria|\*)(?:_|$)/;
const TLS13_SUITE = /^tls_(?:aes|chacha20)_/;

const OPENSSL =
  /^(?<export>exp-)?(?:(?<exchange>ecdhe|ecdh|dhe|edh|adh|aecdh)-)?(?:(?<signature>rsa|ecdsa|dss|psk)-)?(?<cipher>aes-?(?:128|256)|camellia-?(?:128|256)|aria(?:128|256)|chacha20-poly1305|des-cbc3|des-cbc|rc4|seed|idea-cbc|null)(?:-(?<mode>gcm|ccm8?|cbc))?(?:-(?<mac>sha256|sha384|sha1?|md5))?$/;
const OPENSSL_CIPHERS: ReadonlyMap<string, string> = new Map([
  ['chacha20-poly1305', 'CHACHA20_POLY1305'],
  ['des-cbc3', '3DES_EDE_CBC'],
  ['des-cbc', 'DES_CBC'],
  ['rc4', 'RC4_128'],
  ['seed', 'SEED_CBC'],
  ['idea-cbc', 'IDEA_CBC'],
  ['null', 'NULL'],
]);

/** Suites in folded text, with what the patterns of the list say; a suite that none describes is to be reviewed. */
export function findSuites(folded: string, list: CipherList): Found<CipherName>[] {
  const found: Found<CipherName>[] = [];
  for (const match of folded.matchAll(JOINED_NAME)) {
    const name = ianaName(match[0]);
    if (name === undefined) continue;
    found.push({ start: match.index, end: match.index + match[0].length, value: judge(name, list) });
  }
  return found;
}

function ianaName(written: string): string | undefined {
  const underscored = written.replaceAll('-', '_').replace(/^ssl_/, 'tls_');
  const [, afterWith] = underscored.split('_with_');
  if (afterWith !== undefined) {
    if (!CIPHER_IN_SUITE.test(afterWith)) return undefined;
    return (underscored.startsWith('tls_') ? underscored : `tls_${underscored}`).toUpperCase();
  }
  if (TLS13_SUITE.test(underscored)) return underscored.toUpperCase();
  return fromOpenssl(written.replaceAll('_', '-'));
}

function fromOpenssl(written: string): string | undefined {
  const parts = OPENSSL.exec(written)?.groups;
  const cipher = parts?.['cipher'];
  if (parts === undefined || cipher === undefined) return undefined;
  const exchange = parts['exchange'];
  const mac = parts['mac'];
  // AES256-SHA256 is a suite, AES-256-GCM and DES-CBC are not: without a key exchange it takes the exact spelling
  if (
    exchange === undefined &&
    parts['signature'] === undefined &&
    (mac === undefined || /^[a-z]+-\d/.test(cipher))
  ) {
    return undefined;
  }
  const bits = /(aes|camellia|aria)-?(\d+)/.exec(cipher);
  const mode = (parts['mode'] ?? 'cbc').replace('ccm8', 'ccm_8');
  const body = bits === null ? (OPENSSL_CIPHERS.get(cipher) ?? cipher) : `${bits[1]}_${bits[2]}_${mode}`;
  const anonymous = exchange === 'adh' ? 'DH_anon' : exchange === 'aecdh' ? 'ECDH_anon' : undefined;
  const keys = anonymous ?? exchangeAndSignature(exchange === 'edh' ? 'dhe' : exchange, parts['signature']);
  const hash = mac === 'sha1' ? 'sha' : (mac ?? (cipher.startsWith('chacha20') ? 'sha256' : undefined));
  const tail = hash === undefined ? '' : `_${hash}`;
  return `TLS_${keys}${parts['export'] === undefined ? '' : '_EXPORT'}_WITH_${body}${tail}`.toUpperCase();
}

function exchangeAndSignature(exchange: string | undefined, signature: string | undefined): string {
  if (exchange === undefined) return signature ?? 'RSA';
  return signature === undefined ? `${exchange}_RSA` : `${exchange}_${signature}`;
}

function judge(name: string, list: CipherList): CipherName {
  const fitting = suitesOf(list).flatMap(({ suite, patterns }) =>
    patterns.some((pattern) => pattern.test(name)) ? [suite] : [],
  );
  for (const verdict of WORST_FIRST) {
    const worst = fitting.find((suite) => suite.verdict === verdict);
    if (worst !== undefined) {
      return {
        written: [name],
        canonical: name,
        verdict,
        ...(worst.note === undefined ? {} : { note: worst.note }),
      };
    }
  }
  return {
    written: [name],
    canonical: name,
    verdict: 'REVIEW',
    note: 'a suite that the list of patterns does not describe',
  };
}

interface Suite {
  readonly suite: CipherList['suites'][number];
  readonly patterns: readonly RegExp[];
}

const compiled = new WeakMap<CipherList, readonly Suite[]>();

function suitesOf(list: CipherList): readonly Suite[] {
  const known = compiled.get(list);
  if (known !== undefined) return known;
  const suites = list.suites.map((suite) => ({
    suite,
    patterns: suite.pattern.split(' / ').map((one) => patternOf(one.trim())),
  }));
  compiled.set(list, suites);
  return suites;
}

function patternOf(pattern: string): RegExp {
  const body = pattern
    .toUpperCase()
    .replace(/_\*$/, '(?:_.*)?')
    .replaceAll(/(?<![.)])\*/g, '[A-Z0-9_*]*');
  return new RegExp(`^${body}$`);
}
