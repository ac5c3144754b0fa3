/** Each rule of consistency.json on the fewest cells that make it fire; take any one of them away, and it is silent. */
import type { Answers, CertificateRow, Response } from '../../src/checklist/answers';
import type { Edition } from '../../src/checklist/edition';
import { Evaluation } from '../../src/checklist/evaluate';
import { dayFromIso } from '../../src/checklist/readers/day';
import { YES } from '../../src/checklist/ternary';
import type { Value } from '../../src/checklist/value';
import { loadEdition } from '../../src/editions/load';
import { ISO_27001, ISO_27017, ON, wellFilled } from '../checklist/well-filled';
import { split } from './conditions-of';
import { TINY, WARD } from './edition-folders';

const ISMAP_LIU: CertificateRow = { ...ISO_27017, scheme: 'ISMAP-LIU', number: 'LIU-1' };

/** `term=value`; a value that is a date stands for its day. */
function answersOf(cells: readonly string[], certificates: readonly CertificateRow[]): Answers {
  const profile = new Map<string, Value>();
  const facts = new Map<string, Value>();
  const responses = new Map<string, Response>();
  for (const cell of cells) {
    const equals = cell.indexOf('=');
    const { owner, field } = split(cell.slice(0, equals));
    const text = cell.slice(equals + 1);
    const value = dayFromIso(text) ?? text;
    if (owner === 'profile') profile.set(field, value);
    else if (owner === 'fact') facts.set(field, value);
    else responses.set(owner, { ...responses.get(owner), [field]: value });
  }
  return { profile, facts, responses, certificates };
}

function firing(edition: Edition, answers: Answers): string[] {
  const evaluation = new Evaluation(edition, answers, ON);
  return edition.consistency.filter(({ when }) => evaluation.decide(when) === YES).map(({ id }) => id);
}

const CERTIFIED = [ISO_27001, ISO_27017];

type Case = [rule: string, cells: string, certificates?: readonly CertificateRow[]];

const CASES: readonly Case[] = [
  ['court-1-1-2-2', '1-1.verdict=適合 fact.2-2.court=国外'],
  ['court-1-1-2-2', 'fact.1-1.designation=契約時に指定できる fact.2-2.court=国外'],
  ['court-1-1-2-2', 'fact.1-1.designation=指定できない fact.2-2.court=国内'],
  ['court-verdict-1-1-2-2', '1-1.verdict=不適合 2-2.verdict=適合'],
  ['storage-1-2-2-2', 'fact.1-2.primary=国外を含む fact.2-2.storage=国内のみ'],
  ['storage-1-2-2-2', 'fact.1-2.backup=国外を含む fact.2-2.storage=国内のみ'],
  ['storage-1-2-2-2', '1-2.verdict=適合 fact.2-2.storage=国外を含む'],
  [
    'storage-1-2-2-2',
    'fact.1-2.primary=国内のみ fact.1-2.backup=国内のみ fact.1-2.log=国内のみ fact.1-2.support=保存しない fact.2-2.storage=国外を含む',
  ],
  ['storage-verdict-1-2-2-2', '1-2.verdict=不適合 2-2.verdict=適合'],
  ['support-data-abroad', '1-2.verdict=適合 fact.1-2.support=国外を含む'],
  ['secondary-use-ai', '1-5.verdict=適合 fact.1-5.ai=利用する'],
  ['secondary-use-statistics', '1-5.verdict=適合 fact.1-5.statistics=利用する'],
  ['iso27017-1-6', '1-7.basis=ISO/IEC␣27017 1-6.basis=ISO/IEC␣27001＋②の充足'],
  ['iso27017-1-6', '1-5.basis=ISO/IEC␣27017＋27018 1-6.verdict=不適合'],
  ['certificate-unclaimed', '1-6.verdict=不適合', CERTIFIED],
  ['fallback-not-needed', '1-6.basis=ISO/IEC␣27001＋②の充足', CERTIFIED],
  ['ismap-liu-not-saas', 'profile.model=PaaS', [ISMAP_LIU]],
  ['ismap-liu-class', '1-6.basis=ISMAP-LIU profile.confidentiality=自治体機密性3B'],
  ['incident-1-8-2-10', '1-8.verdict=不適合 2-10.verdict=適合'],
  ['incident-2-10-1-8', '1-8.verdict=適合 1-8.basis=SLAで規定 2-10.verdict=不適合'],
  ['website-2-10', '1-8.basis=専用ホームページ等 2-10.verdict=適合'],
  ['access-1-9-1-10', '1-9.verdict=適合 1-10.verdict=不適合'],
  ['access-1-10-1-9', '1-10.verdict=適合 1-9.verdict=不適合'],
  ['log-monitoring', '1-12.verdict=適合 fact.1-12.monitoring=監視していない'],
  ['logs-1-12-2-8', '1-12.verdict=適合 fact.2-8.log=実施していない'],
  ['logs-1-12-2-12', '1-12.verdict=不適合 2-12.verdict=適合'],
  ['separation-1-15-1-16', 'profile.model=SaaS 1-15.verdict=適合 1-16.verdict=不適合'],
  ['separation-1-15-1-16', 'profile.model=SaaS 1-15.verdict=不適合 1-16.verdict=適合'],
  ['separation-1-15-2-7', '1-15.verdict=不適合 2-7.verdict=適合'],
  ['separation-1-16-2-7', '1-16.verdict=不適合 2-7.verdict=適合'],
  ['separation-fact-2-7', '1-15.verdict=適合 fact.2-7.tenants=分離していない'],
  ['separation-partial', '2-7.verdict=適合 fact.2-7.tenants=一部を分離していない'],
  ['no-own-virtual-machines', '2-8.verdict=適合 fact.2-8.malware=自社管理の仮想マシンがない'],
  ['erasure-1-17-2-9', '1-17.verdict=不適合 2-9.verdict=適合'],
  ['erasure-backup-1-17-2-9', 'fact.1-17.backup=削除する fact.2-9.backup=対象としない'],
  ['erasure-backup-1-17-2-9', 'fact.1-17.backup=削除しない fact.2-9.backup=対象とする'],
  ['erasure-clause-2-9', '1-17.basis=利用規約等で規定 2-9.verdict=適合 2-9.basis=事業者の報告資料'],
  ['erasure-clause-2-9', 'profile.contractForm=約款のみ 2-9.verdict=適合 2-9.basis=事業者の報告資料'],
  ['special-accounts-unlikely', 'profile.model=IaaS profile.specialAccounts=なし'],
  ['special-accounts-described', 'profile.specialAccounts=なし fact.1-18.accounts=API連携用アカウント'],
  ['off-topic-2-13', '2-13.comment=操作ログを取得できます。'],
  ['terms-form-contract-basis', 'profile.contractForm=約款のみ 1-3.basis=契約で規定'],
  ['guideline-terms-only-class', 'profile.contractForm=約款のみ profile.confidentiality=自治体機密性2'],
  ['guideline-alpha-ismap', 'profile.networkModel=α′モデル 1-6.verdict=適合'],
  ['guideline-alpha-ismap', 'profile.networkModel=α′モデル', CERTIFIED],
  ['class-personal-data', 'profile.personalData=あり profile.confidentiality=自治体機密性1'],
  ['contract-ended', 'profile.contractEnd=2026-11-22'],
  ['answered-after-evaluation', 'profile.answeredOn=2026-11-24'],
];
/** `␣` is a space inside a word. */
const cellsOf = (drawn: string) => drawn.split(' ').map((cell) => cell.replaceAll('␣', ' '));

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD);
});

