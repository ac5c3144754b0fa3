/**
 * Where the regions of the large clouds lie, and the names of countries and places in Japanese and English.
 * Country codes are ISO 3166 alpha-2; `EU` stands for the Union and `GLOBAL` for anything that is not one
 * country: 海外, 全世界, a whole continent. Region codes as the providers publish them.
 */

/** Names separated by ` / `, by country. Case, spaces and hyphens do not matter. */
export const PLACES: Readonly<Record<string, string>> = {
  JP:
    'ap-northeast-1 / ap-northeast-3 / Japan East / Japan West / asia-northeast1 / asia-northeast2 / ' +
    'ap-tokyo-1 / ap-osaka-1 / jp-tok / jp-osa / 日本 / 日本国 / 日本国内 / 国内 / 東日本 / 西日本 / 東京 / 大阪 / 石狩 / 埼玉 / 千葉 / 印西 / 札幌 / 福岡 / 名古屋 / 沖縄 / ' +
    'Japan / Tokyo / Osaka / アジアパシフィック(東京) / アジアパシフィック(大阪) / Asia Pacific (Tokyo) / Asia Pacific (Osaka)',
  US:
    'us-east-1 / us-east-2 / us-west-1 / us-west-2 / us-gov-east-1 / us-gov-west-1 / East US / East US 2 / Central US / North Central US / South Central US / ' +
    'West Central US / West US / West US 2 / West US 3 / us-central1 / us-east1 / us-east4 / us-east5 / us-west1 / us-west2 / us-west3 / us-west4 / us-south1 / ' +
    'us-ashburn-1 / us-phoenix-1 / us-sanjose-1 / us-chicago-1 / 米国 / 米国東部 / 米国西部 / 米国本土 / アメリカ / アメリカ合衆国 / 合衆国 / バージニア / バージニア北部 / オハイオ / オレゴン / ' +
    'カリフォルニア / シリコンバレー / テキサス / アイオワ / ワシントン / ニューヨーク / シアトル / United States / Virginia / Ohio / Oregon / California / Iowa / Texas',
  CA: 'ca-central-1 / ca-west-1 / Canada Central / Canada East / northamerica-northeast1 / northamerica-northeast2 / ca-toronto-1 / ca-montreal-1 / カナダ / トロント / モントリオール / Canada',
  MX: 'mx-central-1 / Mexico Central / northamerica-south1 / mx-queretaro-1 / メキシコ / Mexico',
  BR: 'sa-east-1 / Brazil South / Brazil Southeast / southamerica-east1 / sa-saopaulo-1 / sa-vinhedo-1 / ブラジル / サンパウロ / Brazil / Sao Paulo',
  CL: 'southamerica-west1 / chilecentral / sa-santiago-1 / チリ / Chile',
  CO: 'sa-bogota-1 / コロンビア / Colombia',
  SG: 'ap-southeast-1 / Southeast Asia / asia-southeast1 / ap-singapore-1 / シンガポール / 星港 / Singapore',
  HK: 'ap-east-1 / East Asia / asia-east2 / 香港 / Hong Kong',
  TW: 'ap-east-2 / taiwannorth / asia-east1 / 台湾 / 台北 / 彰化 / Taiwan / Taipei',
  CN: 'cn-north-1 / cn-northwest-1 / chinanorth / chinaeast / chinanorth2 / chinaeast2 / 中国 / 中華人民共和国 / 北京 / 上海 / 深圳 / 寧夏 / China / Beijing / Shanghai',
  KR: 'ap-northeast-2 / Korea Central / Korea South / asia-northeast3 / ap-seoul-1 / ap-chuncheon-1 / 韓国 / 大韓民国 / ソウル / Korea / South Korea / Seoul',
  IN: 'ap-south-1 / ap-south-2 / Central India / South India / West India / asia-south1 / asia-south2 / ap-mumbai-1 / ap-hyderabad-1 / インド / ムンバイ / ハイデラバード / デリー / India / Mumbai',
  AU: 'ap-southeast-2 / ap-southeast-4 / Australia East / Australia Southeast / Australia Central / australia-southeast1 / australia-southeast2 / ap-sydney-1 / ap-melbourne-1 / オーストラリア / 豪州 / シドニー / メルボルン / Australia / Sydney / Melbourne',
  NZ: 'ap-southeast-6 / newzealandnorth / ニュージーランド / オークランド / New Zealand',
  ID: 'ap-southeast-3 / indonesiacentral / asia-southeast2 / インドネシア / ジャカルタ / Indonesia / Jakarta',
  MY: 'ap-southeast-5 / malaysiawest / マレーシア / クアラルンプール / Malaysia',
  TH: 'ap-southeast-7 / タイ王国 / タイ国 / バンコク / Thailand',
  VN: 'ベトナム / ホーチミン / ハノイ / Vietnam',
  PH: 'フィリピン / マニラ / Philippines',
  IE: 'eu-west-1 / North Europe / アイルランド / ダブリン / Ireland / Dublin',
  GB: 'eu-west-2 / UK South / UK West / europe-west2 / uk-london-1 / uk-cardiff-1 / 英国 / イギリス / ロンドン / United Kingdom / England / London',
  FR: 'eu-west-3 / France Central / France South / europe-west9 / eu-paris-1 / eu-marseille-1 / フランス / パリ / France / Paris',
  DE: 'eu-central-1 / Germany West Central / Germany North / europe-west3 / europe-west10 / eu-frankfurt-1 / ドイツ / フランクフルト / ベルリン / Germany / Frankfurt / Berlin',
  NL: 'West Europe / europe-west4 / eu-amsterdam-1 / オランダ / アムステルダム / Netherlands / Amsterdam',
  BE: 'belgiumcentral / europe-west1 / ベルギー / Belgium',
  CH: 'eu-central-2 / Switzerland North / Switzerland West / europe-west6 / eu-zurich-1 / スイス / チューリッヒ / Switzerland / Zurich',
  SE: 'eu-north-1 / Sweden Central / Sweden South / europe-north2 / eu-stockholm-1 / スウェーデン / ストックホルム / Sweden / Stockholm',
  FI: 'europe-north1 / フィンランド / Finland',
  NO: 'Norway East / Norway West / ノルウェー / Norway',
  DK: 'denmarkeast / デンマーク / Denmark',
  IT: 'eu-south-1 / Italy North / europe-west8 / europe-west12 / eu-milan-1 / イタリア / ミラノ / Italy / Milan',
  ES: 'eu-south-2 / Spain Central / europe-southwest1 / eu-madrid-1 / スペイン / マドリード / Spain / Madrid',
  AT: 'austriaeast / オーストリア / Austria',
  PL: 'Poland Central / europe-central2 / ポーランド / ワルシャワ / Poland / Warsaw',
  IL: 'il-central-1 / Israel Central / me-west1 / il-jerusalem-1 / イスラエル / テルアビブ / Israel',
  AE: 'me-central-1 / UAE North / UAE Central / me-dubai-1 / me-abudhabi-1 / アラブ首長国連邦 / ドバイ / United Arab Emirates / Dubai',
  BH: 'me-south-1 / バーレーン / Bahrain',
  QA: 'Qatar Central / me-central1 / カタール / ドーハ / Qatar / Doha',
  SA: 'me-central2 / me-jeddah-1 / サウジアラビア / Saudi Arabia',
  ZA: 'af-south-1 / South Africa North / South Africa West / africa-south1 / af-johannesburg-1 / 南アフリカ / ヨハネスブルグ / ケープタウン / South Africa',
  RU: 'ロシア / モスクワ / Russia',
  EU: 'EU域内 / EU圏 / EU加盟国 / 欧州連合 / European Union',
  GLOBAL:
    '海外 / 国外 / 日本国外 / 日本以外 / 国内以外 / 国内外 / 国内および海外 / 諸外国 / 外国 / 第三国 / グローバル / 全世界 / 世界各国 / 世界各地 / 世界中 / 複数国 / 複数の国 / 多国 / ' +
    '北米 / 南米 / 中南米 / 欧州 / ヨーロッパ / アジア / アジア太平洋 / アジアパシフィック / 東南アジア / 中東 / アフリカ / オセアニア / ' +
    'global / worldwide / overseas / outside Japan / outside of Japan / multi-region / multiregion / マルチリージョン / North America / Europe / Asia / Asia Pacific / APAC / EMEA',
};

