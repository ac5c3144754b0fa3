/** A defect of a checklist's own text: found by machine, shown to the ward, never corrected in place. */
import type { Criterion, Section, TextColumn } from '../edition';

/** What the detectors look at; an `Edition` is one. */
export interface ChecklistText {
  readonly sections: readonly Pick<Section, 'key' | 'columns'>[];
  readonly criteria: readonly Pick<Criterion, 'id' | 'section' | 'number' | 'text'>[];
}

export type CriterionText = ChecklistText['criteria'][number];

export type DefectCode =
  | 'note-copied-from-other'
  | 'suspicious-word'
  | 'repeated-sentence'
  | 'near-duplicate'
  | 'ward-duty'
  | 'code-prefix-inconsistent'
  | 'note-repeats-requirement'
  | 'term-variants'
  | 'note-blank';

export interface TextDefect {
  readonly code: DefectCode;
  /** in the checklist's order */
  readonly criteria: readonly string[];
  readonly column?: TextColumn;
  /** the words concerned, as they stand */
  readonly quote: readonly string[];
}

export type Detector = (text: ChecklistText) => readonly TextDefect[];
