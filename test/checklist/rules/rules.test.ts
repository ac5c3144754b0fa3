/** Each rule tried on the well-filled checklist with one thing changed: what it finds, and at which place. */
import type { Place, Response } from '../../../src/checklist/answers';
import { check } from '../../../src/checklist/check';
import type { Edition } from '../../../src/checklist/edition';
import { RULES } from '../../../src/checklist/rules/registry';
import { loadEdition } from '../../../src/editions/load';
import { WARD_EDITION } from '../../workbook/formulas-equal-engine';
import { type Changes, ISO_27001, ISO_27017, ON, wellFilled } from '../well-filled';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

function where(at: Place): string {
  switch (at.kind) {
    case 'answer':
      return `${at.criterion}.${at.field}`;
    case 'status':
      return `${at.criterion}.status`;
    case 'profile':
      return `profile.${at.field}`;
    case 'fact':
      return at.fact;
    case 'certificate':
      return `certificate ${String(at.row + 1)}.${at.field}`;
  }
}

/** `code @ place`, infos left out unless asked for. */
const findings = (changes: Changes, infos = false): string[] =>
  check(edition, wellFilled(changes), ON)
    .findings.filter(({ severity }) => infos || severity !== 'info')
    .map(({ code, at }) => `${code} @ ${where(at)}`);

it('a well-filled checklist gives no finding at all', () => {
  const checked = check(edition, wellFilled(), ON);
  expect(checked.findings).toEqual([]);
  expect([checked.overall, checked.assessment.gate?.verdict]).toEqual(['conforming', '適合']);
});

const answer = (id: string, change: Response): Changes => ({ responses: { [id]: change } });

