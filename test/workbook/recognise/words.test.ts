/** The small readings that recognition is made of: headers, numbers of rows, legends, texts that are alike. */
import type { Edition } from '../../../src/checklist/edition';
import { fold } from '../../../src/checklist/readers/fold';
import { loadEdition } from '../../../src/editions/load';
import { LEAST_LIKENESS, LEAST_MARGIN, textsOf } from '../../../src/workbook/recognise/edition-texts';
import { readHeaderLabel } from '../../../src/workbook/recognise/header-label';
import { HEADER_WORDS } from '../../../src/workbook/recognise/header-words';
import { legendFor, legendsOf } from '../../../src/workbook/recognise/legend';
import { LikenessIndex, likeness } from '../../../src/workbook/recognise/likeness';
import { readRowNumber, splitLeadingNumber } from '../../../src/workbook/recognise/row-number';
import { linesOf } from '../../../src/workbook/recognise/sheet-lines';
import { recognise } from '../../../src/workbook/recognise';
import { TINY_EDITION, WARD_EDITION } from '../formulas-equal-engine';
import { sheetOf, workbookOf } from './drawn-workbook';

let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition(WARD_EDITION);
});

describe('the texts of an edition', () => {
  it.each([WARD_EDITION, TINY_EDITION])(
    'are never so alike that one could be taken for another: %s',
    async (folder) => {
      const own = await loadEdition(folder);
      for (const { id, text } of own.criteria) {
        const [best, second] = textsOf(own).likeRequirements(fold(text.requirement ?? ''), 0);
        expect([id, best?.criterion.id, best?.score]).toEqual([id, id, 1]);
        expect(1 - (second?.score ?? 0)).toBeGreaterThan(2 * LEAST_MARGIN);
      }
    },
  );

  it('are not like the notes beside them, but for those that repeat them', () => {
    const alike = edition.criteria.flatMap(({ id, text }) =>
      textsOf(edition)
        .likeRequirements(fold(text.note ?? ''), LEAST_LIKENESS)
        .map(({ criterion }) => `${id} ${criterion.id}`),
    );
    // 2-13 repeats 1-12 by mistake (D1); 2-7 and 2-8 ask what they demand (D15)
    expect(alike).toEqual(['2-7 2-7', '2-8 2-8', '2-13 1-12']);
  });

  it('that two sections share are told apart by the heading above, or by a number that names the section', () => {
    const shared = edition.criteria.map((each) =>
      each.id === '2-3'
        ? { ...each, text: { ...each.text, requirement: '共通の事項を契約に規定できること。' } }
        : each,
    );
    const doubled: Edition = {
      ...edition,
      criteria: shared.map((each) =>
        each.id === '1-3'
          ? { ...each, text: { ...each.text, requirement: '共通の事項を契約に規定できること。' } }
          : each,
      ),
    };
    const found = (drawing: string) => {
      const { sections, questions } = recognise(doubled, workbookOf(sheetOf(doubled, 'Sheet1', drawing)));
      const rows = sections.flatMap(({ criteria }) => criteria.map(({ id, row }) => `${id} ${String(row)}`));
      return [...rows.sort(), ...questions.map(({ candidates }) => candidates.join(' / '))];
    };
    const row = '共通の事項を契約に規定できること。';
    expect(found(`| No | 確認事項 |\n| 2-3 | ${row} |\n| 1-3 | ${row} |`)).toEqual(['1-3 3', '2-3 2']);
    expect(
      found(`| ①クラウドサービス提供者に係る事項 |\n| No | 確認事項 |\n| 3 | ${row} |
             | ②クラウドサービス特有確認事項 |\n| No | 確認事項 |\n| 3 | ${row} |`),
    ).toEqual(['1-3 3', '2-3 6']);
    expect(found(`| No | 確認事項 |\n| 2 | {1-2} |\n| 3 | ${row} |`)).toEqual(['1-2 2', '1-3 / 2-3']);
  });
});

describe('likeness', () => {
  it('is 1 for the same text, 0 for a text without a pair in common, and counts a pair as often as both have it', () => {
    expect(likeness('契約に規定', '契約に規定')).toBe(1);
    expect(likeness('契約に規定', '東京')).toBe(0);
    expect(likeness('ababab', 'abab')).toBeCloseTo(0.75);
    expect(likeness('あ', 'い')).toBe(0);
  });

  it('gives the best first and nothing below the least', () => {
    const index = new LikenessIndex(['契約に規定できること', '契約に規定すること', '東京']);
    expect(index.find('契約に規定できること', 0.5).map(({ entry }) => entry)).toEqual([0, 1]);
    expect(index.find('', 0)).toEqual([]);
  });
});

