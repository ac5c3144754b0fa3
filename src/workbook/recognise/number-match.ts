/** Which criterion a row without a known 確認事項 is: its number counts only as far as the rest of the row agrees. */
import type { Criterion } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import type { EditionTexts, WardText } from './edition-texts';
import type { Match } from './requirement-match';
import type { RowUnits, Unit } from './row-units';
import type { SectionHints } from './section-hints';
import type { Line } from './sheet-lines';
import { SHORTEST_REQUIREMENT, type Table } from './table';

interface Label {
  readonly column: WardText;
  readonly text: string;
}

export interface TableState {
  /** rows that are known by their text count themselves as the edition does */
  readonly numbersHold: boolean;
  /** some row is known by its text */
  readonly textsKnown: boolean;
}

export class NumberMatcher {
  private readonly throughout = new Map<string, boolean>();

  constructor(
    private readonly table: Table,
    private readonly texts: EditionTexts,
    private readonly units: RowUnits,
    private readonly hints: SectionHints,
  ) {}

  match(unit: Unit, section: string | undefined, { numbersHold, textsKnown }: TableState): Match {
    const [line] = unit.lines;
    if (line === undefined) return undefined;
    const labels = this.labels(line);
    const agreeing = this.commonOwners(labels);
    const own = this.numbered(unit, section);
    const asked = unit.text.length >= SHORTEST_REQUIREMENT;
    if (own !== undefined && numbersHold) {
      const backed = agreeing?.includes(own) ?? false;
      // Another text under the number: only labels that no other criterion has outweigh it.
      if (asked) return backed ? (agreeing?.length === 1 ? byNumber(own) : [own.id]) : undefined;
      if (backed) return byNumber(own);
      // 「1-1 アクセス制御」 over its rows is a heading, whatever it counts.
      if (labels.length > 0) return undefined;
      return this.isNumberedThroughout(own.section) ? byNumber(own) : [own.id];
    }
    if (asked || textsKnown || agreeing === undefined) return undefined;
    const [only, ...others] = agreeing;
    if (only !== undefined && others.length === 0) return { criterion: only, identification: { by: 'text' } };
    return unit.number === undefined ? undefined : agreeing.map(({ id }) => id);
  }

  private numbered({ number }: Unit, section: string | undefined): Criterion | undefined {
    if (number === undefined) return undefined;
    const key = number.section === undefined ? section : String(number.section);
    return key === undefined ? undefined : this.texts.criteria.get(`${key}-${number.number}`);
  }

  private labels(line: Line): Label[] {
    return LABELS.flatMap((column) => {
      const at = this.table.columns.get(column);
      const text = at === undefined ? '' : (this.table.sheet.shown(line.row, at)?.text ?? '');
      return text === '' ? [] : [{ column, text }];
    });
  }

  /** The criteria that have all of the labels; undefined when there is no label, or one that nobody has. */
  private commonOwners(labels: readonly Label[]): readonly Criterion[] | undefined {
    let common: readonly Criterion[] | undefined;
    for (const { column, text } of labels) {
      if (text.length > LONGER * this.texts.longest) return undefined;
      const squeezed = this.texts.ownersOfSqueezed(text);
      const owners = (squeezed.length > 0 ? squeezed : this.texts.ownersOfFolded(fold(text)))
        .filter((owner) => owner.column === column)
        .map(({ criterion }) => criterion);
      common = common === undefined ? owners : common.filter((each) => owners.includes(each));
    }
    return common === undefined || common.length === 0 ? undefined : common;
  }

  /** Numbers alone are believed only where a heading names the section and they count it once from 1 to its end. */
  private isNumberedThroughout(section: string): boolean {
    const known = this.throughout.get(section);
    if (known !== undefined) return known;
    const { left, right, lines } = this.table;
    const numbers = lines
      .filter(({ row }) => this.hints.at(row, left, right) === section)
      .flatMap((line) => this.units.numberOf(line)?.number ?? []);
    const wanted = this.texts.edition.criteria.filter((each) => each.section === section);
    const is = numbers.length === wanted.length && wanted.every(({ number }, at) => numbers[at] === number);
    this.throughout.set(section, is);
    return is;
  }
}

const LABELS: readonly WardText[] = ['minor', 'major', 'note'];
const LONGER = 3;

function byNumber(criterion: Criterion): Match {
  return { criterion, identification: { by: 'number' } };
}