it.each<[string, Changes, string[]]>([
  ['a blank verdict', answer('1-3', { verdict: undefined }), ['unanswered @ 1-3.verdict']],
  ['a blank service model', { profile: { model: undefined } }, ['unanswered @ profile.model']],
  ['a mark that can mean anything', answer('1-3', { verdict: '△' }), ['ambiguous-mark @ 1-3.verdict']],
  [
    'a word that is not in the list of the profile',
    { profile: { contractForm: '口約束' } },
    ['ambiguous-mark @ profile.contractForm'],
  ],
  ['no basis', answer('1-3', { basis: undefined }), ['basis-missing @ 1-3.basis']],
  ['a basis of another criterion', answer('1-3', { basis: 'ISMAP' }), ['basis-not-granted @ 1-3.basis']],
  [
    '対象外 where none is offered',
    answer('1-3', { verdict: '対象外' }),
    ['not-applicable-not-granted @ 1-3.verdict'],
  ],
  ['no document', answer('1-3', { document: undefined }), ['evidence-missing @ 1-3.document']],
  ['－ for a document', answer('1-3', { document: '－' }), ['evidence-missing @ 1-3.document']],
  [
    'neither place nor URL of a specification',
    answer('1-9', { basis: '仕様・設定で確認', locator: undefined, url: undefined }),
    ['evidence-missing @ 1-9.locator'],
  ],
  ['a required detail left out', { facts: { '1-13.sync': undefined } }, ['fact-missing @ 1-13.sync']],
  [
    'no notice period',
    { facts: { '1-3.notice.change': undefined } },
    ['notice-period-missing @ 1-3.notice.change'],
  ],
  [
    'a notice without a period',
    { facts: { '1-3.notice.change': '事前に' } },
    ['notice-period-missing @ 1-3.notice.change'],
  ],
  [
    'the template’s own ●',
    { facts: { '1-3.notice.change': '●か月前まで' } },
    ['placeholder-left @ 1-3.notice.change'],
  ],
  [
    '● left in the answer',
    answer('1-3', { comment: '●か月前までに●の方法で告知します。' }),
    ['placeholder-left @ 1-3.comment'],
  ],
  ['no certificate in the table', { certificates: [] }, ['certificate-missing @ 1-6.basis']],
  ['27017 without 27001', { certificates: [ISO_27017] }, ['certificate-missing @ 1-6.basis']],
  [
    '27017 without an expiry',
    { certificates: [ISO_27001, { ...ISO_27017, expires: undefined }] },
    ['certificate-incomplete @ certificate 2.expires'],
  ],
  [
    '27017 expired',
    { certificates: [ISO_27001, { ...ISO_27017, expires: ON - 1 }] },
    ['certificate-expired @ certificate 2.expires'],
  ],
  [
    '27017 of the base only',
    { certificates: [ISO_27001, { ...ISO_27017, scope: '基盤のみ' }] },
    ['certificate-base-only @ certificate 2.scope'],
  ],
  [
    '27017 as a user',
    { certificates: [ISO_27001, { ...ISO_27017, role: '利用' }] },
    ['certificate-role-user-only @ certificate 2.role'],
  ],
  [
    '27017 planned',
    { certificates: [ISO_27001, { ...ISO_27017, standing: '取得予定' }] },
    ['certificate-planned @ certificate 2.standing'],
  ],
  [
    '27017 planned, with no number yet',
    { certificates: [ISO_27001, { ...ISO_27017, standing: '取得予定', number: undefined }] },
    ['certificate-planned @ certificate 2.standing'],
  ],
  [
    'a certificate given up, of no scheme',
    { certificates: [ISO_27001, { ...ISO_27017, standing: '失効', scheme: undefined }] },
    ['certificate-incomplete @ certificate 2.scheme'],
  ],
  [
    '27017 of the whole organisation',
    { certificates: [ISO_27001, { ...ISO_27017, scope: '組織全体' }] },
    ['certificate-scope-unclear @ certificate 2.scope'],
  ],
  [
    '27001:2013 under 27017',
    { certificates: [{ ...ISO_27001, edition: '2013' }, ISO_27017] },
    ['certificate-edition-withdrawn @ certificate 1.edition', 'gate-failed @ 1-6.verdict'],
  ],
  [
    'a certificate that ends before the contract starts',
    { certificates: [ISO_27001, { ...ISO_27017, expires: 46470 }] },
    ['certificate-expiring @ certificate 2.expires'],
  ],
  [
    'a certificate of another service',
    { certificates: [ISO_27001, { ...ISO_27017, service: '別の会計サービス' }] },
    ['certificate-service-differs @ certificate 2.service'],
  ],
  [
    'an ISMAP number of an odd shape',
    {
      ...answer('1-6', { basis: 'ISMAP' }),
      certificates: [{ ...ISO_27017, scheme: 'ISMAP', number: '12345' }],
    },
    ['certificate-number-shape @ certificate 1.number'],
  ],
  [
    '27017 but not 27018 on No.5',
    answer('1-5', { basis: 'ISO/IEC 27017＋27018' }),
    ['pair-incomplete @ 1-5.basis'],
  ],
  [
    'a certificate that ends after it began',
    { certificates: [ISO_27001, { ...ISO_27017, issued: 46900 }] },
    ['date-reversed @ certificate 2.expires'],
  ],
  [
    'a date in words without a day',
    { profile: { contractEnd: '令和12年3月' } },
    ['date-unreadable @ profile.contractEnd'],
  ],
  ['a backup abroad', { facts: { '1-2.backup': '国外を含む' } }, ['overseas-storage @ 1-2.backup']],
  [
    'a region abroad',
    { facts: { '1-2.region': '東京リージョン、バックアップはシンガポール' } },
    ['overseas-storage @ 1-2.region'],
  ],
  [
    'a foreign court',
    { facts: { '1-1.court': 'カリフォルニア州サンタクララ郡の裁判所' } },
    ['foreign-court @ 1-1.court'],
  ],
  [
    'a choice that refutes the verdict',
    { facts: { '1-17.backup': '削除しない' } },
    ['fact-refutes @ 1-17.backup'],
  ],
  ['RC4', { facts: { '1-11.storage': 'RC4' } }, ['cipher-not-listed @ 1-11.storage']],
  ['3DES', { facts: { '1-11.storage': '3DES' } }, ['cipher-monitored @ 1-11.storage']],
  ['3DES that is not used', { facts: { '1-11.storage': 'AES-256-GCM（3DESは使用していません）' } }, []],
  ['CLEFIA', { facts: { '1-11.storage': 'CLEFIA' } }, ['cipher-candidate @ 1-11.storage']],
  ['SSL通信', { facts: { '1-11.transit': 'SSL通信' } }, ['cipher-insufficient @ 1-11.transit']],
  [
    'TLS 1.2 or later without suites',
    { facts: { '1-11.transit': 'TLS1.2以上' } },
    ['cipher-review @ 1-11.transit'],
  ],
  ['TLS 1.0 or later', { facts: { '1-11.transit': 'TLS1.0以上' } }, ['tls-outdated @ 1-11.transit']],
  [
    'RSA 2048 beyond 2030',
    {
      profile: { contractEnd: 48000 },
      facts: { '1-11.transit': 'TLS1.3（TLS_AES_256_GCM_SHA384、ffdhe2048）' },
    },
    ['key-strength-ending @ 1-11.transit'],
  ],
  [
    'terms of service alone',
    answer('1-4', { basis: '利用規約等で規定', url: 'https://example.jp/terms' }),
    ['terms-only @ 1-4.basis'],
  ],
  [
    '予定 beside 適合',
    answer('1-10', { comment: '機能ごとの権限設定は来年度に対応予定です。' }),
    ['planned-not-done @ 1-10.comment'],
  ],
  [
    'the same text under three criteria that have nothing to do with each other',
    {
      responses: Object.fromEntries(
        ['1-1', '1-4', '1-7'].map((id) => [id, { comment: '弊社の規程に従い、適切に対応しております。' }]),
      ),
    },
    ['identical-text @ 1-4.comment', 'identical-text @ 1-7.comment'],
  ],
  [
    'No.15 and No.16 of a SaaS at odds',
    answer('1-16', { verdict: '不適合' }),
    ['contradiction @ 1-16.verdict'],
  ],
  [
    'uniform terms with class 2',
    { profile: { contractForm: '約款のみ' } },
    ['contradiction @ profile.contractForm', 'guideline-terms-only-class @ profile.contractForm'],
  ],
  [
    'Government Cloud without a certificate',
    { profile: { governmentCloud: '利用する' }, certificates: [] },
    ['certificate-missing @ 1-6.basis', 'government-cloud-needs-certificate @ 1-6.basis'],
  ],
])('%s', (_, changes, expected) => {
  expect(findings(changes).sort()).toEqual([...expected].sort());
});

