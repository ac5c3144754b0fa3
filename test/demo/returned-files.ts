/**
 * What the vendors of the demo sent back. Each begins with sound answers; the faults are planted one by one, each with the
 * cells that the checker must name. `found` is written by hand, from the rules, never from what the checker says.
 */
import { type Entries, SOUND_SECTION_1, SOUND_SECTION_2 } from './sound-answers';

export interface Fault {
  /** what somebody entered instead; absent when something entered above is the fault already */
  readonly put?: Entries;
  /** place → codes of the findings there */
  readonly found: Readonly<Record<string, string>>;
}

export interface ReturnedFile {
  readonly vendor: string;
  readonly file: string;
  readonly overall: string;
  readonly answers: Entries;
  readonly faults: readonly Fault[];
  /** what the ward then enters into its own copy, and what the copy comes to without a finding */
  readonly confirmed?: { readonly entries: Entries; readonly overall: string };
}

const CERTIFICATE_FIELDS =
  'scheme edition number body role scope service issued expires standing evidence'.split(' ');

/** A line of the certificate table: 制度 | 版・種別 | 登録番号 | 認証機関 | 役割 | 範囲 | 対象サービス名 | 取得日 | 末日 | 状況 | 証跡 */
function certificates(table: string): Entries {
  const rows = table.trim().split('\n');
  return Object.fromEntries(
    rows.flatMap((line, row) =>
      line
        .split('|')
        .map((cell, index) => [`certificate.${String(row)}.${CERTIFICATE_FIELDS[index] ?? ''}`, cell.trim()]),
    ),
  );
}

const profile = (more: Entries = {}): Entries => ({
  'profile.baseCloud': '自社データセンター（国内）',
  'profile.providerKeyManagement': '利用する',
  'profile.specialAccounts': 'あり',
  'profile.personalData': 'あり',
  'profile.contractForm': '個別契約',
  'profile.respondent': '営業部 サンプル太郎',
  'profile.answeredOn': '2027-01-20',
  ...more,
});

/** What the ward enters when it has looked at the answers that only it can close. */
const SEEN_BY_WARD: Entries = {
  '1-12.wardCheck': '確認済',
  '1-12.wardRemark': '2027/1/25 ログの種類と範囲を確認',
  '1-13.wardCheck': '確認済',
  '1-13.wardRemark': '2027/1/25 時刻の扱いを確認',
};
const WAITS_FOR_WARD: Fault = {
  found: { '1-12.wardCheck': 'ward-confirmation-missing', '1-13.wardCheck': 'ward-confirmation-missing' },
};

/** 1-14 does not apply to a SaaS: it stays as issued. */
const SAAS: Entries = Object.fromEntries(
  Object.entries(SOUND_SECTION_1).filter(([place]) => !/^(?:fact\.)?1-14\./.test(place)),
);

/** A SaaS with ISO/IEC 27017: everything as it should be, and the ward's word is all that is missing. */
const minato: ReturnedFile = {
  vendor: 'V-001',
  file: 'V-001.xlsx',
  overall: 'needs-review',
  answers: {
    ...SAAS,
    ...profile(),
    ...certificates(`
      ISO/IEC 27001 | 2022 | IS 000001 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000001 | サンプル認証機構 | 提供 | 当該サービス | 文書管理クラウド | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf`),
  },
  faults: [WAITS_FOR_WARD],
  confirmed: { entries: SEEN_BY_WARD, overall: 'conforming' },
};

/** An IaaS without ISO/IEC 27017: ISO/IEC 27001 over the organisation and the whole of ②, deemed to conform. */
const umibe: ReturnedFile = {
  vendor: 'V-002',
  file: 'V-002.xlsx',
  overall: 'needs-review',
  answers: {
    ...SOUND_SECTION_1,
    ...SOUND_SECTION_2,
    ...profile(),
    '1-6.basis': 'ISO/IEC 27001＋②の充足',
    '1-6.comment': '組織全体でISMS認証を取得し、②の全項目に回答しました。',
    ...certificates(
      'ISO/IEC 27001 | 2022 | IS 000002 | サンプル認証機構 | 提供 | 組織全体 | | 2024-10-01 | 2027-09-30 | 有効 | isms.pdf',
    ),
  },
  faults: [WAITS_FOR_WARD, { found: { '1-14.wardCheck': 'ward-confirmation-missing' } }],
  confirmed: {
    entries: {
      ...SEEN_BY_WARD,
      '1-14.wardCheck': '確認済',
      '1-14.wardRemark': '2027/1/25 鍵の管理を確認',
    },
    overall: 'conforming-deemed',
  },
};

