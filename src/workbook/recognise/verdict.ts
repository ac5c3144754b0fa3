/**
 * What a cell with somebody's answer declares: a 判定 where the mark leaves no doubt, with or without words behind it. Hedged
 * marks, △ without a legend, and 「なし」 that may mean two things stay as written: the rules question them.
 */
import type { Criterion } from '../../checklist/edition';
import { readClaims } from '../../checklist/readers/claim';
import { fold } from '../../checklist/readers/fold';
import { type Legend, readMark } from '../../checklist/readers/mark';
import { type Verdict, VERDICTS } from '../../checklist/vocabulary';

export interface VerdictReading {
  /** undefined when the text is no certain 判定 */
  readonly verdict: Verdict | undefined;
  /** the cell holds more than a mark: its text belongs in 回答内容 too */
  readonly words: boolean;
}

/** What a mark stands for without doubt. */
export const VERDICT_OF_MARK: Readonly<Record<string, Verdict>> = {
  yes: '適合',
  no: '不適合',
  'not-applicable': '対象外',
  'in-progress': '確認中',
};

const NONE = /^(?:なし|無し|無い|無|ない|ございません|ありません)$/u;
/** A yes with this behind it is half a yes. */
const HEDGE =
  /一部|部分的|条件付|ただし|但し|除[くきい]|カスタマイズ|オプション|有償|代替|要相談|未(?:対応|実施|取得|定|整備)|不可|対象外|該当な|不適合/u;

export function readVerdict(criterion: Criterion, text: string, legend: Legend): VerdictReading {
  const written = text.trim();
  const word =
    VERDICTS.find((each) => each === written) ?? VERDICTS.find((each) => fold(each) === fold(written));
  if (word !== undefined) return { verdict: word, words: false };
  const mark = readMark(written, legend);
  const more = mark.kind === 'text' || (mark.rest !== undefined && mark.rest !== '');
  if (isNoneOrNo(criterion, written, legend)) return { verdict: undefined, words: more };
  if (mark.kind === 'yes' && mark.rest !== undefined && isHedged(mark.rest))
    return { verdict: undefined, words: true };
  return { verdict: VERDICT_OF_MARK[mark.kind], words: more };
}

/**
 * 「なし」 where the criterion may be about nothing that exists (特殊なアカウントなし), or with words that say what there is
 * none of: it denies, or it is the best answer.
 */
export function isNoneOrNo(criterion: Criterion, text: string, legend: Legend): boolean {
  const mark = readMark(text.trim(), legend);
  if (mark.kind !== 'no' || !NONE.test(fold(mark.from).replace(/[。.]$/u, ''))) return false;
  return criterion.notApplicable !== undefined || (mark.rest !== undefined && mark.rest !== '');
}

function isHedged(rest: string): boolean {
  return (
    HEDGE.test(fold(rest)) ||
    readClaims(rest).some(({ kind, negated }) => !negated && HEDGING_CLAIMS.has(kind))
  );
}

const HEDGING_CLAIMS: ReadonlySet<string> = new Set(['planned', 'under-review']);
