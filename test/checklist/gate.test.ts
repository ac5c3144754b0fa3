/** The No.6 gate, whole: certified × fallback × Government Cloud, each yes, no or unknown, through real answers. */
import type { Answers, CertificateRow, Response } from '../../src/checklist/answers';
import { assess } from '../../src/checklist/assess';
import type { Edition } from '../../src/checklist/edition';
import { toNullable } from '../../src/checklist/ternary';
import { loadEdition } from '../../src/editions/load';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';
import { ISO_27001, ISO_27017, ON } from './well-filled';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

type Three = 'yes' | 'no' | '?';

const ISMAP: CertificateRow = { ...ISO_27017, scheme: 'ISMAP', number: 'C26-0001-2' };
const CERTIFIED: Readonly<Record<Three, CertificateRow>> = {
  yes: ISMAP,
  no: { ...ISMAP, standing: '失効' },
  '?': { ...ISMAP, expires: undefined },
};
/** What the fallback rests on: the ISMS over the organisation, and the answers of ②. */
const ISMS: Readonly<Record<Three, CertificateRow>> = {
  yes: ISO_27001,
  no: { ...ISO_27001, edition: '2013' },
  '?': { ...ISO_27001, scope: '組織の一部' },
};
const GOVERNMENT = { yes: '利用する', no: '利用しない', '?': undefined } as const;

function section2(satisfied: Three): [string, Response][] {
  const rows = edition.criteria.filter(({ section }) => section === '2');
  return rows.map(({ id, routes }, index): [string, Response] => {
    const open = index === 0 && satisfied !== 'yes';
    const verdict = open ? (satisfied === 'no' ? '不適合' : '確認中') : '適合';
    return [
      id,
      {
        verdict,
        basis: routes[0]?.basis,
        document: '報告資料',
        locator: 'p.1',
        version: '第1版',
        url: 'https://a.jp',
      },
    ];
  });
}

function gate(given: { rows: CertificateRow[]; section2: Three; government: Three; own?: Response }) {
  const facts = new Map(edition.facts.map((fact) => [fact.id, fact.choices[0] ?? '記入']));
  const answers: Answers = {
    profile: new Map([['governmentCloud', GOVERNMENT[given.government]]]),
    certificates: given.rows,
    responses: new Map([['1-6', given.own ?? { verdict: '適合' }], ...section2(given.section2)]),
    facts,
  };
  const { gate: assessed } = assess(edition, answers, ON);
  if (assessed === undefined) throw new Error('the edition has a gate');
  return assessed;
}

describe('the whole table', () => {
  // certified  ISMS   ②      Government Cloud: no              unknown                   yes
  const table: [Three, Three, Three, string, string, string][] = [
    ['yes', 'yes', 'yes', '適合', '適合', '適合'],
    ['yes', 'yes', '?', '適合', '適合', '適合'],
    ['yes', 'yes', 'no', '適合', '適合', '適合'],
    ['yes', '?', 'yes', '適合', '適合', '適合'],
    ['yes', '?', '?', '適合', '適合', '適合'],
    ['yes', '?', 'no', '適合', '適合', '適合'],
    ['yes', 'no', 'yes', '適合', '適合', '適合'],
    ['yes', 'no', '?', '適合', '適合', '適合'],
    ['yes', 'no', 'no', '適合', '適合', '適合'],
    ['?', 'yes', 'yes', '適合（みなし）', '要確認', '要確認'],
    ['?', 'yes', '?', '要確認', '要確認', '要確認'],
    ['?', 'yes', 'no', '要確認', '要確認', '要確認'],
    ['?', '?', 'yes', '要確認', '要確認', '要確認'],
    ['?', '?', '?', '要確認', '要確認', '要確認'],
    ['?', '?', 'no', '要確認', '要確認', '要確認'],
    ['?', 'no', 'yes', '要確認', '要確認', '要確認'],
    ['?', 'no', '?', '要確認', '要確認', '要確認'],
    ['?', 'no', 'no', '要確認', '要確認', '要確認'],
    ['no', 'yes', 'yes', '適合（みなし）', '要確認', '不適合'],
    ['no', 'yes', '?', '要確認', '要確認', '不適合'],
    ['no', 'yes', 'no', '不適合', '不適合', '不適合'],
    ['no', '?', 'yes', '要確認', '要確認', '不適合'],
    ['no', '?', '?', '要確認', '要確認', '不適合'],
    ['no', '?', 'no', '不適合', '不適合', '不適合'],
    ['no', 'no', 'yes', '不適合', '不適合', '不適合'],
    ['no', 'no', '?', '不適合', '不適合', '不適合'],
    ['no', 'no', 'no', '不適合', '不適合', '不適合'],
  ];

  it.each(table)('certified %s, ISMS %s, ② %s: %s | %s | %s', (certified, isms, two, no, unknown, yes) => {
    const verdicts = (['no', '?', 'yes'] as const).map(
      (government) => gate({ rows: [CERTIFIED[certified], ISMS[isms]], section2: two, government }).verdict,
    );
    expect(verdicts).toEqual([no, unknown, yes]);
  });

  it('has every combination once', () => {
    expect(new Set(table.map((row) => row.slice(0, 3).join())).size).toBe(27);
  });
});

