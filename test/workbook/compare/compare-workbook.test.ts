import fc from 'fast-check';
import type { Blueprint } from '../../../src/workbook/blueprint';
import { compareWorkbook } from '../../../src/workbook/compare/compare-workbook';
import { HEADER_ROW } from '../../../src/workbook/compare/matrix-sheet';
import en from '../../../src/workbook/compare/wording.en.json';
import ja from '../../../src/workbook/compare/wording.ja.json';
import { author } from '../../../src/xlsx/author';
import { lintPackage } from '../../../src/xlsx/package-lint';
import { ISO_27001, ISO_27017, ON } from '../../checklist/well-filled';
import { sdkErrors } from '../../xlsx/ooxml-validator';
import { Desk, formulasOf, rowsOf, textsOf, unreadable, type Vendor } from './vendors';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});

const SOUND: Vendor = { path: '回答/みなと.xlsx', key: 'V-001' };
/** No.6 fails, one criterion rests on terms alone, one is not met, one is blank. */
const FAULTY: Vendor = {
  path: '回答/うみべ.xlsx',
  key: 'V-002',
  profile: { provider: 'うみべデータ株式会社', serviceName: '基盤サービス' },
  certificates: [ISO_27001],
  responses: {
    '1-4': { basis: '利用規約等で規定', url: 'https://example.jp/terms' },
    '1-9': { verdict: '不適合' },
    '1-10': { verdict: '' },
  },
};

async function drawn(...vendors: Vendor[]): Promise<Blueprint> {
  return compareWorkbook(await desk.compare(...vendors.map((vendor) => desk.report(vendor))), 'ja');
}

const sheet = ({ sheets }: Blueprint, name: string) => {
  const found = sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
};

describe('比較', () => {
  it('shows what knocks a vendor out first, then every criterion, by symbol and word', async () => {
    const comparison = await desk.compare(
      desk.report(SOUND),
      desk.report(FAULTY),
      unreadable('回答/壊.xlsx'),
    );
    const rows = rowsOf(compareWorkbook(comparison, 'ja'), '比較', HEADER_ROW);
    expect(rows[0]).toEqual([
      'No',
      '確認事項',
      '差',
      'みなとクラウド株式会社\nみなと文書管理',
      'うみべデータ株式会社\n基盤サービス',
      '壊.xlsx\n読み取れません',
    ]);
    expect(rows.slice(1, 4).map((row) => row.slice(1))).toEqual([
      ['総合（記載上）', '', expect.stringMatching(/^[✔◇] /), '✖ 不適合あり', '？ 読み取れません'],
      ['①-6の判定（記載上）', '', '✔ 適合', expect.stringMatching(/^[✖◇] /), '？ 不明'],
      ['②の回答', '', '不要', '必要', '？ 不明'],
    ]);
    const at = (number: string) => rows.find(([first]) => first === number)?.slice(2);
    expect(at('①-3')).toEqual(['', '✔ 充足', '✔ 充足', '？ 不明']);
    expect(at('①-4')).toEqual(['◆', '✔ 充足', expect.stringMatching(/^△ 充足\n（規約のみ）/), '？ 不明']);
    expect(at('①-9')).toEqual(['◆', '✔ 充足', '✖ 不適合', '？ 不明']);
    expect(at('①-10')).toEqual(['◆', '✔ 充足', '□ 未回答', '？ 不明']);
    expect(rows.filter(([number]) => /^[①②]-\d+$/.test(number ?? ''))).toHaveLength(31);
  });

  it('an error in a criterion that seems to be met is seen', async () => {
    const facts = { '1-2.backup': '国外を含む' };
    const rows = rowsOf(await drawn({ ...SOUND, facts }), '比較', HEADER_ROW);
    expect(rows.find(([number]) => number === '①-2')?.[3]).toMatch(/^▲ 充足\n（エラー\d）$/);
  });

  it('every cell leads to the cell of the file', async () => {
    const formulas = formulasOf(await drawn(SOUND, FAULTY));
    expect(formulas).toContain(`HYPERLINK("回答/うみべ.xlsx#'①クラウドサービス提供者'!F13","✖ 不適合")`);
    expect(formulas).toContain(`HYPERLINK("回答/みなと.xlsx#'②クラウドサービス特有'!E5","－ 対象外")`);
  });

  it('stands still where it should, filters, and prints on A4 across', async () => {
    const matrix = sheet(await drawn(SOUND, FAULTY), '比較');
    expect(matrix.freeze).toEqual({ rows: HEADER_ROW, columns: 3 });
    expect(matrix.filter).toBe(`A${HEADER_ROW}:E${HEADER_ROW + 9 + 31}`);
    expect(matrix.print).toMatchObject({
      landscape: true,
      fitWidth: 1,
      titleRows: `${HEADER_ROW}:${HEADER_ROW}`,
    });
  });

  it('weak ground is hatched, so that a grey print tells it from sound ground', async () => {
    const hatched = sheet(await drawn(SOUND), '比較').formats.flatMap(({ rules }) =>
      rules.filter(({ style }) => style.hatch !== undefined).map(({ formula }) => formula),
    );
    expect(hatched).toContain('LEFT(D6,1)="△"');
    expect(hatched.some((formula) => formula.includes('◇') && formula.includes('（'))).toBe(true);
  });
});

