/** The rows of a table, put together where one requirement goes on over several of them. */
import { fold } from '../../checklist/readers/fold';
import type { GridWorkbook } from '../grid';
import { readRowNumber, type RowNumber } from './row-number';
import type { SectionHints } from './section-hints';
import type { Line } from './sheet-lines';
import type { Table } from './table';

export interface Unit {
  readonly lines: readonly Line[];
  readonly row: number;
  readonly number: RowNumber | undefined;
  /** the 確認事項 of the first row */
  readonly text: string;
}

/** ①–④ of No.6 in rows of their own, and then some. */
const MOST_LINES = 12;

export class RowUnits {
  private readonly requirement: number | undefined;

  constructor(
    private readonly table: Table,
    private readonly hints: SectionHints,
    private readonly dateSystem: GridWorkbook['dateSystem'],
  ) {
    this.requirement = table.columns.get('requirement');
  }

  /** A numbered row goes on in the rows right below it that have a text and no number; headings are left out. */
  all(): Unit[] {
    const units: { lines: Line[]; row: number; number: RowNumber | undefined; text: string }[] = [];
    for (const line of this.table.lines) {
      if (this.hints.isHeading(line.row) || isSample(line)) continue;
      const number = this.numberOf(line);
      const text = this.requirementOf(line);
      const last = units.at(-1);
      const continues =
        last?.number !== undefined &&
        !this.hasNumberCell(line) &&
        number === undefined &&
        text !== '' &&
        last.lines.length < MOST_LINES &&
        (last.lines.at(-1)?.row ?? 0) + 1 === line.row;
      if (continues) last.lines.push(line);
      else units.push({ lines: [line], row: line.row, number, text });
    }
    return units;
  }

  /** The rows, each for itself. */
  apart(lines: readonly Line[]): Unit[] {
    return lines.map((line) => ({
      lines: [line],
      row: line.row,
      number: undefined,
      text: this.requirementOf(line),
    }));
  }

  /** The 確認事項 of all its rows. */
  wholeText({ lines }: Unit): string {
    return lines.map((line) => this.requirementOf(line)).join('\n');
  }

  requirementOf(line: Line): string {
    return line.cells.find(({ column }) => column === this.requirement)?.text ?? '';
  }

  numberOf(line: Line): RowNumber | undefined {
    const [first, second] = this.table.numberColumns.map((column) =>
      line.cells.find((cell) => cell.column === column),
    );
    if (first !== undefined && second !== undefined) {
      const both =
        readRowNumber(`${first.text}-${second.text}`) ?? readRowNumber(second.value, this.dateSystem);
      if (both !== undefined) return both;
    }
    const value = (first ?? second)?.value;
    return value === undefined ? undefined : readRowNumber(value, this.dateSystem);
  }

  private hasNumberCell(line: Line): boolean {
    const [first] = this.table.numberColumns;
    return line.cells.some(({ column }) => column === first);
  }
}

/** 「記入例」 shows how to answer, and answers nothing. */
function isSample({ cells }: Line): boolean {
  const [first] = cells;
  return first !== undefined && first.text.length <= 8 && SAMPLE.test(fold(first.text));
}

const SAMPLE = /^[(【<]?(?:記入|回答|記載)?(?:例|サンプル|見本)[)】>]?$/u;
