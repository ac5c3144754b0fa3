import fc from 'fast-check';
import { type Citation, CLAUSE_UNITS, readCitations } from '../../../src/checklist/readers/citation';

/** `p5-7`, `条12の2.項3`, `§4.2`, `別紙2`, `「…」` */
function short(citation: Citation): string {
  switch (citation.kind) {
    case 'page':
      return `p${String(citation.first)}${citation.last === citation.first ? '' : `-${String(citation.last)}`}`;
    case 'clause':
      return citation.parts
        .map(({ unit, number, branches }) => [`${unit}${String(number)}`, ...branches].join('の'))
        .join('.');
    case 'section':
      return `§${citation.number}`;
    case 'label':
      return citation.word + citation.number;
    case 'title':
      return `「${citation.title}」`;
  }
}

const TABLE: [written: string, read: string][] = [
  ['第12条', '条12'],
  ['第１２条', '条12'],
  ['第十二条', '条12'],
  ['12条', '条12'],
  ['第12条第3項', '条12.項3'],
  ['第12条 第3項 第2号', '条12.項3.号2'],
  ['第2章第3節', '章2.節3'],
  ['第12条の2', '条12の2'],
  ['第12条の2第1項', '条12の2.項1'],
  ['第14条・第15条', '条14 条15'],
  ['第12条から第15条まで', '条12 条15'],
  ['第12～15条', '条12 条15'],
  ['第3条第1項及び第2項', '条3.項1 条3.項2'],
  ['第3条第1項、第5条第2項', '条3.項1 条5.項2'],
  ['3章', '章3'],
  ['2.3節', '§2.3'],
  ['4.2', '§4.2'],
  ['４．２．１', '§4.2.1'],
  ['§4.2', '§4.2'],
  ['Section 4.2', '§4.2'],
  ['5.1節、5.2節', '§5.1 §5.2'],
  ['p.5', 'p5'],
  ['P５', 'p5'],
  ['pp. 5-7', 'p5-7'],
  ['5ページ', 'p5'],
  ['5～7頁', 'p5-7'],
  ['12ページから15ページ', 'p12 p15'],
  ['page 5', 'p5'],
  ['3p', 'p3'],
  ['スライド8', 'p8'],
  ['別紙2', '別紙2'],
  ['別紙第２号', '別紙2'],
  ['様式第3号', '様式3'],
  ['別添一', '別添1'],
  ['表3', '表3'],
  ['Appendix B', 'appendixb'],
  ['Annex A.8', 'annexa.8'],
  ['Article 12', 'article12'],
  ['別紙2 第3条', '別紙2 条3'],
  ['「データの保存場所」の項', '「データの保存場所」'],
  ['第12条（p.5）', '条12 p5'],
  ['全12ページ', ''],
  ['12ページ中', ''],
  ['契約書の一部', ''],
  ['第三者への提供', ''],
  ['2部', ''],
  ['第1項目', ''],
  ['TLS1.2', ''],
  ['TLS 1.2以上', ''],
  ['1.2版', ''],
  ['2026.4.1', ''],
  ['99.9%', ''],
  ['2026年4月1日', ''],
  ['代表1名', ''],
  ['0ページ', ''],
  ['', ''],
  ['契約書全体', ''],
];

it.each(TABLE)('%s is read as %s', (written, read) => {
  expect(readCitations(written).map(short).join(' ')).toBe(read);
});

it('quotes what was written', () => {
  const [clause, page] = readCitations('契約書　第１２条 第３項（Ｐ．５）');
  expect([clause?.text, page?.text]).toEqual(['第１２条 第３項', 'Ｐ．５']);
});

const KANJI = '〇一二三四五六七八九';
const kanji = (number: number): string => {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const part = (count: number, unit: string) =>
    count === 0 ? '' : (count === 1 ? '' : (KANJI[count] ?? '')) + unit;
  return part(hundreds, '百') + part(tens, '十') + (ones === 0 ? '' : (KANJI[ones] ?? ''));
};
const wide = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const WRITINGS: readonly ((number: number) => string)[] = [String, wide, kanji];

const clause = fc
  .uniqueArray(fc.constantFrom(...CLAUSE_UNITS), { minLength: 1, maxLength: 3 })
  .map((units) => [...units].sort((a, b) => CLAUSE_UNITS.indexOf(a) - CLAUSE_UNITS.indexOf(b)))
  .chain((units) =>
    fc.tuple(
      ...units.map((unit) =>
        fc.record({ unit: fc.constant(unit), number: fc.integer({ min: 1, max: 999 }) }),
      ),
    ),
  );

it('a clause is the same in whatever figures and with whatever spaces it is written', () => {
  fc.assert(
    fc.property(
      clause,
      fc.constantFrom(...WRITINGS),
      fc.constantFrom('', ' ', '　'),
      (parts, write, space) => {
        const written = parts.map(({ unit, number }) => `第${write(number)}${unit}`).join(space);
        const read = parts.map(({ unit, number }) => `${unit}${String(number)}`).join('.');
        expect(readCitations(written).map(short)).toEqual([read]);
        expect(readCitations(written)[0]?.text).toBe(written);
      },
    ),
  );
});

it('a page is the same in every form', () => {
  const forms: ((page: string) => string)[] = [
    (page) => `p.${page}`,
    (page) => `P${page}`,
    (page) => `${page}ページ`,
    (page) => `${page} 頁`,
    (page) => `ページ${page}`,
    (page) => `page ${page}`,
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(...forms),
      fc.constantFrom(String, wide),
      (page, form, write) => {
        expect(readCitations(form(write(page))).map(short)).toEqual([`p${String(page)}`]);
      },
    ),
  );
});

it('whatever is written, what is read is quoted from it, in order and without overlap', () => {
  const words = fc.constantFrom(
    '第',
    '12',
    '条',
    'の',
    '2',
    '項',
    'p.',
    '5',
    '～',
    'ページ',
    '別紙',
    '.',
    '「',
    '」',
    '、',
    ' ',
    '一',
    '章',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      let from = 0;
      let last = '';
      for (const { text: quoted } of readCitations(written)) {
        // both ends of a range quote the same stretch
        const at = quoted === last ? from - quoted.length : written.indexOf(quoted, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at + quoted.length;
        last = quoted;
      }
    }),
    { numRuns: 500 },
  );
});
