/** Slips of the pen in what staff and vendors read, in both languages. Quoted words are the ward's own and stay as they are. */
import type { Edition } from '../../src/checklist/edition';
import { loadEdition } from '../../src/editions/load';
import { EDITIONS } from './edition-folders';
import { type Text, wordsOf } from './words-of';

const JAPANESE = '\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff';
/** inside 「…」 or “…” the ward's or the workbook's words are quoted as they are */
const unquoted = (text: string) => text.replaceAll(/「[^「」]*」/gu, '「」').replaceAll(/“[^“”]*”/gu, '“”');
/** an example is written as an answer, without a full stop */
const beforeExample = (text: string) => text.replace(/例：.*$/u, '');

interface Slip {
  readonly name: string;
  found(text: string, sort: Text['sort']): boolean;
}
const slip = (name: string, pattern: RegExp, part: (text: string) => string = unquoted): Slip => ({
  name,
  found: (text) => pattern.test(part(text)),
});
const balanced = (text: string, open: string, close: string) => {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const JAPANESE_SLIPS: readonly Slip[] = [
  slip('half-width punctuation after Japanese', new RegExp(`[${JAPANESE}][,.!?:;()\\[\\]'"]`, 'u')),
  slip('half-width punctuation before Japanese', new RegExp(`[,!?:;()\\[\\]'"][${JAPANESE}]`, 'u')),
  slip('a space beside Japanese', new RegExp(`[${JAPANESE}、。] | [${JAPANESE}、。]`, 'u'), (text) =>
    unquoted(beforeExample(text)),
  ),
  slip('a full-width letter or digit', /[０-９Ａ-Ｚａ-ｚ]/u),
  slip('a full-width comma or full stop', /[，．]/u),
  slip('punctuation twice', /[、。・]{2}|、。/u),
  slip(
    'kanji where official style uses kana',
    /下さい|致し|頂く|頂き|出来(?:る|ま|な)|又は|及び|或いは|様に|事が/u,
  ),
  slip('a plain ending among polite ones', /(?:である|だ|せよ|のこと)。/u),
  {
    name: 'brackets that do not match',
    found: (text) => !balanced(text, '「', '」') || !balanced(text, '（', '）'),
  },
  {
    name: 'a sentence without its full stop, or a label with one',
    found: (text, sort) =>
      sort === 'label' ? text.endsWith('。') : !text.endsWith('。') && beforeExample(text) === text,
  },
];

const ENGLISH_SLIPS: readonly Slip[] = [
  slip(
    'Japanese outside quotation marks',
    new RegExp(`[${JAPANESE}\\u2460-\\u24ff\\u3000-\\u3004\\uff00-\\uffef]`, 'u'),
  ),
  slip('straight quotation marks', /['"]/u),
  slip('a space too many, or before punctuation', / {2}| [,.;:!?)]|\( /u),
  slip('no space after punctuation', /[,;:][A-Za-z]/u),
  slip(
    'British or American, not both',
    /\b(?:organiz|unauthoriz|synchroniz|recogniz|color\b|license[sd]? by)/u,
  ),
  {
    name: 'quotation marks that do not match',
    found: (text) => !balanced(text, '“', '”') || !balanced(text, '(', ')'),
  },
  {
    name: 'a sentence that does not begin or end like one',
    found: (text, sort) => sort === 'sentence' && !/^[A-Z0-9“(].*(?:\.|\.”|\?)$/u.test(text),
  },
  { name: 'a label with a full stop', found: (text, sort) => sort === 'label' && text.endsWith('.') },
];

const slipsIn = (slips: readonly Slip[], text: string, sort: Text['sort']) =>
  slips.filter((each) => each.found(text, sort)).map(({ name }) => name);

describe.each(EDITIONS)('in %s', (_, folder) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await loadEdition(folder);
  });

  it.each([
    ['Japanese', 'ja', JAPANESE_SLIPS],
    ['English', 'en', ENGLISH_SLIPS],
  ] as const)('the %s holds no slips', (_language, language, slips) => {
    const found = wordsOf(edition).flatMap(({ where, sort, words }) =>
      slipsIn(slips, words[language], sort).map((name) => `${where}: ${name}: ${words[language]}`),
    );
    expect(found).toEqual([]);
  });

  it('no two criteria, fields or rules are asked about in the same words', () => {
    const texts = wordsOf(edition)
      .filter(({ where }) => /prompt|caution|message/u.test(where))
      .map(({ words }) => words.ja);
    const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
    expect(twice).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it.each([
    ['契約書,利用規約をお書きください。', 'half-width punctuation after Japanese'],
    ['契約書(案)をお書きください。', 'half-width punctuation before Japanese'],
    ['契約書 をお書きください。', 'a space beside Japanese'],
    ['契約書をお書きください', 'a sentence without its full stop, or a label with one'],
    ['ＡＥＳ－２５６をお書きください。', 'a full-width letter or digit'],
    ['契約書をお書き下さい。', 'kanji where official style uses kana'],
    ['契約書である。', 'a plain ending among polite ones'],
    ['「契約書をお書きください。', 'brackets that do not match'],
    ['契約書、。', 'punctuation twice'],
  ])('find in %j: %s', (text, name) => {
    expect(slipsIn(JAPANESE_SLIPS, text, 'sentence')).toContain(name);
  });

  it.each([
    ['Choose 適合 here.', 'Japanese outside quotation marks'],
    ["The ward's data.", 'straight quotation marks'],
    ['The contract , or the terms.', 'a space too many, or before punctuation'],
    ['The contract,or the terms.', 'no space after punctuation'],
    ['the contract', 'a sentence that does not begin or end like one'],
    ['Choose “あり.', 'quotation marks that do not match'],
  ])('find in %j: %s', (text, name) => {
    expect(slipsIn(ENGLISH_SLIPS, text, 'sentence')).toContain(name);
  });

  it('leave alone what is quoted', () => {
    expect(slipsIn(JAPANESE_SLIPS, '「① クラウド」とあり「②クラウド」ではありません。', 'sentence')).toEqual(
      [],
    );
    expect(slipsIn(ENGLISH_SLIPS, 'The title says “① クラウド”.', 'sentence')).toEqual([]);
  });
});
