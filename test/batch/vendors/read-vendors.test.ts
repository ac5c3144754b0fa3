import type { Edition } from '../../../src/checklist/edition';
import { isoFromDay } from '../../../src/checklist/readers/day';
import { openZip } from '../../../src/xlsx/zip-read';
import { writeZip } from '../../../src/xlsx/zip-write';
import { wardEdition } from '../ward-edition';
import { problems, read, utf8, workbook } from './lists';

let edition: Edition;
beforeAll(async () => {
  edition = await wardEdition();
});

const ALL =
  '事業者名,サービス名,サービス種別,ガバメントクラウド利用,自治体機密性,契約開始,契約終了,回答期限,事業者キー';
const list = (...lines: string[]) => [ALL, ...lines].join('\r\n') + '\r\n';

describe('a sound list', () => {
  it('gives every vendor with its profile', () => {
    const { vendors, problems: found } = read(
      edition,
      list(
        'みなとクラウド株式会社,文書管理クラウド,SaaS,利用しない,自治体機密性2,2027/4/1,2030/3/31,2027/1/29,V-001',
      ),
    );
    expect(found).toEqual({ listed: [], errors: 0, warnings: 0 });
    const [vendor] = vendors;
    expect(vendor).toMatchObject({
      row: 2,
      key: 'V-001',
      keyGiven: true,
      provider: 'みなとクラウド株式会社',
    });
    expect(isoFromDay(vendor?.due ?? 0)).toBe('2027-01-29');
    expect(Object.fromEntries(vendor?.profile ?? [])).toEqual({
      provider: 'みなとクラウド株式会社',
      serviceName: '文書管理クラウド',
      model: 'SaaS',
      governmentCloud: '利用しない',
      confidentiality: '自治体機密性2',
      contractStart: 46478,
      contractEnd: 47573,
    });
  });

  it('needs the first two columns only, and gives the same key to the same names', () => {
    const one = read(edition, '事業者名,サービス名\nみなと,文書\nうみ,会議\n').vendors;
    const other = read(edition, 'サービス名,事業者名\n会議,うみ\n文書,みなと\n').vendors;
    expect(one.map(({ keyGiven }) => keyGiven)).toEqual([false, false]);
    expect(one.map(({ key }) => key).sort()).toEqual(other.map(({ key }) => key).sort());
    expect(new Set(one.map(({ key }) => key)).size).toBe(2);
  });

  it.each([
    ['SaaS', 'saas'],
    ['SaaS', 'ＳａａＳ '],
    ['複合', '複合'],
  ])('takes サービス種別 %s written as %s', (model, written) => {
    expect(read(edition, list(`甲,乙,${written},,,,,,`)).vendors[0]?.profile.get('model')).toBe(model);
  });

  it.each([
    ['利用する', ['利用する', 'はい', '○', '有', 'あり', 'Yes']],
    ['利用しない', ['利用しない', 'いいえ', '×', '無', 'なし', '未対応']],
  ])('takes ガバメントクラウド利用 %s written as any of %j', (meant, forms) => {
    const found = forms.map((form) =>
      read(edition, list(`甲,乙,,${form},,,,,`)).vendors[0]?.profile.get('governmentCloud'),
    );
    expect(found).toEqual(forms.map(() => meant));
  });

  it.each([
    ['自治体機密性3A', ['3A', '３Ａ', '3a', '機密性3A', '自治体機密性３Ａ']],
    ['自治体機密性2', ['2', '２', '機密性2']],
  ])('takes 自治体機密性 %s written as any of %j', (meant, forms) => {
    const found = forms.map((form) =>
      read(edition, list(`甲,乙,,,${form},,,,`)).vendors[0]?.profile.get('confidentiality'),
    );
    expect(found).toEqual(forms.map(() => meant));
  });

  it.each(['2027/4/1', '2027-04-01', '令和9年4月1日', 'R9.4.1', '２０２７年４月１日', '20270401', '46478'])(
    'takes the day %s',
    (written) => {
      expect(read(edition, list(`甲,乙,,,,${written},,,`)).vendors[0]?.profile.get('contractStart')).toBe(
        46478,
      );
    },
  );

  it('does not mind the order, width and case of headers, a title above them, or space around values', () => {
    const text = '2027年度 依頼先\n\n　サービス名　,事業者名 \n 文書管理　,　みなと株式会社\n';
    expect(read(edition, text).vendors).toMatchObject([
      { row: 4, provider: 'みなと株式会社', service: '文書管理' },
    ]);
  });
});

