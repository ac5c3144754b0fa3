/** What vendors answered: sound answers to begin with, by place, and what to change in them. */
import { type Entries, SOUND_SECTION_1, SOUND_SECTION_2 } from '../../demo/sound-answers';

export type { Entries };

const CERTIFICATE_FIELDS =
  'scheme edition number body role scope service issued expires standing evidence'.split(' ');

/** A line of the certificate table: 制度 | 版・種別 | 登録番号 | 認証機関 | 役割 | 範囲 | 対象サービス名 | 取得日 | 末日 | 状況 | 証跡 */
export function certificates(table: string): Entries {
  const rows = table
    .trim()
    .split('\n')
    .filter((row) => row.trim() !== '');
  return Object.fromEntries(
    rows.flatMap((line, row) =>
      line
        .split('|')
        .map((cell, index) => [`certificate.${String(row)}.${CERTIFICATE_FIELDS[index] ?? ''}`, cell.trim()]),
    ),
  );
}

const PROFILE: Entries = {
  'profile.baseCloud': '自社データセンター（国内）',
  'profile.providerKeyManagement': '利用する',
  'profile.specialAccounts': 'あり',
  'profile.personalData': 'あり',
  'profile.contractForm': '個別契約',
  'profile.respondent': '営業部 サンプル太郎',
  'profile.answeredOn': '2027-01-20',
};

export const SERVICE = '文書管理クラウド';
export const ISO_27001 =
  'ISO/IEC 27001 | 2022 | IS 000001 | サンプル認証機構 | 提供 | 組織全体 | | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf';
export const ISO_27017 = `ISO/IEC 27017 | 2015 | CLOUD 000001 | サンプル認証機構 | 提供 | 当該サービス | ${SERVICE} | 2025-04-01 | 2028-03-31 | 有効 | touroku.pdf`;

/** 1-14 does not apply to a SaaS: it stays as issued. */
const SECTION_1_OF_SAAS: Entries = Object.fromEntries(
  Object.entries(SOUND_SECTION_1).filter(([place]) => !/^(?:fact\.)?1-14\./.test(place)),
);

/** A SaaS with ISO/IEC 27017: everything as it should be, but for the ward's word on 1-12 and 1-13. */
export const SOUND_SAAS: Entries = {
  ...SECTION_1_OF_SAAS,
  ...PROFILE,
  ...certificates(`${ISO_27001}\n${ISO_27017}`),
};

/** No ISO/IEC 27017: ISO/IEC 27001 over the whole organisation and all of ②, which the ward deems equal. */
export const SOUND_FALLBACK: Entries = {
  ...SECTION_1_OF_SAAS,
  ...SOUND_SECTION_2,
  ...PROFILE,
  '1-6.basis': 'ISO/IEC 27001＋②の充足',
  '1-6.comment': '組織全体でISMS認証を取得し、②の全項目に回答しました。',
  ...certificates(ISO_27001),
};

/** What nobody but the ward can close: always open in what a vendor sends back. */
export const WAITS_FOR_WARD = {
  '1-12.wardCheck': 'ward-confirmation-missing',
  '1-13.wardCheck': 'ward-confirmation-missing',
} as const;

/** The ward's own entries in its own copy. */
export const SEEN_BY_WARD: Entries = {
  '1-12.wardCheck': '確認済',
  '1-12.wardRemark': '2027/1/25 ログの種類と範囲を確認',
  '1-13.wardCheck': '確認済',
  '1-13.wardRemark': '2027/1/25 時刻の扱いを確認',
};
