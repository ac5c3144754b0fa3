/** The routes to conformity, as the ward's text grants them. */
import type { Criterion, Edition, Route } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { WARD } from './edition-folders';

/**
 * 確認事項: what the requirement itself names. 証跡: no route is named, any evidence of the kind will do.
 * 補足説明: what the note grants besides; in brackets, only where the first choice cannot be had.
 * † only without ガバメントクラウド.
 */
const TABLE = `
No   | 確認事項                                       | 証跡                                                   | 補足説明
1-1  |                                                | 契約で規定、利用規約等で規定                           |
1-2  |                                                | 契約で規定、利用規約等で規定、仕様・設定で確認         |
1-3  | 契約で規定                                     |                                                        | （利用規約等で規定）
1-4  | 契約で規定、SLAで規定                          |                                                        | （利用規約等で規定）
1-5  | 契約で規定                                     |                                                        | （利用規約等で規定）、ISO/IEC 27017＋27018
1-6  | ISO/IEC 27017、ISMAP、ISMAP-LIU、SOC報告書     |                                                        | （ISO/IEC 27001＋②の充足†）
1-7  | 公開資料、監査報告書、事業者の報告資料         |                                                        | （ISO/IEC 27017）
1-8  | 契約で規定、SLAで規定                          |                                                        | （利用規約等で規定）、専用ホームページ等
1-9  |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-10 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-11 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-12 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-13 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-14 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-15 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
1-16 | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |                                              |
1-17 | 廃棄実施報告書、確認文書                       |                                                        | 利用規約等で規定
1-18 |                                                | 仕様・設定で確認、公開資料、監査報告書、事業者の報告資料 |
2-1  | 事業者の報告資料                               |                                                        |
2-2  | 事業者の報告資料、契約で規定、利用規約等で規定、専用ホームページ等 |                                    |
2-3  | 事業者の報告資料                               |                                                        |
2-4  | 事業者の報告資料                               |                                                        |
2-5  | 事業者の報告資料                               |                                                        |
2-6  | 事業者の報告資料、専用ホームページ等           |                                                        |
2-7  | 事業者の報告資料                               |                                                        |
2-8  | 事業者の報告資料                               |                                                        |
2-9  | 事業者の報告資料、契約で規定                   |                                                        |
2-10 | 事業者の報告資料、契約で規定、利用規約等で規定 |                                                        |
2-11 | 事業者の報告資料                               |                                                        |
2-12 | 事業者の報告資料                               |                                                        |
2-13 | 事業者の報告資料、契約で規定、利用規約等で規定 |                                                        |
`;

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

const drawn = ({ basis, alternative, when }: Route): string => {
  const name = when === undefined ? basis : `${basis}†`;
  return alternative ? `（${name}）` : name;
};
const row = ({ id, routes }: Criterion): string[] => [
  id,
  ...(['requirement', 'evidence', 'note'] as const).map((source) =>
    routes
      .filter((route) => route.source === source)
      .map(drawn)
      .join('、'),
  ),
];

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD);
});

it('are those of the table, in its order', () => {
  expect(edition.criteria.map(row)).toEqual(rows);
});

it('list what the requirement names before what the note adds, as the dropdown shows them', () => {
  for (const { id, routes } of edition.criteria) {
    const fromNote = routes.map(({ source }) => source === 'note');
    expect([id, fromNote]).toEqual([id, [...fromNote].sort((left, right) => Number(left) - Number(right))]);
  }
});

it('have one condition: the fallback of 1-6 counts only without Government Cloud', () => {
  const conditional = edition.criteria.flatMap(({ id, routes }) =>
    routes.flatMap(({ basis, when }) => (when === undefined ? [] : [[id, basis, when]])),
  );
  expect(conditional).toEqual([['1-6', 'ISO/IEC 27001＋②の充足', { not: { holds: 'governmentCloud' } }]]);
});

it('the text exempts 1-14 and 1-18 by themselves, section ② as a whole, and nothing else', () => {
  const exempt = edition.criteria.flatMap(({ id, notApplicable }) =>
    notApplicable === undefined ? [] : [[id, notApplicable.when]],
  );
  expect(exempt).toEqual([
    [
      '1-14',
      { any: [{ is: ['profile.model', 'SaaS'] }, { is: ['profile.providerKeyManagement', '利用しない'] }] },
    ],
    ['1-18', { is: ['profile.specialAccounts', 'なし'] }],
  ]);
  expect(edition.sections.map(({ key, notApplicable }) => [key, notApplicable?.when])).toEqual([
    ['1', undefined],
    ['2', { holds: 'section2NotRequired' }],
  ]);
});

it('the ward itself must confirm 1-12, 1-13 and 1-14, where the text says 「区は…確認すること」', () => {
  const confirmed = edition.criteria.filter(({ wardConfirms }) => wardConfirms).map(({ id }) => id);
  expect(confirmed).toEqual(['1-12', '1-13', '1-14']);
  const says = edition.criteria.filter(({ text }) => /区は.*確認すること/u.test(text.requirement ?? ''));
  expect(says.map(({ id }) => id)).toEqual(confirmed);
});
