/** How results read in the comparison: a symbol before every word, so that neither needs the colour. */
import type { Language } from '../../checklist/words';
import { fill } from '../report/fill';
import { shownLine } from '../report/shown-text';
import { type CheckedVendor, type ComparedCell, type ComparedVendor, isWeak } from './comparison';
import en from './wording.en.json';
import ja from './wording.ja.json';

export type CompareWords = typeof ja;

export function compareWords(language: Language): CompareWords {
  return language === 'ja' ? ja : en;
}

export const SYMBOLS = {
  settled: '✔',
  weak: '△',
  waiting: '◇',
  faulty: '▲',
  untouched: '□',
  failed: '✖',
  exempt: '－',
  unreadable: '？',
} as const;
export type Sign = keyof typeof SYMBOLS;

const STATUS_SIGN = {
  対象外: 'exempt',
  未回答: 'untouched',
  対象外不可: 'faulty',
  不適合: 'failed',
  確認中: 'waiting',
  根拠未選択: 'faulty',
  根拠不可: 'faulty',
  認証不足: 'faulty',
  証跡不足: 'faulty',
  区確認待ち: 'waiting',
  充足: 'settled',
} as const satisfies Record<ComparedCell['status'], Sign>;

const OVERALL_SIGN = {
  conforming: 'settled',
  'conforming-deemed': 'settled',
  'needs-review': 'waiting',
  nonconforming: 'failed',
  incomplete: 'untouched',
} as const satisfies Record<CheckedVendor['overall'], Sign>;

type Gate = NonNullable<CheckedVendor['gate']>;
const GATE_SIGN = {
  適合: 'settled',
  '適合（みなし）': 'settled',
  区判断: 'waiting',
  要確認: 'waiting',
  不適合: 'failed',
} as const satisfies Record<Gate['verdict'], Sign>;

export function signed(sign: Sign, word: string): string {
  return `${SYMBOLS[sign]} ${word}`;
}

/** What condemns comes first: an error makes a ✔ a ▲, weak ground a △. */
export function cellSign(cell: ComparedCell): Sign {
  const sign = STATUS_SIGN[cell.status];
  if (sign !== 'settled') return sign;
  return cell.errors > 0 ? 'faulty' : isWeak(cell) ? 'weak' : 'settled';
}

/** The status, and under it what weakens it, a remark a line: a narrow column holds each. */
export function cellText(cell: ComparedCell, { status, weak }: CompareWords): string {
  const settled = cell.status === '充足' || cell.status === '区確認待ち';
  const remarks = [
    ...(settled && cell.errors > 0 ? [fill(weak.errors, { count: cell.errors })] : []),
    ...(settled && cell.termsOnly ? [weak.terms] : []),
    ...(settled && cell.warnings > 0 ? [fill(weak.warnings, { count: cell.warnings })] : []),
  ];
  const lines = remarks.map((remark) => weak.open + remark + weak.close);
  return [signed(cellSign(cell), status[cell.status]), ...lines].join('\n');
}

export function unknownText({ unknown }: CompareWords): string {
  return signed('unreadable', unknown);
}

export function overallText(overall: CheckedVendor['overall'], words: CompareWords): string {
  return signed(OVERALL_SIGN[overall], words.overall[overall]);
}

export function gateText(verdict: Gate['verdict'], words: CompareWords): string {
  return signed(GATE_SIGN[verdict], words.gate[verdict]);
}

export function truthText(value: boolean | null, { truth }: CompareWords): string {
  if (value === null) return signed('waiting', truth.null);
  return value ? signed('settled', truth.true) : signed('failed', truth.false);
}

const NAME_MOST = 48;
const FULL_NAME_MOST = 200;

/** The last part of a path, of either kind of system. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The vendor in full, for a column of its own. */
export function providerText(vendor: ComparedVendor, words: CompareWords): string {
  if (vendor.outcome === 'unreadable') return shownLine(baseName(vendor.path), FULL_NAME_MOST);
  return shownLine(vendor.provider, FULL_NAME_MOST) || words.unnamed;
}

export function serviceText(vendor: ComparedVendor, words: CompareWords): string {
  if (vendor.outcome === 'unreadable') return words.unreadable;
  return shownLine(vendor.service, FULL_NAME_MOST) || words.none;
}

/** The vendors in full, those of one name told apart by their files. */
export function providerTexts(vendors: readonly ComparedVendor[], words: CompareWords): string[] {
  const names = vendors.map((vendor) => [providerText(vendor, words), serviceText(vendor, words)] as const);
  return vendors.map((vendor, index) => {
    const [provider = '', service = ''] = names[index] ?? [];
    const alike = names.filter(([name, other]) => name === provider && other === service).length > 1;
    return alike
      ? `${provider}${fill(words.unclear, { file: shownLine(baseName(vendor.path), NAME_MOST) })}`
      : provider;
  });
}

/** Heads of the vendors' columns: two that would read alike, or say nothing, name their file. */
export function headings(vendors: readonly ComparedVendor[], words: CompareWords): string[] {
  const plain = vendors.map((vendor) => {
    const name = (text: string) => shownLine(text, NAME_MOST);
    return `${name(providerText(vendor, words))}\n${name(serviceText(vendor, words))}`;
  });
  return plain.map((heading, index) => {
    const vendor = vendors[index];
    const alike = plain.filter((other) => other === heading).length > 1;
    const silent = vendor?.outcome === 'checked' && vendor.provider === null && vendor.service === null;
    if (vendor === undefined || !(alike || silent)) return heading;
    return `${heading}\n${fill(words.unclear, { file: shownLine(baseName(vendor.path), NAME_MOST) })}`;
  });
}

export function dayText(iso: string): string {
  return iso.replaceAll('-', '/');
}
