/**
 * Whether a name in a text is named only to be ruled out: 「3DESは使用していません」「TLS1.0、1.1は無効」
 * 「RC4を除く」「海外には保存しない」. A name that is to be ruled out later (廃止予定) is still in use.
 */
import type { Stretch } from './lexicon';

export interface Named extends Stretch {
  /**
   * How far a negation at the end of a list reaches back: to every name before it, to those joined by と・/
   * only (「AES、3DESは使用しない」 says little about AES), or not at all.
   */
  readonly chains: 'freely' | 'tightly' | 'never';
}

const REACH = 80;
const HARD_BREAK = /[。;\n\r]/u;
const LOOSE_JOIN = /^ ?(?:[、,]|や|とか) ?$/u;
const TIGHT_JOIN =
  /^ ?(?:[・/&と+]|及び|および|ならびに|並びに|又は|または|もしくは|若しくは|or|and|)(?: ?v)? ?$/u;

const RULED_OUT =
  '無効|禁止|廃止|停止|除外|排除|遮断|拒否|ブロック|撤廃|不可(?![欠逆能避分侵])|不使用|未使用|非対応|未対応|対象外|使用終了|サポート終了|(?<!み)なし|無し';
const NOT = '(?:ない|ません|ぬ|おらず|せず|れず|らず|わず|なく)';
const EXCEPTED = /以外|を?除[くき]|を除い/u;
const RULED_OUT_PATTERN = new RegExp(RULED_OUT, 'u');
const NOT_PATTERN = new RegExp(NOT, 'u');
/** 無効化していません, 禁止ではない */
const NOT_RULED_OUT = new RegExp(
  `(?:${RULED_OUT})(?:化|に|と|で)?(?:は|を|も)?(?:し|され|さ)?(?:て|で|れて)?(?:は|も)?(?:い|おり|あり|なって)?(?:は|も)?(?:い|おり)?${NOT}`,
  'u',
);
const STILL_IN_USE = /予定|検討|計画|準備|今後|将来|見込|planned/u;
/** 「海外保存の予定はありません」 denies; 「廃止する予定はありません」 does not rule out */
const NO_PLAN =
  /(?:予定|計画|検討)(?:は|も|が|を)?(?:ない|なし|ありません|ございません|して(?:い|おり)?ません)/u;
/** can be switched off, so it need not be off */
const OPTIONAL =
  /(?:無効|停止|拒否|遮断|除外|禁止)[^。、]{0,6}?(?:可能|でき(?!ない|ません|ず)|選択|設定次第)/u;
const ENGLISH =
  /\b(?:disabled|prohibited|forbidden|excluded|rejected|blocked|(?:is|are|was|were|be) not|not (?:used|supported|allowed|enabled|stored|offered|accepted|permitted)|never|no longer)\b/u;
/** words that look like a negation and are none */
const NO_NEGATION =
  /しか[^。]{0,12}(?:ない|ません)|少なくとも|(?:だけ|のみ)(?:で(?:は)?なく|ならず)|問題(?:は|が|の|も)?(?:ない|なし|ありません|なく)|(?:差し?支え|支障)(?:は|が|の)?(?:ない|ありません|なく)|(?:遅滞|例外|漏れ|間も|滞り)なく|(?:関わ|かかわ|拘わ|限|のみな)らず|問わず|とは限りません|なければ(?:ならない|なりません)|かもしれ(?:ない|ません)|わけでは(?:ない|ありません)|(?:の|が)(?:ない|無い)(?!よう|ため|もの|こと|[。、)\s]|$)/gu;
/** 「使用禁止：RC4、MD5」「無効化済み（TLS1.0/1.1）」 */
const HEADED =
  /(?:無効|禁止|不使用|使用しない|使用していない|利用しない|除外|廃止|非対応|未対応|保存しない|disabled|prohibited)[^。;\n:(]{0,10}[:(] ?$/u;

/** English denies in front: never stored outside Japan */
const DENIED_AHEAD =
  /\b(?:not|never|no longer)(?: be| been)? (?:stored?|used?|supported?|support|transferred|transfer|kept|sent|saved|hosted|accepted|enabled|allowed)(?: data)?(?: in| to| at)? ?$/u;

/** One flag for each name; the names stand in order and do not overlap. */
export function negatedFlags(text: string, names: readonly Named[]): boolean[] {
  const flags = names.map(() => false);
  const headed = names.map(() => false);
  for (const [index, name] of names.entries()) {
    const previous = names[index - 1];
    const gap = previous === undefined ? undefined : text.slice(previous.end, name.start);
    const ahead = text.slice(Math.max(0, name.start - REACH), name.start);
    headed[index] =
      HEADED.test(ahead) ||
      DENIED_AHEAD.test(ahead) ||
      (headed[index - 1] === true && gap !== undefined && (LOOSE_JOIN.test(gap) || TIGHT_JOIN.test(gap)));
  }
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined) continue;
    const next = names[index + 1];
    const gap = next === undefined ? undefined : text.slice(name.end, next.start);
    const joined = gap !== undefined && joins(gap, name.chains);
    flags[index] =
      headed[index] === true ||
      (joined ? flags[index + 1] === true : isRuledOut(predicateOf(text, name, next)));
  }
  return flags;
}

/** Whether a clause says that what it speaks of is not so (not used, switched off, excepted). */
export function isRuledOut(clause: string): boolean {
  const plain = clause.replaceAll(NO_NEGATION, '');
  if (NO_PLAN.test(plain))
    return !RULED_OUT_PATTERN.test(plain.replace(/(?<=予定|計画|検討)(?:は|も)?なし/gu, ''));
  const ruledOut = RULED_OUT_PATTERN.test(plain) || NOT_PATTERN.test(plain) || ENGLISH.test(plain);
  if (EXCEPTED.test(plain)) return !ruledOut;
  if (!ruledOut || STILL_IN_USE.test(plain)) return false;
  return !NOT_RULED_OUT.test(plain) && !OPTIONAL.test(plain);
}

function joins(gap: string, chains: Named['chains']): boolean {
  if (chains === 'never') return false;
  return TIGHT_JOIN.test(gap) || (chains === 'freely' && LOOSE_JOIN.test(gap));
}

/** What is said of a name: the text after it, up to the next name or the end of the clause. */
function predicateOf(text: string, name: Stretch, next: Stretch | undefined): string {
  const limit = Math.min(next?.start ?? text.length, name.end + REACH);
  let rest = text.slice(name.end, limit);
  const hard = rest.search(HARD_BREAK);
  if (hard >= 0) rest = rest.slice(0, hard);
  rest = withoutSideRemark(rest);
  let predicate = '';
  for (const part of rest.split(/(?<=[、,])/u)) {
    predicate += part;
    // 「RC4は安全でないため、使用していません」 goes on after its comma
    if (!/(?:ため|ので|から|ついて|ついては|関して|関しては|は|も|を|等|など)[、,]$/u.test(part)) break;
  }
  // a space ends a clause of catch-words: 「通信:TLS1.3 保存:なし」
  const colon = predicate.search(/[^\s:]{1,12}[:]/u);
  return (colon > 0 ? predicate.slice(0, colon) : predicate).replace(/ (?=[ぁ-ん一-龥])/gu, '');
}

/** 「AES（CBCは使用しない）」: a bracket that has its own subject says nothing of the name before it. */
function withoutSideRemark(rest: string): string {
  const bracket = /^ ?\(([^()]*)\)/u.exec(rest);
  if (bracket === null) return rest;
  return /[はをが]/u.test(bracket[1] ?? '') ? rest.slice(bracket[0].length) : rest;
}
