/** The ward's checklist as a careful vendor fills it, and small changes to it: where rules are tried one at a time. */
import type { Answers, CertificateRow, Response } from '../../src/checklist/answers';
import type { Value } from '../../src/checklist/value';

export const ON = 46349; // 2026-11-23

const contract = (clause: string): Response => ({
  verdict: '適合',
  basis: '契約で規定',
  comment: `${clause}に規定しています。`,
  document: '業務委託契約書（案）',
  locator: clause,
  version: '2026/10/1',
});
const shown = (comment: string, page: string): Response => ({
  verdict: '適合',
  basis: '公開資料',
  comment,
  document: 'セキュリティホワイトペーパー',
  locator: page,
  url: 'https://example.jp/whitepaper.pdf',
  version: '第5版',
});

const RESPONSES: Readonly<Record<string, Response>> = {
  '1-1': contract('第30条'),
  '1-2': contract('第12条第1項'),
  '1-3': contract('第25条'),
  '1-4': contract('第18条'),
  '1-5': contract('第9条'),
  '1-6': { verdict: '適合', basis: 'ISO/IEC 27017', comment: '登録証の写しを添付します。' },
  '1-7': shown('変更は承認と試験を経て適用し、14日前に周知します。', 'p.8'),
  '1-8': contract('第20条'),
  '1-9': shown('アカウントの発行から削除までを管理画面で行えます。', 'p.10'),
  '1-10': shown('データと機能ごとに権限を設定できます。', 'p.11'),
  '1-11': shown('通信と保存データの両方を暗号化しています。', 'p.12'),
  '1-12': { ...shown('認証・操作・管理者操作のログを取得できます。', 'p.14'), wardCheck: '確認済' },
  '1-13': { ...shown('全サーバの時刻をNTPで同期しています。', 'p.15'), wardCheck: '確認済' },
  '1-14': { verdict: '対象外' },
  '1-15': shown('テナントごとに論理的に分離しています。', 'p.16'),
  '1-16': shown('利用者間の通信とデータを分離しています。', 'p.17'),
  '1-17': {
    ...contract('第28条'),
    basis: '廃棄実施報告書',
    comment: '終了後に廃棄の実施報告書を提出します。',
    url: '報告書様式.docx',
  },
  '1-18': { verdict: '対象外' },
};

const FACTS: Readonly<Record<string, Value>> = {
  '1-1.law': '日本法',
  '1-1.court': '東京地方裁判所',
  '1-2.primary': '国内のみ',
  '1-2.backup': '国内のみ',
  '1-2.log': '国内のみ',
  '1-2.region': '東京リージョン（ap-northeast-1）',
  '1-3.notice.termination': '12か月前まで',
  '1-3.notice.change': '30日前まで',
  '1-3.notice.method': '電子メールと管理画面',
  '1-3.migration': 'CSV形式で出力、終了後30日間',
  '1-4.remedies': '改善、追完、損害賠償',
  '1-8.contact': '03-0000-0000（24時間）',
  '1-8.split': '契約書第20条',
  '1-11.transit': 'TLS1.3（TLS_AES_256_GCM_SHA384）',
  '1-11.storage': 'AES-256-GCM',
  '1-12.kinds': '認証、操作、管理者操作、API',
  '1-12.retention': '1年',
  '1-12.access': '管理画面からCSVで出力',
  '1-13.timezone': 'UTCで記録し、JSTで表示',
  '1-13.sync': 'NTP（NICT公開NTP）',
  '1-15.method': 'テナントIDによる論理分離',
  '1-16.method': 'テナントIDによる論理分離',
  '1-17.method': '論理削除後に暗号化消去',
  '1-17.deadline': '30日以内',
  '1-17.backup': '削除する',
};

const PROFILE: Readonly<Record<string, Value>> = {
  provider: 'みなとクラウド株式会社',
  serviceName: 'みなと文書管理',
  model: 'SaaS',
  governmentCloud: '利用しない',
  specialAccounts: 'なし',
  confidentiality: '自治体機密性2',
  contractForm: '個別契約',
  contractStart: 46478, // 2027-04-01
  contractEnd: 47573, // 2030-03-31
  evaluationDate: ON,
};

export const ISO_27001: CertificateRow = {
  scheme: 'ISO/IEC 27001',
  edition: '2022',
  number: 'IS 000001',
  body: '認証機関A',
  role: '両方',
  scope: '組織全体',
  service: 'みなとクラウド株式会社 全社',
  issued: 45748,
  expires: 46843,
  standing: '有効',
  evidence: '登録証27001.pdf',
};
export const ISO_27017: CertificateRow = {
  ...ISO_27001,
  scheme: 'ISO/IEC 27017',
  edition: '2015',
  number: 'CLOUD 000001',
  role: '提供',
  scope: '当該サービス',
  service: 'みなと文書管理',
  evidence: '登録証27017.pdf',
};

/** Changes to the well-filled checklist, by place; undefined empties a cell. */
export interface Changes {
  readonly profile?: Readonly<Record<string, Value>>;
  readonly facts?: Readonly<Record<string, Value>>;
  readonly responses?: Readonly<Record<string, Response>>;
  readonly certificates?: readonly CertificateRow[];
}

export function wellFilled(changes: Changes = {}): Answers {
  const responses = new Map(Object.entries(RESPONSES));
  for (const [id, change] of Object.entries(changes.responses ?? {})) {
    responses.set(id, { ...responses.get(id), ...change });
  }
  return {
    profile: new Map(Object.entries({ ...PROFILE, ...changes.profile })),
    facts: new Map(Object.entries({ ...FACTS, ...changes.facts })),
    responses,
    certificates: changes.certificates ?? [ISO_27001, ISO_27017],
  };
}
