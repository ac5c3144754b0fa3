/**
 * Which criterion each row of a table is: by its text, by a text that is clearly like it, or by its number where the rest of
 * the row agrees. A row that could be two is asked about.
 */
import type { Criterion } from '../../checklist/edition';
import type { GridWorkbook } from '../grid';
import {
  type EditionTexts,
  LEAST_LIKENESS,
  LEAST_MARGIN,
  LEAST_WITH_NUMBER,
  type TextMatch,
} from './edition-texts';
import { NumberMatcher } from './number-match';
import type { Identification } from './recognition';
import { agrees, type Found, type Match, type Patience, RequirementMatcher } from './requirement-match';
import { type RowNumber, splitLeadingNumber } from './row-number';
import { RowUnits, type Unit } from './row-units';
import type { SectionHints } from './section-hints';
import type { Line } from './sheet-lines';
import { SHORTEST_REQUIREMENT, type Table } from './table';

export interface IdentifiedRow {
  readonly criterion: Criterion;
  readonly row: number;
  readonly lastRow: number;
  readonly identification: Identification;
  /** as the row counts itself */
  readonly number: RowNumber | undefined;
}

interface OtherRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface RowReading {
  readonly identified: readonly IdentifiedRow[];
  readonly doubtful: readonly (OtherRow & { readonly candidates: readonly string[] })[];
  /** rows with a number or a text where the criteria have theirs, that are none of them */
  readonly strange: readonly OtherRow[];
}

export class RowReader {
  private readonly identified: IdentifiedRow[] = [];
  private readonly doubtful: (OtherRow & { candidates: readonly string[] })[] = [];
  private readonly strange: OtherRow[] = [];
  private readonly units: RowUnits;
  private readonly requirements: RequirementMatcher;
  private readonly numbers: NumberMatcher;
  private numbersHold = true;

  constructor(
    private readonly table: Table,
    texts: EditionTexts,
    private readonly hints: SectionHints,
    dateSystem: GridWorkbook['dateSystem'],
    patience: Patience,
  ) {
    this.units = new RowUnits(table, hints, dateSystem);
    this.requirements = new RequirementMatcher(texts, patience);
    this.numbers = new NumberMatcher(table, texts, this.units, hints);
  }

  read(): RowReading {
    const open = this.byText(this.units.all());
    this.numbersHold = this.identified.every(
      ({ number, criterion }) => number === undefined || number.number === criterion.number,
    );
    const state = { numbersHold: this.numbersHold, textsKnown: this.identified.length > 0 };
    const sections = new Set(this.identified.map(({ criterion }) => criterion.section));
    for (const unit of open) {
      const section = this.sectionOf(unit, sections);
      const found = this.byLikeness(unit, section) ?? this.numbers.match(unit, section, state);
      if (found === undefined) this.leave(unit);
      else if ('criterion' in found) this.take(unit, found.whole === true ? unit.lines : [], found);
      else this.doubt(unit, found);
    }
    this.identified.sort((a, b) => a.row - b.row);
    return { identified: this.identified, doubtful: this.doubtful, strange: this.strangeWithin() };
  }

  /** Takes what is known word for word; gives what is left. */
  private byText(units: readonly Unit[]): Unit[] {
    return units.flatMap((unit) => {
      const [first, ...rest] = unit.lines;
      if (first === undefined) return [];
      const section = this.hinted(unit);
      const own = this.requirements.exact(unit.text, unit.number, section);
      if (own !== undefined && 'criterion' in own) {
        this.take(unit, [], own);
        return this.byText(this.units.apart(rest));
      }
      const whole =
        rest.length === 0
          ? undefined
          : this.requirements.exact(this.units.wholeText(unit), unit.number, section);
      if (whole !== undefined && 'criterion' in whole) {
        this.take(unit, unit.lines, whole);
        return [];
      }
      // A row of its own that merely lost its number is no continuation.
      if (rest.some((line) => this.requirements.isExact(this.units.requirementOf(line))))
        return this.byText([{ ...unit, lines: [first] }, ...this.units.apart(rest)]);
      if (own === undefined) return [unit];
      this.doubt(unit, own);
      return [];
    });
  }

