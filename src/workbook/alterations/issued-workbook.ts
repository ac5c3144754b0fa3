/**
 * What every workbook of an edition holds when it is issued, compiled once for quick comparison: which texts and formulas
 * stand where, which cells are for answers, which words each dropdown offers. Profile, identity and cached results
 * differ from one workbook to the next, and are not part of it.
 */
import type { Edition } from '../../checklist/edition';
import { cellRef, parseRange } from '../address';
import type { Blueprint, CellPlan, SheetPlan } from '../blueprint';
import type { GridCell } from '../grid';
import { HEADER_ROW, Layout, SHEETS } from '../layout';
import { listsOf } from '../lists';
import { structure } from '../structured';
import { formulaForm, withoutQuotes } from './formula-form';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface IssuedCell {
  readonly row: number;
  readonly column: number;
  readonly ref: string;
  readonly content:
    | {
        readonly kind: 'text';
        readonly text: string;
        /** stands there in some issued workbooks only */
        readonly optional: boolean;
        /** whoever reads the checklist's rows and columns compares it already */
        readonly told: boolean;
      }
    | { readonly kind: 'formula'; readonly formula: IssuedFormula }
    /** for answers, or different in every issued workbook */
    | { readonly kind: 'free' }
    | { readonly kind: 'ward' }
    /** locked and empty */
    | { readonly kind: 'empty' };
  /** The last cell that was found to say what was issued: whoever reads files gives a cell that says the same again as the same. */
  asIssued?: GridCell;
}

export interface IssuedDropdown {
  readonly area: Area;
  /** `F5:F22` */
  readonly range: string;
  /** the defined name of its list */
  readonly name: string;
  readonly words: readonly string[];
}

export interface IssuedSheet {
  readonly name: string;
  readonly role: 'section' | keyof typeof SHEETS;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly hiddenColumns: ReadonlySet<number>;
  /** row by row */
  readonly cells: readonly IssuedCell[];
  readonly byRef: ReadonlyMap<string, IssuedCell>;
  readonly dropdowns: readonly IssuedDropdown[];
}

export interface IssuedWorkbook {
  readonly layout: Layout;
  readonly sheets: readonly IssuedSheet[];
  readonly names: Blueprint['names'];
}

/** A program writes all its formulas the same way: the last ways in which one was written are remembered. */
const WAYS_MAX = 3;

export class IssuedFormula {
  private forms: { readonly plain: string; readonly whole: string } | undefined;
  private readonly ways: string[] = [];

  constructor(
    readonly text: string,
    private readonly sheet: string,
  ) {}

  /** One form for whatever means the same in the sheet that it was issued in. */
  get form(): string {
    return this.worked().whole;
  }

  /** Is it the same, or but for the quotes around sheet names? */
  isWritten(found: string): boolean {
    if (this.ways.includes(found)) return true;
    if (found !== this.text && withoutQuotes(found) !== this.worked().plain) return false;
    this.ways.unshift(found);
    this.ways.splice(WAYS_MAX);
    return true;
  }

  private worked() {
    const { text, sheet } = this;
    return (this.forms ??= { plain: withoutQuotes(text), whole: formulaForm(text, sheet) });
  }
}

/** Cached results are not compared, so any day does. */
const ANY_DAY = 46_349;

const compiled = new WeakMap<Edition, IssuedWorkbook>();

export function issuedWorkbook(edition: Edition): IssuedWorkbook {
  const known = compiled.get(edition);
  if (known !== undefined) return known;
  const issued = compile(edition);
  compiled.set(edition, issued);
  return issued;
}

function compile(edition: Edition): IssuedWorkbook {
  const options = { evaluatedOn: ANY_DAY, protect: true };
  const [without, withDue] = [structure(edition, options), structure(edition, { ...options, due: ANY_DAY })];
  const layout = new Layout(edition);
  const lists = listsOf(edition);
  const sheets = withDue.sheets.map((plan, index): IssuedSheet => {
    const always = new Set(without.sheets[index]?.cells.map(({ row, column }) => cellRef(row, column)));
    const compiler = new SheetCompiler(layout, plan, always, withDue.styles);
    const cells = plan.cells.map((cell) => compiler.cell(cell));
    const hidden = plan.columns.flatMap((column, at) => (column.hidden === true ? [at + 1] : []));
    return {
      name: plan.name,
      role: compiler.role,
      visible: plan.visibility === 'visible',
      protected: plan.protected,
      hiddenColumns: new Set(hidden),
      cells,
      byRef: new Map(cells.map((cell) => [cell.ref, cell])),
      dropdowns: dropdownsOf(plan, lists),
    };
  });
  return { layout, names: withDue.names, sheets };
}

class SheetCompiler {
  readonly role: IssuedSheet['role'];
  private readonly name: string;
  /** columns of the ward's own text, and those that only the ward fills in */
  private readonly textColumns: ReadonlySet<number>;
  private readonly wardColumns: ReadonlySet<number>;

  constructor(
    layout: Layout,
    plan: SheetPlan,
    private readonly always: ReadonlySet<string>,
    private readonly styles: Blueprint['styles'],
  ) {
    this.name = plan.name;
    const section = layout.edition.sections.find(({ sheet }) => sheet === plan.name);
    const roles = Object.keys(SHEETS) as readonly (keyof typeof SHEETS)[];
    this.role = roles.find((each) => SHEETS[each] === plan.name) ?? 'section';
    const own = section?.columns.filter(({ column }) => column !== 'number') ?? [];
    this.textColumns = new Set(
      own.map(({ column }) => (section === undefined ? 0 : layout.textColumn(section, column))),
    );
    this.wardColumns = new Set(
      section === undefined
        ? []
        : (['wardCheck', 'wardRemark'] as const).map((column) => layout.answerColumn(section, column)),
    );
  }

  cell(plan: CellPlan): IssuedCell {
    const { row, column } = plan;
    return { row, column, ref: cellRef(row, column), content: this.contentOf(plan) };
  }

  private contentOf({ row, column, content, style, slot }: CellPlan): IssuedCell['content'] {
    if (content !== undefined && 'formula' in content)
      return { kind: 'formula', formula: new IssuedFormula(content.formula, this.name) };
    const below = row > HEADER_ROW;
    if (below && this.wardColumns.has(column)) return { kind: 'ward' };
    if (slot === true || this.styles[style]?.locked === false) return { kind: 'free' };
    if (content === undefined) return { kind: 'empty' };
    const told = this.role === 'section' && (row === HEADER_ROW || (below && this.textColumns.has(column)));
    const optional = !this.always.has(cellRef(row, column));
    return { kind: 'text', text: String(content.value), optional, told };
  }
}

function dropdownsOf(plan: SheetPlan, lists: ReadonlyMap<string, readonly string[]>): IssuedDropdown[] {
  return plan.validations.flatMap(({ range, rule }) => {
    const area = parseRange(range);
    if (rule.kind !== 'list' || area === undefined) return [];
    return [{ area, range, name: rule.name, words: lists.get(rule.name) ?? [] }];
  });
}
