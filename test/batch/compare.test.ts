import { parse } from 'csv-parse/sync';
import {
  compareOutput,
  compareReports,
  hrefFrom,
  TooManyVendors,
} from '../../src/batch/compare/compare-files';
import { VENDORS_AT_MOST } from '../../src/batch/compare/compare-reports';
import { newestRounds } from '../../src/batch/compare/newest-round';
import type { CheckedFile } from '../../src/batch/report';
import type { Comparison } from '../../src/workbook/compare/comparison';
import { ISO_27001, ISO_27017 } from '../checklist/well-filled';
import { Desk, unreadable } from '../workbook/compare/vendors';

let desk: Desk;
let sound: CheckedFile;
beforeAll(async () => {
  desk = await Desk.open();
  sound = await desk.report({ path: 'a.xlsx' });
});

/** file | key | round | provider | service | bytes */
function filesOf(table: string): CheckedFile[] {
  const rows = table.trim().split('\n');
  return rows.map((row) => {
    const [path = '', key, round, provider, name, bytes] = row.split('|').map((cell) => cell.trim() || null);
    return {
      ...sound,
      path: path ?? '',
      sha256: bytes ?? path ?? '',
      provenance: {
        ...sound.provenance,
        vendor: key ?? null,
        round: round === null || round === undefined ? null : Number(round),
      },
      service: { ...sound.service, provider: provider ?? null, name: name ?? null },
    };
  });
}

/** A file of anything else than equally long records is refused. */
function rowsOf(text: string): string[][] {
  return parse(text.slice(1), { relax_column_count: false });
}

describe('of several files of one vendor', () => {
  it.each([
    [
      'the newest round counts, wherever it stands',
      `new.xlsx | V-1 | 3 | 甲 | 文書
       old.xlsx | V-1 | 1 | 甲 | 文書
       mid.xlsx | V-1 | 2 | 甲 | 文書`,
      ['new.xlsx - old.xlsx mid.xlsx'],
    ],
    [
      'a copy of the same bytes does not count',
      `a.xlsx | V-1 | 1 | 甲 | 文書 | same
       b.xlsx | V-1 | 1 | 甲 | 文書 | same`,
      ['a.xlsx - b.xlsx'],
    ],
    [
      'two files of one round stand side by side',
      `a.xlsx | V-1 | 2 | 甲 | 文書
       b.xlsx | V-1 | 2 | 甲 | 文書
       c.xlsx | V-1 | 1 | 甲 | 文書`,
      ['a.xlsx - c.xlsx + b.xlsx', 'b.xlsx + a.xlsx'],
    ],
    [
      'a file without a round is never put aside',
      `a.xlsx | V-1 | 2 | 甲 | 文書
       b.xlsx | V-1 |   | 甲 | 文書`,
      ['a.xlsx + b.xlsx', 'b.xlsx + a.xlsx'],
    ],
    [
      'a file without a key belongs to the vendor that bears its names, however they are written',
      `a.xlsx | V-1 | 2 | 株式会社甲 | ＡＢＣ
       b.xlsx |     | 1 | 株式会社 甲 | ABC`,
      ['a.xlsx - b.xlsx'],
    ],
    [
      'one that two vendors could own stands alone',
      `a.xlsx | V-1 | 2 | 甲 | 文書
       b.xlsx | V-2 | 2 | 甲 | 文書
       c.xlsx |     | 1 | 甲 | 文書`,
      ['a.xlsx', 'b.xlsx', 'c.xlsx'],
    ],
    [
      'files that say nothing of whose they are stand alone',
      `a.xlsx | | | |
       b.xlsx | | | |`,
      ['a.xlsx', 'b.xlsx'],
    ],
    [
      'two services of one provider are two vendors',
      `a.xlsx | V-1 | 1 | 甲 | 文書
       b.xlsx | V-2 | 1 | 甲 | 会計`,
      ['a.xlsx', 'b.xlsx'],
    ],
  ])('%s', (_, table, expected) => {
    const told = newestRounds(filesOf(table)).map(({ file, earlier, rivals }) =>
      [
        file.path,
        ...(earlier.length === 0 ? [] : ['-', ...earlier.map(({ path }) => path)]),
        ...(rivals.length === 0 ? [] : ['+', ...rivals.map(({ path }) => path)]),
      ].join(' '),
    );
    expect(told).toEqual(expected);
  });
});