describe('whether ② must be answered', () => {
  it.each<[Three, Three, string]>([
    ['yes', 'no', 'not-required'],
    ['yes', '?', 'not-required'],
    ['yes', 'yes', 'not-required'],
    ['?', 'no', 'required'],
    ['?', '?', 'required'],
    ['?', 'yes', 'cannot-help'],
    ['no', 'no', 'required'],
    ['no', '?', 'required'],
    ['no', 'yes', 'cannot-help'],
  ])('certified %s, Government Cloud %s: %s', (certified, government, state) => {
    expect(gate({ rows: [CERTIFIED[certified]], section2: '?', government }).section2).toBe(state);
  });
});

describe('what a certificate row is worth to the gate', () => {
  const SOC = {
    ...ISO_27017,
    scheme: 'SOC報告書',
    edition: 'SOC2 Type2',
    number: undefined,
    expires: ON - 60,
  };
  it.each<[string, CertificateRow[], boolean | null]>([
    ['27017 with 27001', [ISO_27017, ISO_27001], true],
    ['27017 without any 27001', [ISO_27017], null],
    ['27017 on 27001:2013', [ISO_27017, { ...ISO_27001, edition: 'JIS Q 27001:2014' }], false],
    ['27017 as user only', [{ ...ISO_27017, role: '利用' }, ISO_27001], false],
    ['27017 of the base only', [{ ...ISO_27017, scope: '基盤のみ' }, ISO_27001], false],
    ['27017 over the organisation', [{ ...ISO_27017, scope: '組織全体' }, ISO_27001], null],
    ['27017 that ends today', [{ ...ISO_27017, expires: ON }, ISO_27001], true],
    ['27017 that ended yesterday', [{ ...ISO_27017, expires: ON - 1 }, ISO_27001], false],
    ['27017 without a number', [{ ...ISO_27017, number: ' ' }, ISO_27001], null],
    ['27017 planned', [{ ...ISO_27017, standing: '取得予定' }, ISO_27001], false],
    ['27001 alone', [ISO_27001], false],
    ['a row without a scheme', [{ ...ISO_27017, scheme: undefined }, ISO_27001], null],
    ['ISMAP run out, renewal applied for', [{ ...ISMAP, expires: ON - 30, standing: '更新申請中' }], true],
    ['ISMAP run out', [{ ...ISMAP, expires: ON - 30 }], false],
    ['ISMAP-LIU', [{ ...ISMAP, scheme: 'ISMAP-LIU', number: 'L-1' }], true],
    ['a PrivacyMark alone', [{ ...ISO_27017, scheme: 'プライバシーマーク' }], false],
    ['a SOC report nobody has looked at', [SOC], null],
    ['an empty table', [], null],
  ])('%s', (_, rows, certified) => {
    expect(toNullable(gate({ rows, section2: '?', government: 'no' }).certified)).toBe(certified);
  });

  it.each<[Response, string]>([
    [{ verdict: '適合', basis: 'SOC報告書' }, '区判断'],
    [{ verdict: '適合', basis: 'SOC報告書', wardCheck: '差戻し' }, '区判断'],
    [{ verdict: '適合', basis: 'SOC報告書', wardCheck: '確認済' }, '適合'],
    [{ verdict: '適合', basis: 'SOC報告書', wardCheck: '不適合' }, '不適合'],
  ])('a SOC report with %j comes to %s', (own, verdict) => {
    expect(gate({ rows: [SOC], section2: '?', government: 'no', own }).verdict).toBe(verdict);
  });

  it('the ward’s 不適合 outweighs every certificate', () => {
    const own = { verdict: '適合', basis: 'ISMAP', wardCheck: '不適合' };
    expect(gate({ rows: [ISMAP], section2: 'yes', government: 'no', own }).verdict).toBe('不適合');
  });

  it('another scheme offered with Government Cloud is for the ward to judge', () => {
    const other = { ...ISO_27017, scheme: 'その他の認定・認証' };
    expect(gate({ rows: [other], section2: '?', government: 'yes' }).verdict).toBe('区判断');
    expect(gate({ rows: [other], section2: 'no', government: 'no' }).verdict).toBe('不適合');
  });

  it('② alone, without 27001, does not suffice whatever its title says', () => {
    const own = { verdict: '適合', basis: 'ISO/IEC 27001＋②の充足' };
    const other = { ...ISO_27017, standing: '失効' };
    expect(gate({ rows: [other], section2: 'yes', government: 'no', own }).verdict).toBe('不適合');
  });
});
