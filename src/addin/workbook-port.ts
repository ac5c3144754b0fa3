/**
 * What the pane may ask of the open workbook, and what it is told of it: plain data only. `src/addin/excel` answers it with
 * Office.js; a test answers it with an object. No promise of this port ever rejects: what Excel refuses is an `Outcome`.
 */
import type { Day } from '../checklist/readers/day';
import type { Value } from '../checklist/value';
import type { CellPlace, Decisions, Question, Recognition } from '../workbook/recognise';
import type { Alteration, Normalisation, Received } from '../workbook/received';
import type { GridWorkbook } from '../workbook/grid';

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: HostProblem };

/** Why something could not be done; its wording is `problems` of `taskpane/wording.<lang>.json`. */
export interface HostProblem {
  readonly code: HostProblemCode;
  /** for the `{placeholders}` of the wording */
  readonly params: Readonly<Record<string, string>>;
  /** the same command may work in a moment, without anything being changed */
  readonly retry: boolean;
}

export type HostProblemCode =
  /** no sheet holds criteria of the edition; `sheets` */
  | 'no-checklist'
  /** `sheet` is protected against what was to be done */
  | 'sheet-protected'
  /** the structure of the workbook is protected: no sheet can be added */
  | 'structure-protected'
  | 'read-only'
  /** Excel refused, and neither protection nor read-only explains it; `where` */
  | 'refused'
  /** somebody is typing in a cell */
  | 'cell-editing'
  /** Excel on the web asks for a pause */
  | 'throttled'
  /** the connection to the workbook is gone: it must be opened again */
  | 'session-lost'
  /** more than Excel takes or gives at once */
  | 'too-large'
  /** a sheet or range that was there is gone; `where` */
  | 'gone'
  /** another workbook or a chart has the focus */
  | 'not-active'
  /** the sheet `sheet` is somebody's own, and its name is needed */
  | 'name-taken'
  /** there is no room beside the table of `sheet` */
  | 'no-room'
  /** this Excel lacks something; `where` */
  | 'not-supported'
  /** whose answers are meant, or which copy, has to be decided first; `count` questions */
  | 'undecided'
  /** a defect: `code`, `where` */
  | 'unexpected';

/** A remark on something that was done; its wording is `notices` of `taskpane/wording.<lang>.json`. */
export interface Notice {
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
}

export type NoticeCode =
  /** Ctrl+Z does not take it back in every Excel */
  | 'cannot-be-undone'
  /** the workbook checks itself already: nothing was changed */
  | 'already-structured'
  /** `count` criteria stood nowhere and were added on `sheet` */
  | 'criteria-added'
  /** the sheet shows the state of the moment: this workbook has no formulas to follow its answers */
  | 'summary-static'
  /** the sheet is protected, and follows the answers by its own formulas: it was left as it is */
  | 'summary-live'
  /** `count` findings concern no row of this workbook and were not written */
  | 'findings-without-row'
  /** more stands in `sheet` than was looked at */
  | 'not-all-looked-at';

export interface SheetState {
  /** Excel's own, the same after renaming */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
}

/** The workbook as it is now. */
export interface WorkbookSnapshot {
  /**
   * `issued`: a workbook of this project; `structured`: somebody's own checklist, into which 構造化 has put the answer columns;
   * `recognised`: somebody's own as it is; `none`: no checklist
   */
  readonly kind: 'issued' | 'structured' | 'recognised' | 'none';
  /** the answers and where their cells are; absent for `none` */
  readonly received?: Received;
  /** where the criteria stand and what is doubtful; of `structured` and `recognised` */
  readonly recognition?: Recognition;
  /** the sheets that were read, cells and all */
  readonly grid: GridWorkbook;
  /** every sheet of the workbook, in order */
  readonly sheets: readonly SheetState[];
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** where the cursor is; undefined when Excel does not say */
  readonly selection?: CellPlace;
  readonly notices: readonly Notice[];
}

/** Why the listener is told. */
export type ChangeCause = 'edit' | 'remote-edit' | 'selection' | 'activation' | 'sheets' | 'protection';

export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly snapshot: WorkbookSnapshot;
      /** everything that led to this one reading, without repetitions */
      readonly causes: readonly ChangeCause[];
    }
  | { readonly kind: 'problem'; readonly problem: HostProblem };

export interface StructureRequest {
  /** today: cached results are worked out for it unless the profile's 評価基準日 says another */
  readonly evaluatedOn: Day;
  readonly decisions?: Decisions;
}

/** What 構造化 did. */
export interface StructureResult {
  /** ids of criteria that were found, and those that were not */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly questions: readonly Question[];
  /** what was read as what; the cells themselves are as they were */
  readonly normalisations: readonly Normalisation[];
  readonly alterations: readonly Alteration[];
  /** the blocks of answer columns, one for each table */
  readonly blocks: readonly { readonly sheet: string; readonly range: string }[];
  /** names of the sheets that were added */
  readonly added: readonly string[];
  readonly notices: readonly Notice[];
  readonly snapshot: WorkbookSnapshot;
}

export interface SummaryRequest {
  readonly evaluatedOn: Day;
  readonly decisions?: Decisions;
}

export interface SummaryResult {
  readonly sheet: string;
  /** how many open points are listed */
  readonly open: number;
  readonly notices: readonly Notice[];
}

/** A finding in the words of whoever asks, at its cell. */
export interface FindingNote extends CellPlace {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
}

export interface FindingsRequest {
  readonly notes: readonly FindingNote[];
  /** the heading of the column: 点検結果 */
  readonly heading: string;
}

export interface FindingsResult {
  /** where they stand: one column a sheet */
  readonly columns: readonly { readonly sheet: string; readonly range: string }[];
  /** how many findings were written */
  readonly written: number;
  readonly notices: readonly Notice[];
}

/** What is to stand in a cell. */
export interface CellEntry extends CellPlace {
  /** a number is a day; undefined or an empty text empties the cell */
  readonly value: Value;
}

/** For the forms of the pane: profile, certificates, answers. */
export interface CellWriter {
  /** On command only. Writes exactly these cells, or none of them. */
  write(entries: readonly CellEntry[]): Promise<Outcome<undefined>>;
}

export interface WorkbookPort {
  /** 「全行を点検」, the pane becoming visible, or a first look. `decisions` hold until others are given. */
  read(decisions?: Decisions): Promise<Outcome<WorkbookSnapshot>>;
  /** 構造化: makes somebody's own checklist check itself. Writes. */
  structure(request: StructureRequest): Promise<Outcome<StructureResult>>;
  /** 集計シート作成: made, or refreshed in place. Writes. */
  makeSummary(request: SummaryRequest): Promise<Outcome<SummaryResult>>;
  /** 点検結果の書き込み: beside the rows; those of last time are taken away. No notes: only that. Writes. */
  writeFindings(request: FindingsRequest): Promise<Outcome<FindingsResult>>;
  /** Shows the cell: its sheet comes forward, the cursor goes there. */
  select(place: CellPlace): Promise<Outcome<undefined>>;
  /** Listens until the function that is given back is called. Never writes; an edit costs one round trip. */
  onChanged(listener: (event: WorkbookEvent) => void): () => void;
}
