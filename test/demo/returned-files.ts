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

/** A SaaS with ISO/IEC 27017: everything as it should be. */
const minato: ReturnedFile = {
  vendor: 'V-001',
  file: 'V-001.xlsx',
  overall: 'conforming',
  answers: {
    ...SAAS,
    ...profile(),
    ...SEEN_BY_WARD,
    ...certificates(`
      ISO/IEC 27001 | 2022 | IS 000001 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000001 | サンプル認証機構 | 提供 | 当該サービス | 文書管理クラウド | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf`),
  },
  faults: [],
};

/** An IaaS without ISO/IEC 27017: ISO/IEC 27001 over the organisation and the whole of ②, deemed to conform. */
const umibe: ReturnedFile = {
  vendor: 'V-002',
  file: 'V-002.xlsx',
  overall: 'conforming-deemed',
  answers: {
    ...SOUND_SECTION_1,
    ...SOUND_SECTION_2,
    ...profile(),
    ...SEEN_BY_WARD,
    '1-6.basis': 'ISO/IEC 27001＋②の充足',
    '1-6.comment': '組織全体でISMS認証を取得し、②の全項目に回答しました。',
    '1-14.wardCheck': '確認済',
    '1-14.wardRemark': '2027/1/25 鍵の管理を確認',
    ...certificates(
      'ISO/IEC 27001 | 2022 | IS 000002 | サンプル認証機構 | 提供 | 組織全体 | | 2024-10-01 | 2027-09-30 | 有効 | isms.pdf',
    ),
  },
  faults: [],
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
      ISO/IEC 27001 | 2022 | IS 000003 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | isms.pdf
      ISO/IEC 27017 | 2015 | CLOUD 000003 | サンプル認証機構 | 提供 | 当該サービス | 電子申請クラウド | 2023-12-01 | 2026-11-30 | 有効 | cloud.pdf`),
  },
  faults: [],
};

export const RETURNED_FILES: readonly ReturnedFile[] = [minato, umibe, yamabiko];
void WAITS_FOR_WARD;