/** Uses Government Cloud, with certificates that have run out. */
const yamabiko: ReturnedFile = {
  vendor: 'V-003',
  file: 'V-003.xlsx',
  overall: 'nonconforming',
  answers: {
    ...SAAS,
    ...profile(),
    ...certificates(`
      ISO/IEC 27001 | 2013 | IS 000003 | サンプル認証機構 | 提供 | 組織全体 | | 2024-04-01 | 2027-03-31 | 有効 | isms.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000003 | サンプル認証機構 | 提供 | 当該サービス | 電子申請クラウド | 2023-12-01 | 2026-11-30 | 有効 | cloud.pdf`),
  },
  faults: [
    // The 2013 edition counted until 2025-10-31, and this certificate ends before the contract begins.
    {
      found: {
        'certificate.0.edition': 'certificate-edition-withdrawn',
        'certificate.0.expires': 'certificate-expiring',
      },
    },
    { found: { 'certificate.1.expires': 'certificate-expired' } },
    { found: { '1-6.basis': 'government-cloud-needs-certificate' } },
    { put: { '1-5.basis': 'ISO/IEC 27017＋27018' }, found: { '1-5.basis': 'certificate-missing' } },
    { put: { '1-16.verdict': '不適合' }, found: { '1-16.verdict': 'contradiction' } },
    { put: { 'fact.1-17.backup': '削除しない' }, found: { 'fact.1-17.backup': 'fact-refutes' } },
    WAITS_FOR_WARD,
  ],
};

/** A good service, carelessly filled in. */
const hidamari: ReturnedFile = {
  vendor: 'V-004',
  file: 'V-004.xlsx',
  overall: 'incomplete',
  answers: {
    ...SAAS,
    ...profile({ 'profile.answeredOn': '令和9年1月20日' }),
    // Marks and dates in words are read, and listed as what they were read as: no fault.
    '1-1.verdict': '○',
    '1-2.verdict': '適合 ',
    ...certificates(`
      ISO/IEC 27001 | 2022 | IS 000004 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | isms.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000004 | サンプル認証機構 | 提供 | 当該サービス | 施設予約サービス | 2025-04-01 | 2028-03-31 | 有効 | cloud.pdf`),
  },
  faults: [
    {
      put: {
        '1-3.basis': '利用規約等で規定',
        '1-3.comment': 'サービスの終了・変更の●か月前までに●の方法で告知します。',
        '1-3.document': 'サービス利用規約',
        '1-3.locator': '第10条',
        '1-3.url': 'https://example.jp/terms',
        '1-3.version': '2026年4月1日改定',
      },
      found: { '1-3.comment': 'placeholder-left' },
    },
    { put: { 'fact.1-3.notice.change': '' }, found: { 'fact.1-3.notice.change': 'notice-period-missing' } },
    {
      put: {
        '1-4.basis': '利用規約等で規定',
        '1-4.document': 'サービス利用規約',
        '1-4.locator': '第21条',
        '1-4.url': 'https://example.jp/terms',
        '1-4.version': '2025年10月1日改定',
      },
      found: { '1-4.basis': 'terms-only', '1-4.version': 'terms-version-differs' },
    },
    { put: { '1-5.document': '' }, found: { '1-5.document': 'evidence-missing' } },
    { put: { '1-7.basis': '' }, found: { '1-7.basis': 'basis-missing' } },
    { put: { '1-8.verdict': '' }, found: { '1-8.verdict': 'unanswered' } },
    { put: { '1-9.verdict': '対象外' }, found: { '1-9.verdict': 'not-applicable-not-granted' } },
    { put: { '1-10.basis': '契約で規定' }, found: { '1-10.basis': 'basis-not-granted' } },
    {
      put: { '1-11.comment': '通信と保存データを暗号化しています。バックアップは来年度に対応予定です。' },
      found: { '1-11.comment': 'planned-not-done' },
    },
    { put: { '1-12.verdict': '△' }, found: { '1-12.verdict': 'ambiguous-mark' } },
    { put: { 'fact.1-13.sync': '' }, found: { 'fact.1-13.sync': 'fact-missing' } },
    {
      // one of the two would be enough, so that one cell is named
      put: { '1-15.locator': '', '1-15.url': 'なし' },
      found: { '1-15.locator': 'evidence-missing' },
    },
    { put: { '1-17.version': '' }, found: { '1-17.version': 'evidence-wanted' } },
  ],
};

