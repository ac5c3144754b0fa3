/** What the header of a column says: the column's role, and whose column it is when the header names somebody. */
import { fold, type Folded, foldWithOrigins, writtenAt } from '../../checklist/readers/fold';
import { COMPANY, HEADER_WORDS, type HeaderRole, NOBODY_IN_PARTICULAR, REPLACED } from './header-words';

export interface HeaderLabel {
  readonly role: HeaderRole;
  /** 「みなとクラウド株式会社の回答」 */
  readonly respondent?: string;
}

/** Longer texts are no header. */
export const LONGEST_HEADER = 100;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|「[^「」]*」/gu;
const WARD =
  /^(?:区|所管課?|主管課?|審査|発注者|委託元|自治体|市|町|村|県)(?:記入|使用|確認|側|職員|担当)?(?:用|欄)?$/u;
const PUNCTUATION = /[.,:;・/、。*＊"'\\|_~\s-]/gu;

const roles = new Map<string, HeaderRole>();
for (const [role, words] of Object.entries(HEADER_WORDS) as [HeaderRole, string][])
  for (const word of words.trim().split(/\s+/u)) {
    const key = bare(fold(word));
    if (!roles.has(key)) roles.set(key, role);
  }
/** Endings that may follow a name, longest first. */
const ENDINGS = [...roles]
  .filter(([, role]) => role === 'answer' || role === 'verdict' || role === 'comment' || role === 'remark')
  .filter(([word]) => word.length >= 2)
  .sort(([a], [b]) => b.length - a.length);

const remembered = new Map<string, HeaderLabel | null>();
const MOST_REMEMBERED = 4000;

/** undefined when the text is no known header. */
export function readHeaderLabel(text: string): HeaderLabel | undefined {
  if (text.length > LONGEST_HEADER) return undefined;
  const known = remembered.get(text);
  if (known !== undefined) return known ?? undefined;
  const label = read(foldWithOrigins(text));
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, label ?? null);
  return label;
}

function read(written: Folded): HeaderLabel | undefined {
  const folded = written.text;
  if (folded === '' || folded.length > LONGEST_HEADER) return undefined;
  const brackets = [...folded.matchAll(BRACKETED)].map(([text]) => text.slice(1, -1));
  const outer = bare(folded.replaceAll(BRACKETED, ''));
  const role = roles.get(outer) ?? roles.get(bare(folded)) ?? marksOnly(folded);
  if (role !== undefined) return { role: within(role, brackets) };
  if (outer === '') return brackets[0] === undefined ? undefined : read(foldWithOrigins(brackets[0]));
  return named(written, outer);
}

/** 「判定（区）」 is the ward's, 「回答（○×）」 asks for a mark, 「回答（記述）」 for words. */
function within(role: HeaderRole, brackets: readonly string[]): HeaderRole {
  for (const bracket of brackets) {
    if (WARD.test(bracket) && (role === 'verdict' || role === 'answer')) return 'wardCheck';
    if (WARD.test(bracket) && (role === 'comment' || role === 'remark')) return 'wardRemark';
    if (role !== 'answer') continue;
    if (marksOnly(bracket) !== undefined || /可否|選択|yes|はい/u.test(bracket)) return 'verdict';
    if (/記述|具体|詳細|自由/u.test(bracket)) return 'comment';
  }
  return role;
}

function marksOnly(folded: string): HeaderRole | undefined {
  return /^[○◯〇×✕△◎x\-/,・、]{2,}$/u.test(folded) ? 'verdict' : undefined;
}

/** 「みなとクラウド株式会社の回答」, 「A社 判定」, 「A社」 */
function named(written: Folded, outer: string): HeaderLabel | undefined {
  const folded = written.text;
  for (const [ending, role] of ENDINGS) {
    if (!outer.endsWith(ending)) continue;
    const name = outer.slice(0, -ending.length).replace(/(?:様|殿)?の?$/u, '');
    if (name === '') return undefined;
    if (REPLACED.has(name)) return undefined;
    if (NOBODY_IN_PARTICULAR.has(name)) return { role };
    if (COMPANY.test(name) || COMPANY.test(folded)) return { role, respondent: nameIn(written, ending) };
    if (ending === '回答') return { role, respondent: nameIn(written, ending) };
    return undefined;
  }
  if (NOBODY_IN_PARTICULAR.has(outer)) return undefined;
  return COMPANY.test(folded) && outer.length <= 30
    ? { role: 'answer', respondent: written.original.trim() }
    : undefined;
}

/** The name as written, in front of the ending. */
function nameIn(written: Folded, ending: string): string {
  const at = written.text.lastIndexOf(ending.charAt(0));
  const before = at > 0 ? writtenAt(written, 0, at) : written.original;
  return before.trim().replace(/(?:様|殿)?の?[\s・：:／/－-]*$/u, '');
}

function bare(folded: string): string {
  const text = folded
    .replace(/※.*$/u, '')
    .replaceAll(/[◯〇]/gu, '○')
    .replaceAll(/[✕✖]/gu, '×')
    .replaceAll(PUNCTUATION, '');
  return text.length > 1 ? text.replace(/欄$/u, '') : text;
}
