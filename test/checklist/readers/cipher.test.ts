import data from '../../../templates/cloud-selection-criteria/ciphers.json';
import { parseCipherList, readCiphers } from '../../../src/checklist/readers/cipher';

const LIST = parseCipherList(data);

/** `written verdict purpose strength`, with `-` before a negated name; what is not told is left out. */
function brief(text: string): string[] {
  return readCiphers(text, LIST).map(({ written, verdict, purpose, negated, strengthBits }) =>
    [`${negated ? '-' : ''}${written}`, verdict, purpose, strengthBits]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

const ALIASES = data.aliases.flatMap(({ written, verdict, canonical }) =>
  written.map((name): [string, string, string | null] => [name, verdict, canonical]),
);

describe('the aliases of the list', () => {
  it('are all there', () => {
    expect(ALIASES).toHaveLength(271);
    expect(new Set(ALIASES.map(([name]) => name)).size).toBe(271);
    expect(data.suites).toHaveLength(18);
  });

  it.each(ALIASES)('%s alone is %s', (name, verdict, canonical) => {
    expect(readCiphers(name, LIST)).toEqual([
      expect.objectContaining({ written: name, verdict, negated: false, start: 0, end: name.length }),
    ]);
    // a spelling that two names share takes the canonical name of the first
    if (canonical !== null && readCiphers(name, LIST)[0]?.canonical !== canonical) {
      expect(['sha256WithRSAEncryption (hash part)']).toContain(name);
    }
  });

  it.each(ALIASES)('%s for the line does not hide AES-256-GCM for storage', (name, verdict) => {
    const [line, storage, ...more] = readCiphers(`通信：${name}、保存：AES-256-GCM`, LIST);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ written: name, verdict, purpose: 'transit', negated: false });
    expect(storage).toMatchObject({
      written: 'AES-256-GCM',
      verdict: 'LISTED',
      purpose: 'storage',
      negated: false,
    });
  });

  it.each(
    data.supplementary.aliases.flatMap(({ written, verdict }) =>
      written.map((name): [string, string] => [name, verdict]),
    ),
  )('%s, a further spelling, is %s', (name, verdict) => {
    expect(readCiphers(name, LIST)).toEqual([expect.objectContaining({ written: name, verdict })]);
  });
});