describe('rows are numbered as people see them', () => {
  it('counts blank rows, and a quoted line break as one row', () => {
    const text = '事業者名,サービス名,サービス種別\n甲,乙,SaaS\n\n,,\n"甲\n二","乙",SaaS\n丙,丁,XaaS\n';
    expect(problems(edition, text)).toEqual([
      'error 5 事業者名 control-character',
      'error 6 サービス種別 choice-unknown',
    ]);
  });

  it('counts the rows of a sheet', async () => {
    const bytes = await workbook([
      ['依頼先'],
      [],
      ['事業者名', 'サービス名', '契約開始'],
      ['甲', '乙', 46478],
      [],
      ['丙', '丁', '2027/2/30'],
    ]);
    expect(problems(edition, bytes, 'xlsx')).toEqual(['error 6 契約開始 date-unreadable']);
  });

  it('counts the items of an array and the lines of JSON Lines', () => {
    const array = read(edition, '[{"事業者名":"甲","サービス名":"乙"},{"事業者名":"丙"}]', 'json');
    expect(array.unit).toBe('item');
    expect(array.problems.listed).toMatchObject([{ row: 2, column: 'サービス名', code: 'required-missing' }]);
    const lines = read(edition, '{"事業者名":"甲","サービス名":"乙"}\n\n{"事業者名":"丙"}\n', 'json');
    expect(lines.unit).toBe('row');
    expect(lines.problems.listed).toMatchObject([{ row: 3, column: 'サービス名', code: 'required-missing' }]);
  });
});

describe('what is wrong in a row', () => {
  // 事業者名, サービス名, サービス種別, ガバメントクラウド利用, 自治体機密性, 契約開始, 契約終了, 回答期限, 事業者キー
  it.each([
    [',乙,,,,,,,', 'error 2 事業者名 required-missing'],
    ['甲,　 ,,,,,,,', 'error 2 サービス名 required-missing'],
    ['甲,乙,XaaS,,,,,,', 'error 2 サービス種別 choice-unknown'],
    ['甲,乙,,たぶん,,,,,', 'error 2 ガバメントクラウド利用 choice-unknown'],
    ['甲,乙,,△,,,,,', 'error 2 ガバメントクラウド利用 choice-unknown'],
    ['甲,乙,,,3,,,,', 'error 2 自治体機密性 choice-unknown'],
    ['甲,乙,,,A,,,,', 'error 2 自治体機密性 choice-unknown'],
    ['甲,乙,,,,2027/2/30,,,', 'error 2 契約開始 date-unreadable'],
    ['甲,乙,,,,4/1,,,', 'error 2 契約開始 date-unreadable'],
    ['甲,乙,,,,2027年4月,,,', 'error 2 契約開始 date-without-day'],
    ['甲,乙,,,,1926/4/1,,,', 'error 2 契約開始 date-far'],
    ['甲,乙,,,,2027/4/1,2027/3/31,,', 'error 2 契約終了 end-before-start'],
    ['甲,乙,,,,,,2026/11/22,', 'warning 2 回答期限 due-past'],
    [`甲,${'あ'.repeat(101)},,,,,,,`, 'error 2 サービス名 too-long'],
    [`甲,乙,,,,,,,${'x'.repeat(41)}`, 'error 2 事業者キー too-long'],
    ['甲\u0007,乙,,,,,,,', 'error 2 事業者名 control-character'],
    ['甲\u202eslx.exe,乙,,,,,,,', 'error 2 事業者名 control-character'],
    ['甲,乙,,,,,,', 'error 2 - column-count'],
    ['甲,乙,,,,,,,,余り', 'error 2 - column-count'],
  ])('%j → %s', (row, problem) => {
    expect(problems(edition, list(row))).toEqual([problem]);
  });

  it('lets empty cells stand beyond the last header', () => {
    expect(problems(edition, list('甲,乙,,,,,,,,,'))).toEqual([]);
  });

  it.each(['=cmd|A1', '+81', '-株式会社', '@名前', '\t=1', '＝１'])(
    'warns of a name like %j and keeps it as it is',
    (name) => {
      const found = read(edition, list(`"${name}",乙,,,,,,,`));
      expect(found.problems).toMatchObject({
        errors: 0,
        warnings: 1,
        listed: [{ code: 'formula-like', column: '事業者名' }],
      });
      expect(found.vendors[0]?.provider).toBe(name);
    },
  );

  it('names every fault of a row, and those of other rows', () => {
    expect(problems(edition, list(',,XaaS,,,,,,', '甲,乙,,,,2027/13/1,,,'))).toEqual([
      'error 2 事業者名 required-missing',
      'error 2 サービス名 required-missing',
      'error 2 サービス種別 choice-unknown',
      'error 3 契約開始 date-unreadable',
    ]);
  });

  it('lists a hundred errors and counts all of them', () => {
    const { problems: found } = read(edition, list(...Array.from({ length: 150 }, () => '甲,,,,,,,,')));
    expect(found.errors).toBe(150);
    expect(found.listed).toHaveLength(100);
  });

  it('names a value that is no single value', () => {
    const json = '[{"事業者名":"甲","サービス名":["乙"]}]';
    expect(problems(edition, json, 'json')).toEqual(['error 1 サービス名 json-nested']);
  });
});

