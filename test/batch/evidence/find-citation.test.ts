/** A document drawn as its lines, citations, and what of each is not in it. */
import { documentText, missingOf } from '../../../src/batch/evidence/find-citation';
import { readCitations } from '../../../src/checklist/readers/citation';

const CONTRACT = documentText([
  ['業務委託契約書（案）', '第１章　総則', '第12条（データの保存場所）', '　受託者は、国内に保存する。'],
  ['２　前項の保存場所は、次のとおりとする。', '（１）本番環境　東京', '（２）バックアップ　大阪'],
  ['第12条の2（移転の禁止）', '第百三条　雑則', '別紙２　サービスレベル', '表3'],
]);
const MANUAL = documentText([
  ['目次', '4.2 バックアップ ...... 12', '14.25 その他'],
  ['4 運用', '4.2 バックアップ', '毎日取得します。', 'Chapter 5', 'Article 12', 'Appendix B'],
]);

const TABLE: [where: string, text: typeof CONTRACT, citation: string, missing: string | undefined][] = [
  ['the contract', CONTRACT, '第12条', undefined],
  ['the contract', CONTRACT, '第十二条', undefined],
  ['the contract', CONTRACT, '12条', undefined],
  ['the contract', CONTRACT, '第12条第1項', undefined],
  ['the contract', CONTRACT, '第12条第2項', undefined],
  ['the contract', CONTRACT, '第12条第2項第2号', undefined],
  ['the contract', CONTRACT, '第12条第2項第3号', '第3号'],
  ['the contract', CONTRACT, '第12条第3項', '第3項'],
  ['the contract', CONTRACT, '第12条の2', undefined],
  ['the contract', CONTRACT, '第12条の3', '第12条の3'],
  ['the contract', CONTRACT, '第1章第12条', undefined],
  ['the contract', CONTRACT, '第103条', undefined],
  ['the contract', CONTRACT, '第3条', '第3条'],
  ['the contract', CONTRACT, '第2条', '第2条'],
  ['the contract', CONTRACT, '第112条', '第112条'],
  ['the contract', CONTRACT, '別紙2', undefined],
  ['the contract', CONTRACT, '別紙3', '別紙3'],
  ['the contract', CONTRACT, '表3', undefined],
  ['the contract', CONTRACT, '「データの保存場所」', undefined],
  ['the contract', CONTRACT, '「データの消去」', '「データの消去」'],
  ['the manual', MANUAL, '4.2', undefined],
  ['the manual', MANUAL, '4.2節', undefined],
  ['the manual', MANUAL, '4.25', '4.25'],
  ['the manual', MANUAL, '4.3', '4.3'],
  ['the manual', MANUAL, '4章', undefined],
  ['the manual', MANUAL, '5章', undefined],
  ['the manual', MANUAL, '6章', '第6章'],
  ['the manual', MANUAL, '第12条', undefined],
  ['the manual', MANUAL, 'Appendix B', undefined],
  ['the manual', MANUAL, 'Appendix C', 'Appendix C'],
  ['the manual', MANUAL, 'p.99', undefined],
];
it.each(TABLE.map(([where, text, citation, missing]) => [where, citation, missing, text] as const))(
  'in %s, of %s this is missing: %s',
  (_where, citation, missing, text) => {
    const [found] = readCitations(citation);
    expect(found).toBeDefined();
    expect(found && missingOf(found, text)).toBe(missing);
  },
);
