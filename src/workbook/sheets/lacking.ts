/** 不足項目: names what a row still needs, ▲ for what is required and △ for what is wanted. */
import type { Criterion } from '../../checklist/edition';
import { lackingFact } from '../../checklist/status';
import { YES } from '../../checklist/ternary';
import { EVIDENCE_FIELDS, type EvidenceField, type Status } from '../../checklist/vocabulary';
import { absoluteRef, cellRef } from '../address';
import { text } from '../formula';
import { DETAILS, reference, SHEETS } from '../layout';
import { COLUMN_LABELS } from './column-labels';
import { FACT_MISSING } from './details-sheet';
import type { SheetInput } from './sheet-input';

/** Statuses in which the row asks for nothing. */
const QUIET: readonly Status[] = ['対象外', '不適合', '確認中'];
/** What is said while the row has not come as far as its evidence. */
const EARLY: readonly (readonly [Status, string])[] = [
  ['未回答', '▲判定'],
  ['対象外不可', '▲判定（対象外は選べません）'],
  ['根拠未選択', '▲適合の根拠'],
  ['根拠不可', '▲適合の根拠（一覧から選んでください）'],
];
const CERTIFICATE = '▲認証等の表（サービス概要）';
const NEEDS = ['required', 'wanted'] as const;

/** The formula, for the row's own sheet. */
export function lackingFormula(criterion: Criterion, input: SheetInput): string {
  const { layout, calc } = input;
  const own = layout.answer(criterion.id, 'status');
  const status = cellRef(own.row, own.column);
  const marks = NEEDS.flatMap((need) =>
    EVIDENCE_FIELDS.map((field) => {
      const cell = reference(calc.criterion(criterion.id, `${need} ${field}`));
      return `IF(${cell}=1,${text(mark(need, field))},"")`;
    }),
  );
  const facts = factStates(criterion, input);
  if (facts !== undefined) {
    const count = `COUNTIF(${facts},${text(FACT_MISSING)})`;
    marks.push(`IF(${count}>0,"▲詳細回答（"&${count}&"件）","")`);
  }
  const evidence = `TRIM(IF(${status}="認証不足",${text(`${CERTIFICATE} `)},"")&${marks.join('&')})`;
  const early = EARLY.reduceRight(
    (rest, [word, label]) => `IF(${status}=${text(word)},${text(label)},${rest})`,
    evidence,
  );
  return `IF(OR(${QUIET.map((word) => `${status}=${text(word)}`).join(',')}),"",${early})`;
}

/** What the formula comes to, by the engine. */
export function lackingText(criterion: Criterion, input: SheetInput): string {
  const { assessment, layout } = input;
  const status = assessment.evaluation.status(criterion.id);
  if (QUIET.includes(status)) return '';
  const early = EARLY.find(([word]) => word === status);
  if (early !== undefined) return early[1];
  const own = assessment.criteria.find(({ id }) => id === criterion.id);
  const required = layout.edition.facts.filter(
    (fact) => fact.criterion === criterion.id && fact.need === 'required',
  );
  const facts = required.filter((fact) => assessment.evaluation.decide(lackingFact(fact)) === YES).length;
  return [
    status === '認証不足' ? `${CERTIFICATE} ` : '',
    ...NEEDS.flatMap((need) => (own?.[need] ?? []).map((field) => mark(need, field))),
    facts > 0 ? `▲詳細回答（${String(facts)}件）` : '',
  ]
    .join('')
    .trim();
}

function mark(need: (typeof NEEDS)[number], field: EvidenceField): string {
  return `${need === 'required' ? '▲' : '△'}${COLUMN_LABELS[field]} `;
}

/** The 記入状況 cells of the criterion's facts, which stand together in 詳細回答. */
function factStates(criterion: Criterion, { layout }: SheetInput): string | undefined {
  const facts = layout.factsInOrder().filter((fact) => fact.criterion === criterion.id);
  const [first, last] = [facts.at(0), facts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const column = DETAILS.columns.state;
  const from = reference({ sheet: SHEETS.details, row: layout.fact(first.id).row, column });
  return `${from}:${absoluteRef(layout.fact(last.id).row, column)}`;
}
