import fc from 'fast-check';
import { type ChecklistText, describeDefect, lintText } from '../../../src/checklist/text-lint';
import { loadEdition } from '../../../src/editions/load';
import { WARD_EDITION } from '../../workbook/formulas-equal-engine';

/** A checklist of one section, drawn as rows: 大区分 | 小区分 | 確認事項 | 補足説明. */
function checklist(...rows: readonly string[]): ChecklistText {
  const columns = ['number', 'major', 'minor', 'requirement', 'note'] as const;
  return {
    sections: [{ key: '1', columns: columns.map((column) => ({ column, header: column })) }],
    criteria: rows.map((row, index) => {
      const [major = '', minor = '', requirement = '', note = ''] = row.split('|').map((cell) => cell.trim());
      return {
        id: `1-${String(index + 1)}`,
        section: '1',
        number: index + 1,
        text: { major, minor, requirement, note },
      };
    }),
  };
}
const codes = (text: ChecklistText) => lintText(text).map(({ code, criteria }) => [code, criteria.join(' ')]);

it('finds in the ward’s text exactly the defects that are known, and nothing else', async () => {
  expect(codes(await loadEdition(WARD_EDITION))).toEqual([
    ['note-copied-from-other', '2-13 1-12'],
    ['suspicious-word', '1-11'],
    ['repeated-sentence', '1-15 1-16'],
    ['near-duplicate', '1-9 1-10'],
    ['ward-duty', '1-12 1-13 1-14'],
    ['code-prefix-inconsistent', '2-1 2-5 2-6 2-7 2-8 2-9'],
    ['note-repeats-requirement', '2-7'],
    ['note-repeats-requirement', '2-8'],
    ['term-variants', expect.any(String)],
    ['term-variants', expect.any(String)],
    ['note-blank', '1-1 1-2 1-9 1-10 1-14 1-15 1-16 1-18'],
  ]);
});

it('names the words that the ward’s text has for the customer and for the provider', async () => {
  const found = lintText(await loadEdition(WARD_EDITION)).filter(({ code }) => code === 'term-variants');
  expect(found.map(({ quote }) => quote)).toEqual([
    ['顧客', 'クラウド顧客', 'クラウドサービスカスタマ', 'クラウドサービス顧客', 'クラウドサービス利用者'],
    ['クラウドサービス提供者', 'プロバイダ', 'クラウド提供者', '貴社'],
  ]);
});

it('quotes the slip and the word that was meant', async () => {
  const found = lintText(await loadEdition(WARD_EDITION)).filter(({ code }) => code === 'suspicious-word');
  expect(found.map(({ quote }) => quote)).toEqual([['通知経路', '通信経路']]);
});

it('finds nothing in a clean checklist', () => {
  expect(
    codes(
      checklist(
        '契約 | 管轄 | 国内の裁判所を指定できること。 | 契約書の条項を示すこと。',
        '契約 | 通知 | 終了の期限を契約に定めること。 | 期限と方法を示すこと。',
      ),
    ),
  ).toEqual([]);
});

