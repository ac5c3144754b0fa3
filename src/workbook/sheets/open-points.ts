/** The open points of 集計: every row that still needs work, its status, what it lacks, and a link to its cell. */
import { SETTLED } from '../../checklist/assess';
import { STATUSES } from '../../checklist/vocabulary';
import type { CriterionColumn } from '../calc-layout';
import type { SheetDraft } from '../draft';
import { text } from '../formula';
import { criterionLabel } from '../naming';
import { lackingText } from './lacking';
import type { SheetInput } from './sheet-input';

/** One column for labels, one for each status, one for sums. */
export const SUMMARY_WIDTH = STATUSES.length + 2;
const LINK_WORD = 'セルへ';

/** Draws the list from the row on; as many rows as there are criteria, so that nothing is ever left out. */
export function openPoints(draft: SheetDraft, firstRow: number, input: SheetInput): void {
  let row = firstRow;
  const { layout, calc, assessment } = input;
  const open = layout.edition.criteria.filter(
    ({ id }) => !SETTLED.includes(assessment.evaluation.status(id)),
  );
  const heads = [
    { label: '状態', from: 2, to: 4 },
    { label: '不足項目', from: 5, to: SUMMARY_WIDTH - 1 },
    { label: '移動', from: SUMMARY_WIDTH, to: SUMMARY_WIDTH },
  ] as const;
  draft.text(row, 1, '対応が必要な項目', 'wardHeader');
  for (const { label, from, to } of heads) {
    draft.blank(row, from, to, 'statusHeader').text(row, from, label, 'statusHeader');
    if (to > from) draft.merge(row, from, row, to);
  }
  for (let rank = 1; rank <= layout.edition.criteria.length; rank++) {
    row += 1;
    const criterion = open[rank - 1];
    const position = `MATCH(${String(rank)},${calc.criterionRange('rank')},0)`;
    const pick = (column: CriterionColumn) => `IFERROR(INDEX(${calc.criterionRange(column)},${position}),"")`;
    draft
      .formula(row, 1, pick('label'), criterion === undefined ? '' : criterionLabel(criterion), 'cellFit')
      .blank(row, 2, 4, 'cellFit')
      .formula(
        row,
        2,
        pick('status'),
        criterion === undefined ? '' : assessment.evaluation.status(criterion.id),
        'cellFit',
      )
      .merge(row, 2, row, 4)
      .blank(row, 5, SUMMARY_WIDTH - 1, 'cellFit')
      .formula(
        row,
        5,
        pick('lacking'),
        criterion === undefined ? '' : lackingText(criterion, input),
        'cellFit',
      )
      .merge(row, 5, row, SUMMARY_WIDTH - 1)
      .formula(
        row,
        SUMMARY_WIDTH,
        `IFERROR(HYPERLINK(INDEX(${calc.criterionRange('target')},${position}),${text(LINK_WORD)}),"")`,
        criterion === undefined ? '' : LINK_WORD,
        'link',
      );
  }
}
