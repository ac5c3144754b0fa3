/** What Excel can show, and what may fairly be asked of a vendor. */
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { criterionNumber } from '../../src/workbook/naming';
import { EDITIONS, WARD } from './edition-folders';

const TITLE = 32;
const PROMPT = 255;
const LIST = 255;

describe.each(EDITIONS)('in %s', (_, folder) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(folder);
  });

  it('every dropdown, written out with commas, would fit into a cell’s own list', () => {
    const lists = [
      ...edition.criteria.map(({ id, routes }) => ({ id, words: routes.map(({ basis }) => basis) })),
      ...edition.profile.map(({ id, choices }) => ({ id, words: choices })),
      ...edition.facts.map(({ id, choices }) => ({ id, words: choices })),
      ...Object.entries(edition.certificates.fields).map(([id, { choices }]) => ({ id, words: choices })),
    ];
    for (const { id, words } of lists) {
      expect([id, words.join(',').length <= LIST]).toEqual([id, true]);
      expect([id, words.filter((word) => word.includes(',') || word !== word.trim())]).toEqual([id, []]);
    }
  });

  it('every prompt and its title can be shown whole', () => {
    for (const { id, label, prompt } of [...edition.profile, ...edition.facts]) {
      expect([id, prompt.ja.length <= PROMPT, prompt.en.length <= PROMPT]).toEqual([id, true, true]);
      expect([id, label.ja.length <= 20]).toEqual([id, true]);
    }
    for (const { criterion, label } of edition.facts) {
      const owner = edition.criteria.find(({ id }) => id === criterion);
      const title = `${owner === undefined ? '' : criterionNumber(owner)} ${label.ja}`;
      expect([title, title.length <= TITLE]).toEqual([title, true]);
    }
    for (const { id, prompt } of edition.criteria) {
      expect([id, prompt.ja.length <= 200, prompt.en.length <= PROMPT]).toEqual([id, true, true]);
    }
  });
});

describe("what the ward's edition asks", () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(WARD);
  });

  it('is at most 95 facts, 45 of them required, and none of 1-6, which certificates answer', () => {
    expect(edition.facts.length).toBeGreaterThanOrEqual(70);
    expect(edition.facts.length).toBeLessThanOrEqual(95);
    expect(edition.facts.filter(({ need }) => need === 'required').length).toBeLessThanOrEqual(45);
    expect(edition.facts.filter(({ criterion }) => criterion === '1-6')).toEqual([]);
  });

  it('is told by labels that differ within each criterion', () => {
    for (const { id } of edition.criteria) {
      const labels = edition.facts.filter(({ criterion }) => criterion === id).map(({ label }) => label.ja);
      expect([id, new Set(labels).size]).toEqual([id, labels.length]);
    }
  });

  it('begins each dropdown of facts with the answer that conforms', () => {
    for (const { id, choices, refuting } of edition.facts) {
      expect([id, refuting.filter((choice) => choice === choices[0])]).toEqual([id, []]);
    }
  });

  it('is marked with who fills it in, for every field of the profile', () => {
    const marks = edition.profile.map(({ id, prompt }) => [id, /^【(.+?)】/u.exec(prompt.ja)?.[1]]);
    expect(Object.fromEntries(marks)).toEqual({
      provider: '事業者',
      serviceName: '事業者',
      model: '事業者',
      baseCloud: '事業者',
      governmentCloud: '区または事業者',
      providerKeyManagement: '区または事業者',
      specialAccounts: '事業者',
      confidentiality: '区',
      personalData: '区',
      networkModel: '区',
      contractForm: '区または事業者',
      contractStart: '区',
      contractEnd: '区',
      evaluationDate: '区',
      respondent: '事業者',
      answeredOn: '事業者',
    });
    expect(edition.profile.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'provider',
      'serviceName',
      'model',
      'governmentCloud',
    ]);
  });

  it('is taken apart into single demands', () => {
    const counts = Object.fromEntries(edition.criteria.map(({ id, demands }) => [id, demands.length]));
    expect(counts).toEqual({
      ...{ '1-1': 2, '1-2': 2, '1-3': 4, '1-4': 1, '1-5': 1, '1-6': 3, '1-7': 1, '1-8': 2, '1-9': 2 },
      ...{
        '1-10': 2,
        '1-11': 3,
        '1-12': 3,
        '1-13': 2,
        '1-14': 2,
        '1-15': 2,
        '1-16': 2,
        '1-17': 3,
        '1-18': 1,
      },
      ...{ '2-1': 4, '2-2': 4, '2-3': 2, '2-4': 2, '2-5': 3, '2-6': 1, '2-7': 3, '2-8': 3, '2-9': 4 },
      ...{ '2-10': 2, '2-11': 1, '2-12': 1, '2-13': 2 },
    });
  });

  it('has thirty notices on the text’s own defects', () => {
    expect(edition.notices.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_each, index) => `D${String(index + 1)}`),
    );
  });
});