/** A service whose answers do not hold when somebody reads them. */
const kazaguruma: ReturnedFile = {
  vendor: 'V-005',
  file: 'V-005.xlsx',
  overall: 'nonconforming',
  answers: {
    ...SOUND_SECTION_1,
    ...profile(),
    ...certificates(`
      ISO/IEC 27001 | 2022 | IS 000005 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | isms.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000005 | サンプル認証機構 | 提供 | 当該サービス | アンケート集計クラウド | 2025-04-01 | 2028-03-31 | 有効 | cloud.pdf
      ISO/IEC 27018 | 2019 | PII 000005 | サンプル認証機構 | 利用 | 当該サービス | アンケート集計クラウド | 2025-04-01 | 2028-03-31 | 有効 | pii.pdf
      ISMAP | | C21-0001-2 | サンプル監査法人 | 提供 | 基盤のみ | サンプル基盤 | 2025-10-01 | 2027-09-30 | 有効 | ismap.pdf`),
  },
  faults: [
    { put: { 'fact.1-1.court': 'ニューヨーク州裁判所' }, found: { 'fact.1-1.court': 'foreign-court' } },
    { put: { 'fact.1-2.backup': '国外を含む' }, found: { 'fact.1-2.backup': 'overseas-storage' } },
    {
      put: { 'fact.1-2.region': '本番 東京リージョン、バックアップ シンガポールリージョン' },
      found: { 'fact.1-2.region': 'overseas-storage' },
    },
    {
      put: Object.fromEntries(
        ['1-4', '1-7', '1-15'].map((id) => [
          `${id}.comment`,
          '当社の規程に従い、適切に管理しています。詳しくは資料をご覧ください。',
        ]),
      ),
      found: { '1-7.comment': 'identical-text', '1-15.comment': 'identical-text' },
    },
    {
      put: { '1-5.basis': 'ISO/IEC 27017＋27018' },
      found: { '1-5.basis': 'pair-incomplete', 'certificate.2.role': 'certificate-role-user-only' },
    },
    { put: { '1-6.basis': 'ISMAP' }, found: { 'certificate.3.scope': 'certificate-base-only' } },
    { put: { '1-9.verdict': '不適合' }, found: { '1-9.verdict': 'contradiction' } },
    {
      put: { 'fact.1-11.transit': 'TLS 1.0およびTLS 1.2（TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384）' },
      found: { 'fact.1-11.transit': 'tls-outdated' },
    },
    {
      put: { 'fact.1-11.storage': '3-key Triple DES' },
      found: { 'fact.1-11.storage': 'cipher-monitored key-strength-ending' },
    },
    {
      put: { 'fact.1-11.backup': 'Blowfish、MISTY1' },
      found: { 'fact.1-11.backup': 'cipher-not-listed cipher-candidate' },
    },
    {
      put: { 'fact.1-11.internal': '暗号化しています' },
      found: { 'fact.1-11.internal': 'cipher-insufficient' },
    },
    {
      // 112 bits, used until 2032
      put: { 'fact.1-11.certificate': 'RSASSA-PKCS1-v1_5 2048ビット（SHA-256）' },
      found: { 'fact.1-11.certificate': 'key-strength-ending' },
    },
    WAITS_FOR_WARD,
    { found: { '1-14.wardCheck': 'ward-confirmation-missing' } },
  ],
};

export const RETURNED_FILES: readonly ReturnedFile[] = [minato, umibe, yamabiko, hidamari, kazaguruma];
