/**
 * Seats of Japanese courts, and the places that terms of service name for courts and law abroad. A name is one
 * alternative of a pattern on folded text without spaces.
 */

/** The seats of the 50 district courts and the eight high courts. */
export const COURT_SEATS =
  '札幌 函館 旭川 釧路 青森 盛岡 仙台 秋田 山形 福島 水戸 宇都宮 前橋 さいたま 千葉 東京 横浜 新潟 富山 金沢 福井 甲府 長野 岐阜 静岡 名古屋 津 大津 京都 大阪 神戸 奈良 和歌山 鳥取 松江 岡山 広島 山口 徳島 高松 松山 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 那覇'.split(
    ' ',
  );

/** Countries and the states, counties and cities whose courts or laws contracts choose. */
export const JURISDICTIONS: Readonly<Record<string, string>> = {
  JP: '日本国内|日本国|日本|国内|わが国|我が国|japan|tokyo',
  US:
    'アメリカ合衆国|アメリカ|米国|合衆国|カリフォルニア|サンタクララ|サンフランシスコ|北カリフォルニア|ニューヨーク|デラウェア|ワシントン|キング郡|テキサス|マサチューセッツ|' +
    'unitedstatesofamerica|unitedstates|california|santaclara|sanfrancisco|newyork|delaware|washington|kingcounty|texas|massachusetts|seattle|u\\.s\\.a\\.|u\\.s\\.',
  SG: 'シンガポール|singapore',
  GB: '英国|イギリス|イングランド(?:及びウェールズ|およびウェールズ|・ウェールズ)?|ロンドン|englandandwales|england|london|unitedkingdom',
  IE: 'アイルランド|ダブリン|ireland|dublin',
  NL: 'オランダ|アムステルダム|netherlands|amsterdam',
  LU: 'ルクセンブルク|luxembourg',
  DE: 'ドイツ|ミュンヘン|germany|munich',
  FR: 'フランス|パリ(?!ティ)|france|paris',
  CH: 'スイス(?!イ)|switzerland|zurich',
  HK: '香港|hongkong',
  CN: '中華人民共和国|中国(?!地方|電力)|北京|china',
  TW: '台湾|taiwan',
  KR: '韓国|大韓民国|korea',
  AU: 'オーストラリア|豪州|ニューサウスウェールズ|australia|newsouthwales',
  CA: 'カナダ|オンタリオ|ブリティッシュコロンビア|canada|ontario|britishcolumbia',
  IN: 'インド(?!ネシア|ア)|india',
  IL: 'イスラエル|テルアビブ|israel|telaviv',
};
