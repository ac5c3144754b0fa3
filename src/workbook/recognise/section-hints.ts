/** Which section a row belongs to, as far as headings above it and the sheet's name say so. */
import { fold } from '../../checklist/readers/fold';
import type { EditionTexts } from './edition-texts';
import type { SheetLines } from './sheet-lines';

interface Hint {
  readonly row: number;
  readonly column: number;
  readonly section: string;
}

const LONGEST_HEADING = 160;
/** a heading has its row to itself, but for a date or a name */
const MOST_CELLS = 3;

export class SectionHints {
  private readonly hints: Hint[] = [];
  private readonly ofSheet: string | undefined;

  constructor(lines: SheetLines, texts: EditionTexts) {
    this.ofSheet = texts.sectionNamed(fold(lines.name))?.key;
    for (const { cells, row } of lines.lines) {
      if (cells.length > MOST_CELLS) continue;
      for (const { text, column } of cells) {
        if (text.length > LONGEST_HEADING) continue;
        const section = texts.sectionNamed(fold(text))?.key;
        if (section !== undefined) this.hints.push({ row, column, section });
      }
    }
  }

  isHeading(row: number): boolean {
    return this.hints.some((hint) => hint.row === row);
  }

  /** The last heading above, within the columns of the table or to their left. */
  at(row: number, left: number, right: number): string | undefined {
    const above = this.hints.filter((hint) => hint.row < row && hint.column <= right);
    const within = above.filter(({ column }) => column >= left);
    return (within.at(-1) ?? above.at(-1))?.section ?? this.ofSheet;
  }
}
