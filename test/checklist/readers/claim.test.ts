import fc from 'fast-check';
import { PATTERNS, readClaims } from '../../../src/checklist/readers/claim';

describe('words that make less of an answer', () => {
  it.each([
    ['ISO27017を取得予定', 'planned', '取得予定'],
    ['2027年3月に取得予定です。', 'planned', '取得予定'],
    ['対応予定', 'planned', '対応予定'],
    ['予定', 'planned', '予定'],
    ['○（予定）', 'planned', '予定'],
    ['実施する予定です', 'planned', '実施する予定'],
    ['検討中', 'planned', '検討中'],
    ['導入を検討しています', 'planned', '導入を検討しています'],
    ['準備中', 'planned', '準備中'],
    ['今後対応', 'planned', '今後対応'],
    ['取得を目指しています', 'planned', '取得を目指'],
    ['取得見込みです', 'planned', '取得見込み'],
    ['certification is planned', 'planned', 'planned'],
    ['審査中', 'under-review', '審査中'],
    ['更新審査中です', 'under-review', '更新審査中'],
    ['更新申請中', 'under-review', '更新申請中'],
    ['ISO27017に準拠', 'conforms-only', 'ISO27017に準拠'],
    ['ＩＳＯ２７０１７準拠', 'conforms-only', 'ＩＳＯ２７０１７準拠'],
    ['ISO/IEC 27017を参考に策定', 'conforms-only', 'ISO/IEC 27017を参考'],
    ['準拠しています', 'conforms-only', '準拠しています'],
    ['compliant with ISO 27001', 'conforms-only', 'compliant with ISO'],
    ['ISO27017相当', 'equivalent', 'ISO27017相当'],
    ['ISMAP管理基準と同等の対策', 'equivalent', 'ISMAP管理基準と同等'],
    ['AWSが取得', 'inherited', 'AWSが取得'],
    ['AWSがISO27017を取得しています', 'inherited', 'AWSがISO27017を取得'],
    ['基盤（AWS）がISMAP登録済', 'inherited', '基盤（AWS）がISMAP登録'],
    ['AWSのISO27017認証', 'inherited', 'AWSのISO27017'],
    ['データセンター事業者がISO27001を取得', 'inherited', 'データセンター事業者がISO27001を取得'],
    ['クラウド基盤はISMAPに登録されています', 'inherited', 'クラウド基盤はISMAPに登録'],
  ])('%s is %s', (text, kind, written) => {
    expect(readClaims(text)).toEqual([{ kind, written, negated: false }]);
  });

  it.each([
    ['取得の予定はありません', 'planned'],
    ['予定なし', 'planned'],
    ['ISO27017に準拠していません', 'conforms-only'],
  ])('%s is denied', (text, kind) => {
    expect(readClaims(text)).toEqual([expect.objectContaining({ kind, negated: true })]);
  });

  it('finds several in one text', () => {
    expect(readClaims('ISO27017に準拠、ISMAPは登録申請中、SOC2は取得予定').map(({ kind }) => kind)).toEqual([
      'conforms-only',
      'under-review',
      'planned',
    ]);
  });
});

describe('ordinary uses of the same words', () => {
  it.each([
    '予定どおり完了しました',
    '予定通り実施済みです',
    '予定外の停止が発生した場合は通知します',
    'サービス終了予定日の3か月前までに通知します',
    '変更予定の内容をメールで通知します',
    'メンテナンス予定はポータルで公開しています',
    '計画停止を予定しています',
    '定期メンテナンスを毎月実施しています',
    '検討の結果、AES-256を採用しました',
    '検討済みです',
    'セキュリティ検討会を四半期ごとに開催しています',
    '準拠法は日本法とします',
    '日本の法令に準拠して運用します',
    '個人情報保護法に準拠しています',
    '契約書に準拠して対応します',
    '相当する罰則を就業規則に定めています',
    '相当の期間を定めて催告します',
    '相当な理由がある場合に限ります',
    '損害額に相当する金額を賠償します',
    '担当者が相当程度の経験を有します',
    '同等の内容を利用規約に規定しています',
    '利用規約第5条において同等の内容を規定しています',
    'ISO/IEC 27017の認証を取得しています',
    'ISMAPクラウドサービスリストに登録済みです',
    'AWSの東京リージョンを利用しています',
    'AWSがログを取得しています',
    'AWSのアクセスキーを取得できるのは管理者のみです',
    'AWSのIAMで認証しています',
    '参考資料は別紙のとおりです',
    '審査中心の体制ではありません',
    'データを取得し、保管しています',
    'ログを取得しています',
    '予定表を共有しています',
    '開始予定日を記載しています',
    '当初予定した機能はすべて提供済みです',
    '利用停止を予定する場合は事前に通知します',
    'リスク評価の結果を報告しています',
    '申請書を提出してください',
    '認証方式は多要素認証です',
    '規格に適合した機器を使用しています',
    'Microsoft Entra IDで認証を行います',
    '基盤の構成はISMSの文書で管理しています',
  ])('%s', (text) => {
    expect(readClaims(text)).toEqual([]);
  });
});

it('no sign hides what its pattern would find', () => {
  // Every piece that a pattern is made of, and what may stand between.
  const pieces = [
    ...new Set(PATTERNS.flatMap(({ pattern }) => pattern.source.match(/[\p{L}\p{N}]+/gu) ?? [])),
    ...['を', 'の', 'が', 'に', 'は', ' ', '。', '、', '中', 'です', '(', ')', 'iso27017', 'aws', '取得'],
  ];
  const found = new Set<number>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }), (parts) => {
      const text = parts.join('');
      PATTERNS.forEach(({ sign, pattern }, index) => {
        if (text.search(pattern) < 0) return;
        found.add(index);
        expect([text, sign.test(text)]).toEqual([text, true]);
      });
    }),
    { numRuns: 20_000 },
  );
  expect(found.size).toBeGreaterThan(PATTERNS.length / 2);
});