it.each<[string, string[], string[]]>([
  [
    'a note copied from another row',
    [
      'A | a | 必要なログを取得すること。 | 例を示すこと。',
      'B | b | 管轄法を明示すること。 | 必要なログを取得すること。',
    ],
    ['note-copied-from-other'],
  ],
  [
    'a note that only resembles another row',
    [
      'A | a | 必要なログを取得すること。 | 例を示すこと。',
      'B | b | 管轄法を明示すること。 | 必要なログの種類を示すこと。',
    ],
    [],
  ],
  [
    'a compound one kanji off',
    ['A | a | 通信経路全般を暗号化すること。 | 通知経路の暗号化を含む。'],
    ['suspicious-word'],
  ],
  [
    'a compound one kanji off within a longer one, beside the right one in the heading',
    ['A | 通信経路の保護 | 全てを守ること。 | 通知経路暗号化を含む。'],
    ['suspicious-word'],
  ],
  ['a compound that says the contrary', ['A | a | 事前承認手続を示すこと。 | 事後承認手続も示す。'], []],
  ['a compound that ends otherwise', ['A | a | 利用終了時に消すこと。 | 利用終了後の証明を示す。'], []],
  ['a compound that begins otherwise', ['A | a | 各保存区域を示すこと。 | 全保存区域の一覧を添える。'], []],
  [
    'a compound whose head goes with other words too',
    ['A | a | 対応手順を定めること。 | 対処手順を示す。', 'B | b | 操作手順を定めること。 | 例を示す。'],
    [],
  ],
  [
    'a compound with a kanji in another encoding',
    ['A | a | 利\u2f64状況を示すこと。 | 利用状況の例を添える。'],
    [],
  ],
  [
    'a compound that is used elsewhere too',
    [
      'A | a | 通信経路全般を暗号化すること。 | 通知経路の暗号化を含む。',
      'B | b | 通知経路を定めること。 | 連絡先を示す。',
    ],
    [],
  ],
  [
    'a sentence twice',
    [
      'A | a | 利用者ごとにデータを確実に分離していることを示すこと。 | x',
      'B | b | 利用者ごとにデータを確実に分離していることを示すこと。 また、記録すること。 | y',
    ],
    ['repeated-sentence'],
  ],
  [
    'a set phrase twice',
    ['A | a | 契約で定めること。 鍵を守ること。 | x', 'B | b | 契約で定めること。 時刻を合わせること。 | y'],
    [],
  ],
  [
    'a question twice',
    [
      'A | a | 利用者ごとにデータを確実に分離していますか？ 例を示すこと。 | x',
      'B | b | 時刻を合わせること。 利用者ごとにデータを確実に分離していますか？ | y',
    ],
    ['repeated-sentence'],
  ],
  [
    'two rows nearly alike under one heading',
    [
      'A | a | 保存する情報へのアクセスを確実に制御すること。 | x',
      'A | a | 保存する情報へのアクセスを確実に制御できること。 | y',
    ],
    ['near-duplicate'],
  ],
  [
    'a row given twice: said once, of the row, not of each sentence',
    [
      'A | a | 利用者ごとにデータを確実に分離していることを示すこと。 | x',
      'A | a | 利用者ごとにデータを確実に分離していることを示すこと。 | y',
    ],
    ['near-duplicate'],
  ],
  [
    'two rows alike under different headings',
    [
      'A | a | 保存する情報へのアクセスを確実に制御すること。 | x',
      'A | b | 保存する情報へのアクセスを確実に制御できること。 | y',
    ],
    [],
  ],
  [
    'a granted route said twice in notes',
    [
      'A | a | 契約に定めること。 | 契約に規定できない場合は利用規約に同等の内容があればよい。',
      'B | b | 期限を定めること。 | 契約に規定できない場合は利用規約に同等の内容があればよい。',
    ],
    [],
  ],
  ['a duty of the ward', ['A | a | 区は方式を確認すること。 | x'], ['ward-duty']],
  ['a duty of another body', ['A | a | みなと市は、方式を確認すること。 | x'], ['ward-duty']],
  ['a place that is no body', ['A | a | 各地区は方式を確認すること。 | x'], []],
  ['a duty in the next sentence', ['A | a | 区は通知する。事業者が確認すること。 | x'], []],
  ['a duty of the vendor', ['A | a | 事業者は方式を確認すること。 | x'], []],
  [
    'a code in one heading of two',
    ['CLD.6.3.1責任 | a | 責任を定めること。 | x', '通知 | b | 通知すること。 | y'],
    ['code-prefix-inconsistent'],
  ],
  [
    'a code in full width',
    ['ＣＬＤ．６．３．１責任 | a | 責任を定めること。 | x', '通知 | b | 通知すること。 | y'],
    ['code-prefix-inconsistent'],
  ],
  [
    'a standard or a protocol in one heading of three',
    [
      'ISO27017の取得 | a | 取得すること。 | x',
      'TLS1.2の利用 | b | 用いること。 | y',
      '通知 | c | 通知すること。 | z',
    ],
    [],
  ],
  [
    'a code in a heading that the next row leaves blank',
    ['CLD.6.3.1責任 | a | 責任を定めること。 | x', ' | b | 通知すること。 | y'],
    [],
  ],
  [
    'a code in every heading',
    ['CLD.6.3.1責任 | a | 責任を定めること。 | x', 'CLD.8.1.5除去 | b | 通知すること。 | y'],
    [],
  ],
  [
    'a note that is the requirement as a question',
    ['A | a | 仮想環境を論理的に分離すること。 | 仮想環境を論理的に分離していますか？'],
    ['note-repeats-requirement'],
  ],
  [
    'a note that asks for one thing more than the requirement',
    [
      'A | a | 仮想環境を他の顧客から論理的に分離すること。 | 仮想環境を他の顧客から論理的に分離し、記録していますか？',
    ],
    [],
  ],
  ['one blank note of two', ['A | a | 定めること。 | ', 'B | b | 示すこと。 | 例を示す。'], ['note-blank']],
  ['no notes at all', ['A | a | 定めること。 | ', 'B | b | 示すこと。 | '], []],
  [
    'two names for one party',
    ['A | a | 顧客に通知すること。 | x', 'B | b | クラウド顧客に示すこと。 | y'],
    ['term-variants'],
  ],
  [
    'one name for one party, and another party',
    ['A | a | 貴社が示すこと。 | x', 'B | b | インターネットサービスプロバイダを選ぶこと。 | y'],
    [],
  ],
])('%s', (_, rows, expected) => {
  expect(codes(checklist(...rows)).map(([code]) => code)).toEqual(expected);
});

it('tells each defect in both languages, without a placeholder left', async () => {
  for (const defect of lintText(await loadEdition(WARD_EDITION))) {
    for (const language of ['ja', 'en'] as const)
      expect(describeDefect(defect, language)).not.toMatch(/[{}]|undefined/);
  }
});

const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc.array(
    fc.tuple(cell, cell, cell, cell).map((cells) => cells.map((each) => each.replaceAll('|', '')).join('|')),
    { maxLength: 6 },
  );

/** Pieces of which defects are easily made, so that order is tried on checklists that have some. */
const piece = fc.constantFrom(
  'CLD.6.3.1',
  '責任',
  '通信経路全般',
  '通知経路',
  '顧客',
  'クラウド顧客',
  '区は方式を確認すること。',
  '利用者ごとにデータを確実に分離していることを示すこと。',
  '利用者ごとにデータを確実に分離していることを示すこと｡',
  '分離していますか？',
  '\n',
);

it.each([
  ['any text', fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }))],
  ['texts full of defects', fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''))],
])('takes %s, and reports the same whatever the order of the rows', (_, cell) => {
  fc.assert(
    fc.property(
      rowsOf(cell).chain((rows) => {
        const text = checklist(...rows);
        const shuffled = fc.shuffledSubarray([...text.criteria], { minLength: rows.length });
        return fc.tuple(fc.constant(text), shuffled);
      }),
      ([text, criteria]) => {
        expect(lintText({ ...text, criteria })).toEqual(lintText(text));
      },
    ),
  );
});

it('takes cells that are absent', () => {
  const text = checklist('A | a | 定めること。 | x', 'B | b | 示すこと。 | y');
  const bare = text.criteria.map((criterion) => ({ ...criterion, text: {} }));
  expect(lintText({ ...text, criteria: bare })).toEqual([]);
});
