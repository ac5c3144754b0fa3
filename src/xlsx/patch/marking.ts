/** What a mark is, and by what everybody tells one of ours from a vendor's own colours and notes. */

/** The sheet that lists what was sent back. */
export const RETURN_SHEET = '差戻し一覧';
/** The author of our notes: an office, never a person. */
export const NOTE_AUTHOR = '区の確認';
/** What our text in a note begins with, wherever a program puts it; then which kind, then `】`. */
export const NOTE_HEADING = '【区の確認：';
/** In a cell of the sheet that nobody sees: the sheet is ours and carries what was there before the marks. */
export const RETURN_SIGN = 'kijun-return-1';

/** must be mended; should be mended; asks something */
export const MARK_KINDS = ['error', 'warning', 'question'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark {
  readonly sheet: string;
  /** `F7` */
  readonly cell: string;
  readonly kind: MarkKind;
  /** the heading inside 【区の確認：】, for example 要修正 */
  readonly heading: string;
  /** what is wrong and what to do; may have several lines */
  readonly text: string;
}

/** A pattern as well as a colour, so that a grey print and a colour-blind reader tell the three apart. */
export const MARK_FILLS: Readonly<Record<MarkKind, { pattern: string; ink: string; paper: string }>> = {
  error: { pattern: 'lightUp', ink: 'FFE79A9A', paper: 'FFFFE9E9' },
  warning: { pattern: 'lightVertical', ink: 'FFE6C36A', paper: 'FFFFF6DA' },
  question: { pattern: 'gray125', ink: 'FF7FA8D9', paper: 'FFE8F1FC' },
};

export function fillXml(kind: MarkKind): string {
  const { pattern, ink, paper } = MARK_FILLS[kind];
  return `<fill><patternFill patternType="${pattern}"><fgColor rgb="${ink}"/><bgColor rgb="${paper}"/></patternFill></fill>`;
}

/** What a marked cell looked like before, kept in the sheet 差戻し一覧 for the next round. */
export interface MarkRecord {
  readonly sheet: string;
  readonly cell: string;
  /** its style index then; programs that save the file number styles anew */
  readonly style: number;
  /** its `<fill>` then, without prefix */
  readonly fill: string;
}