describe('names built of parts', () => {
  it.each([
    ['ＡＥＳ－２５６（ＧＣＭ）', ['ＡＥＳ－２５６（ＧＣＭ） LISTED 256']],
    ['AES_256_GCM', ['AES_256_GCM LISTED 256']],
    ['AES 256ビット GCMモード', ['AES 256ビット GCMモード LISTED 256']],
    ['AES-192-CFB', ['AES-192-CFB LISTED 192']],
    ['AES-256-ECB', ['AES-256-ECB NOT_LISTED 256']],
    ['AES/ECB/PKCS5Padding', ['AES/ECB/PKCS5Padding NOT_LISTED']],
    ['AES-128-OCB', ['AES-128-OCB NOT_LISTED 128']],
    ['XTS-AES-128', ['XTS-AES-128 LISTED_COND 128']],
    ['Camellia-256-GCM', ['Camellia-256-GCM LISTED 256']],
    ['Camellia-XTS', ['Camellia-XTS LISTED_COND']],
    ['AES-128/256', ['AES-128/256 LISTED 128']],
    ['AES-256-XYZ', ['AES-256 REVIEW 256']],
    ['AES-NI対応のAES-256', ['AES LISTED', 'AES-256 LISTED 256']],
    ['AES-256 (CBC) + HMAC-SHA256', ['AES-256 (CBC) LISTED 256', 'HMAC-SHA256 LISTED']],
    ['RSA 2048', ['RSA 2048 REVIEW 112']],
    ['RSA2048/SHA256', ['RSA2048 REVIEW 112', 'SHA256 LISTED 128']],
    ['2048bit RSA', ['2048bit RSA REVIEW 112']],
    ['RSA3072', ['RSA3072 REVIEW 128']],
    ['RSA-1024', ['RSA-1024 NOT_LISTED 80']],
    ['RSA512', ['RSA512 NOT_LISTED 56']],
    ['RSA-PSS 3072bit', ['RSA-PSS 3072bit LISTED 128']],
    ['RSA-OAEP（1024ビット）', ['RSA-OAEP（1024ビット） NOT_LISTED 80']],
    ['RS512', ['RS512 LISTED']],
    ['DH-2048', ['DH-2048 LISTED 112']],
    ['DHE 1024bit', ['DHE 1024bit NOT_LISTED 80']],
    ['ffdhe2048', ['ffdhe2048 LISTED 112']],
    ['ECDSA P-384', ['ECDSA P-384 LISTED 192']],
    ['3DES', ['3DES MONITORED 112']],
    ['SHA-2', ['SHA-2 REVIEW']],
    ['HMAC-SHA1', ['HMAC-SHA1 MONITORED']],
    ['secp256k1', ['secp256k1 REVIEW 128']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('TLS suites', () => {
  it.each([
    ['TLS_AES_256_GCM_SHA384', 'LISTED'],
    ['TLS_AES_128_CCM_8_SHA256', 'LISTED_COND'],
    ['TLS-AES-128-GCM-SHA256', 'LISTED'],
    ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'LISTED'],
    ['TLS_ECDHE_ECDSA_WITH_AES_256_CCM', 'LISTED'],
    ['ECDHE-RSA-AES256-GCM-SHA384', 'LISTED'],
    ['ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'LISTED'],
    ['ECDHE-ECDSA-CHACHA20-POLY1305', 'LISTED'],
    ['ECDHE-RSA-CAMELLIA256-SHA384', 'LISTED'],
    ['DHE-RSA-AES256-GCM-SHA384', 'LISTED_COND'],
    ['DHE-RSA-CHACHA20-POLY1305', 'LISTED_COND'],
    ['ECDHE-RSA-AES256-SHA384', 'LISTED_COND'],
    ['ECDHE-RSA-AES256-SHA', 'MONITORED'],
    ['TLS_RSA_WITH_AES_256_GCM_SHA384', 'MONITORED'],
    ['TLS_RSA_WITH_*', 'MONITORED'],
    ['AES256-GCM-SHA384', 'MONITORED'],
    ['AES128-SHA', 'MONITORED'],
    ['DES-CBC3-SHA', 'MONITORED'],
    ['SSL_RSA_WITH_3DES_EDE_CBC_SHA', 'MONITORED'],
    ['TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', 'MONITORED'],
    ['TLS_RSA_WITH_RC4_128_SHA', 'NOT_LISTED'],
    ['RC4-MD5', 'NOT_LISTED'],
    ['TLS_RSA_WITH_NULL_SHA', 'NOT_LISTED'],
    ['TLS_DH_anon_WITH_AES_128_CBC_SHA', 'NOT_LISTED'],
    ['ADH-AES128-SHA', 'NOT_LISTED'],
    ['EXP-RC4-MD5', 'NOT_LISTED'],
    ['TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256', 'NOT_LISTED'],
    ['TLS_RSA_WITH_SEED_CBC_SHA', 'NOT_LISTED'],
    ['TLS_PSK_WITH_AES_128_GCM_SHA256', 'REVIEW'],
  ])('%s is %s', (suite, verdict) => {
    expect(brief(suite)).toEqual([`${suite} ${verdict} transit`]);
  });
});

describe('protocol versions', () => {
  it.each([
    ['TLS1.3', ['TLS1.3 PROTOCOL_OK transit']],
    ['TLS1.2以上', ['TLS1.2以上 PROTOCOL_IF_SUITES transit']],
    ['TLS 1.2 or higher', ['TLS 1.2 or higher PROTOCOL_IF_SUITES transit']],
    ['TLS1.0以上', ['TLS1.0以上 PROTOCOL_FAIL transit']],
    ['TLS1.1', ['TLS1.1 PROTOCOL_FAIL transit']],
    ['TLSv1', ['TLSv1 PROTOCOL_FAIL transit']],
    ['SSLv3', ['SSLv3 PROTOCOL_FAIL transit']],
    ['SSL/TLS1.2', ['SSL/TLS1.2 PROTOCOL_IF_SUITES transit']],
    ['TLSv1.2/TLSv1.3', ['TLSv1.2 PROTOCOL_IF_SUITES transit', 'TLSv1.3 PROTOCOL_OK transit']],
    ['TLS1.2, 1.3のみ許可', ['TLS1.2 PROTOCOL_IF_SUITES transit', '1.3 PROTOCOL_OK transit']],
    ['TLS1.0～1.2', ['TLS1.0 PROTOCOL_FAIL transit', '1.2 PROTOCOL_IF_SUITES transit']],
    [
      'TLS1.2以上（1.0/1.1無効）',
      ['TLS1.2以上 PROTOCOL_IF_SUITES transit', '-1.0 PROTOCOL_FAIL transit', '-1.1 PROTOCOL_FAIL transit'],
    ],
    ['TLS1.2未満は無効', ['-TLS1.2未満 PROTOCOL_FAIL transit']],
    ['TLS2.0', ['TLS2.0 INSUFFICIENT']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('names that are ruled out', () => {
  it.each([
    ['3DESは使用していません', ['-3DES MONITORED 112']],
    ['TLS1.0/1.1は無効', ['-TLS1.0 PROTOCOL_FAIL transit', '-1.1 PROTOCOL_FAIL transit']],
    ['TLS1.0、1.1は無効化', ['-TLS1.0 PROTOCOL_FAIL transit', '-1.1 PROTOCOL_FAIL transit']],
    ['RC4を除く', ['-RC4 NOT_LISTED']],
    ['RC4以外を使用', ['-RC4 NOT_LISTED']],
    ['DESやRC4などの脆弱な暗号は使用していません', ['-DES NOT_LISTED', '-RC4 NOT_LISTED']],
    ['RC4は脆弱なため、使用していません', ['-RC4 NOT_LISTED']],
    ['無効：TLS1.0、TLS1.1', ['-TLS1.0 PROTOCOL_FAIL transit', '-TLS1.1 PROTOCOL_FAIL transit']],
    [
      '旧プロトコル（SSL3.0、TLS1.0）は無効',
      ['-SSL3.0 PROTOCOL_FAIL transit', '-TLS1.0 PROTOCOL_FAIL transit'],
    ],
    ['3DESではなくAES-256を使用', ['-3DES MONITORED 112', 'AES-256 LISTED 256']],
    ['AES-256、RC4は使用していません', ['AES-256 LISTED 256', '-RC4 NOT_LISTED']],
    ['TLS 1.0 and 1.1 are disabled', ['-TLS 1.0 PROTOCOL_FAIL transit', '-1.1 PROTOCOL_FAIL transit']],
    ['RC4 is not used', ['-RC4 NOT_LISTED']],
    [
      'TLS1.3、TLS1.2（RC4、3DESを除く）',
      [
        'TLS1.3 PROTOCOL_OK transit',
        'TLS1.2 PROTOCOL_IF_SUITES transit',
        '-RC4 NOT_LISTED',
        '-3DES MONITORED 112',
      ],
    ],
    ['暗号化していません', ['-暗号化していません INSUFFICIENT']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    'TLS1.0は2027年3月に廃止予定です',
    'TLS1.0の無効化を検討しています',
    'TLS1.0を無効化していません',
    'TLS1.0は無効化できます',
    'TLS1.0を廃止する予定はありません',
    'TLS1.0は少なくとも1年利用します',
    'TLS1.0を問題なく使用できます',
    'TLS1.0以外は使用しない',
    'TLS1.0しか使用できません',
    'TLS1.0は非推奨です',
  ])('%s: still in use', (text) => {
    expect(readCiphers(text, LIST)[0]).toMatchObject({
      canonical: 'TLS 1.0',
      verdict: 'PROTOCOL_FAIL',
      negated: false,
    });
  });
});

describe('several names for several purposes', () => {
  it.each([
    ['通信：TLS1.3、保存：AES-256', ['TLS1.3 PROTOCOL_OK transit', 'AES-256 LISTED storage 256']],
    ['通信:TLS1.3 保存:AES-256', ['TLS1.3 PROTOCOL_OK transit', 'AES-256 LISTED storage 256']],
    ['通信\nTLS1.3\n保存\nAES-256', ['TLS1.3 PROTOCOL_OK transit', 'AES-256 LISTED storage 256']],
    ['AES-256（保存時）、TLS1.3（通信時）', ['AES-256 LISTED storage 256', 'TLS1.3 PROTOCOL_OK transit']],
    [
      'TLS1.3で通信を保護し、AES-256で保存データを暗号化',
      ['TLS1.3 PROTOCOL_OK transit', 'AES-256 LISTED storage 256'],
    ],
    ['通信、保存ともにAES-256', ['AES-256 LISTED transit 256', 'AES-256 LISTED storage 256']],
    ['バックアップの保存はAES-128', ['AES-128 LISTED backup 128']],
    ['パスワードはbcrypt、通信はTLS1.3', ['bcrypt NOT_ENCRYPTION password', 'TLS1.3 PROTOCOL_OK transit']],
    ['署名はRS256、鍵交換はECDHE', ['RS256 LISTED signature', 'ECDHE LISTED key-exchange']],
    ['保存データはBitLocker', ['BitLocker INSUFFICIENT storage']],
    ['通信はRC4、保存はAES-256', ['RC4 NOT_LISTED transit', 'AES-256 LISTED storage 256']],
    ['※通知経路の暗号化：TLS1.3', ['TLS1.3 PROTOCOL_OK transit']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('vague words', () => {
  it.each([
    ['HTTPS（TLS1.2以上）', ['TLS1.2以上 PROTOCOL_IF_SUITES transit']],
    ['SSL/TLS通信、TLS1.2以上', ['TLS1.2以上 PROTOCOL_IF_SUITES transit']],
    ['AES-256で暗号化している', ['AES-256 LISTED 256']],
    ['AES-256で暗号化し、鍵はKMSで管理', ['AES-256 LISTED 256']],
    ['通信：HTTPS、保存：AES-256', ['HTTPS INSUFFICIENT transit', 'AES-256 LISTED storage 256']],
    ['拠点間はIPsec、利用者はTLS1.3', ['IPsec INSUFFICIENT transit', 'TLS1.3 PROTOCOL_OK transit']],
    ['SSL256bit', ['SSL256bit INSUFFICIENT']],
    ['電子政府推奨暗号リストに記載の方式', ['電子政府推奨暗号リストに記載の方式 INSUFFICIENT']],
    ['通信経路を暗号化', ['通信経路を暗号化 INSUFFICIENT transit']],
    ['AES-256で対応済みです', ['AES-256 LISTED 256']],
    ['LGWAN経由', ['LGWAN INSUFFICIENT']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each(['', ' ', 'ふつうの文章です', 'nodes and ideas', 'アクセス制御を実施', 'MODESTY', 'CSP256件'])(
    '%p claims nothing',
    (text) => {
      expect(readCiphers(text, LIST)).toEqual([]);
    },
  );
});

it('places each name in the text as it was written', () => {
  const text = '通信は ＴＬＳ１．３ 、保存は ＡＥＳ－２５６ です';
  for (const { written, start, end } of readCiphers(text, LIST)) expect(text.slice(start, end)).toBe(written);
  expect(readCiphers(text, LIST).map(({ written }) => written)).toEqual(['ＴＬＳ１．３', 'ＡＥＳ－２５６']);
});

describe('the data of the list', () => {
  it('keeps the source, its date and how sure it is', () => {
    expect(LIST.source).toMatchObject({ id: 'CRYPTREC LS-0001-2022R2', lastUpdate: '2026-03-30' });
    expect(LIST.source.url).toMatch(/^https:\/\/www\.cryptrec\.go\.jp\//);
    expect(data.revisions).toHaveLength(7);
  });

  it('names on its lists nothing that the aliases judge otherwise', () => {
    for (const [row, names] of Object.entries(data.lists.recommended)) {
      // a bare mode or ISO number is no name of an algorithm in an answer
      if (/利用モード|エンティティ認証/.test(row)) continue;
      for (const name of names)
        expect([name, readCiphers(name, LIST)[0]?.verdict]).toEqual([name, expect.stringMatching(/^LISTED/)]);
    }
    for (const name of Object.values(data.lists.candidate).flat())
      expect(brief(name)).toEqual([`${name} CANDIDATE`]);
    for (const name of Object.values(data.lists.monitored).flat())
      expect(readCiphers(name, LIST)[0]?.verdict).toBe('MONITORED');
  });

  it.each([
    ['nothing', null, 'ciphers'],
    ['a list', [], 'ciphers'],
    ['no source', { ...data, source: undefined }, 'source'],
    ['aliases that are no list', { ...data, aliases: {} }, 'aliases'],
    ['an unknown verdict', { ...data, aliases: [{ written: ['X'], verdict: 'FINE' }] }, 'aliases[0].verdict'],
    [
      'a name that is no text',
      { ...data, aliases: [{ written: [1], verdict: 'LISTED' }] },
      'aliases[0].written[0]',
    ],
    ['a suite without a pattern', { ...data, suites: [{ verdict: 'LISTED' }] }, 'suites[0].pattern'],
  ])('is refused with its place when there is %s', (_what, json, where) => {
    expect(() => parseCipherList(json)).toThrow(TypeError);
    expect(() => parseCipherList(json)).toThrow(`ciphers.json, ${where}:`);
  });
});