describe('what only shows across rows', () => {
  it('a key used twice, with both rows; case and width make no difference', () => {
    const { problems: found } = read(edition, list('甲,乙,,,,,,,V-1', '丙,丁,,,,,,,v-１'));
    expect(found.listed).toMatchObject([
      { severity: 'error', row: 3, column: '事業者キー', code: 'key-repeated', params: { other: 2 } },
    ]);
  });

  it('a key used twice, also where something else in the row is wrong', () => {
    expect(problems(edition, list('甲,乙,,,,,,,V-1', '丙,丁,XaaS,,,,,,V-1'))).toEqual([
      'error 3 サービス種別 choice-unknown',
      'error 3 事業者キー key-repeated',
    ]);
  });

  it('the same service twice is an error without keys, and a question with two keys', () => {
    expect(problems(edition, list('甲,乙,,,,,,,', '甲,乙 ,,,,,,,'))).toEqual([
      'error 3 サービス名 service-repeated',
    ]);
    expect(problems(edition, list('甲,乙,,,,,,,V-1', '甲,乙,,,,,,,V-2'))).toEqual([
      'warning 3 サービス名 service-repeated',
    ]);
  });
});

describe('headers', () => {
  it('names the nearest known header to an unknown one', () => {
    const { problems: found } = read(edition, '事業者名,サービス名,契約開始日,備考\n甲,乙,2027/4/1,\n');
    expect(found.listed).toMatchObject([
      { severity: 'warning', code: 'column-unknown', params: { found: '契約開始日', nearest: '契約開始' } },
      { severity: 'warning', code: 'column-unused', params: { found: '備考' } },
    ]);
  });

  it('refuses a header that stands there twice', () => {
    expect(problems(edition, '事業者名,サービス名,事業者名\n甲,乙,丙\n')).toEqual([
      'error - 事業者名 column-repeated',
    ]);
  });

  it('says which of the required ones is not there, and what was read instead', () => {
    const { problems: found, unreadable } = read(edition, '会社名,サービス名\n甲,乙\n');
    expect(unreadable).toBe(true);
    expect(found.listed).toMatchObject([
      { code: 'headers-missing', params: { missing: '「事業者名」', found: '「会社名」「サービス名」' } },
    ]);
  });
});