it.each<Case>(CASES)('%s fires on %s', (rule, drawn, certificates = []) => {
  expect(firing(edition, answersOf(cellsOf(drawn), certificates))).toContain(rule);
});

it.each<Case>(CASES)('%s needs every cell of %s', (rule, drawn, certificates = []) => {
  const cells = cellsOf(drawn);
  for (const cell of cells) {
    const rest = cells.filter((each) => each !== cell);
    expect([cell, firing(edition, answersOf(rest, certificates))]).not.toEqual([
      cell,
      expect.arrayContaining([rule]),
    ]);
  }
  if (certificates.length > 0) expect(firing(edition, answersOf(cells, []))).not.toContain(rule);
});

it('every rule is tried', () => {
  expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(edition.consistency.map(({ id }) => id)));
});

it('a blank workbook, and a well-filled one, contradict nothing', () => {
  expect(firing(edition, answersOf([], []))).toEqual([]);
  expect(firing(edition, wellFilled())).toEqual([]);
});

it.each([
  // a rule that leans on ② is silent while a certificate makes ② unnecessary
  ['1-15.verdict=不適合 2-7.verdict=適合', CERTIFIED],
  ['1-8.verdict=不適合 2-10.verdict=適合 profile.governmentCloud=利用する', []],
  // for another model than SaaS, 1-15 and 1-16 ask different things
  ['profile.model=IaaS 1-15.verdict=適合 1-16.verdict=不適合', []],
  // 2-10 is met by its own clause, whatever 1-8 rests on
  ['1-8.basis=専用ホームページ等 2-10.verdict=適合 2-10.basis=契約で規定', []],
  // a statement that there are none describes no account
  ['profile.specialAccounts=なし fact.1-18.accounts=なし', []],
  ['profile.specialAccounts=なし fact.1-18.accounts=該当するアカウントはありません', []],
  // logs may be mentioned beside what was asked
  ['2-13.comment=準拠法は日本法です。ログの提供も契約に定めています。', []],
  // the note alone asks for monitoring: 不適合 says enough
  ['1-12.verdict=不適合 fact.1-12.monitoring=監視していない', []],
  // who still looks into it has contradicted nothing
  ['1-9.verdict=適合 1-10.verdict=確認中', []],
  ['profile.contractEnd=2026-11-23', []],
  ['profile.answeredOn=2026-11-23', []],
  ['profile.contractEnd=令和9年3月末', []],
] as const)('nothing fires on %s', (drawn, certificates) => {
  expect(firing(edition, answersOf(cellsOf(drawn), certificates))).toEqual([]);
});

it('the rules of another edition are its own', async () => {
  const tiny = await loadEdition(TINY);
  const cells = ['profile.personalData=なし', 'fact.1-3.contract=締結済み'];
  expect(firing(tiny, answersOf(cells, []))).toEqual(['contract-without-data']);
  for (const cell of cells) expect(firing(tiny, answersOf([cell], []))).toEqual([]);
});
