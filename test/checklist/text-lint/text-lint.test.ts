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
    'a granted route said twice in notes',
    [
      'A | a | 契約に定めること。 | 契約に規定できない場合は利用規約に同等の内容があればよい。',
      'B | b | 期限を定めること。 | 契約に規定できない場合は利用規約に同等の内容があればよい。',
    ],
    [],
  ],
  ['a duty of the ward', ['A | a | 区は方式を確認すること。 | x'], ['ward-duty']],
  ['a duty of the vendor', ['A | a | 事業者は方式を確認すること。 | x'], []],
  [
    'a code in one heading of two',
    ['CLD.6.3.1責任 | a | 責任を定めること。 | x', '通知 | b | 通知すること。 | y'],
    ['code-prefix-inconsistent'],
  ],
  [
    'a code in every heading',
    ['CLD.6.3.1責任 | a | 責任を定めること。 | x', 'CLD.8.1.5除去 | b | 通知すること。 | y'],
    [],
  ],
  [
    'a note that is the requirement as a question',
    [
      'A | a | 仮想環境を他の顧客から論理的に分離して運用を実施すること。 | 仮想環境を他の顧客から論理的に分離して運用を実施していますか？',
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
])('%s', (_, rows, expected) => {
  expect(codes(checklist(...rows)).map(([code]) => code)).toEqual(expected);
});

it('tells each defect in both languages, without a placeholder left', async () => {
  for (const defect of lintText(await loadEdition(WARD_EDITION))) {
    for (const language of ['ja', 'en'] as const)
      expect(describeDefect(defect, language)).not.toMatch(/[{}]|undefined/);
  }
});

it('takes any text, and finds the same whatever the order of the rows', () => {
  const row = fc
    .tuple(fc.string(), fc.string(), fc.string({ unit: 'grapheme' }), fc.string())
    .map((cells) => cells.map((cell) => cell.replaceAll('|', '')).join('|'));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const text = checklist(...rows);
      const reversed = { ...text, criteria: [...text.criteria].reverse() };
      const found = (each: ChecklistText) =>
        lintText(each)
          .map(({ code, criteria }) => `${code} ${[...criteria].sort().join()}`)
          .sort();
      expect(found(reversed)).toEqual(found(text));
    }),
  );
});
