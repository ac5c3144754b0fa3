import { readWorkbook } from '../../src/xlsx/workbook-read';
import { lintPackage } from '../../src/xlsx/package-lint';
import { criterionLabels } from '../../src/batch/criterion-labels';
import type { CheckedFile, FileReport } from '../../src/batch/report';
import { ReportTooLong, reportXlsx } from '../../src/batch/report-xlsx';
import type { Language } from '../../src/checklist/words';
import en from '../../src/workbook/report/wording.en.json';
import ja from '../../src/workbook/report/wording.ja.json';
import { Desk, unreadable } from '../workbook/compare/vendors';
import { sdkErrors } from '../xlsx/ooxml-validator';

let desk: Desk;
let faulty: CheckedFile;
beforeAll(async () => {
  desk = await Desk.open();
  faulty = {
    ...(await desk.report({
      path: '回答/うみべ.xlsx',
      profile: { provider: `=cmd|' /C calc'!A0` },
      responses: { '1-3': { document: '' } },
    })),
    alterations: [
      {
        kind: 'text-changed',
        class: 'reject',
        sheet: '①クラウドサービス提供者',
        cell: 'D7',
        expected: '甲',
        found: '=1+1',
      },
      { kind: 'sheet-missing', class: 'review', expected: '詳細回答' },
    ],
    normalisations: [{ sheet: '①クラウドサービス提供者', cell: 'F7', from: '◯', to: '適合' }],
  };
});

async function bytesOf(files: readonly FileReport[], language: Language = 'ja', most?: number) {
  const labels = criterionLabels(desk.edition);
  const options = {
    edition: desk.edition,
    head: desk.head,
    labels,
    language,
    hrefOf: (path: string) => path,
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of reportXlsx(files, most === undefined ? options : { ...options, most }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Every row of a sheet from its heads on, as shown. */
function rowsOf(bytes: Uint8Array, name: string): string[][] {
  const rows: (string[] | undefined)[] = [];
  const sheet = readWorkbook(bytes).sheets.find((each) => each.name === name);
  for (const { row, column, value } of sheet?.cells.values() ?? []) {
    if (row < 4) continue;
    const at = (rows[row - 4] ??= []);
    at[column - 1] = typeof value === 'object' ? '' : String(value);
  }
  return rows.map((row) => Array.from<string | undefined, string>(row ?? [], (cell) => cell ?? ''));
}

it('has a list of files, findings, alterations, readings and unreadable files', async () => {
  const bytes = await bytesOf([faulty, unreadable('壊.xlsx')]);
  expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(Object.values(ja.sheets));
  const files = rowsOf(bytes, '一覧');
  expect(files[1]).toEqual(expect.arrayContaining(['□ 記入が未完了', '✔ 適合', '✖ 1件', 'うみべ.xlsx']));
  expect(files[2]).toEqual(expect.arrayContaining(['？ 読み取れません', '壊.xlsx']));
  expect(rowsOf(bytes, '読めないファイル')[1]).toEqual(['壊.xlsx', 'ファイルが壊れています。']);
});

it('says of every finding where, what, and what to do', async () => {
  const bytes = await bytesOf([faulty]);
  const findings = rowsOf(bytes, '指摘');
  expect(findings).toHaveLength(1 + faulty.findings.length);
  expect(findings.find(([severity]) => severity === '✖ エラー')).toEqual([
    '✖ エラー',
    `=cmd|' /C calc'!A0\nみなと文書管理`,
    '①-3 サービス終了または変更時の事前通知',
    '①クラウドサービス提供者\nI7',
    expect.stringMatching(/^資料名が空欄か.*必要です。$/),
    '資料名を具体的に記入してください。',
    'うみべ.xlsx',
  ]);
});

it('accounts for what was altered and what was read as something else', async () => {
  const bytes = await bytesOf([faulty]);
  const [, changed, missing] = rowsOf(bytes, '改変');
  expect(changed).toEqual(expect.arrayContaining(['✖ 差戻し', '甲', '=1+1', '①クラウドサービス提供者\nD7']));
  expect(missing?.[0]).toBe('▲ 要確認');
  expect(rowsOf(bytes, '読み替え')[1]?.slice(1, 4)).toEqual(['①クラウドサービス提供者\nF7', '◯', '適合']);
});

it('an empty list says that it is empty', async () => {
  const bytes = await bytesOf([]);
  for (const [key, name] of Object.entries(ja.sheets))
    expect(rowsOf(bytes, name)[1]).toEqual([Object.entries(ja.none).find(([each]) => each === key)?.[1]]);
});

it.each(['ja', 'en'] as const)('is a sound package, and text stays text (%s)', async (language) => {
  const bytes = await bytesOf([faulty, unreadable('a"b.xlsx'), { ...faulty, path: 'x#y.xlsx' }], language);
  expect(lintPackage(bytes)).toEqual([]);
  expect(sdkErrors(bytes)).toEqual([]);
  const formulas = readWorkbook(bytes).sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );
  expect(formulas.length).toBeGreaterThan(5);
  expect(formulas.filter((formula) => !/^HYPERLINK\("(回答\/うみべ|a""b)\.xlsx/.test(formula))).toEqual([]);
});

it('refuses more lines than a sheet is made for, and says how many that are', async () => {
  const most = faulty.findings.length;
  await expect(bytesOf([faulty], 'ja', most)).resolves.toBeDefined();
  await expect(bytesOf([faulty, faulty], 'ja', most)).rejects.toThrow(ReportTooLong);
});

it('speaks both languages alike', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'string'
      ? (value.match(/\{\w+\}/g) ?? []).sort()
      : Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, shape(inner)]));
  expect(shape(en)).toEqual(shape(ja));
});
