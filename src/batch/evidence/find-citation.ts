/**
 * A citation looked for in a document's text. Lenient: a clause that is there in any usual form is found, so that what
 * is not found is worth a look. It says that the place exists, never that the place says what is claimed.
 */
import type { Citation, ClausePart } from '../../checklist/readers/citation';
import { fold } from '../../checklist/readers/fold';

export interface DocumentText {
  /** every line folded */
  readonly lines: readonly string[];
  /** all lines, parted by `\n` */
  readonly joined: string;
  /** all lines without a break: words that go over the end of a line or a page are whole */
  readonly flat: string;
}

export function documentText(pages: readonly (readonly string[])[]): DocumentText {
  const lines = pages
    .flat()
    .map(fold)
    .filter((line) => line !== '');
  return { lines, joined: lines.join('\n'), flat: lines.join('') };
}

/** What of the citation is not there, in its own words; undefined when all of it is found. Pages are not looked for. */
export function missingOf(citation: Citation, text: DocumentText): string | undefined {
  switch (citation.kind) {
    case 'page':
      return undefined;
    case 'clause':
      return missingClause(citation.parts, text);
    case 'section':
      return holds(text, sectionPattern(citation.number)) ? undefined : citation.text;
    case 'label':
      return holds(text, `${escaped(citation.word)}第?${figures(citation.number)}`)
        ? undefined
        : citation.text;
    case 'title':
      return text.flat.includes(fold(citation.title)) ? undefined : citation.text;
  }
}

function holds({ joined, flat }: DocumentText, pattern: string): boolean {
  return new RegExp(pattern, 'u').test(joined) || new RegExp(pattern, 'u').test(flat);
}

function sectionPattern(number: string): string {
  return `(?<![\\d.a-z])${escaped(number)}(?!\\d|\\.\\d)`;
}

/** Each part inside the part before it. */
function missingClause(parts: readonly ClausePart[], text: DocumentText): string | undefined {
  let within: DocumentText = text;
  for (const part of parts) {
    const found = findPart(part, within);
    if (found === undefined) return wordsOf(part);
    within = found;
  }
  return undefined;
}

/** The text from the part on to the next of its kind; undefined when it is not there. A paragraph may lack its line. */
function findPart(part: ClausePart, text: DocumentText): DocumentText | undefined {
  const begins = new RegExp(`^${headingPattern(part)}`, 'u');
  const heading = text.lines.findIndex((line) => begins.test(line));
  if (heading >= 0) return extentFrom(heading, part, text);
  // The first paragraph of an article bears no number (法制執務).
  if (part.unit === '項' && part.number === 1) return text;
  const inline = part.unit === '項' || part.unit === '号' ? `|(?<=[。)」])${headingPattern(part)}` : '';
  const named = new RegExp(`${namePattern(part)}${inline}`, 'u').exec(text.flat);
  return named === null ? undefined : from(text, named.index);
}

/** 第12条, and where the unit has them the short forms that begin a line: 3 of 第3項, (2) of 第2号, 3. of 第3章. */
function headingPattern(part: ClausePart): string {
  const number = figures(String(part.number));
  const named = namePattern(part);
  if (part.branches.length > 0) return named;
  if (part.unit === '項') return `(?:${named}|\\(?${number}\\)?(?![\\d.,章節条項号年月日]))`;
  if (part.unit === '号') return `(?:${named}|[(〔]?${number}[)〕.]?(?![\\d,章節条項年月日]))`;
  if (part.unit === '章' || part.unit === '節') return `(?:${named}|${number}\\.?(?![\\d,条項号年月日]))`;
  return named;
}

function namePattern({ unit, number, branches }: ClausePart): string {
  const branched = branches.map((branch) => `の${figures(String(branch))}`).join('');
  const article = unit === '条' ? `|(?:article|section|clause)${String(number)}(?!\\d)` : '';
  const chapter = unit === '章' ? `|chapter${String(number)}(?!\\d)` : '';
  const own = `(?:第${figures(String(number))}|(?<![\\d.,第])${String(number)})${unit}${branched}(?!の[\\d一二三四五六七八九十])`;
  return `(?:${own}${article}${chapter})`;
}

/** Lines up to the next heading of the same unit (or a larger one); numbers of paragraphs are too common to end at. */
function extentFrom(heading: number, { unit }: ClausePart, { lines }: DocumentText): DocumentText {
  const next = lines.findIndex((line, index) => index > heading && NEXT[unit].test(line));
  const own = lines.slice(heading, next < 0 ? undefined : next);
  return { lines: own, joined: own.join('\n'), flat: own.join('') };
}

const COUNTED = '第[\\d一二三四五六七八九十百]+';
const LARGER = new RegExp(`^${COUNTED}(?:編|部|章)`, 'u');
const ARTICLE = new RegExp(`^${COUNTED}(?:編|部|章|節|款|条)`, 'u');
const NEXT: Readonly<Record<ClausePart['unit'], RegExp>> = {
  編: new RegExp(`^${COUNTED}編`, 'u'),
  部: new RegExp(`^${COUNTED}(?:編|部)`, 'u'),
  章: LARGER,
  節: new RegExp(`^${COUNTED}(?:編|部|章|節)`, 'u'),
  款: new RegExp(`^${COUNTED}(?:編|部|章|節|款)`, 'u'),
  条: ARTICLE,
  項: ARTICLE,
  号: ARTICLE,
};

function from({ flat }: DocumentText, start: number): DocumentText {
  const own = flat.slice(start);
  return { lines: [own], joined: own, flat: own };
}

/** 12 as it may stand in a document: 12, 十二, 一二; anything that is no number as it is. */
function figures(number: string): string {
  if (!/^\d{1,4}$/u.test(number)) return `${escaped(number)}(?![\\d])`;
  const value = Number(number);
  const forms = new Set([`${number}(?!\\d)`, kanjiOf(value), positional(number)]);
  return `(?:${[...forms].join('|')})`;
}

const KANJI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NO_MORE = '(?![〇一二三四五六七八九十百千])';

function positional(number: string): string {
  return number.replaceAll(/\d/gu, (digit) => KANJI[Number(digit)] ?? '') + NO_MORE;
}

function kanjiOf(value: number): string {
  const powers: readonly [number, string][] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ];
  let rest = value;
  let text = '';
  for (const [power, sign] of powers) {
    const count = Math.floor(rest / power);
    rest -= count * power;
    if (count > 0) text += (count === 1 ? '' : (KANJI[count] ?? '')) + sign;
  }
  return text + (rest > 0 ? (KANJI[rest] ?? '') : '') + NO_MORE;
}

function wordsOf({ unit, number, branches }: ClausePart): string {
  return `第${String(number)}${unit}${branches.map((branch) => `の${String(branch)}`).join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