  private byLikeness(unit: Unit, section: string | undefined): Match {
    const alone = this.requirements.like(unit.text);
    const joined = unit.lines.length > 1 ? this.requirements.like(this.units.wholeText(unit)) : [];
    const whole = (joined[0]?.score ?? 0) > (alone[0]?.score ?? 0);
    const matches = whole ? joined : alone;
    const [best, second] = matches;
    if (best === undefined) return undefined;
    const margin = best.score - (second?.score ?? 0);
    const backed = this.numbersHold && isNumbered(best.criterion, unit, section);
    const alike = () =>
      matches.filter(({ score }) => best.score - score < LEAST_MARGIN).map(({ criterion }) => criterion.id);
    if (best.score >= LEAST_LIKENESS)
      return margin >= LEAST_MARGIN || (backed && margin > 0) ? similar(best, whole) : alike();
    if (backed && margin >= LEAST_MARGIN / 2)
      return { criterion: best.criterion, identification: { by: 'number' }, whole };
    return best.score >= WORTH_ASKING ? alike() : undefined;
  }

  private hinted({ row }: Unit): string | undefined {
    return this.hints.at(row, this.table.left, this.table.right);
  }

  /** What the heading says, or else what the rows known by text have in common; nothing where the two disagree. */
  private sectionOf(unit: Unit, known: ReadonlySet<string>): string | undefined {
    const hint = this.hinted(unit);
    const [common] = known.size === 1 ? known : [];
    if (hint === undefined) return common;
    return known.size > 0 && !known.has(hint) ? undefined : hint;
  }

  private take(unit: Unit, lines: readonly Line[], { criterion, identification }: Found): void {
    const { row, number } = unit;
    this.identified.push({ criterion, identification, row, lastRow: lines.at(-1)?.row ?? row, number });
  }

  private doubt(unit: Unit, candidates: readonly string[]): void {
    this.doubtful.push({ ...this.other(unit), text: unit.text, candidates: [...new Set(candidates)] });
  }

  private leave(unit: Unit): void {
    const asks = unit.text.length >= SHORTEST_REQUIREMENT;
    if (asks || (unit.number !== undefined && !this.table.columns.has('requirement')))
      this.strange.push(this.other(unit));
  }

  private other({ row, text, number }: Unit): OtherRow {
    const column = text === '' ? this.table.numberColumns[0] : this.table.columns.get('requirement');
    return { row, column: column ?? 1, text: text === '' ? String(number?.number ?? '') : text };
  }

  /** Rows far below the last criterion belong to something else, and so do rows above the first where no header is. */
  private strangeWithin(): OtherRow[] {
    const rows = [...this.identified, ...this.doubtful].map(({ row }) => row);
    const first = this.table.header === undefined ? Math.min(...rows) : 0;
    let reach = Math.max(0, ...rows, ...this.identified.map(({ lastRow }) => lastRow));
    return this.strange.filter(({ row }) => {
      if (row < first || row > reach + 2) return false;
      reach = Math.max(reach, row);
      return true;
    });
  }
}

/** Less alike than this, a row is simply another one. */
const WORTH_ASKING = (LEAST_LIKENESS + LEAST_WITH_NUMBER) / 2;

function isNumbered(criterion: Criterion, unit: Unit, section: string | undefined): boolean {
  const number = unit.number ?? splitLeadingNumber(unit.text)?.number;
  if (number === undefined || !agrees(criterion, number)) return false;
  return number.section !== undefined || section === undefined || section === criterion.section;
}

function similar({ criterion, score }: TextMatch, whole: boolean): Found {
  return { criterion, identification: { by: 'similar', score: Math.round(score * 1000) / 1000 }, whole };
}
