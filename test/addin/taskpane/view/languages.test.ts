/** Japanese first; English where Excel speaks it. What the ward wrote, and the words of its dropdowns, stay as they are. */
import en from '../../../../src/addin/taskpane/wording.en.json';
import enDetails from '../../../../src/addin/taskpane/details.en.json';
import ja from '../../../../src/addin/taskpane/wording.ja.json';
import jaDetails from '../../../../src/addin/taskpane/details.ja.json';
import { languageOf } from '../../../../src/addin/taskpane/words';
import { playIssued } from './plays';

type Table = { readonly [key: string]: string | Table };

const said = (table: Table, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : said(value, `${path}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

it.each([
  ['ja-JP', 'ja'],
  ['ja', 'ja'],
  [undefined, 'ja'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['jav-ID', 'en'],
])('speaks, where Excel shows %s, %s', (shown, language) => {
  expect(languageOf(shown)).toBe(language);
});

it.each([
  ['the pane', ja, en],
  ['cards and forms', jaDetails, enDetails],
])('says the same things of %s in both languages, about the same things', (_what, japanese, english) => {
  const [left, right] = [said(japanese), said(english)];
  expect(right.map(([key]) => key).sort()).toEqual(left.map(([key]) => key).sort());
  const inEnglish = new Map(right);
  for (const [key, text] of left) expect([key, holes(inEnglish.get(key) ?? '')]).toEqual([key, holes(text)]);
});

it('says nothing in English in a Japanese pane', async () => {
  const page = await playIssued({ responses: { '1-3': { verdict: undefined } } });
  for (const tab of ['findings', 'row', 'service', 'ciphers', 'actions'] as const) {
    await page.open(tab);
    const words = page.texts('kijun-pane').flatMap((text) => text.match(/[A-Za-z]{4,}/g) ?? []);
    const names = /^(?:ISMAP|Excel|Enter|CRYPTREC|SaaS|PaaS|IaaS|Ctrl|ISMS|Type|https?|example)$/;
    expect([tab, words.filter((word) => !names.test(word))]).toEqual([tab, []]);
  }
});

it('says in an English pane, in Japanese, only what the ward wrote or a cell holds', async () => {
  const page = await playIssued({ responses: { '1-3': { verdict: undefined } } }, { language: 'en' });
  expect(page.document.documentElement.lang).toBe('en');
  for (const tab of ['findings', 'actions'] as const) {
    await page.open(tab);
    for (const element of page.all('kijun-pane [lang="ja"]')) element.remove();
    const names = page.texts('kijun-pane').flatMap((text) => text.match(/[ぁ-んァ-ヶー一-龠]{2,}/g) ?? []);
    const ofTheWorkbook = /クラウドサービス|サービス概要|詳細回答|判定|点検結果|集計|適合|確認|対象外|指摘/;
    expect([tab, names.filter((name) => !ofTheWorkbook.test(name))]).toEqual([tab, []]);
  }
  await page.open('row');
  expect(page.text('kijun-row')).toContain('Select a row');
});
