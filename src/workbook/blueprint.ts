/**
 * A workbook as data. exceljs and Office.js each render it and must give the same workbook; nothing in it
 * is tied to either. Rows and columns count from 1; widths are in characters, heights and font sizes in
 * points; colours are RRGGBB.
 */

export interface Blueprint {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly styles: Readonly<Record<string, StylePlan>>;
  /** document title; the creator is always the tool, never a person */
  readonly title: string;
  /** keep people from adding, deleting or unhiding sheets (no password) */
  readonly lockStructure: boolean;
}

export interface NamePlan {
  readonly name: string;
  /** `'_lists'!$A$2:$A$5`, always one quoted sheet and one finite range */
  readonly refersTo: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  readonly tabColor?: string;
  /** from column A on */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** `grows`: the height fits the text as it is and follows it when somebody types; otherwise it is fixed */
  readonly heights: readonly { readonly row: number; readonly height: number; readonly grows?: boolean }[];
  readonly cells: readonly CellPlan[];
  readonly merges: readonly string[];
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** the header row and all rows under it, for example `A4:P22` */
  readonly filter?: string;
  readonly protected: boolean;
  readonly print?: PrintPlan;
  readonly gridLines: boolean;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** absent: an empty cell that has a style only */
  readonly content?: CellContent;
  /** key into `Blueprint.styles` */
  readonly style: string;
  /** differs from one issued workbook to the next: written in place, so that it can be stamped */
  readonly slot?: true;
}

export type CellContent =
  | { readonly value: string | number }
  /** without the leading `=`; `result` is what the engine says it comes to, stored as the cached value */
  | { readonly formula: string; readonly result: string | number };

export interface StylePlan {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly numberFormat?: string;
  /** shrink long text to the cell instead of cutting it */
  readonly shrink?: boolean;
}

export interface ValidationPlan {
  /** one finite range; ranges of one sheet never overlap */
  readonly range: string;
  readonly rule:
    /** dropdown from a defined name */
    | { readonly kind: 'list'; readonly name: string }
    /** a date between two day serials */
    | { readonly kind: 'date'; readonly from: number; readonly to: number }
    /** at most so many characters */
    | { readonly kind: 'length'; readonly max: number }
    /** a prompt only; every entry is allowed */
    | { readonly kind: 'any' };
  /** shown while the cell is selected; title ≤ 32, text ≤ 255 characters */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** `stop` refuses the entry, `warning` asks */
  readonly error?: { readonly severity: 'stop' | 'warning'; readonly title: string; readonly text: string };
}

export interface FormatPlan {
  readonly range: string;
  /** formulas relative to the range's top-left cell, of this sheet only; tried in order over the whole sheet */
  readonly rules: readonly {
    readonly formula: string;
    readonly style: FlagStyle;
    readonly stop?: boolean;
  }[];
}

/** How a conditional format shows: always more than a colour. */
export interface FlagStyle {
  readonly fill?: string;
  /** hatching that survives a black-and-white print, drawn over `fill` in this colour */
  readonly hatch?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** a number format that puts a symbol before the text, for example `"▲ "@` */
  readonly numberFormat?: string;
}

export interface PrintPlan {
  readonly area: string;
  readonly landscape: boolean;
  /** rows repeated on every page, for example `4:4` */
  readonly titleRows?: string;
  /** columns repeated on every page, for example `A:A` */
  readonly titleColumns?: string;
  /** pages side by side; default 1 */
  readonly fitWidth?: number;
  /** pages one below the other; 0 for as many as it takes */
  readonly fitHeight: number;
  readonly header?: string;
  readonly footer: string;
}
