/** The edition's texts, ready to be found in a strange workbook: as they are, folded, and by likeness. */
import type { Criterion, Edition, Section, TextColumn } from '../../checklist/edition';
import { fold } from '../../checklist/readers/fold';
import { LikenessIndex } from './likeness';

export type WardText = Exclude<TextColumn, 'number'>;

/** A text of the edition: some are those of several criteria (大区分), some stand in two columns. */
export interface TextOwner {
  readonly criterion: Criterion;
  readonly column: WardText;
}

export interface TextMatch {
  readonly criterion: Criterion;
  /** 1 is the very text but for widths, spaces and line breaks */
  readonly score: number;
}

/** Less alike than this is another text. Measured on the editions: see the tests. */
export const LEAST_LIKENESS = 0.62;
/** The best must be so much more alike than the second best. */
export const LEAST_MARGIN = 0.12;
/** A changed text that its number backs up may be so much less alike. */
export const LEAST_WITH_NUMBER = 0.4;

export class EditionTexts {
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** no text of a criterion is longer, in characters of the folded text */
  readonly longest: number;
  private readonly squeezed = new Map<string, TextOwner[]>();
  private readonly folded = new Map<string, TextOwner[]>();
  private readonly requirements: LikenessIndex;
  private readonly order: readonly Criterion[];
  private readonly headings: readonly { readonly section: Section; readonly texts: readonly string[] }[];

  constructor(readonly edition: Edition) {
    this.order = edition.criteria;
    this.criteria = new Map(edition.criteria.map((each) => [each.id, each]));
    let longest = 0;
    for (const criterion of edition.criteria) {
      for (const column of WARD_TEXTS) {
        const text = criterion.text[column];
        if (text === undefined || text === '') continue;
        add(this.squeezed, squeeze(text), { criterion, column });
        add(this.folded, fold(text), { criterion, column });
        longest = Math.max(longest, text.length);
      }
    }
    this.longest = longest;
    this.requirements = new LikenessIndex(this.order.map(({ text }) => fold(text.requirement ?? '')));
    this.headings = edition.sections.map((section) => ({
      section,
      texts: [fold(section.heading), fold(section.sheet)],
    }));
  }

  /** Whose text it is, but for spaces and line breaks: the cheap question, asked of every cell. */
  ownersOfSqueezed(text: string): readonly TextOwner[] {
    return this.squeezed.get(squeeze(text)) ?? NOBODY;
  }

  ownersOfFolded(folded: string): readonly TextOwner[] {
    return this.folded.get(folded) ?? NOBODY;
  }

  /** Criteria whose 確認事項 is like the folded text, best first. */
  likeRequirements(folded: string, least: number): TextMatch[] {
    return this.requirements.find(folded, least).flatMap(({ entry, score }) => {
      const criterion = this.order[entry];
      return criterion === undefined ? [] : [{ criterion, score }];
    });
  }

  /**
   * The section that a heading, or the name of a sheet, names. ②'s heading quotes ①'s, so that only beginnings count;
   * people cut headings short, and Excel cuts names of sheets.
   */
  sectionNamed(folded: string): Section | undefined {
    if (folded.length < SHORTEST_HEADING) return undefined;
    const found = this.headings.filter(({ texts }) =>
      texts.some((text) => {
        const same = commonStart(text, folded);
        return same === text.length || same === folded.length || (same >= 10 && same >= folded.length / 2);
      }),
    );
    return found.length === 1 ? found[0]?.section : undefined;
  }
}

const WARD_TEXTS: readonly WardText[] = ['major', 'minor', 'requirement', 'note'];
const NOBODY: readonly TextOwner[] = [];
const SHORTEST_HEADING = 6;

const known = new WeakMap<Edition, EditionTexts>();

export function textsOf(edition: Edition): EditionTexts {
  const texts = known.get(edition) ?? new EditionTexts(edition);
  known.set(edition, texts);
  return texts;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function add(map: Map<string, TextOwner[]>, key: string, owner: TextOwner): void {
  const owners = map.get(key);
  if (owners === undefined) map.set(key, [owner]);
  else owners.push(owner);
}

function commonStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return at;
}