it('the fallback without anything names the ISMS, the gate and every open criterion of ②', () => {
  const found = findings({ ...answer('1-6', { basis: 'ISO/IEC 27001＋②の充足' }), certificates: [] });
  expect(found).toEqual(
    expect.arrayContaining(['section2-incomplete @ 1-6.basis', 'iso27001-missing-for-fallback @ 1-6.basis']),
  );
  expect(found.filter((each) => each.startsWith('unanswered @ 2-'))).toHaveLength(13);
});

it('facts that ask for the same in ① and ② must agree where both can be read', () => {
  const row = { verdict: '適合', basis: '契約で規定' };
  const facts = { '2-9.deadline': '90日以内', '2-12.retention': '3か月', '2-13.law': 'ニューヨーク州法' };
  const found = findings({
    responses: { '1-6': { basis: 'ISO/IEC 27001＋②の充足' }, '2-9': row, '2-12': row, '2-13': row },
    certificates: [ISO_27001],
    facts,
  });
  expect(found).toEqual(expect.arrayContaining(['contradiction @ 2-9.deadline', 'contradiction @ 2-13.law']));
  expect(found).not.toContain('contradiction @ 2-12.retention'); // 1年 and 3か月 are not converted
});

it('what only the ward can close is an info for the ward', () => {
  expect(findings(answer('1-12', { wardCheck: undefined }), true)).toEqual([
    'ward-confirmation-missing @ 1-12.wardCheck',
  ]);
});

it('a SOC report waits for the ward, is asked for its kind and age, and counts once confirmed', () => {
  const report = { ...ISO_27017, scheme: 'SOC報告書', edition: 'SOC1 Type1', expires: 45747 };
  const changes = { ...answer('1-6', { basis: 'SOC報告書' }), certificates: [report] };
  expect(
    findings(changes, true).filter((each) => each.includes('1-6') || each.includes('certificate')),
  ).toEqual(
    expect.arrayContaining([
      'report-old @ certificate 1.expires',
      'report-not-security @ certificate 1.edition',
      'report-type1 @ certificate 1.edition',
      'ward-confirmation-missing @ 1-6.wardCheck',
    ]),
  );
  const confirmed = { ...answer('1-6', { basis: 'SOC報告書', wardCheck: '確認済' }), certificates: [report] };
  expect(check(edition, wellFilled(confirmed), ON).assessment.gate?.verdict).toBe('適合');
});

it('every code that outside tools rely on is a rule’s or the edition’s', () => {
  const promised =
    'unanswered evidence-missing basis-missing basis-not-granted not-applicable-not-granted certificate-missing certificate-expired certificate-expiring certificate-base-only certificate-role-user-only certificate-edition-withdrawn gate-failed gate-unknown section2-incomplete government-cloud-needs-certificate iso27001-missing-for-fallback pair-incomplete contradiction ward-confirmation-missing placeholder-left notice-period-missing overseas-storage foreign-court cipher-not-listed cipher-monitored cipher-candidate cipher-insufficient cipher-review tls-outdated key-strength-ending terms-only planned-not-done identical-text ambiguous-mark';
  const known = new Set([...RULES.map(({ code }) => code), ...edition.consistency.map(({ code }) => code)]);
  expect(promised.split(' ').filter((code) => !known.has(code))).toEqual([]);
});
