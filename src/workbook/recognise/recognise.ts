/**
 * A workbook that this project did not issue → where the edition's criteria stand in it. Start here: sheets become lines,
 * headers cut them into tables, rows of tables become criteria, columns become answers; what is doubtful becomes questions.
 */
import type { Edition } from '../../checklist/edition';
import type { GridWorkbook } from '../grid';
import { NotAChecklist } from '../received';
import { answerDoubts } from './answer-doubts';
import { chooseCopies } from './copies';
import { textsOf } from './edition-texts';
import { headersOf } from './headers';
import { legendsOf } from './legend';
import { PlacedTable } from './placed-table';
import { profileAround } from './profile-around';
import type { Decisions, Question, RecognisedAnswer, RecognisedSection, Recognition } from './recognition';
import { respondentsOf, whichRespondent } from './respondents';
import { Patience } from './requirement-match';
import { RowReader } from './rows';
import { SectionHints } from './section-hints';
import { linesOf, type SheetLines } from './sheet-lines';
import { type Table, tablesOf } from './table';

/** With a header that names the question, one criterion is enough; without it so many are. */
const LEAST_WITHOUT_HEADER = 3;

/** @throws NotAChecklist when no sheet holds criteria of the edition */
export function recognise(edition: Edition, workbook: GridWorkbook, decisions: Decisions = {}): Recognition {
  const texts = textsOf(edition);
  const sheets = linesOf(workbook);
  const patience = new Patience();
  const tables = sheets.flatMap((sheet) => {
    const hints = new SectionHints(sheet, texts);
    return tablesOf(sheet, headersOf(sheet, texts), texts).flatMap((table) => {
      const reading = new RowReader(table, texts, hints, workbook.dateSystem, patience).read();
      return isChecklist(table, reading.identified.length) ? [new PlacedTable(table, reading)] : [];
    });
  });
  if (tables.length === 0) throw new NotAChecklist(workbook.sheets.map(({ name }) => name));

  const copies = chooseCopies(tables, decisions);
  const { respondents, indexOf } = respondentsOf(tables);
  const found = new Set(tables.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const complete =
    !tables.some(({ table }) => table.cut) &&
    sheets.length === workbook.sheets.length &&
    sheets.every((sheet) => sheet.complete) &&
    !patience.exhausted;
  const sections = joined(
    tables.flatMap((table) => sectionsOf(table, copies.isDropped, indexOf, respondents.length)),
  );
  const legends = sheets
    .flatMap((sheet) => legendsOf(sheet))
    .filter(({ sheet, cell }) => !isAnswerCell(tables, sheet, cell));
  const questions: Question[] = [
    ...tables.flatMap((table) => table.questions),
    ...copies.questions,
    ...(respondents.length > 1 && decisions.respondent === undefined
      ? [whichRespondent(tables, respondents)]
      : []),
    ...answerDoubts(edition, workbook.sheets, sections, legends),
    ...(complete ? [] : [moreThanLookedAt(sheets)]),
  ];
  return {
    sections,
    missing: edition.criteria.map(({ id }) => id).filter((id) => !found.has(id)),
    twice: copies.twice,
    strange: tables.flatMap(({ strange }) => strange),
    questions,
    respondents,
    legends,
    profile: profileAround(edition, sheets, tables),
    looked: {
      sheets: sheets.length,
      rows: sheets.reduce((sum, { lines }) => sum + lines.length, 0),
      complete,
    },
  };
}

function isChecklist({ header }: Table, rows: number): boolean {
  return rows >= LEAST_WITHOUT_HEADER || (rows > 0 && header !== undefined);
}

function moreThanLookedAt(sheets: readonly SheetLines[]): Question {
  const cut = sheets.filter(({ complete }) => !complete);
  return {
    kind: 'more-than-looked-at',
    cells: cut.map(({ name, lines }) => ({ sheet: name, cell: `A${(lines.at(-1)?.row ?? 0) + 1}` })),
    candidates: [],
  };
}

/** A table's criteria by section; those that another copy answers for are left out. */
function sectionsOf(
  placed: PlacedTable,
  isDropped: (table: PlacedTable, index: number) => boolean,
  indexOf: (table: PlacedTable, group: number) => number,
  respondents: number,
): RecognisedSection[] {
  const { table, groups, shared } = placed;
  const kept = placed.criteria.filter((_, index) => !isDropped(placed, index));
  const columns = [
    ...[...table.columns].map(([role, column]) => ({ role, column, header: headerOf(table, column) })),
    ...groups.flatMap((group, at) =>
      group.columns.map((each) => ({
        ...each,
        ...(respondents > 0 ? { respondent: indexOf(placed, at) } : {}),
      })),
    ),
    ...shared,
  ].sort((a, b) => a.column - b.column);
  return [...new Set(kept.map(({ section }) => section))].map((section) => ({
    section,
    sheet: placed.sheetName,
    ...(table.header === undefined ? {} : { headerRow: table.header.row }),
    headerRows: table.header === undefined ? [] : range(table.header.first, table.header.last),
    columns,
    criteria: kept
      .filter((each) => each.section === section)
      .map(({ id, row, lastRow, identification, texts, answers }) => ({
        ...{ id, row, lastRow, identification, texts },
        answers: byRespondent(answers, (group) => indexOf(placed, group), respondents),
      })),
  }));
}

/** The header repeated in the middle of a section cuts no new one. */
function joined(sections: readonly RecognisedSection[]): RecognisedSection[] {
  const whole: RecognisedSection[] = [];
  for (const part of sections) {
    const last = whole.at(-1);
    const continues =
      last?.section === part.section &&
      last.sheet === part.sheet &&
      JSON.stringify(last.columns) === JSON.stringify(part.columns);
    if (!continues) whole.push(part);
    else {
      const headerRows = [...last.headerRows, ...part.headerRows];
      whole[whole.length - 1] = { ...last, headerRows, criteria: [...last.criteria, ...part.criteria] };
    }
  }
  return whole;
}

function byRespondent(
  answers: readonly RecognisedAnswer[],
  indexOf: (group: number) => number,
  respondents: number,
): RecognisedAnswer[] {
  const byIndex: RecognisedAnswer[] = Array.from({ length: respondents }, () => ({}));
  answers.forEach((answer, group) => {
    byIndex[indexOf(group)] = answer;
  });
  return byIndex;
}

function headerOf({ header }: Table, column: number): string {
  return header?.columns.find((each) => each.column === column)?.text ?? '';
}

function isAnswerCell(tables: readonly PlacedTable[], sheet: string, cell: string): boolean {
  return tables.some(
    (table) =>
      table.sheetName === sheet &&
      table.criteria.some(({ answers, texts }) =>
        [...answers.flatMap((answer) => Object.values(answer).flat()), ...Object.values(texts)].includes(
          cell,
        ),
      ),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