/** Codes that are also words or parts of words: they count only in capitals. */
export const CAPITALS: Readonly<Record<string, string>> = {
  JP: 'JP / JPN',
  US: 'US / USA / U.S. / U.S.A.',
  GB: 'UK',
  EU: 'EU',
  SG: 'SG / SGP',
  AE: 'UAE',
};

/** What makes another word of a place: 日本語, 東京都庁, 中国地方, 米国法. Patterns on what follows, folded. */
export const NOT_A_PLACE_BEFORE: Readonly<Record<string, string>> = {
  日本: '[語円人法産版]|標準|規格|工業|産業|時間|年金|政府|企業|電気|電信|電話|マイクロ|オラクル|アイ|ユニ|ヒュー|国?の法|銀行|郵便|気象|情報|品質|適合|国憲法|会社|株式|セキュリティ|ネットワークセキュリティ|データ通信',
  東京: '地方?裁|地裁|簡[易裁]|高[等裁]|家[庭裁]|都庁|都知事|本社|支社|支店|営業所|証券|電力|海上|大学|タワー|オリンピック',
  大阪: '地方?裁|地裁|簡[易裁]|高[等裁]|家[庭裁]|府庁|府知事|本社|支社|支店|営業所|ガス|大学|取引',
  札幌: '地方?裁|地裁|簡[易裁]|高[等裁]|市|支店',
  福岡: '地方?裁|地裁|簡[易裁]|高[等裁]|市|支店',
  名古屋: '地方?裁|地裁|簡[易裁]|高[等裁]|市|支店',
  埼玉: '地裁|県庁',
  千葉: '地方?裁|地裁|簡[易裁]|市',
  中国: '地方|電力|銀行|語',
  米国: '法|企業|本社|籍|政府|公認|国立',
  英国: '法|規格|企業',
  アメリカ: '法',
  国内: '法|外|企業|初|旅行|シェア',
  海外: '旅行|出張|からの(?:アクセス|攻撃|接続)',
  外国: '人|語|為替|籍|法人',
  グローバル: '(?:な)?(?:ip|アドレス|サイン|スタンダード|企業|管理者|展開|設定|変数)',
  global: '(?:ip|address|sign|admin|protect)',
  カリフォルニア: '州?法',
  ニューヨーク: '州?法',
  ワシントン: '州?法|条約',
  欧州: '委員会|一般',
  パリ: 'ティ|ン|ッ|協定|条約',
  チリ: 'ン|ペ|ュ',
  スイス: 'イ',
  インド: 'ネ|ア|ッ',
  eu: '一般|データ保護|指令|規則|gdpr',
};
