/** The proof that a new list needs no code: another title, section, columns, words, fields, and no gate. */
import { type Answers, NO_ANSWERS } from '../../src/checklist/answers';
import { check } from '../../src/checklist/check';
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { structure } from '../../src/workbook/structured';
import { TINY, WARD } from './edition-folders';

const ON = 46349; // 2026-11-23
let tiny: Edition;
beforeAll(async () => {
  tiny = await loadEdition(TINY);
});

const FILLED: Answers = {
  profile: new Map([
    ['serviceName', 'みなと文書管理'],
    ['personalData', 'あり'],
  ]),
  certificates: [{ scheme: 'ISO/IEC 27001', standing: '有効', expires: ON + 400 }],
  facts: new Map([
    ['1-1.country', '日本'],
    ['1-3.contract', '締結済み'],
  ]),
  responses: new Map([
    ['1-1', { verdict: '適合', basis: '文書', document: '会社概要', url: 'https://example.jp/company' }],
    ['1-2', { verdict: '適合', basis: '認証' }],
    ['1-3', { verdict: '適合', basis: '文書', document: '委託契約書', url: '委託契約書.pdf' }],
    [
      '1-4',
      { verdict: '適合', basis: '文書', document: '利用報告書', url: '利用報告書.pdf', wardCheck: '確認済' },
    ],
  ]),
};

const statuses = (answers: Answers) =>
  check(tiny, answers, ON).assessment.criteria.map(({ id, status }) => `${id} ${status}`);

it('shares neither title, sheet, basis nor definition with the ward’s edition', async () => {
  const ward = await loadEdition(WARD);
  const names = ({ title, sections, bases, definitions }: Edition) => [
    title,
    ...sections.map(({ sheet }) => sheet),
    ...bases.map(({ id }) => id),
    ...definitions.filter(({ scope }) => scope === 'certificate').map(({ name }) => name),
  ];
  const known = names(ward);
  expect(names(tiny).filter((name) => known.includes(name))).toEqual([]);
  expect([tiny.gate, tiny.ciphers, tiny.sections.length, tiny.criteria.length]).toEqual([
    undefined,
    undefined,
    1,
    4,
  ]);
  expect(
    [tiny.bases, tiny.facts, tiny.profile, tiny.certificates.schemes].map(({ length }) => length),
  ).toEqual([2, 3, 3, 1]);
});

it('is judged by the same engine', () => {
  expect(statuses(NO_ANSWERS)).toEqual(['1-1 未回答', '1-2 未回答', '1-3 未回答', '1-4 未回答']);
  const filled = check(tiny, FILLED, ON);
  expect(statuses(FILLED)).toEqual(['1-1 充足', '1-2 充足', '1-3 充足', '1-4 充足']);
  expect([filled.overall, filled.findings, filled.assessment.gate]).toEqual(['conforming', [], undefined]);
});

it.each<[string, Partial<Answers>, string]>([
  ['an expired certificate', { certificates: [{ standing: '有効', expires: ON - 1 }] }, '1-2 認証不足'],
  ['no personal data', { profile: new Map([['personalData', 'なし']]) }, '1-3 対象外'],
  ['a fact that is missing', { facts: new Map([['1-3.contract', '締結済み']]) }, '1-1 証跡不足'],
  [
    'a placeholder of its own',
    { responses: new Map([['1-1', { verdict: '適合', basis: '文書', document: 'なし' }]]) },
    '1-1 証跡不足',
  ],
  [
    'the ward’s look still to come',
    { responses: new Map([['1-4', { verdict: '適合', basis: '文書', document: '利用報告書' }]]) },
    '1-4 区確認待ち',
  ],
])('with %s', (_, change, expected) => {
  expect(statuses({ ...FILLED, ...change })).toContain(expected);
});

it('becomes a workbook with its own sheet and headers', () => {
  const { sheets } = structure(tiny, { evaluatedOn: ON, protect: true });
  const own = sheets.find(({ name }) => name === '確認事項');
  const texts = (own?.cells ?? []).flatMap(({ content }) =>
    content !== undefined && 'value' in content ? [content.value] : [],
  );
  expect(texts).toEqual(expect.arrayContaining(['外部サービス利用確認票', '項番', '要件', '備考', '判定']));
  expect(sheets.map(({ name }) => name)).not.toContain('①クラウドサービス提供者');
});
