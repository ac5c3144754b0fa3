import { readCourts, readRegions } from '../../../src/checklist/readers/place';

/** `written country purpose`, with `-` before a denied place */
const regions = (text: string): string[] =>
  readRegions(text).map(({ written, country, purpose, negated }) =>
    [`${negated ? '-' : ''}${written}`, country, purpose].filter((part) => part !== undefined).join(' '),
  );

describe('regions', () => {
  it.each([
    ['東京リージョン', ['東京 JP']],
    ['大阪', ['大阪 JP']],
    ['国内', ['国内 JP']],
    ['日本国内のデータセンター', ['日本国内 JP']],
    ['ap-northeast-1', ['ap-northeast-1 JP']],
    ['ap-northeast-1a', ['ap-northeast-1a JP']],
    ['ap-northeast-3', ['ap-northeast-3 JP']],
    ['japaneast/japanwest', ['japaneast JP', 'japanwest JP']],
    ['Japan East', ['Japan East JP']],
    ['asia-northeast1、asia-northeast2-b', ['asia-northeast1 JP', 'asia-northeast2 JP']],
    ['ap-tokyo-1', ['ap-tokyo-1 JP']],
    ['アジアパシフィック（東京）', ['アジアパシフィック（東京） JP']],
    ['ＵＳ－ＥＡＳＴ－１', ['ＵＳ－ＥＡＳＴ－１ US']],
    ['East US 2', ['East US 2 US']],
    ['eu-west-1', ['eu-west-1 IE']],
    ['ap-northeast-2', ['ap-northeast-2 KR']],
    ['アジアパシフィック（シンガポール）', ['シンガポール SG']],
    ['北米', ['北米 GLOBAL']],
    ['米国', ['米国 US']],
    ['US', ['US US']],
    ['EU', ['EU EU']],
    ['グローバル', ['グローバル GLOBAL']],
    ['全世界', ['全世界 GLOBAL']],
    ['複数国', ['複数国 GLOBAL']],
    ['海外', ['海外 GLOBAL']],
    ['国内外', ['国内外 GLOBAL']],
  ])('%s', (text, expected) => {
    expect(regions(text)).toEqual(expected);
  });

  it.each([
    ['データは東京リージョン、バックアップはシンガポール', ['東京 JP primary', 'シンガポール SG backup']],
    ['主リージョン：東日本、副リージョン：西日本', ['東日本 JP primary', '西日本 JP replica']],
    ['本番: 東京、DR: 大阪', ['東京 JP primary', '大阪 JP replica']],
    [
      'プライマリ：ap-northeast-1 レプリカ：ap-northeast-3',
      ['ap-northeast-1 JP primary', 'ap-northeast-3 JP replica'],
    ],
    ['大阪リージョンにバックアップを保管', ['大阪 JP backup']],
    ['東京リージョン（バックアップ）', ['東京 JP backup']],
    ['ログは米国に保存', ['米国 US log']],
    ['サポート情報は米国で保管', ['米国 US support']],
  ])('%s, each for its purpose', (text, expected) => {
    expect(regions(text)).toEqual(expected);
  });

  it.each([
    ['海外には保存しない', ['-海外 GLOBAL primary']],
    ['海外リージョンは使用していません', ['-海外 GLOBAL']],
    ['日本以外には保存しません', ['-日本以外 GLOBAL primary']],
    ['国外への持ち出し禁止', ['-国外 GLOBAL']],
    ['海外保存の予定はありません', ['-海外 GLOBAL primary']],
    ['データは日本、海外には保存しない', ['日本 JP primary', '-海外 GLOBAL primary']],
    ['海外（米国、シンガポール）には保存しない', ['-米国 US', '-シンガポール SG primary']],
    ['Data is never stored outside Japan', ['-outside Japan GLOBAL']],
    ['海外に保存する場合があります', ['海外 GLOBAL primary']],
    ['海外にも保存します', ['海外 GLOBAL primary']],
    ['海外保存の廃止を予定', ['海外 GLOBAL primary']],
  ])('%s: denied or not', (text, expected) => {
    expect(regions(text)).toEqual(expected);
  });

  it.each([
    '',
    '日本語に対応',
    '日本法',
    '日本マイクロソフト',
    '東京地方裁判所',
    '東京都庁',
    'グローバルIPアドレス',
    '中国地方',
    '米国法人向け',
    'パリティチェック',
    'インドア',
    'contact us',
    'EU一般データ保護規則',
    'カタログ',
    '海外からのアクセスを遮断',
    'musa',
  ])('there is no region in %p', (text) => {
    expect(regions(text)).toEqual([]);
  });

  it.each(['プログラムは東京', 'ログインは東京', 'ブログは東京', 'カタログは東京'])(
    '%s has nothing to do with logs',
    (text) => {
      expect(regions(text)).toEqual(['東京 JP']);
    },
  );
});

/** `written country kind`, `?` for a country that the wording does not tell */
const courts = (text: string): string[] =>
  readCourts(text).map(({ written, country, court, kind }) =>
    [written, country ?? '?', kind, court].filter((part) => part !== undefined).join(' '),
  );

describe('courts and law', () => {
  it.each([
    ['東京地方裁判所を専属的合意管轄', ['東京地方裁判所 JP court 東京地方裁判所']],
    ['大阪地裁', ['大阪地裁 JP court 大阪地方裁判所']],
    ['東京地裁/簡裁', ['東京地裁 JP court 東京地方裁判所', '簡裁 JP court 東京簡易裁判所']],
    [
      '東京簡易裁判所または東京地方裁判所',
      ['東京簡易裁判所 JP court 東京簡易裁判所', '東京地方裁判所 JP court 東京地方裁判所'],
    ],
    ['貴区の所在地を管轄する地方裁判所', ['地方裁判所 JP court']],
    ['日本国内の裁判所', ['日本国内の裁判所 JP court']],
    ['東京', ['東京 JP court']],
    ['Santa Clara County, California', ['Santa Clara County US court']],
    ['King County, Washington', ['King County US court']],
    ['courts located in Santa Clara County', ['Santa Clara County US court']],
    ['Singapore', ['Singapore SG court']],
    ['courts of Singapore', ['Singapore SG court']],
    ['米国カリフォルニア州北部地区連邦地方裁判所', ['カリフォルニア州北部地区連邦地方裁判所 US court']],
    ['地方裁判所', ['地方裁判所 ? court']],
    ['日本法', ['日本法 JP law']],
    ['日本国の法律に準拠', ['日本国の法律 JP law']],
    ['準拠法：日本', ['日本 JP law']],
    ['カリフォルニア州法', ['カリフォルニア州法 US law']],
    ['ニューヨーク州法', ['ニューヨーク州法 US law']],
    ['英国法', ['英国法 GB law']],
    ['the laws of the State of California', ['California US law']],
    ['This Agreement is governed by the laws of Japan', ['Japan JP law']],
    [
      '準拠法は日本法とし、東京地方裁判所を専属的合意管轄裁判所とする。',
      ['日本法 JP law', '東京地方裁判所 JP court 東京地方裁判所'],
    ],
  ])('%s', (text, expected) => {
    expect(courts(text)).toEqual(expected);
  });

  it.each(['', 'シンガポールにデータを保存', '日本法人が提供', '契約により定めます', '東京リージョンを利用'])(
    'none is named in %p',
    (text) => {
      expect(courts(text)).toEqual([]);
    },
  );
});
