/** A small checklist that uses every field of a Blueprint at least once. */
import type { Blueprint, CellContent, CellPlan, SheetPlan, StylePlan } from '../../src/workbook/blueprint';

export const CHECKLIST = '①クラウドサービス提供者';
export const OVERVIEW = 'サービス概要';
export const SUMMARY = "集計 '令和8年度' & <確認>";
export const LISTS = '_lists';

const TEXT = { name: 'Yu Gothic', size: 10.5 };

export const STYLES = {
  title: style({
    font: { ...TEXT, size: 14, bold: true, color: '1F4E79', underline: true },
    vertical: 'middle',
  }),
  header: style({
    font: { ...TEXT, bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    border: 'thin',
    horizontal: 'center',
    vertical: 'middle',
  }),
  question: style({ border: 'thin' }),
  answer: style({ fill: 'FFF9E5', border: 'thin', locked: false }),
  date: style({ border: 'thin', horizontal: 'right', locked: false, numberFormat: 'yyyy"年"m"月"d"日"' }),
  shrunk: style({ border: 'none', wrap: false, shrink: true }),
  status: style({ border: 'thin', horizontal: 'center', vertical: 'middle', wrap: false }),
  machine: style({ wrap: false }),
} satisfies Record<string, StylePlan>;

type StyleName = keyof typeof STYLES;

function style(part: Partial<StylePlan>): StylePlan {
  return { font: TEXT, horizontal: 'left', vertical: 'top', wrap: true, locked: true, ...part };
}

function put(
  row: number,
  column: number,
  name: StyleName,
  content?: CellContent | string | number,
): CellPlan {
  if (content === undefined) return { row, column, style: name };
  return {
    row,
    column,
    style: name,
    content: typeof content === 'object' ? content : { value: content },
  };
}

const overview: SheetPlan = {
  name: OVERVIEW,
  visibility: 'visible',
  columns: [{ width: 24 }, { width: 9 }, { width: 40 }],
  heights: [],
  cells: [
    put(1, 1, 'title', 'クラウドサービス確認票（サンプル）'),
    put(3, 1, 'question', '事業者名'),
    put(3, 2, 'answer', 'みなとクラウド株式会社'),
    put(4, 1, 'question', '評価基準日'),
    put(4, 2, 'date', 46_113),
    put(5, 1, 'question', '回答済み'),
    put(5, 2, 'status', { formula: `COUNTIF('${CHECKLIST}'!$C$5:$C$7,"適合")`, result: 0 }),
    put(6, 1, 'question', '備考'),
    put(6, 2, 'shrunk', { formula: 'IF(B5=0,"",B5)', result: '' }),
  ],
  merges: ['A1:C1', 'B3:C3'],
  validations: [
    {
      range: 'B4',
      rule: { kind: 'date', from: 45_748, to: 47_573 },
      error: { severity: 'stop', title: '評価基準日', text: '日付を入力してください。' },
    },
  ],
  formats: [],
  protected: true,
  gridLines: false,
};

const checklist: SheetPlan = {
  name: CHECKLIST,
  visibility: 'visible',
  tabColor: '1F4E79',
  columns: [
    { width: 6 },
    { width: 40.5 },
    { width: 12 },
    { width: 30 },
    { width: 14 },
    { width: 8, hidden: true },
  ],
  heights: [
    { row: 1, height: 28 },
    { row: 4, height: 21.75 },
    { row: 5, height: 76, grows: true },
    { row: 6, height: 76, grows: true },
  ],
  cells: [
    put(1, 1, 'title', '①クラウドサービス提供者'),
    ...['No', '確認事項（対策）', '判定', '回答内容', '状態', 'key'].map((text, index) =>
      put(4, index + 1, 'header', text),
    ),
    ...[5, 6, 7].flatMap((row) => [
      put(row, 1, 'status', row - 4),
      put(
        row,
        2,
        'question',
        'データセンターの所在地が日本国内であること。\n国外に置く場合は、事前に通知し、合意を得ること。' +
          '個人情報を含む情報は、日本の法令が及ぶ場所に限ること。',
      ),
      put(row, 3, 'answer', row === 5 ? '適合' : row === 6 ? '確認中' : undefined),
      put(row, 4, 'answer', row === 5 ? '=契約書 第3条のとおり' : undefined),
      put(row, 5, 'status', {
        formula: `IF(C${String(row)}="","未回答",IF(C${String(row)}="適合","充足","確認中"))`,
        result: row === 5 ? '充足' : row === 6 ? '確認中' : '未回答',
      }),
      put(row, 6, 'machine', `1-${String(row - 4)}`),
    ]),
  ],
  merges: ['A1:E2'],
  validations: [
    {
      range: 'C5:C7',
      rule: { kind: 'list', name: 'k_verdict' },
      prompt: { title: '判定', text: '一覧から選んでください。\n空欄は「未回答」です。<1-1 & "1-2">' },
      error: { severity: 'stop', title: '判定', text: '一覧にない値です。' },
    },
    {
      range: 'D5:D6',
      rule: { kind: 'length', max: 2000 },
      error: { severity: 'warning', title: '回答内容', text: '長すぎます。別紙にしますか。' },
    },
    {
      range: 'D7',
      rule: { kind: 'any' },
      prompt: { title: '回答内容', text: '根拠となる条文や資料名も書いてください。' },
    },
  ],
  formats: [
    {
      range: 'E5:E7',
      rules: [
        {
          formula: '$E5="未回答"',
          style: { fill: 'FFE699', hatch: '7F6000', color: '7F6000', bold: true, numberFormat: '"▲ "@' },
          stop: true,
        },
        { formula: '$E5="確認中"', style: { hatch: '2F5597' } },
      ],
    },
    {
      range: 'C5:D7',
      rules: [
        { formula: 'AND($C5="",$E5<>"対象外")', style: { fill: 'FCE4D6' }, stop: true },
        { formula: '$C5="適合"', style: { color: '375623', bold: false } },
      ],
    },
  ],
  freeze: { rows: 4, columns: 2 },
  filter: 'A4:F7',
  protected: true,
  print: {
    area: 'A1:E7',
    landscape: true,
    titleRows: '4:4',
    fitHeight: 0,
    header: '&L確認票&R&A',
    footer: '&C&P / &N',
  },
  gridLines: false,
};

const summary: SheetPlan = {
  name: SUMMARY,
  visibility: 'visible',
  columns: [{ width: 20 }],
  heights: [],
  cells: [
    put(1, 1, 'title', '集計'),
    put(2, 1, 'status', { formula: `'${CHECKLIST}'!E5&"。"`, result: '充足。' }),
  ],
  merges: [],
  validations: [],
  formats: [],
  freeze: { rows: 1, columns: 0 },
  protected: false,
  print: { area: 'A1', landscape: false, fitHeight: 1, footer: '' },
  gridLines: true,
};

const lists: SheetPlan = {
  name: LISTS,
  visibility: 'veryHidden',
  columns: [{ width: 18 }],
  heights: [],
  cells: ['k_verdict', '適合', '不適合', '対象外', '確認中'].map((text, index) =>
    put(index + 1, 1, 'machine', text),
  ),
  merges: [],
  validations: [],
  formats: [],
  protected: true,
  gridLines: true,
};

/** The very hidden sheet stands first, so that the first visible one is not the first of all. */
export function sampleBlueprint(): Blueprint {
  return {
    title: 'クラウドサービス確認票 <サンプル> & 試行',
    styles: STYLES,
    sheets: [lists, overview, checklist, summary],
    names: [
      { name: 'k_verdict', refersTo: `'${LISTS}'!$A$2:$A$5` },
      { name: '評価基準日', refersTo: `'${OVERVIEW}'!$B$4` },
      { name: 'k_summary', refersTo: `'集計 ''令和8年度'' & <確認>'!$A$1:$A$2` },
    ],
    lockStructure: true,
  };
}

/** The smallest workbook: one sheet, one style, and what a test is about. */
export function plainBlueprint(sheet: Partial<SheetPlan> = {}, rest: Partial<Blueprint> = {}): Blueprint {
  return {
    title: '',
    styles: STYLES,
    names: [{ name: 'k_list', refersTo: "'表'!$H$1:$H$3" }],
    lockStructure: false,
    ...rest,
    sheets: rest.sheets ?? [plainSheet(sheet)],
  };
}

export function plainSheet(sheet: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '表',
    visibility: 'visible',
    columns: [],
    heights: [],
    cells: [],
    merges: [],
    validations: [],
    formats: [],
    protected: false,
    gridLines: true,
    ...sheet,
  };
}