describe('a header', () => {
  it.each([
    ['№', 'number'],
    ['項　番', 'number'],
    ['確認事項↵（対策）', 'requirement'],
    ['回答欄（事業者記入）', 'answer'],
    ['回答（○・×）', 'verdict'],
    ['回答（記述）', 'comment'],
    ['○/×', 'verdict'],
    ['（○×△）', 'verdict'],
    ['判定（区）', 'wardCheck'],
    ['区確認欄', 'wardCheck'],
    ['コメント（所管課）', 'wardRemark'],
    ['必須・任意の別', 'importance'],
    ['対応状況※', 'verdict'],
    ['URL・ファイル名', 'url'],
    ['貴社回答', 'answer'],
    ['再回答', 'answer'],
    ['対策項⽬', 'minor'],
  ])('%s is %s', (text, role) => {
    expect(readHeaderLabel(text.replaceAll('↵', '\n'))).toEqual({ role });
  });

  it.each([
    ['みなとクラウド株式会社の↵回答', 'answer', 'みなとクラウド株式会社'],
    ['ＡＢＣ(株) 回答', 'answer', 'ＡＢＣ(株)'],
    ['みなとクラウドの回答', 'answer', 'みなとクラウド'],
    ['A社 判定', 'verdict', 'A社'],
    ['A社', 'answer', 'A社'],
    ['株式会社みなと', 'answer', '株式会社みなと'],
  ])('%s is the column of a company', (text, role, respondent) => {
    expect(readHeaderLabel(text.replaceAll('↵', '\n'))).toEqual({ role, respondent });
  });

  it.each(['貴社', '会社名', '前年度回答', '', 'インシデント対応', 'クラウドサービスの概要', '1', '○'])(
    '%s is none',
    (text) => {
      expect(readHeaderLabel(text)).toBeUndefined();
    },
  );

  it('stands for one thing only', () => {
    const words = Object.values(HEADER_WORDS).flatMap((each) => each.trim().split(/\s+/u));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const [role, own] of Object.entries(HEADER_WORDS))
      for (const word of own.trim().split(/\s+/u))
        expect([word, readHeaderLabel(word)?.role]).toEqual([word, role]);
  });
});

describe('the number of a row', () => {
  it.each([
    [1, { number: 1 }],
    ['１', { number: 1 }],
    ['1.0', { number: 1 }],
    ['No.1', { number: 1 }],
    ['№１２', { number: 12 }],
    ['（3）', { number: 3 }],
    ['③', { number: 3 }],
    ['第6項', { number: 6 }],
    ['①-6', { section: 1, number: 6 }],
    ['２－13', { section: 2, number: 13 }],
    // 2026-01-07: Excel makes a date of 1-7
    [46029, { section: 1, number: 7 }],
  ])('%s', (written, read) => {
    expect(readRowNumber(written)).toEqual(read);
  });

  it.each(['1-1-1', 'A.1.1.1', 'A', '', '○', 0, -1, 1.5, 1000, true, undefined, '2026-01-07T00:00'])(
    '%s is none',
    (written) => {
      expect(readRowNumber(written)).toBeUndefined();
    },
  );

  it.each([
    ['No.3 契約に規定', { number: { number: 3 }, rest: '契約に規定' }],
    ['３．契約に規定', { number: { number: 3 }, rest: '契約に規定' }],
    ['（3）契約に規定', { number: { number: 3 }, rest: '契約に規定' }],
    ['①-3　契約に規定', { number: { section: 1, number: 3 }, rest: '契約に規定' }],
  ])('%s begins with one', (text, split) => {
    expect(splitLeadingNumber(text)).toEqual(split);
  });

  it.each([
    '3か月前までに',
    '契約に規定',
    '2026年4月1日から',
    '',
    '   ',
    `${' '.repeat(30_000)}1${' '.repeat(30_000)}`,
  ])('no number in front: %#', (text) => {
    expect(splitLeadingNumber(text)).toBeUndefined();
  });
});

describe('a legend', () => {
  const legend = (drawing: string) =>
    legendsOf(linesOf(workbookOf(sheetOf(edition, 'x', drawing)))[0] ?? fail()).map(({ marks }) => marks);
  const fail = (): never => {
    throw new Error('no sheet was drawn');
  };

  it.each([
    ['| ○：適合、△：一部適合、×：不適合 |', { '○': 'yes', '△': 'partly', '×': 'no' }],
    [
      '| 【凡例】◎＝標準 ○＝設定で可能 △＝カスタマイズ ×＝不可 |',
      { '◎': 'yes', '○': 'yes', '△': 'partly', '×': 'no' },
    ],
    [
      '| （「○」…対応済　「△」…対応予定　「－」…対象外） |',
      { '○': 'yes', '△': 'planned', '-': 'not-applicable' },
    ],
    ['| 判定↵○：満たしている↵×：満たしていない |', { '○': 'yes', '×': 'no' }],
    ['| ○：該当、×：非該当 |', { '○': 'ambiguous', '×': 'not-applicable' }],
    ['| 凡例 | ○ | 適合 |\n| | × | 不適合 |', { '○': 'yes', '×': 'no' }],
  ])('%s', (drawing, marks) => {
    expect(legend(drawing)).toEqual([marks]);
  });

  it.each(['| ○：契約書第5条 |', '| ○：必須、－：任意 |', '| ○か月前までに×の方法で |', '| △ |', '| ○× |'])(
    '%s is none',
    (drawing) => {
      expect(legend(drawing)).toEqual([]);
    },
  );

  it('holds for the like of its marks, on its own sheet before others, and not where two disagree', () => {
    const at = (sheet: string, marks: Record<string, 'yes' | 'partly' | 'no'>) => ({
      sheet,
      cell: 'A1',
      marks,
    });
    expect(legendFor('a', [at('a', { '○': 'partly', '×': 'no' })]).get('◯')).toBe('partly');
    expect(legendFor('b', [at('a', { '△': 'no', '×': 'no' })]).get('△')).toBe('no');
    expect(legendFor('b', [at('a', { '△': 'no' }), at('b', { '△': 'yes' })]).get('△')).toBe('yes');
    expect(legendFor('c', [at('a', { '△': 'no' }), at('b', { '△': 'yes' })]).get('△')).toBe('ambiguous');
  });
});
