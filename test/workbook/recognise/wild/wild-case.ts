/** A checklist from the wild, drawn, and what is to be recognised in it. */
import type { Edition } from '../../../../src/checklist/edition';
import type { GridWorkbook } from '../../../../src/workbook/grid';
import type { Decisions } from '../../../../src/workbook/recognise';

export interface WildCase {
  readonly name: string;
  readonly draw: (edition: Edition) => GridWorkbook;
  readonly decisions?: Decisions;
  readonly expected: Expected | 'not a checklist';
}

export interface Expected {
  /** `sheet: section, header row, how many criteria`, for example `回答: ① row 5, 18` */
  readonly tables: readonly string[];
  /** criterion → how it was identified, where it was not word for word: `similar`, `number` */
  readonly otherwise?: Readonly<Record<string, string>>;
  /** how many criteria were not found */
  readonly missing: number;
  /** `kind cell: candidates` */
  readonly questions?: readonly string[];
  readonly respondents?: readonly string[];
  /** criterion → `field=value; …`; every answer that is read */
  readonly answers: Readonly<Record<string, string>>;
  /** how many criteria carry an answer, where they are not all written above */
  readonly answered?: number;
  /** `kind class cell`, but for edition-unknown */
  readonly alterations?: readonly string[];
  readonly profile?: Readonly<Record<string, string | number>>;
}
