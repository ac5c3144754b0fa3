/** Certificates and reports that do not carry what leans on them, and the gate of No.6. */
import type { Entry } from '../make/entry';
import { certificates, ISO_27001, ISO_27017, SERVICE, SOUND_FALLBACK, WAITS_FOR_WARD } from '../make/answers';

export const FLAGGED_CERTIFICATES: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'certificate-expired.xlsx',
    writer: 'LibreOffice',
    what: 'ISO/IEC 27017 ran out before the day of evaluation, and section 2 is empty.',
    make: async (workshop) =>
      workshop.libreOffice(await workshop.filled({ 'certificate.1.expires': '2026-11-30' }), 'xlsx'),
    expected: {
      overall: 'incomplete',
      findings: {
        ...WAITS_FOR_WARD,
        'certificate.1.expires': 'certificate-expired',
      },
      alterations: ['protection-removed harmless'],
    },
  },
  {
    file: 'isms-of-2013.xlsx',
    writer: 'Kijun',
    what: 'ISO/IEC 27001:2013, which ended on 2025-10-31, beneath section 2; and 2-13 answered with logs, as its note (an error of copying) invites to.',
    make: (workshop) =>
      workshop.filled(
        { 'certificate.0.edition': '2013', '2-13.comment': '各種ログの取得機能を実装しています。' },
        { answers: SOUND_FALLBACK },
      ),
    expected: {
      overall: 'nonconforming',
      findings: {
        ...WAITS_FOR_WARD,
        'certificate.0.edition': 'certificate-edition-withdrawn',
        '1-6.verdict': 'gate-failed',
        '2-13.comment': 'off-topic-answer',
      },
    },
  },
  {
    file: 'certified-as-customer.xlsx',
    writer: 'Kijun',
    what: 'ISO/IEC 27017 as a customer of clouds, and only for the base.',
    make: (workshop) =>
      workshop.filled({
        '1-6.basis': 'ISMAP',
        '1-7.basis': 'ISO/IEC 27017',
        ...certificates(`${ISO_27001}\n${ISO_27017.replace('提供', '利用')}
ISMAP | | C21-0001-2 | サンプル監査法人 | 提供 | 基盤のみ | サンプル基盤 | 2025-10-01 | 2027-09-30 | 有効 | ismap.pdf`),
      }),
    expected: {
      overall: 'incomplete',
      findings: {
        ...WAITS_FOR_WARD,
        'certificate.1.role': 'certificate-role-user-only',
        'certificate.2.scope': 'certificate-base-only',
      },
    },
  },
  {
    file: 'certificate-planned.xlsx',
    writer: 'openpyxl',
    what: 'ISO/IEC 27017 is to be had next year, and the answer calls itself compliant.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({
          '1-6.comment': 'ISO27017に準拠した運用を行っており、来年度に認証を取得予定です。',
          'certificate.1.standing': '取得予定',
          'certificate.1.issued': '',
          'certificate.1.expires': '',
          'certificate.1.number': '',
        }),
      ),
    expected: {
      overall: 'incomplete',
      findings: {
        ...WAITS_FOR_WARD,
        // nobody can give the number of what does not exist yet
        'certificate.1.standing': 'certificate-planned',
        '1-6.comment': 'planned-not-done',
      },
    },
  },
  {
    file: 'soc1-type1.xlsx',
    writer: 'Kijun',
    what: 'A report on financial controls at one day, of 2024, instead of one on security.',
    make: (workshop) =>
      workshop.filled({
        '1-6.basis': 'SOC報告書',
        ...certificates(
          `${ISO_27001}\nSOC報告書 | SOC1 Type1 | | サンプル監査法人 | 提供 | 当該サービス | ${SERVICE} | 2024-03-31 | 2024-03-31 | 有効 | soc1.pdf`,
        ),
      }),
    expected: {
      overall: 'needs-review',
      findings: {
        ...WAITS_FOR_WARD,
        '1-6.wardCheck': 'ward-confirmation-missing',
        'certificate.1.edition': 'report-not-security report-type1',
        'certificate.1.expires': 'report-old',
      },
    },
  },
  {
    file: 'government-cloud.xlsx',
    writer: 'Kijun',
    what: 'Government Cloud asks for a certificate; section 2 cannot take its place.',
    make: (workshop) =>
      workshop.filled({}, { answers: SOUND_FALLBACK, profile: { governmentCloud: '利用する' } }),
    expected: {
      overall: 'nonconforming',
      findings: { ...WAITS_FOR_WARD, '1-6.basis': 'government-cloud-needs-certificate' },
    },
  },
  {
    file: 'pair-incomplete.xlsx',
    writer: 'Kijun',
    what: 'Conforms to 1-5 through ISO/IEC 27017 and 27018, of which it has only one.',
    make: (workshop) => workshop.filled({ '1-5.basis': 'ISO/IEC 27017＋27018' }),
    expected: { overall: 'needs-review', findings: { ...WAITS_FOR_WARD, '1-5.basis': 'pair-incomplete' } },
  },
];
