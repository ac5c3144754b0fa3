/**
 * Where in a document an answer points: 第12条第3項, p.5, 5～7ページ, 4.2節, 別紙2, 「データの保存場所」. What has none of
 * these forms is left out; nothing is guessed.
 */
import { foldWithOrigins, type Folded, originOf, writtenAt } from './fold';
import { NUMERAL, readNumeral } from './numeral';

/** 章, 条 and the like, as Japanese law counts them, the larger first */
export const CLAUSE_UNITS = ['編', '部', '章', '節', '款', '条', '項', '号'] as const;
export type ClauseUnit = (typeof CLAUSE_UNITS)[number];

export interface ClausePart {
  readonly unit: ClauseUnit;
  readonly number: number;
  /** 第12条の2の3 has [2, 3] */
  readonly branches: readonly number[];
}

export type Citation = { readonly text: string } & (
  | { readonly kind: 'page'; readonly first: number; readonly last: number }
  /** larger unit first: 第2章第12条第3項 */
  | { readonly kind: 'clause'; readonly parts: readonly ClausePart[] }
  /** a decimal heading, `4.2.1` */
  | { readonly kind: 'section'; readonly number: string }
  /** 別紙2, Appendix B: the word and the number, folded */
  | { readonly kind: 'label'; readonly word: string; readonly number: string }
  /** a heading in quotation marks, as written */
  | { readonly kind: 'title'; readonly title: string }
);

interface Found {
  readonly start: number;
  readonly end: number;
  /** several when one stretch names two ends of a range */
  readonly citations: readonly Citation[];
}

type Reader = (folded: Folded) => Found[];

/** In the order written. A stretch is read once, by the first reader that knows it. */
export function readCitations(text: string): Citation[] {
  const folded = foldWithOrigins(text);
  const taken: Found[] = [];
  for (const reader of READERS) {
    for (const found of reader(folded)) {
      if (!taken.some(({ start, end }) => found.start < end && start < found.end)) taken.push(found);
    }
  }
  const inOrder = taken
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, citations }) => citations.map((citation) => ({ start, citation })));
  return withHigherUnits(inOrder.map(({ citation }) => citation));
}

const PAGES = '(\\d{1,4})(?:(?:[-~]|から)(?:pp?\\.?)?(\\d{1,4}))?';
const PAGE_FORMS = [
  new RegExp(`(?<![a-z])(?:pages?|pp?|ページ|頁|スライド)[.:]?(?:番号)?${PAGES}`, 'gu'),
  new RegExp(`(?<![\\d.全第])${PAGES}(?:ページ|頁|枚目|p(?![a-z0-9]))(?!中|数)`, 'gu'),
];

function pages(folded: Folded): Found[] {
  return PAGE_FORMS.flatMap((form) =>
    [...folded.text.matchAll(form)].flatMap((match): Found[] => {
      const first = Number(match[1]);
      const last = match[2] === undefined ? first : Number(match[2]);
      if (first === 0 || last < first) return [];
      return [found(folded, match, (text) => [{ kind: 'page', first, last, text }])];
    }),
  );
}

const DIGITS = '\\d{1,4}(?![\\d.])';
/** Without 第, 一部 is a word and 2部 a number of copies. */
const PART =
  `(?:第(?:${NUMERAL})[${CLAUSE_UNITS.join('')}]|${DIGITS}[章節条項号])(?!目)` +
  `(?:の(?:${NUMERAL})(?![年月日回件か%]))*`;
const CHAIN = new RegExp(`(?<![\\d.])(?:${PART})+`, 'gu');
const EACH_PART = new RegExp(
  `第?(${NUMERAL})([${CLAUSE_UNITS.join('')}])((?:の(?:${NUMERAL})(?![年月日回件か%]))*)`,
  'gu',
);
/** 第12～15条, 第12条から第15条まで: of the first form the number before the wave */
const RANGE = new RegExp(`(?<![\\d.])第?(${NUMERAL})(?:[-~]|から)第?(${NUMERAL})([章節条項号])`, 'gu');

function clauseRanges(folded: Folded): Found[] {
  return [...folded.text.matchAll(RANGE)].flatMap((match): Found[] => {
    const [first, last] = [whole(match[1]), whole(match[2])];
    const unit = CLAUSE_UNITS.find((each) => each === match[3]);
    if (first === undefined || last === undefined || unit === undefined || last < first) return [];
    const part = (number: number): ClausePart => ({ unit, number, branches: [] });
    return [
      found(folded, match, (text) => [
        { kind: 'clause', parts: [part(first)], text },
        { kind: 'clause', parts: [part(last)], text },
      ]),
    ];
  });
}

