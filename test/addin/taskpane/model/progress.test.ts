import { NO_ANSWERS } from '../../../../src/checklist/answers';
import { STATUSES } from '../../../../src/checklist/vocabulary';
import { lookAt } from '../../../../src/addin/taskpane/model/look';
import { GROUP_OF, GROUPS, nextStep, progressOf } from '../../../../src/addin/taskpane/model/progress';
import { wardEdition } from '../../../batch/ward-edition';
import { type Changes, ON } from '../../../checklist/well-filled';
import { issuedGrid, NO_CHECKLIST, plainGrid, snapshotOf } from '../pane-workbook';
import { seen } from './seen';

const edition = wardEdition();

it('puts every status into exactly one group, so that the counts add up to the criteria', async () => {
  expect(Object.keys(GROUP_OF).sort()).toEqual([...STATUSES].sort());
  const { criteria, sections } = await edition;
  const progress = progressOf(seen(await edition));
  const sum = GROUPS.reduce((total, group) => total + (progress?.total[group] ?? 0), 0);
  expect(sum).toBe(criteria.length);
  for (const { key } of sections) {
    const counts = progress?.sections.find((section) => section.key === key)?.counts;
    const own = GROUPS.reduce((total, group) => total + (counts?.[group] ?? 0), 0);
    expect(own).toBe(criteria.filter(({ section }) => section === key).length);
  }
});

it.each<[string, Changes, string, Record<string, number>]>([
  ['a well-filled checklist', {}, 'conforming', { todo: 0, failing: 0, ward: 0 }],
  ['one unanswered', { responses: { '1-3': { verdict: undefined } } }, 'incomplete', { todo: 1 }],
  ['one not met', { responses: { '1-3': { verdict: '不適合' } } }, 'nonconforming', { failing: 1 }],
  ['one for the ward', { responses: { '1-12': { wardCheck: undefined } } }, 'needs-review', { ward: 1 }],
])('counts %s', async (_what, changes, overall, counts) => {
  const progress = progressOf(seen(await edition, changes));
  expect(progress?.overall).toBe(overall);
  expect(progress?.total).toMatchObject(counts);
  expect(progress?.gate).toMatchObject({ criterion: '①-6', section: '②', verdict: '適合' });
});

it.each<[string, Changes, string, Record<string, unknown>, string]>([
  [
    'an unanswered row first',
    { responses: { '1-3': { verdict: undefined }, '1-4': { locator: undefined } } },
    'unanswered',
    { count: 1, section: '①' },
    '①クラウドサービス提供者!F7',
  ],
  [
    'then errors',
    { responses: { '1-4': { locator: undefined } } },
    'mend',
    { count: 1 },
    '①クラウドサービス提供者!J8',
  ],
  [
    'then what the profile lacks',
    { profile: { provider: undefined } },
    'profile',
    { count: 1 },
    'サービス概要!C5',
  ],
  [
    'then rows that stay open',
    { responses: { '1-4': { verdict: '確認中' } } },
    'todo',
    { count: 1 },
    '①クラウドサービス提供者!F8',
  ],
  [
    'then what is not met',
    { responses: { '1-4': { verdict: '不適合' } } },
    'failing',
    { count: 1 },
    '①クラウドサービス提供者!F8',
  ],
  [
    'then the ward',
    { responses: { '1-12': { wardCheck: undefined } } },
    'ward',
    { count: 1 },
    '①クラウドサービス提供者!O16',
  ],
])('says what to do next: %s', async (_what, changes, code, params, cell) => {
  const next = nextStep(seen(await edition, changes));
  expect(next).toMatchObject({ code, params });
  expect(`${next.place?.sheet ?? ''}!${next.place?.cell ?? ''}`).toBe(cell);
});

it('has nothing left to say of a checklist without fault but what only a person decides', async () => {
  const { code } = nextStep(seen(await edition));
  expect(['warnings', 'finished']).toContain(code);
});

it('sends somebody with a blank workbook to the first row of ①', async () => {
  const ward = await edition;
  const look = lookAt(ward, snapshotOf(ward, issuedGrid(ward, NO_ANSWERS)), ON);
  expect(nextStep(look)).toMatchObject({ code: 'unanswered', params: { count: 18, section: '①' } });
});

it('asks for a checklist where there is none', async () => {
  const look = lookAt(await edition, NO_CHECKLIST, ON);
  expect(progressOf(look)).toBeUndefined();
  expect(nextStep(look)).toEqual({ code: 'no-checklist', params: {} });
});

it('asks how to read a doubtful workbook before anything else', async () => {
  const ward = await edition;
  const texts = ward.criteria
    .slice(0, 5)
    .map(({ number, text }) => [
      String(number),
      text.major ?? '',
      text.minor ?? '',
      text.requirement ?? '',
      text.note ?? '',
      '○',
      '×',
    ]);
  const header = ['No', '大区分', '小区分', '確認事項（対策）', '補足説明', '判定 A社', '判定 B社'];
  const look = lookAt(ward, snapshotOf(ward, plainGrid('チェックリスト', [header, ...texts])), ON);
  expect(look.snapshot.recognition?.questions.map(({ kind }) => kind)).toContain('which-respondent');
  expect(nextStep(look).code).toBe('decide');
});

it('judges on 評価基準日, else today', async () => {
  expect(seen(await edition, { profile: { evaluationDate: ON + 10 } }).evaluatedOn).toBe(ON + 10);
  expect(seen(await edition, { profile: { evaluationDate: undefined } }).evaluatedOn).toBe(ON);
});
