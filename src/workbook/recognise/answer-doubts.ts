/** Questions about single answers that only show once the marks are read. */
import type { Edition } from '../../checklist/edition';
import { parseRef } from '../address';
import type { GridSheet } from '../grid';
import { asValue } from '../receive/values';
import { withoutLabel } from './answers-below';
import { ticksIn } from './choice-columns';
import { legendFor } from './legend';
import type { Question, RecognisedColumn, RecognisedLegend, RecognisedSection } from './recognition';
import { isNoneOrNo } from './verdict';

export function answerDoubts(
  edition: Edition,
  sheets: readonly GridSheet[],
  sections: readonly RecognisedSection[],
  legends: readonly RecognisedLegend[],
): Question[] {
  const questions: Question[] = [];
  for (const { sheet, criteria, columns } of sections) {
    const grid = sheets.find(({ name }) => name === sheet);
    const legend = legendFor(sheet, legends);
    for (const { id, answers } of criteria) {
      const criterion = edition.criteria.find((each) => each.id === id);
      if (grid === undefined || criterion === undefined) continue;
      for (const { verdict = [], choice = [] } of answers) {
        const ticks = ticksIn(grid, choice);
        if (ticks.length > 1)
          questions.push({
            kind: 'which-answer',
            cells: ticks.map(({ cell }) => ({ sheet, cell })),
            candidates: ticks.map(({ cell }) => choiceAt(columns, cell)?.header ?? ''),
          });
        const written = verdictTexts(grid, verdict);
        const [first] = written;
        if (first === undefined) continue;
        if (written.some(({ text }) => text !== first.text))
          questions.push({
            kind: 'which-answer',
            cells: written.map(({ cell }) => ({ sheet, cell })),
            candidates: written.map(({ text }) => text),
            found: first.text,
          });
        else if (isNoneOrNo(criterion, first.text, legend))
          questions.push({
            kind: 'none-or-no',
            cells: [{ sheet, cell: first.cell }],
            candidates: ['対象外', '不適合'],
            found: first.text,
          });
      }
    }
  }
  return questions;
}

/** The column of a choice that a cell stands in. */
export function choiceAt(columns: readonly RecognisedColumn[], cell: string): RecognisedColumn | undefined {
  const at = parseRef(cell)?.column;
  return columns.find(({ column, role }) => role === 'choice' && column === at);
}

/** The filled cells of a 判定, which is more than one when the criterion's text is split over several rows. */
export function verdictTexts(sheet: GridSheet, cells: readonly string[]): { cell: string; text: string }[] {
  return cells.flatMap((cell) => {
    const text = withoutLabel(String(asValue(sheet.cells.get(cell)?.value) ?? '')).trim();
    return text === '' ? [] : [{ cell, text }];
  });
}
