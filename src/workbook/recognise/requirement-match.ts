/** Which criterion a 確認事項 is: word for word, or so much like one that no other comes near. */
import type { Criterion } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import { type EditionTexts, LEAST_WITH_NUMBER, type TextMatch, type WardText } from './edition-texts';
import type { Identification } from './recognition';
import { type RowNumber, splitLeadingNumber } from './row-number';
import { SHORTEST_REQUIREMENT } from './table';

export interface Found {
  readonly criterion: Criterion;
  readonly identification: Identification;
  /** its text goes on over all rows of the unit */
  readonly whole?: boolean;
}

/** A criterion, or the ids of those that it may be, or none. */
export type Match = Found | readonly string[] | undefined;

/** How many texts are compared by likeness in one workbook: enough for thirty changed checklists. */
export class Patience {
  constructor(private left = 1000) {}

  spend(): boolean {
    return this.left-- > 0;
  }

  get exhausted(): boolean {
    return this.left < 0;
  }
}

export class RequirementMatcher {
  private readonly longest: number;

  constructor(
    private readonly texts: EditionTexts,
    private readonly patience: Patience,
  ) {
    this.longest = LONGER * texts.longest;
  }

  /** The very text, told apart by section and number where several criteria have it. */
  exact(text: string, number: RowNumber | undefined, section: string | undefined): Match {
    if (text.length < SHORTEST_REQUIREMENT) return undefined;
    const split = splitLeadingNumber(text);
    const owners = this.owners(text) ?? (split === undefined ? undefined : this.owners(split.rest));
    if (owners === undefined) return undefined;
    const found = tellApart(owners, number ?? split?.number, section);
    return found === undefined
      ? owners.map(({ id }) => id)
      : { criterion: found, identification: { by: 'text' } };
  }

  isExact(text: string): boolean {
    return this.owners(text) !== undefined;
  }

  /** Criteria that the text is like, best first; a number in front of it does not count. */
  like(text: string): TextMatch[] {
    if (text.length < SHORTEST_REQUIREMENT || text.length > this.longest || !this.patience.spend()) return [];
    const plain = this.texts.likeRequirements(fold(text), LEAST_WITH_NUMBER);
    const split = splitLeadingNumber(text);
    if (split === undefined) return plain;
    const rest = this.texts.likeRequirements(fold(split.rest), LEAST_WITH_NUMBER);
    return (rest[0]?.score ?? 0) > (plain[0]?.score ?? 0) ? rest : plain;
  }

  private owners(text: string): readonly Criterion[] | undefined {
    if (text.length > this.longest) return undefined;
    const squeezed = this.texts.ownersOfSqueezed(text).filter(isAsked);
    const found = squeezed.length > 0 ? squeezed : this.texts.ownersOfFolded(fold(text)).filter(isAsked);
    return found.length === 0 ? undefined : found.map(({ criterion }) => criterion);
  }
}

/** Longer than so many times the longest text of the edition, a text is not compared. */
const LONGER = 3;

export function agrees(criterion: Criterion, { number, section }: RowNumber): boolean {
  return criterion.number === number && (section === undefined || criterion.section === String(section));
}

function tellApart(
  among: readonly Criterion[],
  number: RowNumber | undefined,
  section: string | undefined,
): Criterion | undefined {
  const here = among.filter((each) => each.section === section);
  const left = here.length > 0 ? here : among;
  if (left.length === 1) return left[0];
  const numbered = left.filter((each) => number !== undefined && agrees(each, number));
  return numbered.length === 1 ? numbered[0] : undefined;
}

function isAsked({ column }: { column: WardText }): boolean {
  return column === 'requirement';
}