describe('files that are no list', () => {
  it.each([
    ['nothing at all', '', 'csv', 'empty-file'],
    ['blank lines', '\n\n,,\n', 'csv', 'empty-file'],
    ['headers alone', '事業者名,サービス名\n', 'csv', 'no-rows'],
    ['a quotation mark left open', '事業者名,サービス名\n甲,乙\n"丙,丁\n', 'csv', 'quotes'],
    ['a broken array', '[{"事業者名":', 'json', 'json-broken'],
    ['a broken line', '{"事業者名":"甲","サービス名":"乙"}\n{x\n', 'json', 'json-broken'],
    ['a text', '"甲"', 'json', 'json-not-list'],
    ['a list of texts', '["甲"]', 'json', 'json-not-object'],
    ['an empty array', '[]', 'json', 'no-rows'],
    ['a CSV under another name', '事業者名,サービス名\n甲,乙\n', 'xlsx', 'xlsx-not-xlsx'],
  ] as const)('%s', (_what, text, format, code) => {
    expect(read(edition, text, format).problems.listed.map((problem) => problem.code)).toEqual([code]);
    expect(read(edition, text, format).vendors).toEqual([]);
  });

  it('says in which row a quotation mark is wrong', () => {
    expect(problems(edition, '事業者名,サービス名\n甲,乙\n丙,丁"戊\n')).toEqual(['error 3 - quotes']);
  });

  it('names a workbook of the old format', () => {
    const bytes = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ]);
    expect(problems(edition, bytes, 'xlsx')[0]).toMatch(/^error - - xlsx-/);
  });
});

describe('sheets', () => {
  it('takes the sheet that holds the headers, and says so when another does too', async () => {
    const rows = [
      ['事業者名', 'サービス名'],
      ['甲', '乙'],
    ];
    expect(read(edition, await workbook([['表紙']], rows), 'xlsx').vendors).toHaveLength(1);
    expect(problems(edition, await workbook(rows, rows), 'xlsx')).toEqual(['warning - - sheet-ignored']);
  });

  it('keeps a name that looks like a number or a formula as text', async () => {
    const { vendors } = read(
      edition,
      await workbook([
        ['事業者名', 'サービス名'],
        [2027, '=1+1'],
      ]),
      'xlsx',
    );
    expect(vendors).toMatchObject([{ provider: '2027', service: '=1+1' }]);
  });
});

describe('a sheet that Excel has been busy with', () => {
  const rows = [
    ['事業者名', 'サービス名'],
    ['甲', '乙'],
    ['丙', '丁'],
  ];
  const edited = async (change: (xml: string) => string) => {
    const archive = openZip(await workbook(rows));
    return writeZip(
      archive.names.map((name) => {
        const sheet = name === 'xl/worksheets/sheet1.xml';
        return sheet
          ? { name, data: utf8(change(new TextDecoder().decode(archive.read(name)))) }
          : { name, raw: archive.raw(name) };
      }),
    );
  };

  it('an error value is named where it stands', async () => {
    const bytes = await edited((xml) =>
      xml.replace(/<c r="B3"([^>]*?) t="\w+">.*?<\/c>/, '<c r="B3"$1 t="e"><v>#N/A</v></c>'),
    );
    expect(problems(edition, bytes, 'xlsx')).toEqual(['error 3 サービス名 cell-error']);
  });

  it('rows that a filter hides count as well, and that is said', async () => {
    const bytes = await edited((xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"'));
    expect(problems(edition, bytes, 'xlsx')).toEqual(['warning - - rows-hidden']);
    expect(read(edition, bytes, 'xlsx').vendors).toHaveLength(2);
  });
});

describe('JSON values', () => {
  it('takes texts, numbers, true and false', () => {
    const text = JSON.stringify([
      {
        事業者名: '甲',
        サービス名: 365,
        ガバメントクラウド利用: false,
        自治体機密性: 2,
        契約開始: 46478,
        備考: null,
      },
    ]);
    const { vendors } = read(edition, utf8(text), 'json');
    expect(Object.fromEntries(vendors[0]?.profile ?? [])).toMatchObject({
      serviceName: '365',
      governmentCloud: '利用しない',
      confidentiality: '自治体機密性2',
      contractStart: 46478,
    });
  });
});