describe('期限', () => {
  it('tells what falls when a certificate lapses, nearest first', async () => {
    const certificates = [
      { ...ISO_27001, expires: 46843 },
      { ...ISO_27017, expires: 46400 },
    ];
    const blueprint = await drawn({ ...SOUND, certificates });
    const [heads, ...rows] = rowsOf(blueprint, '期限', 4);
    expect(heads).toHaveLength(10);
    expect(rows.map((row) => [row[2], row[7], row[8]])).toEqual([
      ['ISO/IEC 27017', '51', '▲ まもなく'],
      ['ISO/IEC 27001', '494', '◇ 契約期間中'],
    ]);
    const falls = rows[0]?.[9]?.split('\n');
    expect(falls).toContain('①-6：充足→認証不足');
    expect(falls).toContain('②の回答：不要→必要');
    expect(falls).toContain('②-1 ほか12項目：対象外→未回答');
  });

  it('a listing whose renewal is applied for is not called lapsed', async () => {
    const listing = { scheme: 'ISMAP', number: 'C21-0001-2', scope: '当該サービス', standing: '更新申請中' };
    const certificates = [ISO_27001, { ...listing, expires: ON - 30 }];
    const responses = { '1-6': { basis: 'ISMAP' } };
    const [row] = rowsOf(await drawn({ ...SOUND, certificates, responses }), '期限', 5);
    expect(row?.slice(7)).toEqual(['-30', '◇ 更新申請中', ja.expiry.renewal]);
  });

  it('says so when nobody has a certificate', async () => {
    const rows = rowsOf(await drawn({ ...SOUND, certificates: [] }), '期限', 5);
    expect(rows).toEqual([[ja.expiry.none]]);
  });
});

describe('No.6', () => {
  it('names what each verdict rests on, and why a file has none', async () => {
    const comparison = await desk.compare(desk.report(SOUND), desk.report(FAULTY), unreadable('壊.xlsx'));
    const rows = rowsOf(compareWorkbook(comparison, 'ja'), 'No.6', 5);
    expect(rows[0]?.[8]).toBe(
      'ISO/IEC 27001 2022 IS 000001（2028/03/31まで）\n' +
        'ISO/IEC 27017 2015 CLOUD 000001（2028/03/31まで）\n選ばれた根拠：ISO/IEC 27017',
    );
    expect(rows[0]?.slice(3, 7)).toEqual(['✔ 適合', '✔ あり', '－ 確認不要', '不要']);
    expect(rows[1]?.[8]).toContain(ja.gateSheet.nothing);
    expect(rows[2]).toEqual(
      expect.arrayContaining(['壊.xlsx', '？ 読み取れません', 'ファイルが壊れています。']),
    );
  });
});

describe('差のある項目', () => {
  it('holds only what differs, what is not met first, with the basis', async () => {
    const rows = rowsOf(await drawn(SOUND, FAULTY), '差のある項目', 5);
    expect(rows[0]).toEqual(['①-9', expect.any(String), '✔ 充足\n公開資料', '✖ 不適合\n公開資料']);
    expect(rows.map(([number]) => number)).not.toContain('①-3');
  });

  it.each([
    ['one vendor', [SOUND], ja.differences.single],
    ['two alike', [SOUND, { ...SOUND, path: 'b.xlsx', key: 'V-009' }], ja.differences.none],
  ])('says so for %s', async (_, vendors, sentence) => {
    expect(rowsOf(await drawn(...vendors), '差のある項目', 5)).toEqual([['', sentence]]);
  });
});

const many = (count: number): Vendor[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(index % 2 === 0 ? SOUND : FAULTY),
    path: `回答/V-${String(index)}.xlsx`,
    key: `V-${String(index)}`,
  }));

