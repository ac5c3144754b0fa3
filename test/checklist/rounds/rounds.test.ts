/** Two rounds side by side: each line of the tables is one small change to a well-filled workbook. */
import fc from 'fast-check';
import type { Answers } from '../../../src/checklist/answers';
import type { Edition } from '../../../src/checklist/edition';
import { compareRounds } from '../../../src/checklist/rounds/compare-rounds';
import { CONFIRMATION_REASONS, CONFIRMATION_RULES } from '../../../src/checklist/rounds/confirmation';
import { CHANGE_RULES, CHANGES, VENDOR_FIELDS } from '../../../src/checklist/rounds/criterion-change';
import { type Difference, differenceOf, type Kind } from '../../../src/checklist/rounds/difference';
import { findEarlier, type Ownership } from '../../../src/checklist/rounds/match';
import type { Value } from '../../../src/checklist/value';
import { wardEdition } from '../../batch/ward-edition';
import { answerTable } from '../answer-table';
import { plausibleAnswers } from '../arbitrary-answers';
import { ISO_27001, ISO_27017, wellFilled } from '../well-filled';

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

/** Every criterion was looked at by the ward in the earlier round. */
function confirmed(answers: Answers): Answers {
  const responses = new Map(
    [...answers.responses].map(([id, response]) => [id, { ...response, wardCheck: '確認済' }] as const),
  );
  return { ...answers, responses };
}

const put = (answers: Answers, part: 'profile' | 'facts', field: string, value: Value): Answers => ({
  ...answers,
  [part]: new Map(answers[part]).set(field, value),
});

function outcome(before: Answers, now: Answers, id: string, sameEdition = true) {
  const found = compareRounds(edition, before, now, { sameEdition }).criteria.find((each) => each.id === id);
  return [found?.change, found?.confirmation, found?.reason].join(' ');
}

describe('the difference of two values', () => {
  const TABLE: [before: Value, now: Value, kind: Kind, difference: Difference][] = [
    ['第12条', '第12条', 'value', 'same'],
    [undefined, '　', 'value', 'same'],
    ['第12条', '第１２条', 'value', 'folded'],
    ['第12条', ' 第 12 条', 'value', 'folded'],
    ['第12条', '第13条', 'value', 'changed'],
    ['第12条', undefined, 'value', 'changed'],
    [undefined, '第12条', 'value', 'changed'],
    ['2026/4/1', '令和8年4月1日', 'value', 'folded'],
    ['2026/4/1', 46113, 'value', 'folded'],
    ['2026/4/1', '2026/4/2', 'value', 'changed'],
    ['2026年4月', '2026年4月1日', 'value', 'changed'],
    ['2026/4/1改定', '2026/4/1施行', 'value', 'changed'],
    ['SLA.PDF', 'sla.pdf', 'url', 'folded'],
    ['https://Example.jp/a', 'https://example.jp/a', 'url', 'folded'],
    ['https://example.jp/A', 'https://example.jp/a', 'url', 'changed'],
    ['契約書及び規約に定めます。', '契約書および規約に定めます', 'prose', 'phrasing'],
    ['規約に定めております。', '規約に定めています。', 'prose', 'phrasing'],
    ['サーバを分けます', 'サーバーを分けます', 'prose', 'phrasing'],
    ['契約書及び規約', '契約書および規約', 'value', 'changed'],
    ['30日前に通知します', '60日前に通知します', 'prose', 'changed'],
    ['保存しています', '保存していません', 'prose', 'changed'],
    ['ISO 27001、27017', 'ISO 2700127017', 'prose', 'changed'],
    ['1、2か月', '12か月', 'prose', 'changed'],
    ['TLS 1.2', 'TLS 12', 'prose', 'changed'],
    ['国内のみ保存します', '国内に保存します', 'prose', 'changed'],
  ];
  it.each(TABLE)('of %j and %j as %s is %s', (before, now, kind, difference) => {
    expect(differenceOf(before, now, kind)).toBe(difference);
    expect(differenceOf(now, before, kind)).toBe(difference);
  });

  it('never calls two numbers in prose the same when they differ', () => {
    const number = fc.nat(99_999);
    fc.assert(
      fc.property(number, number, fc.constantFrom('、', '。', '・', ' ', 'および'), (a, b, between) => {
        const one = `期限は${String(a)}${between}${String(b)}日です。`;
        const other = `期限は${String(b)}${between}${String(a)}日です。`;
        expect(differenceOf(one, other, 'prose') === 'changed').toBe(a !== b);
      }),
    );
  });
});

