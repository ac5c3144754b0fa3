/** What somebody has to know or decide about how this workbook was read, before the findings mean anything. */
import type { CellPlace, Decisions, Question } from '../../../workbook/recognise';
import { fill, type PaneWords } from '../words';
import { labelOf } from './findings';
import type { Look } from './look';
import { noticeWords } from './messages';

export interface QuestionLine {
  readonly kind: Question['kind'];
  readonly text: string;
  readonly cells: readonly CellPlace[];
  /** what the pane can decide by itself; of the other kinds the cells are to be mended */
  readonly choices: readonly { readonly name: string; readonly decisions: Decisions }[];
}

export function questionLines(
  { snapshot }: Look,
  decided: Decisions,
  words: PaneWords,
): readonly QuestionLine[] {
  const { recognition } = snapshot;
  return (recognition?.questions ?? []).map((question) => {
    const { kind, cells, candidates, found } = question;
    return {
      kind,
      text: fill(words.questions[kind], { candidates: candidates.join('、'), found: found ?? '' }),
      cells: distinct(cells),
      choices: choicesOf(question, recognition?.respondents.map(({ name }) => name) ?? [], decided),
    };
  });
}

/** Sentences on what cannot be done, or was not looked at, in this workbook. */
export function cautions({ edition, snapshot }: Look, words: PaneWords): readonly string[] {
  const { sheets, readOnly, structureProtected, notices, recognition } = snapshot;
  const { reading } = words;
  const locked = sheets.filter((sheet) => sheet.protected && sheet.visibility === 'visible');
  const missing = recognition?.missing ?? [];
  const own = snapshot.kind === 'recognised' || snapshot.kind === 'structured';
  const isOther = snapshot.received?.alterations.some(({ kind }) => kind === 'edition-unknown') ?? false;
  return [
    ...(isOther ? [reading.otherEdition] : []),
    ...(readOnly ? [reading.readOnly] : []),
    ...(own && structureProtected ? [reading.structureProtected] : []),
    ...(own && locked.length > 0
      ? [fill(reading.protectedSheets, { sheets: locked.map(({ name }) => name).join('、') })]
      : []),
    ...(missing.length > 0
      ? [fill(reading.missingText, { list: missing.map((id) => labelOf(edition, id)).join('、') })]
      : []),
    ...notices.map((notice) => noticeWords(notice, words)),
  ];
}

function choicesOf(
  { kind, candidates, cells }: Question,
  respondents: readonly string[],
  decided: Decisions,
): QuestionLine['choices'] {
  if (kind === 'which-respondent') {
    return candidates.flatMap((name) => {
      const respondent = respondents.indexOf(name);
      return respondent < 0 ? [] : [{ name, decisions: { ...decided, respondent } }];
    });
  }
  if (kind === 'which-copy') {
    const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
    return sheets.length < 2
      ? []
      : sheets.map((sheet) => ({ name: sheet, decisions: { ...decided, sheet } }));
  }
  return [];
}

function distinct(cells: readonly CellPlace[]): readonly CellPlace[] {
  return [...new Map(cells.map((place) => [`${place.sheet}!${place.cell}`, place])).values()];
}
