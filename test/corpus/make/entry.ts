/**
 * One workbook of the corpus: who wrote it, what was done to it, and what the checker must say of it. What is expected
 * is written by hand, from the ward's text and the contract of `validate`; never from what the checker says.
 */
import type { Workshop } from './workshop';

export const FOLDERS = ['should_pass', 'should_flag', 'should_refuse'] as const;
export type Folder = (typeof FOLDERS)[number];

/** The program that wrote the bytes last. `Kijun` is this project's own authoring, filled cell by cell. */
export type Writer =
  | 'Kijun'
  | 'exceljs'
  | 'LibreOffice'
  | 'openpyxl'
  | 'SheetJS'
  | 'XlsxWriter'
  | 'by hand'
  | 'no spreadsheet program';

export interface Entry {
  readonly folder: Folder;
  /** with its extension */
  readonly file: string;
  readonly writer: Writer;
  /** one line */
  readonly what: string;
  /** the bytes; the expectation may follow from the edition */
  readonly make: (workshop: Workshop) => Promise<Uint8Array> | Uint8Array;
  readonly expected: Refused | Checked;
}

export interface Refused {
  readonly refused: string;
}

export interface Checked {
  readonly overall: string;
  /**
   * Place → codes of the findings there. A place is `1-3.document`, `fact.1-3.migration`, `profile.model`,
   * `certificate.0.scheme`; `F7` in a workbook of somebody else's layout (with `sheet`); `-` for a finding without a cell.
   */
  readonly findings: Findings;
  /** `kind class sheet cell-or-range`, all of them */
  readonly alterations?: readonly string[];
  /** instead: `kind class sheet`, where a program touched cells by the hundred */
  readonly alteredSheets?: readonly string[];
  /** `sheet cell: from → to`, all of them */
  readonly normalisations?: readonly string[];
  /** verdict as it was read, by criterion: all that are not blank */
  readonly verdicts?: Readonly<Record<string, string>>;
  /** questions that nobody but a person can decide: `kind sheet cell` */
  readonly questions?: readonly string[];
  /** codes of which so many findings are expected, wherever they are pointed: `unanswered: 27` */
  readonly counts?: Readonly<Record<string, number>>;
  /** codes that say nothing of what this file is about; they may be there or not */
  readonly beside?: readonly string[];
  /** the ward checks its own copy, and believes what stands in its columns */
  readonly byWard?: true;
}

export type Findings = Readonly<Record<string, string>>;
