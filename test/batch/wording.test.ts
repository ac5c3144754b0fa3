/** Every message in both languages, with the same places to fill in; every code that the code names has one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OVERALL_WORDS } from '../../src/workbook/result-words';
import batchEn from '../../src/batch/wording.en.json';
import batchJa from '../../src/batch/wording.ja.json';
import cliEn from '../../src/cli/wording.en.json';
import cliJa from '../../src/cli/wording.ja.json';

/** `{ 'vendorList.quotes.what': ['name'] }` */
function placeholders(table: unknown, at = ''): Record<string, string[]> {
  if (typeof table === 'string')
    return { [at]: [...table.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort() };
  return Object.assign(
    {},
    ...Object.entries(table ?? {}).map(([key, value]) => placeholders(value, `${at}.${key}`)),
  );
}

it.each([
  ['the batch', batchJa, batchEn],
  ['the command', cliJa, cliEn],
])('%s says the same in both languages', (_room, ja, en) => {
  const distinct = (table: unknown) =>
    Object.fromEntries(Object.entries(placeholders(table)).map(([key, names]) => [key, [...new Set(names)]]));
  expect(distinct(en)).toEqual(distinct(ja));
});

it('no English message is left in Japanese, but for the words of the list and the workbook', () => {
  const own = /[①②「」（）＋ー一-龠ぁ-んァ-ヶ]/u;
  const quoted = /事業者名|サービス名|事業者キー|回答期限|契約開始|契約終了|令和9年4月1日|（本文）|①|②/gu;
  const left = Object.entries({ ...flat(batchEn), ...flat(cliEn) }).filter(([, text]) =>
    own.test(text.replaceAll(quoted, '')),
  );
  expect(left).toEqual([]);
});

function flat(table: unknown, at = ''): Record<string, string> {
  if (typeof table === 'string') return { [at]: table };
  return Object.assign({}, ...Object.entries(table ?? {}).map(([key, value]) => flat(value, `${at}.${key}`)));
}

it('every problem of a list that the code can find has a message, and no message is idle', () => {
  const folder = path.join(__dirname, '../../src/batch/vendors');
  const sources = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const package_ = readFileSync(path.join(folder, '../../xlsx/package-error.ts'), 'utf8');
  const packageCodes = /PackageErrorCode = ([^;]+);/.exec(package_)?.[1] ?? '';
  const named = [
    ...[...sources.matchAll(/'([a-z]+(?:-[a-z]+)+|quotes)'/g)].map(([, code = '']) => code),
    ...[...packageCodes.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => `xlsx-${code}`),
  ];
  const known = Object.keys(batchJa.vendorList);
  expect(known.filter((code) => !named.includes(code))).toEqual([]);
  const notCodes = ['utf-8', 'utf-16le', 'utf-16be', 'csv-parse'];
  expect(named.filter((code) => !known.includes(code) && !notCodes.includes(code))).toEqual([]);
});

it('an overall result reads in the report as it does in the workbook', () => {
  expect(batchJa.overall).toEqual(OVERALL_WORDS);
});
