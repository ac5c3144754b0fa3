/** How certificates and reports are called, as patterns on folded text with single spaces; more special first. */
export type CertificateScheme =
  | 'iso27001'
  | 'iso27017'
  | 'iso27018'
  | 'ismap'
  | 'ismap-liu'
  | 'soc1'
  | 'soc2'
  | 'soc3'
  | 'soc'
  | 'privacy-mark'
  | 'other';

export const CERTIFICATE_NAMES: readonly { readonly scheme: CertificateScheme; readonly pattern: RegExp }[] =
  [
    {
      scheme: 'iso27017',
      pattern: /isms ?クラウド ?セキュリティ ?(?:認証)?|isms-?cls|jip-?isms517(?:-1\.0)?/gu,
    },
    {
      scheme: 'iso27001',
      pattern:
        /(?<![a-z])isms(?:-?ac)? ?(?:適合性評価制度|認証|認定)?(?![a-z])|情報セキュリティマネジメントシステム認証/gu,
    },
    { scheme: 'ismap-liu', pattern: /(?<![a-z])ismap[- ]?liu(?![a-z])/gu },
    // 管理基準 is a set of controls, not a registration
    { scheme: 'ismap', pattern: /(?<![a-z])ismap(?![a-z]|-liu| ?管理基準| ?の管理策)/gu },
    { scheme: 'soc', pattern: /(?<![a-z])soc ?(?:報告書|レポート|reports?)/gu },
    {
      scheme: 'privacy-mark',
      pattern:
        /プライバシー ?マーク|(?<![a-z])p ?-?マーク|(?<![a-z])privacy ?mark|(?<![a-z])p-mark|jis ?q ?15001/gu,
    },
    {
      scheme: 'other',
      pattern:
        /(?<![a-z])cs(?:ゴールド|シルバー)?マーク|(?<![a-z])fedramp(?![a-z])|(?<![a-z])pci[- ]?dss(?![a-z])|(?<![a-z])aspic(?![a-z])|(?<![a-z])jc-star(?![a-z])|(?<![a-z])csa[- ]star(?![a-z])|bsi c5|(?<![a-z])tisax(?![a-z])|(?<![a-z])iso(?:\/iec)? ?:?(?:9001|14001|20000(?:-1)?|22301|27701)(?!\d)/gu,
    },
  ];

/** ISO numbers that are schemes of their own */
export const ISO_SCHEMES: ReadonlyMap<string, CertificateScheme> = new Map([
  ['27001', 'iso27001'],
  ['27017', 'iso27017'],
  ['27018', 'iso27018'],
]);
