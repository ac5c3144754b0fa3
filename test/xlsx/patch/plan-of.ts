/** Marks as a test writes them, and the plan that a return would make of them. */
import type { Mark, MarkKind } from '../../../src/xlsx/patch/marking';
import type { PatchPlan } from '../../../src/xlsx/patch/patch-workbook';

export type Marked = readonly [sheet: string, cell: string, kind?: MarkKind, text?: string];

export function planOf(marked: readonly Marked[], texts: PatchPlan['texts'] = []): PatchPlan {
  const marks = marked.map(([sheet, cell, kind = 'error', text = `${cell} をご確認ください。`]): Mark => ({
    ...{ sheet, cell, kind, text },
    heading: '要修正',
  }));
  return {
    marks,
    texts,
    list: {
      title: '差戻し一覧',
      facts: [{ label: '事業者名', value: 'みなとクラウド株式会社' }],
      guidance: ['ご修正をお願いします。'],
      legend: [{ kind: 'error', label: '要修正', meaning: '修正が必要です' }],
      headers: {
        ...{ number: 'No.', kind: '区分', criterion: '確認事項', place: '場所' },
        ...{ what: '内容', action: 'お願い', done: '済' },
      },
      rows: marks.map(({ sheet, cell, kind, text }) => ({
        ...{ kind, label: '要修正', criterion: '①-1', place: `${sheet} ${cell}` },
        ...{ link: { sheet, cell }, what: text, action: '直してください。' },
      })),
    },
  };
}
