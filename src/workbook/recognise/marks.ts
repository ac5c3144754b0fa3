/**
 * What of somebody's own workbook is ours, as defined names: Excel keeps them right when rows and columns are inserted, sheets
 * renamed or moved. Names of issued workbooks (`k_verdict` …) are others.
 */
import { remembering } from '../../checklist/readers/remember';
import { cellRef, parseRange, quoteSheet } from '../address';
import type { NamePlan } from '../blueprint';

interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A range of a sheet. */
export interface Marked extends Rectangle {
  readonly sheet: string;
}

/** The answer columns of one table, from its header to its last row. */
export interface AnswerBlock extends Marked {
  readonly name: string;
  readonly section: string;
}

/** The sheets that 構造化 adds, by what they are. */
export const OWN_SHEETS = ['overview', 'details', 'summary', 'lists', 'calc', 'identity'] as const;
export type OwnSheet = (typeof OWN_SHEETS)[number];

export interface Marks {
  readonly blocks: readonly AnswerBlock[];
  /** columns of 点検結果 */
  readonly findings: readonly (Marked & { readonly name: string })[];
  readonly own: ReadonlyMap<OwnSheet, string>;
}

const BLOCK = /^k_answers_(\w+?)_(\d+)$/;
const FINDINGS = /^k_findings_\d+$/;
const OWN = /^k_sheet_(\w+)$/;

export const markName = {
  block: (section: string, number: number) => `k_answers_${section}_${number}`,
  findings: (number: number) => `k_findings_${number}`,
  own: (sheet: OwnSheet) => `k_sheet_${sheet}`,
} as const;

/** @param names by name, what each refers to, with its `=` */
export function marksOf(names: ReadonlyMap<string, string>): Marks {
  const blocks: AnswerBlock[] = [];
  const findings: (Marked & { name: string })[] = [];
  const own = new Map<OwnSheet, string>();
  for (const [name, formula] of names) {
    const place = placeOf(formula);
    if (place === undefined) continue;
    const section = BLOCK.exec(name)?.[1];
    const sheet = OWN_SHEETS.find((each) => each === OWN.exec(name)?.[1]);
    if (section !== undefined) blocks.push({ name, section, ...place });
    else if (FINDINGS.test(name)) findings.push({ name, ...place });
    else if (sheet !== undefined) own.set(sheet, place.sheet);
  }
  return { blocks, findings, own };
}

/** `='サービス概要'!$A$1:$B$2` */
const placeOf: (formula: string) => Marked | undefined = remembering((formula) => {
  const [, quoted, bare, range] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(formula) ?? [];
  const area = parseRange(range ?? '');
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet === undefined || area === undefined ? undefined : { sheet, ...area };
});

export function markPlan(name: string, { sheet, top, left, bottom, right }: Marked): NamePlan {
  const absolute = (row: number, column: number) => cellRef(row, column).replaceAll(/[A-Z]+|\d+/g, '$$$&');
  return { name, refersTo: `${quoteSheet(sheet)}!${absolute(top, left)}:${absolute(bottom, right)}` };
}

export function holds({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