describe('a criterion', () => {
  const TABLE: [what: string, table: string, expected: string][] = [
    ['left as it was', `No | 判定\n1-3 |`, 'unchanged kept unchanged'],
    ['with another verdict', `No | 判定\n1-3 | 不適合`, 'changed-answer voided verdict-changed'],
    ['with another basis', `No | 根拠\n1-3 | SLAで規定`, 'changed-answer voided basis-changed'],
    ['with another text', `No | 回答内容\n1-3 | 規定がありません。`, 'changed-answer voided comment-changed'],
    ['in other phrasing', `No | 回答内容\n1-3 | 第25条に規定しております`, 'wording-only kept wording-only'],
    ['in full width', `No | 該当箇所\n1-3 | 第２５条`, 'wording-only kept wording-only'],
    ['with another clause', `No | 該当箇所\n1-3 | 第26条`, 'changed-evidence voided evidence-changed'],
    ['with another paper', `No | 資料名\n1-3 | 覚書`, 'changed-evidence voided evidence-changed'],
    ['with a file', `No | URL\n1-3 | keiyaku.pdf`, 'changed-evidence voided evidence-changed'],
    ['with another version', `No | 版\n1-3 | 2026/11/1`, 'changed-evidence voided evidence-changed'],
    ['with its date in words', `No | 版\n1-3 | 2026年10月1日`, 'wording-only kept wording-only'],
    ['without its evidence', `No | 該当箇所\n1-3 | ∅`, 'changed-evidence voided evidence-changed'],
    ['with a new word of the ward', `No | 所見\n1-3 | 済`, 'unchanged kept unchanged'],
  ];
  it.each(TABLE)('%s', (_what, table, expected) => {
    const before = confirmed(wellFilled());
    expect(outcome(before, answerTable(table, before), '1-3')).toBe(expected);
  });

  it('that nobody had answered is new', () => {
    const now = wellFilled();
    const responses = new Map(now.responses);
    responses.delete('1-3');
    expect(outcome({ ...now, responses }, now, '1-3')).toBe('new none not-confirmed-before');
  });

  it('is not confirmed by a word that first stands in the returned file', () => {
    const before = wellFilled();
    const now = answerTable(`No | 区\n1-3 | 確認済`, before);
    expect(outcome(before, now, '1-3')).toBe('unchanged none claimed-in-return');
  });

  it('keeps no confirmation that was given under another edition', () => {
    const before = confirmed(wellFilled());
    expect(outcome(before, before, '1-3', false)).toBe('unchanged voided edition-changed');
  });

  const LEANS: [what: string, id: string, change: (answers: Answers) => Answers, expected: string][] = [
    ['its own fact', '1-3', (a) => put(a, 'facts', '1-3.notice.change', '60日前'), 'voided fact-changed'],
    ['a fact of another', '1-4', (a) => put(a, 'facts', '1-3.notice.change', '60日前'), 'kept unchanged'],
    ['the provider', '1-4', (a) => put(a, 'profile', 'provider', '別の会社'), 'voided service-changed'],
    ['the respondent', '1-4', (a) => put(a, 'profile', 'respondent', '別の者'), 'kept unchanged'],
    [
      'the certificate of its basis',
      '1-6',
      (a) => ({ ...a, certificates: [ISO_27001, { ...ISO_27017, expires: 47000 }] }),
      'voided certificate-changed',
    ],
    [
      'rows of certificates in another order',
      '1-6',
      (a) => ({ ...a, certificates: [...a.certificates].reverse() }),
      'kept unchanged',
    ],
    [
      'a certificate that its basis does not need',
      '1-4',
      (a) => ({ ...a, certificates: [] }),
      'kept unchanged',
    ],
    [
      'what makes it 対象外',
      '1-14',
      (a) => put(a, 'profile', 'providerKeyManagement', '不明'),
      'voided profile-changed',
    ],
  ];
  it.each(LEANS)('leans on %s: %s', (_what, id, change, expected) => {
    const before = confirmed(wellFilled());
    expect(outcome(before, change(before), id)).toBe(`unchanged ${expected}`);
  });

  it('that rests on the whole of ② is looked at again when an answer of ② changes', () => {
    const before = confirmed(
      answerTable(`No | 根拠\n1-6 | ISO/IEC 27001＋②の充足`, wellFilled({ certificates: [ISO_27001] })),
    );
    const now = answerTable(`No | 判定 | 回答内容\n2-3 | 適合 | 年1回行います。`, before);
    expect(outcome(before, now, '1-6')).toBe('unchanged voided section-changed');
    expect(outcome(before, now, '1-4')).toBe('unchanged kept unchanged');
  });
});

