import { readCertificates } from '../../../src/checklist/readers/certificate';

/** `scheme edition number` */
const brief = (text: string): string[] =>
  readCertificates(text).map(({ scheme, edition, number }) =>
    [scheme, edition, number].filter((part) => part !== undefined).join(' '),
  );

describe('certificates in a text', () => {
  it.each([
    ['ISO/IEC 27001:2013', ['iso27001 2013']],
    ['ISO27001:2013 取得済', ['iso27001 2013']],
    ['ISO27001：2022', ['iso27001 2022']],
    ['ISO27001（2022年版）', ['iso27001 2022']],
    ['ISO 27001-2013', ['iso27001 2013']],
    ['JIS Q 27001:2014', ['iso27001 2014']],
    ['JIS Q 27001:2023', ['iso27001 2023']],
    ['ＩＳＯ／ＩＥＣ２７０１７：２０１５', ['iso27017 2015']],
    ['JIS Q 27017:2016', ['iso27017 2016']],
    ['ISMS認証', ['iso27001']],
    ['ISMSクラウドセキュリティ認証', ['iso27017']],
    ['ISO27017/27018', ['iso27017', 'iso27018']],
    ['ISO27017およびISO27018', ['iso27017', 'iso27018']],
    ['ISO/IEC 27001・27017・27018', ['iso27001', 'iso27017', 'iso27018']],
    ['27017を取得', ['iso27017']],
    ['ISMAP', ['ismap']],
    ['ISMAP-LIU', ['ismap-liu']],
    ['ISMAPおよびISMAP-LIU', ['ismap', 'ismap-liu']],
    ['C21-0004-2', ['ismap C21-0004-2']],
    ['ISMAP（Ｃ２１－０００４－２）', ['ismap Ｃ２１－０００４－２']],
    ['ISMAP登録番号 C21-0004-2、ISO27001（認証番号 J0437）', ['ismap C21-0004-2', 'iso27001 J0437']],
    ['ISO27001 登録番号：JQA-IM2014', ['iso27001 JQA-IM2014']],
    ['ISO/IEC 27001:2022（IS 505613）', ['iso27001 2022 IS 505613']],
    ['SOC1 Type1 2024-03-31', ['soc1 Type1']],
    ['SOC 2 Type II', ['soc2 Type2']],
    ['SOC1/SOC2', ['soc1', 'soc2']],
    ['SOC1・2・3', ['soc1', 'soc2', 'soc3']],
    ['SOC報告書', ['soc']],
    ['Pマークのみ', ['privacy-mark']],
    ['プライバシーマーク', ['privacy-mark']],
    ['CSゴールドマーク', ['other']],
    ['ISO9001', ['other']],
    ['FedRAMP', ['other']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    '',
    'SOCで24時間監視',
    'ISMAP管理基準に基づく',
    '電話 03-2701-7000',
    '0120-27017-1',
    'ISO8601形式',
    'social',
    '登録番号：未定',
  ])('there is none in %p', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it('quotes the mention as written', () => {
    expect(readCertificates('当社はＩＳＯ２７０１７を取得')[0]?.written).toBe('ＩＳＯ２７０１７');
  });
});
