/** Is every dropdown still there, does it offer the words that it was issued with, and does it refuse all others? */
import { isBlank } from '../../checklist/value';
import { cellRef, parseRange } from '../address';
import type { Alteration } from '../receive/account';
import { formulaForm } from './formula-form';
import type { Area, IssuedDropdown } from './issued-workbook';
import { type Placement, refIn, shownText } from './placement';
import type { ValidationFacts, WorkbookFacts } from './workbook-facts';

/** Words of a list that somebody put in its place; none of ours is longer. */
const MOST_WORDS = 1000;
const SHOWN = 300;
/** Excel's limit of a formula */
const LONGEST = 8192;

interface Placed {
  readonly area: Area;
  readonly validation: ValidationFacts;
}

export class DropdownComparison {
  /** words by source, since many cells share one */
  private readonly sources = new Map<string, readonly string[] | undefined>();

  constructor(private readonly workbook: WorkbookFacts) {}

  compare(placement: Placement): Alteration[] {
    const { issued, found, unmoved } = placement;
    const byRange = new Map<string, ValidationFacts>();
    for (const validation of found.validations)
      for (const range of validation.ranges) byRange.set(range, validation);
    let placed: readonly Placed[] | undefined;
    const alterations: Alteration[] = [];
    for (const dropdown of issued.dropdowns) {
      const same = unmoved ? byRange.get(dropdown.range) : undefined;
      if (same !== undefined && this.fault(dropdown, same) === undefined) continue;
      placed ??= listsIn(found.validations);
      for (const cell of cellsOf(dropdown.area)) {
        const ref = refIn(placement, cell);
        const at = ref === undefined ? undefined : parseRange(ref);
        if (ref === undefined || at === undefined) continue;
        const { validation } = placed.find(({ area }) => contains(area, at)) ?? {};
        const fault = validation === undefined ? REMOVED : this.fault(dropdown, validation);
        if (fault !== undefined) alterations.push({ sheet: found.name, cell: ref, ...fault });
      }
    }
    return alterations;
  }

  private fault(
    { name, words }: IssuedDropdown,
    validation: ValidationFacts,
  ): Omit<Alteration, 'sheet' | 'cell'> | undefined {
    if (validation.type !== 'list') return REMOVED;
    const source = (validation.formula1 ?? '').trim().replace(/^=/, '');
    if (source.toLowerCase() !== name.toLowerCase()) {
      const offered = this.words(source);
      if (offered === undefined || !sameWords(words, offered)) {
        const found = offered === undefined ? source : offered.join('、');
        const shown = { expected: words.join('、').slice(0, SHOWN), found: found.slice(0, SHOWN) };
        return { kind: 'dropdown-changed', class: 'review', ...shown };
      }
    }
    const strength = strengthOf(validation);
    return strength === 'stop' ? undefined : { kind: 'dropdown-loosened', class: 'review', found: strength };
  }

  /** The words of a source: written out, in a range, or behind a name; undefined for what would have to be worked out. */
  private words(source: string): readonly string[] | undefined {
    if (this.sources.has(source)) return this.sources.get(source);
    const words = source.length > LONGEST ? undefined : this.read(source);
    this.sources.set(source, words);
    return words;
  }

  private read(source: string): readonly string[] | undefined {
    const literal = /^"([^"]*)"$/.exec(source)?.[1];
    if (literal !== undefined) return literal.split(',').map((word) => word.trim());
    const name = this.workbook.definedNames.find(
      (each) => each.sheet === undefined && each.name.toLowerCase() === source.toLowerCase(),
    );
    return wordsInRange(this.workbook, name?.refersTo ?? source);
  }
}

const REMOVED = { kind: 'dropdown-removed', class: 'review' } as const;

function strengthOf({ showErrorMessage, errorStyle, arrowHidden }: ValidationFacts): string {
  if (!showErrorMessage) return 'none';
  return arrowHidden ? 'hidden' : errorStyle;
}

/** `'_lists'!$A$2:$A$5` → the words that stand there now. */
function wordsInRange(workbook: WorkbookFacts, reference: string): readonly string[] | undefined {
  if (reference.length > LONGEST) return undefined;
  const [, sheetName = '', range = ''] = /^(.+)!([^!]+)$/.exec(formulaForm(reference)) ?? [];
  const sheet = workbook.sheets.find(({ name }) => name.toUpperCase() === sheetName);
  const area = parseRange(range);
  if (sheet === undefined || area === undefined) return undefined;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_WORDS) return undefined;
  return cellsOf(area)
    .map(({ ref }) => shownText(sheet.cells.get(ref)))
    .filter((word) => !isBlank(word));
}

function sameWords(issued: readonly string[], offered: readonly string[]): boolean {
  const given = new Set(offered);
  return given.size === issued.length && issued.every((word) => given.has(word));
}

function listsIn(validations: readonly ValidationFacts[]): Placed[] {
  return validations
    .filter(({ type }) => type === 'list')
    .flatMap((validation) =>
      validation.ranges.flatMap((range) => {
        const area = parseRange(range);
        return area === undefined ? [] : [{ area, validation }];
      }),
    );
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

function cellsOf({ top, left, bottom, right }: Area) {
  const cells: { row: number; column: number; ref: string }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column, ref: cellRef(row, column) });
  return cells;
}
