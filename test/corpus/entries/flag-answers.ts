/** Answers that do not hold when somebody reads them, in workbooks that nobody tampered with. */
import type { Entry } from '../make/entry';
import { WAITS_FOR_WARD } from '../make/answers';

const ONE = '①クラウドサービス提供者';

export const FLAGGED_ANSWERS: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'never-filled.xlsx',
    writer: 'Kijun',
    what: 'Sent back as it was issued.',
    make: (workshop) => workshop.issued(),
    // section 1 but for 1-14; section 2 is asked for when somebody begins it or leans on it
    expected: {
      overall: 'incomplete',
      findings: {},
      verdicts: { '1-14': '対象外' },
      counts: { unanswered: 17 },
    },
  },
  {
    file: 'evidence-missing.xlsx',
    writer: 'openpyxl',
    what: 'Conforming, but without the document, the clause or the edition that shows it, or without saying by what.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({
          '1-3.document': '',
          '1-5.locator': '',
          '1-8.version': '',
          '1-17.document': '',
          '1-16.locator': '',
          '1-4.basis': '',
          '1-9.basis': '',
          '1-10.basis': '契約で規定',
          '1-7.verdict': '対象外',
        }),
      ),
    expected: {
      overall: 'incomplete',
      findings: {
        ...WAITS_FOR_WARD,
        '1-3.document': 'evidence-missing',
        '1-5.locator': 'evidence-missing',
        '1-8.version': 'evidence-missing',
        '1-17.document': 'evidence-missing',
        '1-16.locator': 'evidence-missing',
        '1-4.basis': 'basis-missing',
        '1-9.basis': 'basis-missing',
        '1-10.basis': 'basis-not-granted',
        '1-7.verdict': 'not-applicable-not-granted',
      },
    },
  },
  {
    file: 'refusals-in-words.xlsx',
    writer: 'openpyxl',
    what: '適合 above words that say the opposite, the example of 1-3 copied with its ●, and no deadline.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({
          '1-3.comment':
            '当該サービスの終了の際に、●か月前までに●の方法で事前に告知します。なお、予告なく変更する場合があります。',
          'fact.1-3.notice.termination': '●か月前',
          'fact.1-3.notice.change': '',
          '1-7.comment': '変更管理の手順は来年度に整備予定です。',
          '1-9.comment': '多要素認証への対応を検討中です。',
          '1-11.comment': 'CRYPTREC暗号リスト相当の方式を採用しています。',
        }),
      ),
    expected: {
      overall: 'incomplete',
      findings: {
        ...WAITS_FOR_WARD,
        '1-3.comment': 'placeholder-left notice-waived',
        'fact.1-3.notice.termination': 'placeholder-left',
        'fact.1-3.notice.change': 'notice-period-missing',
        '1-7.comment': 'planned-not-done',
        '1-9.comment': 'planned-not-done',
        '1-11.comment': 'conforms-only',
      },
    },
  },
  {
    file: 'abroad-and-weak.xlsx',
    writer: 'LibreOffice',
    what: 'Backups in Singapore, a court in California; old protocols, words that name no cipher, ciphers off the list.',
    make: async (workshop) =>
      workshop.libreOffice(
        await workshop.filled({
          'fact.1-2.region': 'データは東京リージョン、バックアップはシンガポール',
          'fact.1-2.backup': '国外を含む',
          'fact.1-1.court': 'カリフォルニア州サンタクララ郡の裁判所',
          'fact.1-11.transit': 'TLS1.0以上（TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256）',
          'fact.1-11.storage': 'RC4、AES-256',
          'fact.1-11.backup': 'SSL256bit',
          'fact.1-11.internal': 'LGWAN（閉域網）のため暗号化は不要',
          'fact.1-11.certificate': 'RSA-1024（SHA-1）',
        }),
        'ods',
        'xlsx',
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        ...WAITS_FOR_WARD,
        'fact.1-2.region': 'overseas-storage',
        'fact.1-2.backup': 'overseas-storage',
        'fact.1-1.court': 'foreign-court',
        'fact.1-11.transit': 'tls-outdated',
        'fact.1-11.storage': 'cipher-not-listed',
        'fact.1-11.backup': 'cipher-insufficient',
        'fact.1-11.internal': 'cipher-insufficient',
        'fact.1-11.certificate': 'cipher-not-listed cipher-monitored',
      },
      alterations: ['protection-removed harmless'],
    },
  },
  {
    file: 'ambiguous-marks.xlsx',
    writer: 'openpyxl',
    what: 'Marks that may mean one thing or the other, and plain words for no.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({
          '1-1.verdict': '0',
          '1-2.verdict': '－',
          '1-3.verdict': '同上',
          '1-4.verdict': '△',
          '1-5.verdict': '別紙参照',
          '1-7.verdict': 'いいえ',
          '1-8.verdict': '✕',
          '1-9.verdict': 'Ｎ／Ａ',
        }),
      ),
    expected: {
      overall: 'nonconforming',
      findings: {
        ...WAITS_FOR_WARD,
        '1-1.verdict': 'ambiguous-mark',
        '1-2.verdict': 'ambiguous-mark',
        '1-3.verdict': 'ambiguous-mark',
        '1-4.verdict': 'ambiguous-mark',
        '1-5.verdict': 'ambiguous-mark',
        '1-9.verdict': 'not-applicable-not-granted',
      },
      normalisations: [
        `${ONE} F11: いいえ → 不適合`,
        `${ONE} F12: ✕ → 不適合`,
        `${ONE} F13: Ｎ／Ａ → 対象外`,
      ],
    },
  },
  {
    file: 'contradictions.xlsx',
    writer: 'Kijun',
    what: '1-15 and 1-16 ask a SaaS the same and get two answers; a court that cannot be agreed; one sentence pasted into four answers.',
    make: (workshop) =>
      workshop.filled({
        '1-16.verdict': '不適合',
        'fact.1-1.designation': '指定できない',
        ...Object.fromEntries(
          ['1-4', '1-7', '1-12', '1-15'].map((id) => [
            `${id}.comment`,
            '当社の規程に従い、適切に管理しています。',
          ]),
        ),
      }),
    expected: {
      overall: 'nonconforming',
      findings: {
        ...WAITS_FOR_WARD,
        '1-16.verdict': 'contradiction',
        'fact.1-1.designation': 'foreign-court',
        '1-7.comment': 'identical-text',
        '1-12.comment': 'identical-text',
        '1-15.comment': 'identical-text',
      },
    },
  },
  {
    file: 'terms-only.xlsx',
    writer: 'LibreOffice',
    what: 'Conforms through terms of service, of which two versions are cited.',
    make: async (workshop) =>
      workshop.libreOffice(
        await workshop.filled({
          ...terms('1-4', '第21条', '2026年4月1日改定'),
          ...terms('1-5', '第9条', '2025年10月1日改定'),
        }),
        'xlsx',
      ),
    expected: {
      overall: 'needs-review',
      findings: {
        ...WAITS_FOR_WARD,
        '1-4.basis': 'terms-only',
        '1-5.basis': 'terms-only',
        '1-5.version': 'terms-version-differs',
      },
      alterations: ['protection-removed harmless'],
    },
  },
];

function terms(criterion: string, locator: string, version: string) {
  return {
    [`${criterion}.basis`]: '利用規約等で規定',
    [`${criterion}.document`]: 'サービス利用規約',
    [`${criterion}.locator`]: locator,
    [`${criterion}.url`]: 'https://example.jp/terms',
    [`${criterion}.version`]: version,
  };
}
