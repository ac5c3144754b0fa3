import { hasPlaceholder, readPeriods } from '../../../src/checklist/readers/period';

const brief = (text: string): string =>
  readPeriods(text)
    .map(({ value, unit, before }) => `${value} ${unit}${before ? ' before' : ''}`)
    .join(', ');

describe('lengths of time', () => {
  it.each([
    ['３ヶ月前', '3 month before'],
    ['3か月', '3 month'],
    ['3カ月', '3 month'],
    ['3ケ月', '3 month'],
    ['3ヵ月', '3 month'],
    ['3ｹ月前', '3 month before'],
    ['三箇月', '3 month'],
    ['三カ月', '3 month'],
    ['3 か 月 前', '3 month before'],
    ['契約終了三箇月前', '3 month before'],
    ['90日前', '90 day before'],
    ['少なくとも90日前までに', '90 day before'],
    ['1年以上前', '1 year before'],
    ['30営業日', '30 business-day'],
    ['半年', '6 month'],
    ['1年半', '1.5 year'],
    ['24時間以内', '24 hour'],
    ['２週間', '2 week'],
    ['六十日', '60 day'],
    ['12,000時間', '12000 hour'],
    ['1～3か月前', '1 month before, 3 month before'],
    ['1年6か月', '1 year, 6 month'],
    ['1年前(終了)・30日前(変更)', '1 year before, 30 day before'],
    ['通知は30日、変更は3か月前', '30 day, 3 month before'],
    ['3か月の事前通知', '3 month before'],
    ['90 days before termination', '90 day before'],
    ['3 months prior notice', '3 month before'],
    ['10 business days', '10 business-day'],
    ['3日前後', '3 day'],
  ])('%s is %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    '●か月',
    '○か月',
    '〇か月',
    '〇〇か月',
    '3月',
    '令和8年3月30日',
    '2026年3月30日',
    '4月1日',
    '毎月15日',
    '2026年',
    '令和8年',
    'R8.3.30',
    '24時間365日対応',
    '365日24時間',
    '24時間体制',
    '統一日程',
    '第3週',
    '3年目',
    '10:30',
    '2026年度',
    '後期',
    '',
  ])('finds none in %p', (text) => {
    expect(readPeriods(text)).toEqual([]);
  });

  it('never converts a unit and quotes what was written', () => {
    expect(readPeriods('変更の９０日前まで')).toEqual([
      { value: 90, unit: 'day', text: '９０日', before: true },
    ]);
  });
});

describe('a blank of a template', () => {
  it.each([
    '●か月前までに●の方法で',
    '●か月',
    '○か月前',
    '〇か月',
    '●ヶ月',
    '●の方法で',
    '第○条',
    '第●条第●項',
    '○○条',
    '○○株式会社',
    '〇〇市',
    'XXX株式会社',
    'XX年',
    '令和〇年〇月〇日',
    '契約書第●条',
    '●日前まで',
    '[●]',
    '【○】',
    '●●',
    '03-XXXX-XXXX',
  ])('is left in %s', (text) => {
    expect(hasPlaceholder(text)).toBe(true);
  });

  it.each([
    '○',
    '●',
    '〇',
    '◎',
    ' ○ ',
    '○×△',
    '○（別紙参照）',
    '●日本国内のみ',
    '●年間計画を策定',
    '○ログを取得',
    '二〇二六年',
    '一〇日',
    '3か月前',
    'HTTP 5xx',
    '項目○',
    '',
    'Xserver',
  ])('is not in %p', (text) => {
    expect(hasPlaceholder(text)).toBe(false);
  });
});