const FAULTY = {
  path: 'b.xlsx',
  key: 'V-2',
  profile: { provider: '=HYPERLINK("http://example.jp")', serviceName: '-1+2' },
  certificates: [
    { ...ISO_27017, expires: 46300 },
    { ...ISO_27001, expires: '来春' },
  ],
  responses: { '1-9': { verdict: '不適合' } },
};

async function comparison(): Promise<Comparison> {
  return desk.compare(
    desk.report({ path: 'a2.xlsx', key: 'V-1', round: 2 }),
    desk.report({ path: 'a1.xlsx', key: 'V-1', round: 1 }),
    desk.report(FAULTY),
    unreadable('c.xlsx'),
  );
}

it('has a column for every vendor and every file that could not be read, in the order given', async () => {
  const { vendors } = await comparison();
  expect(vendors.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['a2.xlsx', 'checked'],
    ['b.xlsx', 'checked'],
    ['c.xlsx', 'unreadable'],
  ]);
  expect(vendors[0]).toMatchObject({ round: 2, earlier: [{ path: 'a1.xlsx', round: 1 }] });
});

it('a criterion differs when those that could be read do not come to the same', async () => {
  const { criteria } = await comparison();
  const differing = criteria.filter(({ differs }) => differs).map(({ id }) => id);
  expect(differing).toEqual(expect.arrayContaining(['1-6', '1-9']));
  expect(differing).not.toContain('1-3');
});

it('the ledger runs by day over all vendors, without a day last', async () => {
  const { ledger } = await comparison();
  expect(ledger.map(({ vendor, scheme, urgency }) => [vendor, scheme, urgency])).toEqual([
    [1, 'ISO/IEC 27017', 'lapsed'],
    [0, 'ISO/IEC 27001', 'in-contract'],
    [0, 'ISO/IEC 27017', 'in-contract'],
    [1, 'ISO/IEC 27001', 'undated'],
  ]);
});

it('as JSON it says the same, for programs', async () => {
  const whole = await comparison();
  const read: unknown = JSON.parse(String(await compareOutput(whole, 'json', 'ja')));
  expect(read).toMatchObject({
    evaluatedOn: '2026-11-23',
    criteria: { length: 31 },
    ledger: { length: 4 },
    vendors: [
      { path: 'a2.xlsx', gate: { verdict: '適合', restsOn: [{ scheme: 'ISO/IEC 27001' }, {}] } },
      { provider: '=HYPERLINK("http://example.jp")', cells: { length: 31 } },
      { outcome: 'unreadable', error: { code: 'corrupt' } },
    ],
  });
  expect(JSON.stringify(read)).not.toContain('"href"');
});

it('as CSV it is one table, a result a line, and runs nothing', async () => {
  const text = String(await compareOutput(await comparison(), 'csv', 'ja'));
  const [heads, ...lines] = rowsOf(text);
  expect(text.startsWith('\ufeff"種別","ファイル"')).toBe(true);
  expect(heads).toHaveLength(15);
  const kinds = lines.map(([kind]) => kind);
  expect(
    Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length])),
  ).toEqual({
    総合: 2,
    認証等の判定: 2,
    確認事項: 62,
    期限: 4,
    読み取り不可: 1,
  });
  expect(lines.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/u.test(cell) && !/^-\d+$/.test(cell))).toEqual(
    [],
  );
  expect(lines.find(([, file, , , , , result]) => file === 'b.xlsx' && result === '不適合')).toEqual(
    expect.arrayContaining([`'=HYPERLINK("http://example.jp")`, `'-1+2`, 'F13']),
  );
});

it('more vendors than a sheet can show are refused', async () => {
  const files = Array.from({ length: VENDORS_AT_MOST + 1 }, (_, index) =>
    unreadable(`${String(index)}.xlsx`),
  );
  await expect(desk.compare(...files)).rejects.toThrow(TooManyVendors);
});

it('the way to a file is relative to where the comparison is written', async () => {
  const { vendors } = await compareReports([unreadable('回答/甲.xlsx')], {
    edition: desk.edition,
    head: desk.head,
    hrefOf: hrefFrom('結果/比較.xlsx'),
  });
  expect(vendors[0]?.href).toBe('../回答/甲.xlsx');
});
