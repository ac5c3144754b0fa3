/**
 * Sound answers, whatever program they were saved with and however they were typed: nothing but the ward's own word may
 * be missing, and nothing that a program or a tidy person does by itself may be held against anybody.
 */
import type { Checked, Entry } from '../make/entry';
import {
  certificates,
  ISO_27001,
  SEEN_BY_WARD,
  SERVICE,
  SOUND_FALLBACK,
  SOUND_SAAS,
  WAITS_FOR_WARD,
} from '../make/answers';
import { strict, unlockedByAProgram, withInlineStrings } from '../make/hand';
import { SOUND_SECTION_1 } from '../../demo/sound-answers';

const [OVERVIEW, ONE, TWO, DETAILS, SUMMARY] = [
  'サービス概要',
  '①クラウドサービス提供者',
  '②クラウドサービス特有',
  '詳細回答',
  '集計',
];
const sound: Checked = { overall: 'needs-review', findings: WAITS_FOR_WARD };
/** The lock on the order and the names of the sheets, which these programs forget. */
const FORGOTTEN = 'protection-removed harmless';

export const SHOULD_PASS: readonly Omit<Entry, 'folder'>[] = [
  {
    file: 'as-issued.xlsx',
    writer: 'Kijun',
    what: 'Sound answers of a SaaS with ISO/IEC 27017, in the workbook as it was issued.',
    make: (workshop) => workshop.filled(),
    expected: { ...sound, normalisations: [] },
  },
  {
    file: 'confirmed-by-ward.xlsx',
    writer: 'Kijun',
    what: 'The same after the ward has entered its own word on 1-12 and 1-13.',
    make: (workshop) => workshop.filled(SEEN_BY_WARD),
    expected: { overall: 'conforming', findings: {}, byWard: true },
  },
  {
    file: 'section-2-instead.xlsx',
    writer: 'Kijun',
    what: 'No ISO/IEC 27017, but ISO/IEC 27001 over the whole organisation and all of section 2.',
    make: (workshop) => workshop.filled({}, { answers: SOUND_FALLBACK }),
    expected: sound,
  },
  {
    file: 'section-2-confirmed.xlsx',
    writer: 'LibreOffice',
    what: 'The same, confirmed by the ward and saved by it: it conforms because it is deemed to.',
    make: async (workshop) =>
      workshop.libreOffice(
        await workshop.filled({}, { answers: { ...SOUND_FALLBACK, ...SEEN_BY_WARD } }),
        'xlsx',
      ),
    expected: { overall: 'conforming-deemed', findings: {}, alterations: [FORGOTTEN], byWard: true },
  },
  {
    file: 'iaas.xlsx',
    writer: 'openpyxl',
    what: 'An IaaS answers 1-14 as well, and the ward looks at the management of keys.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled(
          {},
          { answers: { ...SOUND_SECTION_1, ...SOUND_SAAS }, profile: { model: 'IaaS' } },
        ),
      ),
    expected: {
      overall: 'needs-review',
      findings: { ...WAITS_FOR_WARD, '1-14.wardCheck': 'ward-confirmation-missing' },
    },
  },
  {
    file: 'libreoffice.xlsx',
    writer: 'LibreOffice',
    what: 'Saved again as .xlsx.',
    make: async (workshop) => workshop.libreOffice(await workshop.filled(), 'xlsx'),
    expected: { ...sound, alterations: [FORGOTTEN], normalisations: [] },
  },
  {
    file: 'libreoffice-by-ods.xlsx',
    writer: 'LibreOffice',
    what: 'Saved as .ods, and from that as .xlsx.',
    make: async (workshop) => workshop.libreOffice(await workshop.filled(), 'ods', 'xlsx'),
    expected: { ...sound, alterations: [FORGOTTEN], normalisations: [] },
  },
  {
    file: 'libreoffice-by-xls.xlsx',
    writer: 'LibreOffice',
    what: 'Saved as .xls of Excel 97, and from that as .xlsx.',
    make: async (workshop) => workshop.libreOffice(await workshop.filled(), 'xls', 'xlsx'),
    expected: {
      ...sound,
      // a working formula is longer than the old format holds
      alterations: ['formula-changed harmless _calc AJ3', FORGOTTEN],
      normalisations: [],
    },
  },
  {
    file: 'openpyxl.xlsx',
    writer: 'openpyxl',
    what: 'Opened and saved by a script.',
    make: async (workshop) => workshop.openpyxl(await workshop.filled()),
    expected: { ...sound, normalisations: [] },
  },
  {
    file: 'exceljs.xlsx',
    writer: 'exceljs',
    what: 'Opened and saved by a script, which writes a name of one cell without a colon.',
    make: async (workshop) => workshop.exceljs(await workshop.filled()),
    expected: { ...sound, alterations: [FORGOTTEN], normalisations: [] },
  },
  {
    file: 'dates-of-1904.xlsx',
    writer: 'openpyxl',
    what: 'Days counted from 1904, as old Excel for Mac did: each serial is 1462 less, and accounted for.',
    make: async (workshop) => workshop.openpyxl(await workshop.filled(), ['mac-dates']),
    expected: {
      ...sound,
      normalisations: [
        `${OVERVIEW} C16: 45016 → 2027-04-01`,
        `${OVERVIEW} C17: 46111 → 2030-03-31`,
        `${OVERVIEW} C20: 44945 → 2027-01-20`,
        `${OVERVIEW} I25: 44286 → 2025-04-01`,
        `${OVERVIEW} I26: 44286 → 2025-04-01`,
        `${OVERVIEW} J25: 45381 → 2028-03-31`,
        `${OVERVIEW} J26: 45381 → 2028-03-31`,
      ],
    },
  },
  {
    file: 'numbers-as-text.xlsx',
    writer: 'openpyxl',
    what: 'Numbers of criteria turned into texts, and dates typed as texts.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({
          'profile.answeredOn': '2027年1月20日',
          'certificate.1.expires': '２０２８．３．３１',
        }),
        ...Array.from({ length: 18 }, (_, at) => ['set', ONE, `A${String(at + 5)}`, String(at + 1)] as const),
      ),
    expected: {
      ...sound,
      normalisations: [
        `${OVERVIEW} C20: 2027年1月20日 → 2027-01-20`,
        `${OVERVIEW} J26: ２０２８．３．３１ → 2028-03-31`,
      ],
    },
  },
  {
    file: 'marks-and-widths.xlsx',
    writer: 'Kijun',
    what: 'Marks for 適合, full-width letters and stray spaces in the dropdowns’ cells.',
    make: (workshop) =>
      workshop.filled({
        '1-1.verdict': '○',
        '1-2.verdict': '適合　',
        '1-3.verdict': '◯',
        '1-4.verdict': '〇',
        '1-5.verdict': '✓',
        '1-6.basis': 'ＩＳＯ／ＩＥＣ　２７０１７',
        'profile.specialAccounts': 'あり ',
        'fact.1-11.storage': 'ＡＥＳ－２５６（ＧＣＭ）',
      }),
    expected: {
      ...sound,
      normalisations: [
        `${OVERVIEW} C11: あり  → あり`,
        `${ONE} F5: ○ → 適合`,
        `${ONE} F6: 適合　 → 適合`,
        `${ONE} F7: ◯ → 適合`,
        `${ONE} F8: 〇 → 適合`,
        `${ONE} F9: ✓ → 適合`,
        `${ONE} G10: ＩＳＯ／ＩＥＣ　２７０１７ → ISO/IEC 27017`,
      ],
    },
  },
  {
    file: 'sound-in-odd-words.xlsx',
    writer: 'Kijun',
    what: 'What is not used is named as such, deadlines in every script, ○ on a row that does not apply, ISMAP while its renewal is decided.',
    make: (workshop) =>
      workshop.filled({
        '1-6.basis': 'ISMAP',
        ...certificates(
          `${ISO_27001}\nISMAP | | C21-0001-2 | サンプル監査法人 | 提供 | 当該サービス | ${SERVICE} | 2025-10-01 | 2026-12-31 | 更新申請中 | ismap.pdf`,
        ),
        '1-14.verdict': '○',
        'fact.1-1.court': '東京地方裁判所を第一審の専属的合意管轄裁判所とする',
        'fact.1-3.notice.termination': '三箇月前まで',
        'fact.1-3.notice.change': '３０日前にメール',
        'fact.1-11.transit': 'TLS1.2以上（TLS1.0、1.1は無効化）、TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
        'fact.1-11.storage': '3DESは使用していません。ＡＥＳ－２５６（ＧＣＭ）',
        'fact.1-11.backup': 'aes-256-gcm（SSE-S3）',
        'fact.1-2.region': '国外には保存しません（東京リージョン、大阪リージョン）',
      }),
    expected: sound,
  },
  {
    file: 'inline-strings.xlsx',
    writer: 'by hand',
    what: 'No table of texts: every text stands in its cell.',
    make: async (workshop) => withInlineStrings(await workshop.filled()),
    expected: { ...sound, normalisations: [] },
  },
  {
    file: 'strict.xlsx',
    writer: 'by hand',
    what: 'Strict Open XML (ISO/IEC 29500-1).',
    make: async (workshop) => strict(await workshop.filled()),
    expected: { ...sound, normalisations: [] },
  },
  {
    file: 'sheets-reordered.xlsx',
    writer: 'openpyxl',
    what: 'Somebody moved 集計 to the front and 詳細回答 behind it.',
    make: async (workshop) =>
      workshop.openpyxl(await workshop.filled(), ['move-sheet', SUMMARY, -4], ['move-sheet', DETAILS, -2]),
    expected: sound,
  },
  {
    file: 'notes-hidden.xlsx',
    writer: 'openpyxl',
    what: 'The ward’s notes hidden to have more room, a comment for a colleague, and addresses that became links.',
    make: async (workshop) =>
      workshop.openpyxl(
        await workshop.filled({}, { round: 2 }),
        ['link', ONE, 'K8', 'https://example.jp/sla.pdf'],
        ['link', DETAILS, 'D34', 'mailto:security@example.jp'],
        ['hide-columns', ONE, 'E'],
        ['comment', ONE, 'H7', '法務に確認済み'],
      ),
    expected: {
      ...sound,
      alterations: [`comment-added harmless ${ONE} H7`, `hidden-content harmless ${ONE} E1`],
    },
  },
  {
    file: 'filter-left-on.xlsx',
    writer: 'by hand',
    what: 'A filter hides the rows that are 充足.',
    make: async (workshop) =>
      workshop.inSheet(await workshop.filled(), ONE, (xml) =>
        xml
          .replaceAll(/<row r="([56])"/g, '<row r="$1" hidden="1"')
          .replace(
            /<autoFilter ref="([^"]*)"\/>/,
            '<autoFilter ref="$1"><filterColumn colId="12"><filters><filter val="未回答"/></filters></filterColumn></autoFilter>',
          ),
      ),
    expected: { ...sound, alterations: [`hidden-content harmless ${ONE} A5:A6`] },
  },
  {
    file: 'locks-lost.xlsx',
    writer: 'by hand',
    what: 'Every lock gone and no program named, as Google’s spreadsheets export.',
    make: async (workshop) => unlockedByAProgram(await workshop.filled()),
    expected: {
      ...sound,
      alterations: [
        FORGOTTEN,
        ...[OVERVIEW, ONE, TWO, DETAILS, SUMMARY].map((sheet) => `${FORGOTTEN} ${sheet}`),
      ],
    },
  },
];