describe('the tables', () => {
  it('give every change and use every reason', () => {
    expect(CHANGE_RULES.map(({ change }) => change)).toEqual(CHANGES);
    expect(CONFIRMATION_RULES.map(({ reason }) => reason)).toEqual(CONFIRMATION_REASONS);
  });

  it('find nothing changed between a file and itself, and keep every word of the ward', () => {
    fc.assert(
      fc.property(plausibleAnswers(edition), (answers) => {
        const { criteria, ...others } = compareRounds(edition, answers, answers, { sameEdition: true });
        expect(others).toEqual({ profile: [], facts: [], certificates: [] });
        expect(
          criteria.filter(({ change, confirmation }) => change !== 'unchanged' || confirmation === 'voided'),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('keep no confirmation over a change that is more than wording', () => {
    fc.assert(
      fc.property(plausibleAnswers(edition), plausibleAnswers(edition), (before, now) => {
        const { criteria } = compareRounds(edition, before, now, { sameEdition: true });
        for (const { id, change, confirmation, fields } of criteria) {
          const differs = fields.some(({ difference }) => difference === 'changed');
          expect(differs).toBe(!['unchanged', 'wording-only'].includes(change));
          if (differs) expect([id, confirmation]).not.toEqual([id, 'kept']);
          expect(VENDOR_FIELDS).toEqual(expect.arrayContaining(fields.map(({ field }) => field)));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the earlier file', () => {
  const file = (
    workbookId: string | null,
    vendor: string | null,
    provider: string | null,
    service: string | null,
  ) => ({ workbookId, vendor, provider, service }) satisfies Ownership;
  const a = file('W-1', 'V-1', 'みなとクラウド', '文書管理');
  const b = file('W-2', 'V-2', 'うみべ', '予約');
  const again = file('W-3', 'V-1', 'みなとクラウド', '文書管理');
  const unnamed = file(null, null, null, null);

  const TABLE: [what: string, own: Ownership, earlier: Ownership[], expected: string][] = [
    ['by its id', file('W-1', 'V-9', null, null), [a, b], 'workbook-id'],
    ['by the vendor key of another round', file('W-7', 'V-2', null, null), [a, b], 'vendor-key'],
    ['by provider and service, folded', file(null, null, 'ﾐﾅﾄｸﾗｳﾄﾞ', '文書 管理'), [a, b], 'none'],
    ['by provider and service', file(null, null, 'みなと クラウド', '文書管理'), [a, b], 'service'],
    ['not by the provider alone', file(null, null, 'うみべ', null), [a, b], 'none'],
    ['by the id before the vendor key', file('W-3', 'V-2', null, null), [a, b, again], 'workbook-id'],
    [
      'asked when two have the vendor key',
      file('W-7', 'V-1', null, null),
      [a, b, again],
      'several vendor-key',
    ],
    ['none when nothing names it', unnamed, [a, b, unnamed], 'none'],
  ];
  it.each(TABLE)('is found %s', (_what, own, earlier, expected) => {
    const match = findEarlier(own, earlier);
    const told =
      match.kind === 'found' ? match.by : match.kind === 'several' ? `several ${match.by}` : 'none';
    expect(told).toBe(expected);
  });
});
