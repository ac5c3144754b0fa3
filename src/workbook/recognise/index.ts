/**
 * Checklists from the wild. `readChecklist` reads any workbook; `recognise` says where the criteria stand in one that we did not
 * issue, and `readRecognised` reads its answers.
 */
export { type ChecklistReading, isIssued, readChecklist } from './read-checklist';
export { readRecognised } from './read-recognised';
export { recognise } from './recognise';
export type {
  CellPlace,
  ColumnRole,
  Decisions,
  FoundTwice,
  Identification,
  Question,
  QuestionKind,
  RecognisedAnswer,
  RecognisedColumn,
  RecognisedCriterion,
  RecognisedLegend,
  RecognisedProfile,
  RecognisedSection,
  Recognition,
  Respondent,
  StrangeRow,
} from './recognition';
