/** Cell by cell: the texts and formulas of an issued sheet against what stands there now. */
import { isBlank } from '../../checklist/value';
import type { GridCell } from '../grid';
import type { Alteration } from '../receive/account';
import { formulaForm, formulaShape, type Move } from './formula-form';
import type { IssuedCell, IssuedFormula, IssuedSheet, IssuedWorkbook } from './issued-workbook';
import { type Placement, refIn, shownText } from './placement';
import { differenceOf, sameText } from './text-difference';

/** Texts of these sheets are no words to people: what changes there is told as what it does. */
const TEXT_KINDS: Partial<Record<IssuedSheet['role'], Alteration['kind']>> = {
  lists: 'list-changed',
  identity: 'identity-changed',
};

export class CellComparison {
  /** Where the cells of every sheet stand now, for formulas that refer to them. */
  private readonly move: Move;
  private readonly anythingMoved: boolean;
  private readonly anythingGone: boolean;

  constructor(
    issued: IssuedWorkbook,
    private readonly placements: ReadonlyMap<string, Placement>,
  ) {
    const all = [...placements.values()];
    this.anythingMoved = all.some(({ unmoved, issued: { name }, found }) => !unmoved || name !== found.name);
    this.anythingGone =
      placements.size < issued.sheets.length ||
      all.some(
        (each) =>
          !each.unmoved &&
          each.issued.cells.some(
            ({ row, column }) => each.row(row) === undefined || each.column(column) === undefined,
          ),
      );
    this.move = (sheet, row, column) => this.moved(sheet, row, column);
  }

  compare(placement: Placement): Alteration[] {
    const { issued, found } = placement;
    const alterations: Alteration[] = [];
    const known = new Set<string>();
    let present = 0;
    for (const cell of issued.cells) {
      const ref = refIn(placement, cell);
      if (ref === undefined) continue;
      const now = found.cells.get(ref);
      if (now !== undefined) present += 1;
      if (!placement.unmoved) known.add(ref);
      if (now !== undefined && now === cell.asIssued) continue;
      const alteration = this.alteration(cell, now, placement);
      if (alteration !== undefined)
        alterations.push({ sheet: found.name, cell: ref, ...withFound(alteration, now) });
    }
    if (present < found.cells.size) {
      for (const [ref, now] of found.cells) {
        if ((placement.unmoved ? issued.byRef.has(ref) : known.has(ref)) || isBlank(shownText(now))) continue;
        alterations.push({ sheet: found.name, cell: ref, ...withFound(ADDED, now) });
      }
    }
    return alterations;
  }

  private alteration(cell: IssuedCell, now: GridCell | undefined, placement: Placement): Told | undefined {
    const { content } = cell;
    if (content.kind === 'formula') {
      // A formula may be as issued by where its sheet stands now: only one that was written so is remembered.
      if (now?.formula !== undefined && content.formula.isWritten(now.formula)) {
        cell.asIssued = now;
        return undefined;
      }
      return this.formulaAlteration(content.formula, now, placement);
    }
    const alteration =
      content.kind === 'text'
        ? textAlteration(placement.issued.role, content, now)
        : content.kind === 'empty' && !isBlank(shownText(now))
          ? ADDED
          : undefined;
    if (alteration === undefined && now !== undefined) cell.asIssued = now;
    return alteration;
  }

  private formulaAlteration(
    formula: IssuedFormula,
    now: GridCell | undefined,
    placement: Placement,
  ): Told | undefined {
    if (now?.formula === undefined) {
      const weight = typeof now?.value === 'object' ? 'harmless' : 'review';
      return { kind: 'formula-overwritten', class: weight };
    }
    if (this.sameFormula(formula, now.formula, placement)) return undefined;
    const weight = FAILED.test(now.formula) ? 'harmless' : 'review';
    return {
      kind: 'formula-changed',
      class: weight,
      ...differenceOf(formula.text, now.formula.slice(0, LONGEST)),
    };
  }

  private sameFormula(
    { text: expected, form }: IssuedFormula,
    found: string,
    { issued, found: sheet }: Placement,
  ): boolean {
    // What is that much longer is another formula, and nobody should wait for it to be taken apart.
    if (found.length > 2 * expected.length + 200) return false;
    const now = formulaForm(found, sheet.name);
    if (now === form) return true;
    if (!this.anythingMoved && !this.anythingGone) return false;
    if (now === formulaForm(expected, issued.name, this.move)) return true;
    return this.anythingGone && formulaShape(found) === formulaShape(expected);
  }

  private moved(sheet: string, row: number, column: number) {
    const placement = this.placements.get(sheet);
    if (placement === undefined) return undefined;
    const [toRow, toColumn] = [placement.row(row), placement.column(column)];
    return toRow === undefined || toColumn === undefined
      ? undefined
      : { sheet: placement.found.name, row: toRow, column: toColumn };
  }
}

/**
 * What old formats leave of a formula that is too long or too deep for them. It shows an error, and so feigns nothing;
 * the same goes for an error that stands there as a value.
 */
const FAILED = /^\s*(?:NA\(\)|#[A-Z0-9/]+[!?]?)\s*$/i;
/** Excel's limit of a formula; no more of a longer one is shown. */
const LONGEST = 8192;

type Told = Omit<Alteration, 'sheet' | 'cell'>;
const ADDED: Told = { kind: 'text-added', class: 'harmless' };

function textAlteration(
  role: IssuedSheet['role'],
  { text, optional, told }: IssuedCell['content'] & { kind: 'text' },
  now: GridCell | undefined,
): Told | undefined {
  const found = shownText(now);
  if (told || sameText(text, found) || (optional && found === '')) return undefined;
  return { kind: TEXT_KINDS[role] ?? 'text-changed', class: 'review', ...differenceOf(text, found) };
}

/** What stands in the cell, unless the alteration says already how it differs. */
function withFound(told: Told, now: GridCell | undefined): Told {
  return told.found === undefined ? { ...told, found: shownText(now) } : told;
}
