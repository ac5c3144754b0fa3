/** The input prompts of the answer columns. Excel shows at most 255 characters of a prompt. */
import type { Criterion, Edition, EvidenceNeeds } from '../../checklist/edition';
import { EVIDENCE_FIELDS, type EvidenceField } from '../../checklist/vocabulary';
import type { AnswerColumn } from '../layout';
import { criterionNumber } from '../naming';
import { COLUMN_LABELS } from './column-labels';

export const COLUMN_PROMPTS: Readonly<Record<AnswerColumn, string>> = {
  verdict:
    '適合・不適合・対象外・確認中から選んでください。「対象外」は対象外とできる項目でのみ有効です。まだ分からないときは「確認中」を選んでください。',
  basis: '',
  comment: '',
  document: '根拠となる資料の正式な名称をお書きください。例：サービス利用規約、契約書（案）',
  locator: '該当する条項・ページをお書きください。例：第12条第2項、p.5、4.2節',
  url: '公開資料はURL、添付資料はファイル名をお書きください。',
  version: '資料の版や、施行日・改定日・確認日をお書きください。例：第3版、2026/4/1',
  status: '',
  lacking: '',
  wardCheck: '区が記入する欄です。内容を確認したら「確認済」、再回答を求めるときは「差戻し」を選びます。',
  wardRemark: '区が記入する欄です。確認した内容、確認日、確認者を書きます。',
};

const PROMPT_LIMIT = 255;

/** 適合の根拠: which routes count for this criterion, and what each needs. */
export function basisPrompt(edition: Edition, criterion: Criterion): { title: string; text: string } {
  const lines = criterion.routes.flatMap((route) => {
    const basis = edition.bases.find(({ id }) => id === route.basis);
    if (basis === undefined) return [];
    const needs = describeNeeds(
      criterion.evidence[basis.id] ?? basis.evidence,
      basis.certificate !== undefined,
    );
    return [`・${basis.id}${needs === '' ? '' : `…${needs}`}`];
  });
  return {
    title: `${criterionNumber(criterion)} 適合の根拠`,
    text: fit(['選べる根拠と必要な記入欄', ...lines]),
  };
}

export function commentPrompt(criterion: Criterion): { title: string; text: string } {
  return { title: `${criterionNumber(criterion)} 回答内容`, text: criterion.prompt.ja };
}

function describeNeeds(needs: EvidenceNeeds, certificate: boolean): string {
  const required = EVIDENCE_FIELDS.filter((field) => needs.columns[field] === 'required').map(label);
  const either = (needs.either ?? []).map(label).join('か');
  return [...required, ...(either === '' ? [] : [either]), ...(certificate ? ['認証等の表'] : [])].join('、');
}

function label(field: EvidenceField): string {
  return field === 'url' ? 'URL等' : COLUMN_LABELS[field];
}

/** As many whole lines as a prompt holds; when some are left out, the reader is told where the rest stands. */
function fit(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.length <= PROMPT_LIMIT) return whole;
  const rest = '\n（ほかは一覧をご覧ください）';
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length + rest.length > PROMPT_LIMIT) break;
    text = longer;
  }
  return text + rest;
}
