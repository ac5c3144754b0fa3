/** 「○：適合、△：一部適合、×：不適合」: what a workbook says of its own marks. It is asked before the common meanings. */
import { foldKeepingSpaces } from '../../checklist/readers/fold';
import { type Legend, type MarkKind, readMark } from '../../checklist/readers/mark';
import type { RecognisedLegend } from './recognition';
import type { SheetLines } from './sheet-lines';

const SIGN = '[○◯〇⭕◎●×✕✖❌△▲▽☆★✓✔☑レ－―ー—–\\-]';
/** a sign, what joins it to its meaning, and the meaning up to the next sign or stop */
const JOINT = '["」]?\\s*(?:[:=→⇒…は]|\\.{2,3}|\\s)';
const ENTRY = new RegExp(
  `(?:^|[\\s、,。;/|()\\[\\]「」【】・:])["「]?(${SIGN})${JOINT}\\s*((?:(?![、,。;/|\\]」\\n]|\\s["「]?${SIGN}${JOINT}).){1,30})`,
  'gu',
);
const LONGEST = 400;
/** of one sheet */
const MOST_LEGENDS = 20;
const FAMILIES = ['○◯〇⭕', '×✕✖❌', '－―ー—–-', '✓✔'];

/** Meanings that are no mark's word as a whole, by what they hold; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, MarkKind])[] = [
  [/^要|必要|必須|任意|推奨/u, 'ambiguous'],
  [/対象外|該当な|該当し|非該当|適用外/u, 'not-applicable'],
  [/予定|検討|準備中|今後/u, 'planned'],
  [/確認中|調査中|照会中/u, 'in-progress'],
  [/一部|部分|条件|代替|カスタマイズ|オプション|有償|運用で/u, 'partly'],
  [
    /不適合|不可|非対応|未対応|未実施|できない|できません|していない|していません|満たさ|満たして[いお].*(?:ない|ません)/u,
    'no',
  ],
  [/適合|対応|可能|標準|満た|実施|問題な|規定/u, 'yes'],
];

/** Every legend of a sheet. One mark alone is no legend: 「○：」 begins many an answer. */
export function legendsOf(lines: SheetLines): RecognisedLegend[] {
  const found: RecognisedLegend[] = [];
  for (const { row, cells } of lines.lines) {
    for (const { column, text } of cells) {
      if (text.length < 5 || text.length > LONGEST || !/[○◯〇◎●×✕△▲]/u.test(text)) continue;
      const marks = marksIn(text);
      if (marks.size >= 2) found.push(legendAt(lines, row, column, marks));
    }
  }
  return [...found, ...tables(lines)].slice(0, MOST_LEGENDS);
}

/** The meanings of all legends that hold for a sheet: its own, or else those of the others when they agree. */
export function legendFor(sheet: string, legends: readonly RecognisedLegend[]): Legend {
  const own = legends.filter((each) => each.sheet === sheet);
  const meanings = new Map<string, MarkKind>();
  const disputed = new Set<string>();
  for (const { marks } of own.length > 0 ? own : legends)
    for (const [mark, kind] of Object.entries(marks)) {
      if (meanings.has(mark) && meanings.get(mark) !== kind) disputed.add(mark);
      meanings.set(mark, kind);
    }
  for (const mark of disputed) meanings.set(mark, 'ambiguous');
  for (const family of FAMILIES) {
    const written = Array.from(family).find((mark) => meanings.has(mark));
    const kind = written === undefined ? undefined : meanings.get(written);
    if (kind === undefined) continue;
    for (const mark of family) if (!meanings.has(mark)) meanings.set(mark, kind);
  }
  return meanings;
}

function marksIn(text: string): Map<string, MarkKind> {
  const marks = new Map<string, MarkKind>();
  let ofAsker = true;
  const folded = text
    .split(/\r?\n/u)
    .map((line) => foldKeepingSpaces(line))
    .join('\n');
  for (const [, sign = '', meaning = ''] of folded.matchAll(ENTRY)) {
    const kind = kindOf(meaning);
    if (kind === undefined || marks.has(sign)) continue;
    marks.set(sign, kind);
    ofAsker &&= OF_THE_ASKER.test(meaning);
  }
  return ofAsker ? new Map<string, MarkKind>() : marks;
}

/** 「○：必須、－：任意」 is about what is asked, not about answers. */
const OF_THE_ASKER = /必須|任意|推奨|重要|望ましい/u;

function kindOf(meaning: string): MarkKind | undefined {
  const plain = meaning.trim().replace(/[)\]」。.]+$/u, '');
  if (!/[\p{L}]/u.test(plain)) return undefined;
  const { kind, rest } = readMark(plain);
  if (kind !== 'text' && kind !== 'blank' && rest === undefined) return kind;
  return MEANINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'ambiguous';
}

/** 凡例 with a sign in one cell and its meaning in the next, one below the other. */
function tables(lines: SheetLines): RecognisedLegend[] {
  const found: RecognisedLegend[] = [];
  const titles = lines.lines.flatMap(({ cells }) =>
    cells.filter(({ text }) => /^[【「(\[（]?\s*(?:凡例|記号|記入例の見方)/u.test(text)),
  );
  for (const { row, column } of titles) {
    const marks = new Map<string, MarkKind>();
    for (let below = row; below <= row + 8; below++) {
      for (let at = column; at <= column + 12; at++) {
        const sign = foldKeepingSpaces(lines.text(below, at)).trim();
        const kind = new RegExp(`^${SIGN}$`, 'u').test(sign)
          ? kindOf(foldKeepingSpaces(lines.text(below, at + 1)))
          : undefined;
        if (kind !== undefined && !marks.has(sign)) marks.set(sign, kind);
      }
    }
    if (marks.size >= 2) found.push(legendAt(lines, row, column, marks));
  }
  return found;
}

function legendAt(
  lines: SheetLines,
  row: number,
  column: number,
  marks: ReadonlyMap<string, MarkKind>,
): RecognisedLegend {
  return { sheet: lines.name, cell: lines.ref(row, column), marks: Object.fromEntries(marks) };
}
