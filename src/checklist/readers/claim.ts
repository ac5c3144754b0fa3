/**
 * Words beside a certificate or an answer that make less of it than it seems: 取得予定, 審査中, 準拠, 相当,
 * 「AWSが取得」. Ordinary uses of the same words (予定どおり, 準拠法, 相当の期間) are no claims.
 */
import { foldWithOrigins, writtenAt } from './fold';
import { isRuledOut } from './negation';
import { remembering } from './remember';

export type ClaimKind = 'planned' | 'under-review' | 'conforms-only' | 'equivalent' | 'inherited';

export interface ClaimReading {
  readonly kind: ClaimKind;
  readonly written: string;
  /** 「予定はありません」「準拠していません」 */
  readonly negated: boolean;
}

interface ClaimPattern {
  readonly kind: ClaimKind;
  /** stands in every text in which the pattern could be found; looked for first, as the patterns are slow */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** what is obtained or brought about; a 停止 or 終了 that is planned makes no promise */
const DEED =
  '取得|対応|実装|導入|認証|整備|策定|実施|移行|受審|提供|構築|締結|登録|申請|完了|リリース|搭載|適用|準拠|公表|契約|審査|更新|監査';
const HARMLESS_DEED =
  /(?:停止|メンテナンス|保守|点検|休止|廃止|終了|作業|会議|閉鎖|撤退|工事)(?:の|を|は|が|する|作業|等){0,2}$/u;
/** 予定 as what is said, not as part of a word (予定表, 予定日, 予定どおり) */
const SAID =
  '(?=です|であり|であ[るっ]|でございます|で(?:、|,|す)|として(?:い|おり)|し(?:て(?:い[るま]|おり)|ます)|となって|中|は?(?:あり|ござい)ません|は?(?:ない|なし|無し)|[。、,)」\\]:;/\\s]|$)';
const CERTIFICATE =
  '(?:(?:iso(?:/iec)?|iec|jis ?q)(?: ?:?\\d{4,5})?|isms|ismap(?:-liu)?|soc ?[123]?|2700[12]|27017|27018|cryptrec|pci ?dss|fisc|nist|認証|規格|国際標準)';
const BASE =
  '(?:aws|amazon(?: ?web ?services)?|azure|microsoft|gcp|google(?: ?cloud)?|oci|oracle(?: ?cloud)?|iaas|paas|基盤(?:クラウド|事業者|側)?|クラウド基盤|インフラ(?:基盤|事業者)?|データセンター?(?:事業者)?|さくら(?:の)?(?:クラウド|インターネット)|プラットフォーム(?:事業者)?)';
const HOLDS = '(?:取得|保有|保持|登録|認定)(?!元|日|方法|先|できる|可能)';

/** Exported for the test that no sign hides what its pattern would find. */
export const PATTERNS: readonly ClaimPattern[] = [
  claim('planned', '予定', `(?:(?:${DEED})(?:を|の|する|して|が|は|も)? ?)?予定${SAID}`),
  claim('planned', '予定', `(?:${DEED})(?:を)?予定の(?!ない|有無)`),
  claim(
    'planned',
    '検討',
    `(?:(?:${DEED})(?:を|の|に向け(?:て|た)?|に向けて)? ?)?検討(?:中|して(?:い|おり)ます|している|段階|を(?:進め|開始し)て)(?!項目|事項)`,
  ),
  claim(
    'planned',
    '準備|計画中|取り組み中',
    `(?:(?:${DEED})(?:を|の|に向け(?:て|た)?)? ?)?(?:準備中|準備を進め|計画中|取り組み中)`,
  ),
  claim('planned', '目指|めざ|見込|計画して', `(?:${DEED})(?:を|に)(?:目指|めざ|見込|計画して)`),
  claim('planned', '見込', `(?:${DEED})見込み?${SAID}`),
  claim('planned', '今後|将来|次期', `(?:今後|将来(?:的に)?|次期)(?:、|,)? ?(?:${DEED})(?!の|方針|状況)`),
  claim(
    'planned',
    'plan|schedul|preparation|consideration|to be |tbd',
    '\\b(?:planned|planning to|scheduled to|in preparation|under consideration|to be (?:obtained|implemented|certified)|tbd)\\b',
  ),
  claim(
    'under-review',
    '(?:審査|受審|申請|手続き?|評価)中',
    '(?:更新)?(?:審査|受審|申請|認証手続き?|評価)中(?!心|止|断|間|央|の(?:者|方|情報|内容|データ))',
  ),
  claim(
    'under-review',
    '審査を|under |in progress',
    '審査を受けて(?:い|お)|\\b(?:under (?:review|audit|assessment)|(?:audit|assessment) in progress)\\b',
  ),
  claim(
    'conforms-only',
    '準|則|沿|参考',
    `${CERTIFICATE}[^。、\\n]{0,16}?(?:に|へ)?(?:準拠(?!法)|準じ|準用|則[っりし]|沿[っいう]|(?:を|に)?参考)`,
  ),
  claim(
    'conforms-only',
    '準拠',
    '(?:^|(?<=[\\s。:(○◯]))準拠(?:している|しています|しております|済み?)?(?=$|[。)\\s])',
  ),
  claim(
    'conforms-only',
    'compliant|conform|aligned|in line',
    '\\b(?:compliant with|conforms? to|aligned with|in line with) (?:iso|soc|ismap)',
  ),
  claim(
    'equivalent',
    '相当|同',
    `${CERTIFICATE}[^。、\\n]{0,16}?(?:と|に|の)?(?:相当(?!部)|同等|同程度|同水準)`,
  ),
  claim('equivalent', '相当|同等', '(?:^|(?<=[\\s。:(○◯]))(?:相当|同等)(?:です)?(?=$|[。)\\s])'),
  claim('equivalent', 'equivalent', '\\bequivalent to (?:iso|soc|ismap)'),
  claim(
    'inherited',
    '取得|保有|保持|登録|認定',
    `(?<![a-z])${BASE}(?:\\([^()\\n]{1,20}\\))?(?:側)?(?:が|は|も|にて|側で|において|で)(?: ?[^。\\n]{0,24}?${CERTIFICATE}[^。\\n]{0,16}?)?(?:を|は)? ?${HOLDS}`,
  ),
  claim('inherited', 'の', `(?<![a-z])${BASE}(?:側)?の ?${CERTIFICATE}`),
  claim(
    'inherited',
    'aws|azure|microsoft|google|gcp|oci',
    `\\b(?:aws|azure|microsoft|google cloud|gcp|oci) (?:is|has been|holds|has) (?:obtained |a |an )?${CERTIFICATE}`,
  ),
];

export const readClaims: (text: string) => readonly ClaimReading[] = remembering((text) => {
  const folded = foldWithOrigins(text, 'single');
  const found = PATTERNS.filter(({ sign }) => sign.test(folded.text))
    .flatMap(({ kind, pattern }) =>
      Array.from(folded.text.matchAll(pattern), (match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter(({ kind, start, end }) => kind !== 'planned' || !isHarmlessPlan(folded.text, start, end));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    })
    .map(({ kind, start, end }) => ({
      kind,
      written: writtenAt(folded, start, end).trim(),
      negated: isDenied(folded.text.slice(end, end + 24)),
    }));
});

/** 「毎月、計画停止を予定しています」 is an announcement, 「当初の予定です」 a remark. */
function isHarmlessPlan(text: string, start: number, end: number): boolean {
  const plan = /予定/u.exec(text.slice(start, end));
  if (plan === null) return false;
  const before = text.slice(Math.max(0, start + plan.index - 12), start + plan.index);
  return HARMLESS_DEED.test(before) || /(?:当初の?|変更の?|行動|開催|出荷|配達)$/u.test(before);
}

function isDenied(after: string): boolean {
  const clause = after.split(/[。、,;\n]/u)[0] ?? '';
  return /^(?:は|も|が)?(?:ない|なし|無し)|^(?:ではな|ではあり)/u.test(clause) || isRuledOut(clause);
}

function claim(kind: ClaimKind, sign: string, source: string): ClaimPattern {
  return { kind, sign: new RegExp(sign, 'u'), pattern: new RegExp(source, 'gmu') };
}