it.each([[0], [1], [2], [40]])('%d vendors make a sound package', async (count) => {
  const blueprint = await drawn(...many(count));
  const bytes = await author(blueprint);
  expect(lintPackage(bytes)).toEqual([]);
  expect(sdkErrors(bytes)).toEqual([]);
  expect(sheet(blueprint, '比較').columns).toHaveLength(3 + count);
  expect(sheet(blueprint, '比較').print?.fitWidth).toBe(Math.max(1, count / 10));
});

describe('names from outside', () => {
  const named = (provider: string, serviceName = '文書', path = '回答/a.xlsx'): Vendor => ({
    path,
    profile: { provider, serviceName },
  });
  const hostile: readonly (readonly [string, string])[] = [
    ['a formula', `=cmd|' /C calc'!A0`],
    ['400 characters', '長'.repeat(400)],
    ['another direction', '\u202egnp.xslx\u202c株式会社'],
    ['quotes', `"),HYPERLINK("http://example.jp","x`],
    ['tags', `</t><f>1+1</f>&amp;`],
    ['an escape', '_x0041_\u0007'],
    ['marks without end', `a${'\u0301'.repeat(30_000)}`],
    ['letters of the right-to-left kind', 'شركة السحابة'],
  ];

  it.each(hostile)('%s stays text', async (_, name) => {
    const blueprint = await drawn(named(name), named(name, name, `回答/${'b'.repeat(40)}.xlsx`));
    const bytes = await author(blueprint);
    expect(lintPackage(bytes)).toEqual([]);
    expect(sdkErrors(bytes)).toEqual([]);
    expect(formulasOf(blueprint).filter((formula) => !/^HYPERLINK\("回答\//.test(formula))).toEqual([]);
    expect(textsOf(blueprint).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(Math.max(...textsOf(blueprint).map(({ length }) => length))).toBeLessThan(1000);
  });

  it('no name at all, and two the same, are told apart by their files', async () => {
    const blank = (path: string) => named('', '', path);
    const rows = rowsOf(
      await drawn(named('甲', '文書', 'a.xlsx'), named('甲', '文書', 'b.xlsx'), blank('c.xlsx')),
      '比較',
      HEADER_ROW,
    );
    const heads = rows[0]?.slice(3) ?? [];
    expect(heads.map((head) => /（(\w)\.xlsx）/.exec(head)?.[1])).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['an anchor', 'a#b.xlsx'],
    ['an escape', 'a%41.xlsx'],
    ['another protocol', 'https:evil.xlsx'],
    ['a server', '\\\\evil\\a.xlsx'],
    ['an endless path', `${'a'.repeat(260)}.xlsx`],
    ['a line break', 'a\nb.xlsx'],
  ])('a path that reads as %s is shown, not linked', async (_, path) => {
    const blueprint = await drawn({ ...SOUND, path });
    expect(formulasOf(blueprint)).toEqual([]);
    expect(lintPackage(await author(blueprint))).toEqual([]);
  });

  it('any name and any path make a sound package that runs nothing of theirs', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const report = await desk.report(SOUND);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { maxLength: 3 }), async (names) => {
        const reports = names.map(([provider, name, path], index) => ({
          ...report,
          path,
          sha256: String(index),
          provenance: { ...report.provenance, vendor: null },
          service: { ...report.service, provider, name },
        }));
        const blueprint = compareWorkbook(await desk.compare(...reports), 'ja');
        expect(lintPackage(await author(blueprint))).toEqual([]);
        for (const formula of formulasOf(blueprint))
          expect(formula).toMatch(/^HYPERLINK\("(?:[^"]|"")*","(?:[^"]|"")*"\)$/);
      }),
      { numRuns: 25 },
    );
  });
});

describe('wording', () => {
  const leaves = (value: unknown, at = ''): [string, string][] =>
    typeof value === 'string'
      ? [[at, value]]
      : Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${at}.${key}`));
  const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

  it('both languages have the same entries with the same holes', () => {
    const [left, right] = [leaves(ja), leaves(en)];
    expect(right.map(([at]) => at)).toEqual(left.map(([at]) => at));
    expect(right.map(([, text]) => holes(text))).toEqual(left.map(([, text]) => holes(text)));
  });

  it('no English stands in a Japanese sheet', async () => {
    const words =
      textsOf(await drawn(SOUND, FAULTY))
        .join('\n')
        .match(/[A-Za-z]{3,}/g) ?? [];
    const names = ['ISO', 'IEC', 'ISMAP', 'LIU', 'SOC', 'CLD', 'CLOUD', 'xlsx'];
    expect([...new Set(words)].filter((word) => !names.includes(word))).toEqual([]);
  });
});