function clauses(folded: Folded): Found[] {
  return [...folded.text.matchAll(CHAIN)].flatMap((match): Found[] => {
    const parts = partsOf(match[0]);
    return parts === undefined ? [] : [found(folded, match, (text) => [{ kind: 'clause', parts, text }])];
  });
}

/** Undefined for what cannot be a clause: 1.5条, or the smaller unit before the larger. */
function partsOf(chain: string): ClausePart[] | undefined {
  const parts: ClausePart[] = [];
  for (const match of chain.matchAll(EACH_PART)) {
    const number = whole(match[1]);
    const unit = CLAUSE_UNITS.find((each) => each === match[2]);
    const branches = [...(match[3] ?? '').matchAll(new RegExp(`の(${NUMERAL})`, 'gu'))].map(([, text]) =>
      whole(text),
    );
    if (number === undefined || unit === undefined) return undefined;
    const known = branches.filter((branch) => branch !== undefined);
    if (known.length < branches.length) return undefined;
    const before = parts[parts.length - 1];
    if (before !== undefined && CLAUSE_UNITS.indexOf(before.unit) >= CLAUSE_UNITS.indexOf(unit)) break;
    parts.push({ unit, number, branches: known });
  }
  return parts.length === 0 ? undefined : parts;
}

function whole(text: string | undefined): number | undefined {
  const number = text === undefined ? undefined : readNumeral(text);
  return number !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** 第3条第1項及び第2項: the second one is a paragraph of the same article. */
function withHigherUnits(citations: readonly Citation[]): Citation[] {
  let last: readonly ClausePart[] = [];
  return citations.map((citation) => {
    if (citation.kind !== 'clause') return citation;
    const [first] = citation.parts;
    const rank = first === undefined ? 0 : CLAUSE_UNITS.indexOf(first.unit);
    // An article is found by its own number; a paragraph only inside its article.
    const lacks = first !== undefined && (first.unit === '項' || first.unit === '号');
    const higher = lacks ? last.filter(({ unit }) => CLAUSE_UNITS.indexOf(unit) < rank) : [];
    last = [...higher, ...citation.parts];
    return { ...citation, parts: last };
  });
}

const SECTION =
  /(?<![\d.a-z版])(?:§|第|section|sec\.|clause|chapter|article)?(\d{1,3}(?:\.\d{1,3}){1,4})(?!\.?\d|[%版年か倍万億円秒分]|ビット|以上|gb|mb)(?:章|節|項|款|条)?/gu;

function sections(folded: Folded): Found[] {
  return [...folded.text.matchAll(SECTION)].map((match) =>
    found(folded, match, (text) => [{ kind: 'section', number: match[1] ?? '', text }]),
  );
}

const LABEL_WORDS =
  '別紙|別添|別表|別記|様式|付録|付属書|附属書|附則|参考資料|参考|資料|図表|図|表|appendix|annex|exhibit|schedule|article|clause|section|chapter';
const LABEL = new RegExp(
  `(?<![\\p{Script=Han}a-z])(${LABEL_WORDS})第?([0-9]{1,3}(?:[-.][0-9]{1,3})*|[a-z](?:[.-]?[0-9]{1,3})*(?![a-z])|[一二三四五六七八九十]+)号?`,
  'gu',
);

function labels(folded: Folded): Found[] {
  return [...folded.text.matchAll(LABEL)].flatMap((match): Found[] => {
    const [, word = '', written = ''] = match;
    const kanji = /^[一二三四五六七八九十]/u.test(written) ? readNumeral(written) : undefined;
    const number = kanji === undefined ? written : String(kanji);
    if (/^(?:section|clause|chapter)$/u.test(word) && /^\d+\.[\d.]+$/u.test(number))
      return [found(folded, match, (text) => [{ kind: 'section', number, text }])];
    return [found(folded, match, (text) => [{ kind: 'label', word, number, text }])];
  });
}

const TITLE = /[「『“"]([^「」『』“”"]{2,60})[」』”"]/gu;

function titles(folded: Folded): Found[] {
  return [...folded.text.matchAll(TITLE)].map((match) => {
    const start = match.index + 1;
    const title = writtenAt(folded, start, start + (match[1] ?? '').length);
    return found(folded, match, (text) => [{ kind: 'title', title, text }]);
  });
}

const READERS: readonly Reader[] = [titles, pages, labels, sections, clauseRanges, clauses];

function found(
  folded: Folded,
  match: RegExpMatchArray,
  citationsOf: (text: string) => readonly Citation[],
): Found {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const origin = originOf(folded, start, end);
  return { start, end, citations: citationsOf(folded.original.slice(origin.start, origin.end)) };
}
