/** 詳細回答: the structured facts, one a row, each tied to its criterion. */
import type { Condition } from '../../checklist/condition';
import type { Fact } from '../../checklist/edition';
import { lackingFact } from '../../checklist/status';
import { NO, YES } from '../../checklist/ternary';
import { isBlank } from '../../checklist/value';
import type { Status } from '../../checklist/vocabulary';
import { cellRef } from '../address';
import type { SheetPlan } from '../blueprint';
import { SheetDraft } from '../draft';
import { blank, compile, type Places, text } from '../formula';
import { DETAILS, reference, SHEETS } from '../layout';
import { LIST } from '../lists';
import { criterionNumber } from '../naming';
import { FLAGS, type StyleName } from '../styles';
import type { SheetInput } from './sheet-input';

export const FACT_MISSING = '▲要記入';
const STATE = {
  missing: FACT_MISSING,
  wanted: '△推奨',
  optional: '任意',
  given: '記入済',
  idle: '－',
} as const;
/** Statuses of the criterion in which its facts are not asked for. */
const IDLE: readonly Status[] = ['対象外', '不適合'];
const NEED_WORDS = { required: '必須', wanted: '推奨', optional: '任意' } as const;
const HEADERS = ['No', '項目名', '質問', '回答', '要否', '書き方', '記入状況'] as const;
const WIDTHS = [7, 26, 26, 44, 8, 56, 12] as const;
const { columns, headerRow } = DETAILS;
/** What Excel accepts as a date here: 1990-01-01 to 2099-12-31. */
const DATE_SPAN = { from: 32874, to: 73050 } as const;

export function detailsSheet(input: SheetInput, places: (criterion: string) => Places): SheetPlan {
  const { layout } = input;
  const facts = layout.factsInOrder();
  const last = headerRow + Math.max(facts.length, 1);
  const draft = new SheetDraft({
    name: SHEETS.details,
    visibility: 'visible',
    tabColor: 'C98A1B',
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: headerRow, columns: 1 },
    filter: `A${String(headerRow)}:${cellRef(last, HEADERS.length)}`,
    protected: input.protect,
    print: {
      area: `A1:${cellRef(last, HEADERS.length)}`,
      landscape: true,
      titleRows: `${String(headerRow)}:${String(headerRow)}`,
      fitHeight: 0,
      footer: '&L&A&R&P / &N',
    },
    gridLines: false,
  });
  draft
    .text(1, 1, '詳細回答', 'title')
    .text(2, 1, '確認事項ごとに、数値・期間・所在などの具体的な内容をお書きください。', 'guidance')
    .text(3, 1, '「必須」の項目が空欄のままでは、その確認事項は「証跡不足」となります。', 'guidanceStrong');
  HEADERS.forEach((header, index) =>
    draft.text(
      headerRow,
      index + 1,
      header,
      index === 3 ? 'answerHeader' : index === 6 ? 'statusHeader' : 'wardHeader',
    ),
  );
  for (const fact of facts) drawFact(draft, fact, input, places(fact.criterion));
  if (facts.length > 0) {
    const state = (word: string) => `$G${String(headerRow + 1)}=${text(word)}`;
    const span = (column: number) => `${cellRef(headerRow + 1, column)}:${cellRef(last, column)}`;
    draft
      .flag(
        span(columns.value),
        { formula: state(STATE.missing), style: FLAGS.fillIn },
        { formula: state(STATE.idle), style: FLAGS.outOfUse },
      )
      .flag(
        span(columns.state),
        { formula: state(STATE.missing), style: { ...FLAGS.faulty, numberFormat: '@' } },
        { formula: state(STATE.given), style: FLAGS.settled },
        { formula: state(STATE.idle), style: { fill: FLAGS.exempt.fill, color: FLAGS.exempt.color } },
      );
  }
  return draft.finish();
}

function drawFact(draft: SheetDraft, fact: Fact, input: SheetInput, places: Places): void {
  const { layout, assessment, answers } = input;
  const { row } = layout.fact(fact.id);
  const { sheet } = layout.fact(fact.id);
  const criterion = layout.edition.criteria.find(({ id }) => id === fact.criterion);
  if (criterion === undefined) throw new Error(`Fact ${fact.id} belongs to no criterion`);
  const value = answers.facts.get(fact.id);
  draft
    .text(row, columns.number, criterionNumber(criterion), 'number')
    .text(row, columns.subject, criterion.text.minor ?? criterion.text.major, 'wardTextSmall')
    .text(row, columns.label, fact.label.ja, 'wardText')
    .text(row, columns.value, value, valueStyle(fact))
    .text(row, columns.need, NEED_WORDS[fact.need], 'number')
    .text(row, columns.hint, fact.prompt.ja, 'wardTextSmall');

  const status = reference(layout.answer(fact.criterion, 'status'));
  const cell = reference({ sheet, row, column: columns.value });
  // A fact whose own condition certainly does not hold is not asked for either.
  const asks: Condition = { possible: fact.when ?? { constant: 'yes' } };
  const unasked = fact.when === undefined ? [] : [`${compile(asks, places)}=0`];
  const idle = `OR(${[...IDLE.map((word) => `${status}=${text(word)}`), ...unasked].join(',')})`;
  const missing = fact.need === 'required' ? compile(lackingFact(fact), places) : '0';
  const unfilled = fact.need === 'wanted' ? STATE.wanted : STATE.optional;
  const filled = `IF(${blank(cell)},${text(unfilled)},${text(STATE.given)})`;
  const asked = missing === '0' ? filled : `IF(${missing}=1,${text(STATE.missing)},${filled})`;
  draft.formula(
    row,
    columns.state,
    `IF(${idle},${text(STATE.idle)},${asked})`,
    IDLE.includes(assessment.evaluation.status(fact.criterion)) || assessment.evaluation.decide(asks) === NO
      ? STATE.idle
      : fact.need === 'required' && assessment.evaluation.decide(lackingFact(fact)) === YES
        ? STATE.missing
        : isBlank(value)
          ? unfilled
          : STATE.given,
    'status',
  );
  const range = cellRef(row, columns.value);
  const prompt = {
    title: `${criterionNumber(criterion)} ${fact.label.ja}`.slice(0, 32),
    text: fact.prompt.ja,
  };
  if (fact.kind === 'choice') {
    draft.validate({
      range,
      rule: { kind: 'list', name: LIST.fact(fact.id) },
      prompt,
      error: { severity: 'stop', title: '詳細回答', text: '一覧から選んでください。' },
    });
  } else if (fact.kind === 'date') {
    draft.validate({
      range,
      rule: { kind: 'date', ...DATE_SPAN },
      prompt,
      error: { severity: 'warning', title: '日付', text: '年月日の形（例：2026/4/1）で入力してください。' },
    });
  } else {
    draft.validate({ range, rule: { kind: 'any' }, prompt });
  }
}

function valueStyle(fact: Fact): StyleName {
  return fact.kind === 'date' ? 'inputDate' : fact.kind === 'choice' ? 'inputChoice' : 'input';
}
