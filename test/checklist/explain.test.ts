import type { Condition } from '../../src/checklist/condition';
import type { Edition } from '../../src/checklist/edition';
import { explain } from '../../src/checklist/explain';
import { notApplicable, statusStages } from '../../src/checklist/status';
import { loadEdition } from '../../src/editions/load';
import { WARD_EDITION } from '../workbook/formulas-equal-engine';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

it.each<[Condition, string, string]>([
  [{ is: ['profile.model', 'SaaS'] }, 'サービス種別が「SaaS」である', ' is “SaaS”'],
  [{ blank: 'answer.basis' }, '適合の根拠が空欄である', 'the basis is blank'],
  [
    { notBefore: ['certificate.expires', 'evaluationDate'] },
    '評価基準日以後である',
    'is on or after the evaluation date',
  ],
  [
    { all: [{ holds: 'governmentCloud' }, { not: { any: [{ blank: '1-6.basis' }, { constant: 'no' }] } }] },
    'ガバメントクラウドを利用する、かつ（1-6の適合の根拠が空欄である、または成り立つことはない）ではない',
    'Government Cloud is used and it is not so that (the basis of 1-6 is blank or never)',
  ],
  [
    { everySatisfied: '2' },
    '②クラウドサービス特有の全項目が充足である',
    'every criterion of ②クラウドサービス特有 is satisfied',
  ],
])('says %j in both languages', (condition, ja, en) => {
  expect(explain(condition, edition, 'ja')).toContain(ja);
  expect(explain(condition, edition, 'en')).toContain(en);
});

it('explains every condition that the edition holds without a raw name left over', () => {
  const conditions = [
    ...edition.definitions.map(({ when }) => when),
    ...edition.consistency.map(({ when }) => when),
    ...edition.criteria.flatMap((criterion) => [
      notApplicable(edition, criterion),
      ...statusStages(edition, criterion).map(({ when }) => when),
    ]),
  ];
  for (const condition of conditions) {
    for (const language of ['ja', 'en'] as const) {
      const words = explain(condition, edition, language);
      expect(words).not.toMatch(/undefined|\b(profile|answer|certificate|fact|row)\.[a-z]/);
      expect(words).not.toBe('');
    }
  }
});
