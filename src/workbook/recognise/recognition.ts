/**
 * What was recognised in a workbook that this project did not issue: plain data, so that a pane can show it, a person can
 * correct it, and `readRecognised` can read the answers from it.
 */
import type { TextColumn } from '../../checklist/edition';
import type { MarkKind } from '../../checklist/readers/mark';
import type { AnswerField } from '../../checklist/vocabulary';

export interface CellPlace {
  readonly sheet: string;
  /** `F7` */
  readonly cell: string;
}

/** What a column holds: the ward's own text, an answer's field, or something that is neither. */
export type ColumnRole =
  | TextColumn
  | AnswerField
  /** 状態, 不足項目: formulas of a workbook of ours */
  | 'status'
  | 'lacking'
  /** one of several columns (適合｜不適合) in which a tick says which holds */
  | 'choice'
  /** 備考 and the like beside the answer: read into 回答内容 */
  | 'remark'
  /** 根拠: one of the edition's bases, or else the document */
  | 'grounds'
  /** 必須, 重要項目, SaaS …: marks that the asker made; never an answer */
  | 'importance'
  /** has a header, and nothing is known of it */
  | 'other'
  /** holds something without any header */
  | 'unnamed';

export interface RecognisedColumn {
  readonly role: ColumnRole;
  readonly column: number;
  /** as written; of several rows joined by a space */
  readonly header: string;
  /** of a choice: what a tick here says */
  readonly means?: MarkKind;
  /** whose answers they are, when the header says so or several answer side by side: index into `respondents` */
  readonly respondent?: number;
}

/** How it is known which criterion a row is. */
export type Identification =
  /** one of its texts stands there, but for widths, spaces and line breaks */
  | { readonly by: 'text' }
  /** the 確認事項 is like the criterion's, 0 to 1 */
  | { readonly by: 'similar'; readonly score: number }
  /** its number, and whatever of its texts stands in the row */
  | { readonly by: 'number' };

export interface RecognisedCriterion {
  readonly id: string;
  readonly row: number;
  /** where its text goes on when it is split over several rows, else `row` */
  readonly lastRow: number;
  readonly identification: Identification;
  /** the cells of the ward's texts in this row */
  readonly texts: Readonly<Partial<Record<TextColumn, string>>>;
  /** by index of `respondents`: the cells that hold the answer's fields, filled or not */
  readonly answers: readonly RecognisedAnswer[];
}

export type RecognisedAnswer = Readonly<
  Partial<Record<AnswerField | 'choice' | 'remark' | 'grounds', readonly string[]>>
>;

/** A table of criteria of one section. A section can stand in several tables, and a sheet can hold several sections. */
export interface RecognisedSection {
  /** the section's key */
  readonly section: string;
  readonly sheet: string;
  /** the row of the column headers; absent when there is none */
  readonly headerRow?: number;
  /** every row of headers, repeated ones too */
  readonly headerRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  readonly criteria: readonly RecognisedCriterion[];
}

export interface FoundTwice {
  readonly criterion: string;
  readonly places: readonly CellPlace[];
  /** the one that is read, when it is certain which; an index of `places` */
  readonly chosen?: number;
  readonly why: 'same-table' | 'other-table';
}

/** A row inside a table that is none of the edition's criteria. */
export interface StrangeRow extends CellPlace {
  readonly row: number;
  readonly text: string;
}

export type QuestionKind =
  /** which criterion is the row */
  | 'which-criterion'
  /** which of several copies of the checklist is meant */
  | 'which-copy'
  /** which of the respondents side by side is meant */
  | 'which-respondent'
  /** which of several columns holds the 判定 */
  | 'which-verdict-column'
  /** what a column without a header holds */
  | 'what-is-column'
  /** whether an answer that is merged over several criteria answers each of them */
  | 'merged-answer'
  /** which of several answers to one criterion counts */
  | 'which-answer'
  /** whether 「なし」 denies the criterion, or says that what it is about does not exist */
  | 'none-or-no'
  /** the workbook holds more than was looked at */
  | 'more-than-looked-at';

/** Something doubtful that nobody has decided; what hangs on it is not read. */
export interface Question {
  readonly kind: QuestionKind;
  readonly cells: readonly CellPlace[];
  /** criterion ids, column headers, names of respondents or sheets, readings: according to the kind */
  readonly candidates: readonly string[];
  /** what stands in the first cell */
  readonly found?: string;
}

/** What the workbook itself says of its marks (「○：適合、△：一部適合」). */
export interface RecognisedLegend extends CellPlace {
  readonly marks: Readonly<Record<string, MarkKind>>;
}

/** A value of the profile (会社名, 記入日) that stands around a table. */
export interface RecognisedProfile extends CellPlace {
  readonly field: string;
  readonly text: string;
}

export interface Respondent {
  /** as the header names it; empty when only one answers and nobody is named */
  readonly name: string;
  /** the header that names them */
  readonly place?: CellPlace;
}

export interface Recognition {
  readonly sections: readonly RecognisedSection[];
  /** criterion ids, in the edition's order */
  readonly missing: readonly string[];
  readonly twice: readonly FoundTwice[];
  readonly strange: readonly StrangeRow[];
  readonly questions: readonly Question[];
  readonly respondents: readonly Respondent[];
  readonly legends: readonly RecognisedLegend[];
  readonly profile: readonly RecognisedProfile[];
  /** how much was looked at; `complete` is false when the workbook holds more */
  readonly looked: { readonly sheets: number; readonly rows: number; readonly complete: boolean };
}

/** What a person decided about questions. */
export interface Decisions {
  /** index of `respondents` */
  readonly respondent?: number;
  /** of several copies, the one on this sheet */
  readonly sheet?: string;
}
